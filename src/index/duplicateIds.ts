import { doubledIds } from '../core/action/history';
import type { Action } from '../core/model';
import type { IndexChange, NoteIndex } from './noteIndex';

/** Keeps track of ids that stand on more than one line of a notes folder. */
export class DuplicateIds {
  /** By notes folder. */
  private readonly doubled = new Map<string, Set<string>>();

  constructor(private readonly index: NoteIndex) {}

  /** Looks again at what changed; at everything without a change. */
  update(change?: IndexChange): void {
    const actions = change === undefined || change.all ? this.index.actions() : [...change.uris].flatMap((uri) => this.index.actionsIn(uri));
    const candidates = new Map([...this.doubled].map(([root, ids]) => [root, new Set(ids)]));
    for (const { root, task } of actions) {
      if (task.id === undefined) continue;
      const ids = candidates.get(root);
      if (ids === undefined) candidates.set(root, new Set([task.id]));
      else ids.add(task.id);
    }
    this.doubled.clear();
    for (const [root, ids] of candidates) this.doubled.set(root, new Set([...ids].filter((id) => this.index.withId(id, root).length > 1)));
  }

  /** Every action but the oldest of each doubled id, with the oldest: the one that keeps it. */
  newer(): { action: Action; oldest: Action }[] {
    return [...this.doubled].flatMap(([root, ids]) => [...ids].flatMap((id) => {
      const actions = this.index.withId(id, root);
      const newer = doubledIds(actions, (uri) => this.index.meeting(uri)?.date);
      const oldest = actions.find((action) => !newer.includes(action));
      return oldest === undefined ? [] : newer.map((action) => ({ action, oldest }));
    }));
  }
}
