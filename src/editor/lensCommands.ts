import { type Command, l10n } from 'vscode';
import { isOpen } from '../core/action/status';
import type { Action, TaskLine } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';
import { timesCarried } from '../platform/words/actionHistory';
import { dateWords } from '../platform/words/words';
import type { LineContent } from './noteLines';

/** The lenses of one line: at most two. A tracked action's act at its source, wherever they are. */
export function lensesOf(content: LineContent, uri: string, index: NoteIndex, today: string): Command[] {
  if (content.kind === 'reference')
    return content.action === undefined
      ? []
      : openLenses(content.action.task, { id: content.id, uri: content.action.uri }, content.action, index, today);
  const { task, line, source, root } = content;
  if (task.id !== undefined) return openLenses(task, { id: task.id, uri, line, source }, index.withId(task.id, root)[0], index, today);
  if (task.text === '' || !isOpen(task.status)) return [];
  return [
    {
      command: 'oneOnOne.trackAction',
      title: l10n.t('Track action'),
      tooltip: l10n.t('Add an owner, dates, and an ID to this item'),
      arguments: [{ uri, line, source }],
    },
  ];
}

function openLenses(task: TaskLine, argument: object, action: Action | undefined, index: NoteIndex, today: string): Command[] {
  if (!isOpen(task.status)) return [];
  const carried = action && timesCarried(action, index, today);
  const dates = datesOf(task, today);
  return [
    { command: 'oneOnOne.completeAction', title: l10n.t('Done'), tooltip: l10n.t('Mark as done today'), arguments: [argument] },
    carried === undefined
      ? { command: 'oneOnOne.snoozeAction', title: dates, tooltip: l10n.t('Change the dates'), arguments: [argument] }
      : {
          command: 'oneOnOne.decideAction',
          title: l10n.t('{0} · carried {1} times: resolve', dates, carried),
          tooltip: l10n.t('Complete, assign, cancel, or snooze this action'),
          arguments: [argument],
        },
  ];
}

/** A line whose words name no day that is understood says that it has no due date. */
function datesOf({ due, followUp }: TaskLine, today: string): string {
  return [
    due === undefined ? l10n.t('no due date') : l10n.t('due {0}', dateWords(due, today)),
    followUp === undefined ? undefined : l10n.t('follow up {0}', dateWords(followUp, today)),
  ]
    .filter((words) => words !== undefined)
    .join(' · ');
}
