import { type Command, l10n, type TextDocument } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import type { NoteLines } from './noteLines';

/** An answer to whether a meeting was held, and the line of its lens. */
export interface HeldAnswer {
  readonly line: number;
  readonly command: Command;
}

/** At the top of a planned note whose end has passed: was it held? Two answers on the first line and one on the next, but none on an item. */
export function wasHeld(document: TextDocument, index: NoteIndex, schedule: Schedule, lines: NoteLines): HeldAnswer[] {
  const uri = document.uri.toString();
  const meeting = index.meeting(uri);
  const manager = meeting && index.manager(meeting.root, meeting.manager);
  if (meeting === undefined || manager === undefined || schedule.isArchived(manager) || !schedule.isUnsettled(meeting)) return [];
  const answer = (line: number, command: string, title: string, tooltip: string): HeldAnswer => ({
    line,
    command: { command, title, tooltip, arguments: [{ uri }] },
  });
  return [
    answer(0, 'oneOnOne.markHeld', l10n.t('Mark as held'), l10n.t('This 1:1 was planned, and its time has passed')),
    answer(0, 'oneOnOne.markMissed', l10n.t('Mark as missed'), l10n.t("This 1:1 didn't take place")),
    answer(1, 'oneOnOne.reschedule', l10n.t('Reschedule…'), l10n.t('Move this 1:1 to another date')),
  ].filter(({ line }) => line < document.lineCount && !lines.isItem(document, line));
}
