import { l10n, Uri, workspace } from 'vscode';
import { NoteMove } from '../core/agenda/moveNote';
import { meetingFileName, personNote, type PersonPlace } from '../core/folder/notePath';
import type { NoteIndex } from '../index/noteIndex';
import { WorkspaceFiles } from '../platform/files/workspaceFiles';
import type { Change, NoteEdits } from '../platform/noteEdits';
import { Problem } from '../platform/problem';
import { nameOf } from '../platform/words';
import { Arguments, noteArgument } from './arguments';
import type { Command } from './command';
import { linkingNotes } from './linkingNotes';

/** Gives a note the name that it is read as, and every link to it, in one undo; no other file is overwritten. Returns the note's new `Uri`. */
export class RenameNote implements Command {
  constructor(private readonly index: NoteIndex, private readonly edits: NoteEdits) {}

  async run(given?: unknown): Promise<Uri> {
    await this.index.ready;
    const from = noteArgument(new Arguments(given));
    const note = this.index.note(from.toString());
    const place = note && personNote(note.root, note.uri);
    if (note === undefined || place === undefined) throw new Problem(l10n.t('{0} isn\'t a note in a person\'s folder.', nameOf(from)));
    return place.rename === undefined ? from : this.edits.inTurn(async () => this.rename(note.root, from, await freeName(from, place)));
  }

  private async rename(root: string, from: Uri, name: string): Promise<Uri> {
    const to = Uri.joinPath(from, '..', name);
    const { found } = await new WorkspaceFiles().find(root);
    const links = new NoteMove(from.toString(), to.toString(), { root, notes: found.map((file) => file.toString()) });
    const linking = [from.toString(), ...(await linkingNotes(this.index, links, found))];
    await this.edits.change(new Map(linking.map((uri): [string, Change] => [uri, (text) => links.edits(text, uri)])), { from, to });
    return to;
  }
}

/** Another meeting of the day takes the next number. Names are told apart as they are written: a file system may not tell case apart. */
async function freeName(from: Uri, place: PersonPlace): Promise<string> {
  const taken = new Set((await workspace.fs.readDirectory(Uri.joinPath(from, '..'))).map(([name]) => name));
  const { rename = '' } = place;
  if (!taken.has(rename)) return rename;
  if (place.kind !== 'meeting') throw new Problem(l10n.t('{0} exists already, so {1} keeps its name.', rename, nameOf(from)));
  for (let sequence = 2; ; sequence++) {
    const name = meetingFileName(place.date, sequence);
    if (!taken.has(name)) return name;
  }
}
