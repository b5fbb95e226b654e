import { Breaks } from './breaks';
import { ByteReader, ByteWriter } from './bytes';
import { Note } from './note';
import type { PersonKind } from './noteAddress';
import type { SharedTexts } from './headCodec';
import { encodePart, uriBelow } from '../core/folder/noteUri';

/*
 * The index of one notes folder as a file: magic, length of the file, a sum over samples, URI of the folder, then for each person: name of the
 * folder, paths of the notes below that folder (encoded as in the URI, parted by line ends), for each note: kind, modification time and size
 * when it was read, the packed note.
 */

/** Changes with every change of what is packed, or of what reads it. */
const VERSION = 2;
const MAGIC = 0x316f6e31 + (VERSION << 8);
const BODY = 12;
const kinds: readonly PersonKind[] = ['profile', 'meeting', 'note'];

/** Takes breaks: a note that changes meanwhile is written as it is when its turn comes. */
export async function writeCache(root: string, notes: readonly Note[]): Promise<Uint8Array> {
  const breaks = new Breaks();
  const to = new ByteWriter(notes.reduce((sum, { start, end }) => sum + end - start + 64, 1024));
  to.at = BODY;
  to.text(root);
  const byPerson = new Map<string, Note[]>();
  for (const note of notes) {
    const own = byPerson.get(note.manager);
    if (own) own.push(note);
    else byPerson.set(note.manager, [note]);
  }
  for (const [manager, own] of byPerson) {
    const prefix = uriBelow(root, manager).length + 1;
    to.text(manager);
    to.text(own.map(({ uri }) => uri.slice(prefix)).join('\n'));
    for (const note of own) {
      if (breaks.due) await breaks.take();
      writeNote(note, to);
    }
  }
  const bytes = to.bytes.subarray(0, to.at);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(0, MAGIC);
  view.setUint32(4, bytes.length);
  view.setUint32(8, sampled(bytes));
  return bytes;
}

function writeNote(note: Note, to: ByteWriter): void {
  to.number(kinds.indexOf(note.kind));
  to.float(note.mtime);
  to.number(note.size);
  to.number(note.end - note.start);
  to.copy(note.bytes, note.start, note.end);
}

/** The notes, which go on living in `bytes`; `undefined` when it is no cache of this folder that this version wrote, whole. Takes breaks. */
export async function readCache(root: string, bytes: Uint8Array, texts: SharedTexts): Promise<Note[] | undefined> {
  const breaks = new Breaks();
  if (bytes.length < BODY) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (view.getUint32(0) !== MAGIC || view.getUint32(4) !== bytes.length || view.getUint32(8) !== sampled(bytes)) return undefined;
  const from = new ByteReader(bytes, BODY);
  if (from.text() !== root) return undefined;
  const notes: Note[] = [];
  while (!from.atEnd) {
    const manager = from.text();
    const folder = `${root}/${encodePart(manager)}/`;
    if (breaks.due) await breaks.take();
    for (const path of from.text().split('\n')) {
      const kind = kinds[from.number()];
      const mtime = from.float();
      const size = from.number();
      const length = from.number();
      const end = from.at + length;
      if (kind === undefined || end > bytes.length) return undefined;
      const note = new Note({ uri: folder + path, root, manager, kind }, { bytes, start: from.at, end }, texts);
      note.mtime = mtime;
      note.size = size;
      notes.push(note);
      from.at = end;
    }
  }
  return notes;
}

const SAMPLE = 61;

/**
 * A sum over some of the bytes, a few dozen of every page of a disk: what was cut off, or never reached the disk, does not pass. A sum over
 * all of them would take as long as all else that happens before the tree is there.
 */
function sampled(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = BODY; at < bytes.length; at += SAMPLE) sum = (Math.imul(sum, 31) + bytes[at]! + 1) | 0;
  return sum >>> 0;
}
