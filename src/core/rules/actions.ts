import { isOpen } from '../action/status';
import type { Action } from '../model';
import type { ActionsFacts, Person } from './facts';
import { actionAt } from './places';
import type { Finding, LinePlace } from './rule';

/** Where a finding about an action is: its line without what comes before it. */
export function actionPlace({ line, source }: Action): LinePlace {
  return { line, start: source.length - source.trimStart().length, end: source.trimEnd().length };
}

/** The argument of a command for that action. */
export function actionArgument(facts: ActionsFacts, finding: Finding): { readonly id: string; readonly uri: string } | undefined {
  const action = actionAt(facts, finding);
  return action?.task.id === undefined ? undefined : { id: action.task.id, uri: action.uri };
}

/** The same for that person. */
export function personArgument({ manager: { id, root } }: Person): { readonly manager: string; readonly root: string } {
  return { manager: id, root };
}

/** The open ones that fit. */
export function* openActions(facts: ActionsFacts, fits: (action: Action) => boolean): Iterable<Finding> {
  for (const action of facts.actions) {
    const { due = '', status } = action.task;
    if (isOpen(status) && fits(action)) yield { at: actionPlace(action), values: { due } };
  }
}
