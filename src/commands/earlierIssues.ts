import { Uri } from 'vscode';
import { mayHaveIssues, type EarlierNote, type UnsolvedIssue, unsolvedIssues } from '../core/agenda/unsolved';
import type { Manager, Meeting } from '../core/model';
import { compareMeetings } from '../index/note';
import type { NoteIndex } from '../index/noteIndex';
import { isUnread } from '../platform/notes/unreadNotes';
import type { Documents } from '../platform/notes/documents';
import type { Schedule } from '../schedule/schedule';

/** So many notes are read at once. */
const atOnce = 32;

interface Services {
  readonly index: NoteIndex;
  readonly documents: Documents;
  readonly schedule: Schedule;
}

/** The issues that earlier notes of a person have open still. */
export async function issuesBefore(
  services: Services,
  manager: Manager,
  note: Pick<Meeting, 'uri' | 'date' | 'time'>,
): Promise<UnsolvedIssue[]> {
  return unsolvedIssues(await issueNotesBefore(services, manager, note));
}

/** The earlier notes of a person that may have issues; of planned ones none, and none that cannot be read. */
export async function issueNotesBefore(
  { index, documents, schedule }: Services,
  manager: Manager,
  note: Pick<Meeting, 'uri' | 'date' | 'time'>,
): Promise<EarlierNote[]> {
  const { root } = manager;
  const managers = index.managers().filter((one) => one.root === root);
  const earlier = schedule
    .meetings(manager)
    .filter((one) => one.uri !== note.uri && compareMeetings(one, note) < 0 && !schedule.isUpcoming(one) && !isUnread(one.problem));
  const notes: EarlierNote[] = [];
  for (let at = 0; at < earlier.length; at += atOnce) {
    const read = earlier.slice(at, at + atOnce).map(async ({ uri, date }): Promise<EarlierNote[]> => {
      const said = await documents.now(Uri.parse(uri)).catch(() => undefined);
      if (said === undefined || !mayHaveIssues(said.text)) return [];
      return [{ uri, date, text: said.text, outline: said.outline, managers, withId: (id) => index.withId(id, root)[0] }];
    });
    notes.push(...(await Promise.all(read)).flat());
  }
  return notes;
}
