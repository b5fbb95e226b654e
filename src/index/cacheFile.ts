import { Breaks } from './breaks';
import { ByteReader, ByteWriter } from './bytes';
import { Note, type PersonKind } from './note';
import type { SharedTexts } from './headCodec';
import { encodePart, uriBelow } from '../core/folder/noteUri';

/*
 * The index of one notes folder as a file: magic, checksums, URI of the folder, then for each person the name of the folder and the
 * number of notes, for each note: path below that folder (encoded as in the URI), kind, modification time and size when it was read, the packed note.
 */

/** Changes with every change of what is packed, or of what reads it. */
const VERSION = 1;
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
    to.text(manager);
    to.number(own.length);
    const prefix = uriBelow(root, manager).length + 1;
    for (const note of own) {
      if (breaks.due) await breaks.take();
      writeNote(note, prefix, to);
    }
  }
  const bytes = to.bytes.subarray(0, to.at);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(0, MAGIC);
  checksum(bytes).forEach((sum, at) => view.setUint32(4 + 4 * at, sum));
  return bytes;
}

function writeNote(note: Note, prefix: number, to: ByteWriter): void {
  to.text(note.uri.slice(prefix));
  to.number(kinds.indexOf(note.kind));
  to.float(note.mtime);
  to.number(note.size);
  to.number(note.end - note.start);
  to.copy(note.bytes, note.start, note.end);
}

/** The notes, which go on living in `bytes`; `undefined` when it is no cache of this folder that this version wrote, whole. */
export function readCache(root: string, bytes: Uint8Array, texts: SharedTexts): Note[] | undefined {
  if (bytes.length < BODY) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (view.getUint32(0) !== MAGIC || checksum(bytes).some((sum, at) => view.getUint32(4 + 4 * at) !== sum)) return undefined;
  const from = new ByteReader(bytes, BODY);
  if (from.text() !== root) return undefined;
  const notes: Note[] = [];
  while (!from.atEnd) {
    const manager = from.text();
    const folder = `${root}/${encodePart(manager)}/`;
    for (let count = from.number(); count > 0 && !from.atEnd; count--) {
      const uri = folder + from.text();
      const kind = kinds[from.number()];
      const mtime = from.float();
      const size = from.number();
      const length = from.number();
      const end = from.at + length;
      if (kind === undefined) return undefined;
      const note = new Note({ uri, root, manager, kind }, { bytes, start: from.at, end }, texts);
      note.mtime = mtime;
      note.size = size;
      notes.push(note);
      from.at = end;
    }
  }
  return notes;
}

/** Fletcher's, by words, of all behind the head: a file that was cut off or changed does not pass. */
function checksum(bytes: Uint8Array): [number, number] {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, bytes.length >> 2);
  let sum = bytes.length;
  let sums = 0;
  for (let at = BODY / 4; at < words.length; at++) {
    sum = (sum + words[at]!) | 0;
    sums = (sums + sum) | 0;
  }
  for (let at = words.length * 4; at < bytes.length; at++) {
    sum = (sum + bytes[at]!) | 0;
    sums = (sums + sum) | 0;
  }
  return [sum >>> 0, sums >>> 0];
}
