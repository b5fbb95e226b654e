import { mayHaveIssues, type EarlierNote, type UnsolvedIssue, unsolvedIssues } from '../core/agenda/unsolved';
import type { Manager, Meeting } from '../core/model';
import { compareMeetings } from '../index/note';
import type { NoteIndex } from '../index/noteIndex';
import { isUnread } from '../platform/notes/unreadNotes';
import type { Documents } from '../platform/notes/documents';
import type { Schedule } from '../schedule/schedule';

/** So many notes are read at once. */
const atOnce = 32;

/** The issues that earlier notes of a person have open still; of planned ones none. A note that cannot be read has none. */
export async function issuesBefore(
  { index, documents, schedule }: { readonly index: NoteIndex; readonly documents: Documents; readonly schedule: Schedule },
  manager: Manager,
  note: Pick<Meeting, 'uri' | 'date' | 'time'>,
): Promise<UnsolvedIssue[]> {
  const { root } = manager;
  const managers = index.managers().filter((one) => one.root === root);
  const earlier = schedule
    .meetings(manager)
    .filter((one) => one.uri !== note.uri && compareMeetings(one, note) < 0 && !schedule.isUpcoming(one) && !isUnread(one.problem));
  const notes: EarlierNote[] = [];
  for (let at = 0; at < earlier.length; at += atOnce) {
    const read = earlier.slice(at, at + atOnce).map(async ({ uri, date }): Promise<EarlierNote[]> => {
      const said = await documents.latest(uri).catch(() => undefined);
      if (said === undefined || !mayHaveIssues(said.text)) return [];
      return [{ uri, date, text: said.text, outline: said.outline, managers, withId: (id) => index.withId(id, root)[0] }];
    });
    notes.push(...(await Promise.all(read)).flat());
  }
  return unsolvedIssues(notes);
}
