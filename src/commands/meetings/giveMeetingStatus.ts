import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import { Arguments, noteArgument } from '../arguments';
import type { CommandContext } from '../context';

/** `{uri}`: sets the status of a meeting. One that was held after all keeps no reason why it was not. Returns whether it did. */
export async function giveMeetingStatus({ notes, edits }: CommandContext, given: unknown, status: 'held' | 'missed'): Promise<boolean> {
  const uri = noteArgument(new Arguments(given));
  await notes.noteOf(uri);
  await edits.changeOne(uri, frontMatterChange({ status, ...(status === 'held' && { reason: undefined }) }));
  return true;
}
