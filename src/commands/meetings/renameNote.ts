import { l10n, Uri, workspace } from 'vscode';
import { NoteMove } from '../../core/link/redirect';
import { meetingFileName, notePlace, type NotePlace } from '../../core/folder/notePath';
import { WorkspaceFiles } from '../../platform/files/workspaceFiles';
import type { Change } from '../../platform/notes/noteEdits';
import { Problem } from '../../platform/problem';
import { nameOf } from '../../platform/words/words';
import { Arguments, noteArgument } from '../arguments';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { linkingNotes } from '../linkingNotes';
import { keepFocus } from './keepFocus';

/** Gives a note the name that it is read as, and every link to it, in one undo; no other file is overwritten. Returns the note's new `Uri`. */
export const renameNote = defineCommand<Uri>({
  id: 'renameNote',
  title: 'Rename Note to Expected Name',
  asks: false,
  palette: false,
  async run(context, given) {
    const { index, edits } = context;
    const from = noteArgument(new Arguments(given));
    const note = index.note(from.toString());
    const place = note && notePlace(note.root, note.uri);
    if (note === undefined || place === undefined) throw new Problem(l10n.t("{0} isn't a 1:1 note.", nameOf(from)));
    if (place.rename === undefined) return from;
    return keepFocus(from, () => edits.inTurn(async () => rename(context, note.root, from, await freeName(from, place))));
  },
});

async function rename(context: CommandContext, root: string, from: Uri, name: string): Promise<Uri> {
  const to = Uri.joinPath(from, '..', name);
  const { found } = await new WorkspaceFiles().find(root);
  const links = new NoteMove(from.toString(), to.toString(), { root, notes: found });
  const linking = [from.toString(), ...(await linkingNotes(context, links, found))];
  await context.edits.change(new Map(linking.map((uri): [string, Change] => [uri, (text) => links.edits(text, uri)])), { from, to });
  return to;
}

/** Another meeting of the day takes the next number. Names are told apart as they are written: a file system may not tell case apart. */
async function freeName(from: Uri, place: NotePlace): Promise<string> {
  const taken = new Set((await workspace.fs.readDirectory(Uri.joinPath(from, '..'))).map(([name]) => name));
  const { rename = '' } = place;
  if (!taken.has(rename)) return rename;
  if (place.kind !== 'meeting') throw new Problem(l10n.t("Couldn't rename {1} because {0} already exists.", rename, nameOf(from)));
  for (let sequence = 2; ; sequence++) {
    const name = meetingFileName(place.date, sequence);
    if (!taken.has(name)) return name;
  }
}
