import { encodePart, uriBelow } from '../core/folder/noteUri';
import { Breaks } from './breaks';
import { ByteReader, ByteWriter } from './bytes';
import type { SharedTexts } from './headCodec';
import { Note } from './note';
import type { PersonKind } from './noteAddress';
import type { Bytes, Slice } from './packedNote';
import type { SavedIndex } from './ports';

/*
 * The index of one notes folder as a file, in three parts:
 *   four numbers of four bytes: magic, where the lines end, where the file ends, a sum over samples of what is between them;
 *   the lines of all notes, person by person;
 *   what is shown first: URI of the folder, then for each person: name of the folder, paths of the notes below that folder (encoded as in the
 *   URI, parted by line ends), a sum over samples of their lines, for each note: kind, modification time and size when it was read, open
 *   tracked actions, bytes of its lines, bytes of its head, the head.
 * The lines are ten times the rest, so they are read when somebody asks for one of that person's.
 */

/** Changes with every change of what is packed, or of what reads it. */
const VERSION = 4;
const MAGIC = 0x316f6e31 + (VERSION << 8);
const LINES = 16;
const kinds: readonly PersonKind[] = ['profile', 'meeting', 'note'];

/** Takes breaks: a note that changes meanwhile is written as it is when its turn comes. */
export async function writeCache(root: string, notes: readonly Note[]): Promise<Uint8Array> {
  const breaks = new Breaks();
  const to = new ByteWriter(notes.reduce((sum, { packedSize }) => sum + packedSize + 64, 1024));
  const first = new ByteWriter(64 * 1024);
  to.at = LINES;
  first.text(root);
  const byPerson = new Map<string, Note[]>();
  for (const note of notes) {
    const own = byPerson.get(note.manager);
    if (own) own.push(note);
    else byPerson.set(note.manager, [note]);
  }
  for (const [manager, own] of byPerson) {
    if (breaks.due) await breaks.take();
    const prefix = uriBelow(root, manager).length + 1;
    first.text(manager);
    first.text(own.map(({ uri }) => uri.slice(prefix)).join('\n'));
    // all of one person without a break, so that what is told of the lines holds for them
    const packed = own.map((note) => ({ note, ...note.packed }));
    const start = to.at;
    for (const { lines } of packed) copy(lines, to);
    first.number(sampled(to.bytes, start, to.at));
    for (const { note, head, lines } of packed) {
      first.number(kinds.indexOf(note.kind));
      first.float(note.mtime);
      first.number(note.size);
      first.number(note.openCount);
      first.number(lines.end - lines.start);
      first.number(head.end - head.start);
      copy(head, first);
    }
  }
  const linesEnd = to.at;
  to.copy(first.bytes, 0, first.at);
  const bytes = to.bytes.subarray(0, to.at);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  [MAGIC, linesEnd, to.at, sampled(bytes, linesEnd, to.at)].forEach((number, index) => view.setUint32(4 * index, number));
  return bytes;
}

function copy({ in: { bytes }, start, end }: Slice, to: ByteWriter): void {
  to.copy(bytes, start, end);
}

/**
 * The notes; `undefined` when it is no cache of this folder that this version wrote, whole. Takes breaks.
 * @param lost is told, once, when lines of these notes turn out not to be there any more: until they are read again, they have none.
 */
export async function readCache(root: string, saved: SavedIndex, texts: SharedTexts, lost: () => void): Promise<Note[] | undefined> {
  const breaks = new Breaks();
  const header = saved.read(0, LINES);
  if (header.length < LINES) return undefined;
  const view = new DataView(header.buffer, header.byteOffset);
  const [magic, linesEnd, end, sum] = [view.getUint32(0), view.getUint32(4), view.getUint32(8), view.getUint32(12)];
  if (magic !== MAGIC || linesEnd < LINES || end < linesEnd) return undefined;
  // one byte more than should be there
  const bytes = saved.read(linesEnd, end + 1);
  if (bytes.length !== end - linesEnd || sum !== sampled(bytes, 0, bytes.length)) return undefined;
  const first: Bytes = { bytes };
  const from = new ByteReader(bytes);
  if (from.text() !== root) return undefined;
  const notes: Note[] = [];
  let isTold = false;
  const tellOnce = (): void => {
    if (!isTold) lost();
    isTold = true;
  };
  let start = LINES;
  while (!from.atEnd) {
    const manager = from.text();
    const folder = `${root}/${encodePart(manager)}/`;
    const paths = from.text().split('\n');
    const lines = new SavedLines(saved, start, from.number(), tellOnce);
    let linesAt = 0;
    if (breaks.due) await breaks.take();
    for (const path of paths) {
      const kind = kinds[from.number()];
      const mtime = from.float();
      const size = from.number();
      const open = from.number();
      const linesFrom = linesAt;
      linesAt += from.number();
      const length = from.number();
      const head = { in: first, start: from.at, end: from.at + length };
      if (kind === undefined || head.end > bytes.length || start + linesAt > linesEnd) return undefined;
      const note = new Note({ uri: folder + path, root, manager, kind }, { head, lines: { in: lines, start: linesFrom, end: linesAt } }, texts, open);
      note.verify({ mtime, size });
      notes.push(note);
      from.at = head.end;
    }
    start += linesAt;
    lines.end = start;
  }
  return start === linesEnd ? notes : undefined;
}

/** The lines of one person's notes, in a cache. */
class SavedLines implements Bytes {
  end = 0;
  private known: Uint8Array | undefined;

  constructor(private readonly saved: SavedIndex, private readonly start: number, private readonly sum: number, private readonly lost: () => void) {}

  get bytes(): Uint8Array {
    return (this.known ??= this.read());
  }

  private read(): Uint8Array {
    const bytes = this.saved.read(this.start, this.end);
    if (bytes.length === this.end - this.start && sampled(bytes, 0, bytes.length) === this.sum) return bytes;
    this.lost();
    return new Uint8Array(0);
  }
}

const SAMPLE = 61;

/**
 * A sum over some of the bytes, a few dozen of every page of a disk: what was cut off, or never reached the disk, does not pass. A sum over
 * all of them would take as long as all else that happens before the tree is there.
 */
function sampled(bytes: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += SAMPLE) sum = (Math.imul(sum, 31) + bytes[at]! + 1) | 0;
  return sum >>> 0;
}
