import { l10n, type TextDocument } from 'vscode';
import { ownersOf } from '../core/action/owner';
import type { Manager } from '../core/model';
import { findHeading } from '../core/note/insert';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import { firstName } from '../core/text/firstName';
import type { NoteLines } from './noteLines';

/** What I promised and what they promised, in one line: `I promised 3, 1 overdue · Ada promised 2`. Undefined where nothing is open. */
function promiseWords(manager: Manager, index: NoteIndex, today: string): string | undefined {
  const open = index.openActions(manager);
  const owner = ownersOf(index.managers());
  const mine = open.filter((action) => owner(action) === 'me');
  const theirs = open.filter((action) => owner(action) === manager.id);
  const side = (actions: typeof open, words: string) => {
    const overdue = actions.filter(({ task }) => task.due !== undefined && task.due < today).length;
    return overdue === 0 ? words : l10n.t('{0}, {1} overdue', words, overdue);
  };
  const sides = [
    mine.length > 0 ? side(mine, l10n.t('I promised {0}', mine.length)) : undefined,
    theirs.length > 0 ? side(theirs, l10n.t('{0} promised {1}', firstName(manager.name), theirs.length)) : undefined,
  ].filter((words) => words !== undefined);
  return sides.length === 0 ? undefined : sides.join(' · ');
}

/** Where both sides are told, and in which words: at the follow-up of a note that is still to come, as it helps to prepare. */
export function promisesIn(
  document: TextDocument,
  index: NoteIndex,
  schedule: Schedule,
  lines: NoteLines,
): { readonly line: number; readonly words: string } | undefined {
  const meeting = index.meeting(document.uri.toString());
  const manager = meeting && index.manager(meeting.root, meeting.manager);
  if (meeting === undefined || manager === undefined || !schedule.isUpcoming(meeting)) return undefined;
  const outline = lines.outline(document);
  const heading = outline.headings[findHeading(document.getText(), outline, 'follow-up')];
  const words = heading && promiseWords(manager, index, schedule.today());
  return heading === undefined || words === undefined ? undefined : { line: heading.line, words };
}
