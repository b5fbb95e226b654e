import type { Uri } from 'vscode';
import type { MailAddress } from '../../core/share/eml';
import type { Shared } from '../../core/share/readNote';
import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import { Arguments, noteArgument } from '../arguments';
import type { CommandContext } from '../context';
import { deliveryArgument, managersAddress } from './draft';
import { send } from './send';
import { docOf, type SharedNote, sharedNote } from './sharedNote';

/** What of a meeting's note goes to the manager, and what the note keeps of that. */
interface Sharing {
  /** Of the preview. @param name the manager's. */
  title(name: string): string;
  /** Of a saved file, behind the person and the date. */
  readonly suffix: string;
  document(note: SharedNote): Promise<Shared>;
  copyTo(note: SharedNote): readonly MailAddress[];
  /** Front matter to be set once it went. */
  marks(note: SharedNote): Promise<Readonly<Record<string, string>>>;
}

/** `{uri, as, target?}`: the text, or the target's `Uri`; undefined without `as`, which shows it first. A note that nothing was sent of is not marked. */
export async function shareNote(context: CommandContext, given: unknown, sharing: Sharing): Promise<Uri | string | undefined> {
  const { clock, notes } = context;
  const args = new Arguments(given);
  const asked = deliveryArgument(args);
  const uri = noteArgument(args);
  const { meeting, manager } = await notes.noteOf(uri);
  return send(context, asked, {
    title: sharing.title(manager.name),
    fileName: `1on1-${manager.id}-${meeting.date}${sharing.suffix}`,
    async outgoing() {
      const note = await sharedNote(context, uri);
      return {
        doc: docOf(await sharing.document(note), uri),
        subject: note.title,
        to: managersAddress(note.manager),
        cc: sharing.copyTo(note),
        me: note.me,
        now: clock.now(),
        manager: note.manager,
        marks: new Map([[uri.toString(), frontMatterChange(await sharing.marks(note))]]),
      };
    },
  });
}
