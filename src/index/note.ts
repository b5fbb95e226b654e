import { classify, type NotePlace } from '../core/folder/notePath';
import { pathBelow } from '../core/folder/noteUri';
import type { Meeting } from '../core/model';
import { sameBytes } from './bytes';
import { readHead, type SharedTexts } from './headCodec';
import { Lines } from './lines';
import type { Head } from './head';
import { PackedNote } from './packedNote';
import type { FileStat } from './ports';

/** What a note in a person's folder can be; a `note` is a meeting note if its front matter has a date. */
export type PersonKind = Extract<NotePlace, { manager: string }>['kind'];

export interface NoteAddress {
  readonly uri: string;
  readonly root: string;
  /** Name of the person's folder. */
  readonly manager: string;
  readonly kind: PersonKind;
}

/** Where packed bytes are. */
export interface Slice { readonly bytes: Uint8Array; readonly start: number; readonly end: number }

/** One note as it was last read. What it hands out stays the same object until it is read again and differs. */
export class Note {
  /** Of what was read; `undefined` when the next look at the disk must read it again. */
  stat: FileStat | undefined;
  private meetingRead: Meeting | undefined;
  private linesRead: WeakRef<Lines> | undefined;

  constructor(readonly address: NoteAddress, private slice: Slice, private readonly texts: SharedTexts) {}

  get packed(): PackedNote {
    return new PackedNote(this.slice.bytes, this.slice.start);
  }

  get where(): Slice {
    return this.slice;
  }

  /** Takes in what was read anew; tells what is different. `head` is said of the first part, too. */
  update(slice: Slice): 'lines' | 'head' {
    const before = this.packed;
    const after = new PackedNote(slice.bytes, slice.start);
    this.slice = slice;
    this.linesRead = undefined;
    if (before.sameHead(after)) return 'lines';
    this.meetingRead = undefined;
    return 'head';
  }

  isSame({ bytes, start, end }: Slice): boolean {
    const own = this.slice;
    return own.end - own.start === end - start && sameBytes(own.bytes, own.start, bytes, start, end - start);
  }

  /** The same bytes elsewhere. */
  move(slice: Slice): void {
    this.slice = slice;
  }

  head(): Head {
    return readHead(this.packed.head, this.texts);
  }

  /** Whether its actions and references count: a profile or a meeting note. */
  get counts(): boolean {
    return this.address.kind !== 'note' || this.meeting() !== undefined;
  }

  meeting(): Meeting | undefined {
    if (this.address.kind === 'profile') return undefined;
    if (this.meetingRead) return this.meetingRead;
    const { uri, root, manager } = this.address;
    const { meeting, problem } = this.head();
    const date = meeting?.date ?? this.dateOfName();
    if (date === undefined) return undefined;
    this.meetingRead = { uri, root, manager, ...meeting, date, ...(problem && { problem }) };
    return this.meetingRead;
  }

  lines(): Lines {
    const known = this.linesRead?.deref();
    if (known) return known;
    const lines = new Lines(this.address, this.packed);
    this.linesRead = new WeakRef(lines);
    return lines;
  }

  private dateOfName(): string | undefined {
    const place = classify(pathBelow(this.address.root, this.address.uri) ?? '');
    return place.kind === 'meeting' ? place.date : undefined;
  }
}

/** A profile first, then meetings by date. */
export function compareNotes(a: Note, b: Note): number {
  const left = a.meeting();
  const right = b.meeting();
  if (!left || !right) return Number(left !== undefined) - Number(right !== undefined);
  return compareMeetings(left, right);
}

/** By date; of one day by time, then by the number in the file's name. */
export function compareMeetings(a: Meeting, b: Meeting): number {
  return compareTexts(a.date, b.date) || compareTexts(a.time ?? '', b.time ?? '') || a.uri.length - b.uri.length || compareTexts(a.uri, b.uri);
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
