import type { Uri } from 'vscode';
import type { MailAddress } from '../../core/share/eml';
import type { Shared } from '../../core/share/readNote';
import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import { Arguments, noteArgument } from '../arguments';
import type { CommandContext } from '../context';
import { deliver, deliveryArgument, deliveryOf, managersAddress, textOf } from './draft';
import { docOf, type SharedNote, sharedNote } from './sharedNote';

/** What of a meeting's note goes to the manager, and what the note keeps of that. */
interface Sharing {
  /** Of the question how it goes. */
  readonly title: string;
  /** Of a saved file, behind the person and the date. */
  readonly suffix: string;
  document(note: SharedNote): Promise<Shared>;
  copyTo(note: SharedNote): readonly MailAddress[];
  /** Front matter to be set once it went. */
  marks(note: SharedNote): Promise<Readonly<Record<string, string>>>;
}

/** `{uri, as, target?}`: the text, or the target's `Uri`; undefined when cancelled. A note that nothing was sent of is not marked. */
export async function shareNote(context: CommandContext, given: unknown, sharing: Sharing): Promise<Uri | string | undefined> {
  const { clock, edits } = context;
  const args = new Arguments(given);
  const asked = deliveryArgument(args);
  const uri = noteArgument(args);
  const note = await sharedNote(context, uri);
  const { meeting, manager, me, title } = note;
  const doc = docOf(await sharing.document(note), uri);
  const delivery = await deliveryOf(asked, sharing.title, `1on1-${manager.id}-${meeting.date}${sharing.suffix}`);
  if (delivery === undefined) return undefined;
  const draft = { doc, subject: title, to: managersAddress(manager), cc: sharing.copyTo(note), me, now: clock.now() };
  const written = await textOf(draft, delivery.as);
  const change = frontMatterChange(await sharing.marks(note));
  return edits.changeThen(new Map([[uri.toString(), change]]), () => deliver(written, delivery));
}
