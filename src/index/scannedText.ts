import { type TalkingPoint, talkingPoints } from '../core/agenda/talkingPoints';
import type { Outline } from '../core/note/outline';
import { readOutlineAnd } from '../core/note/readOutline';
import { hidesOf, ItemLine, itemLines } from './itemLine';
import { sourceIn } from './lineReader';
import type { NoteLine } from './noteLine';
import { type ScannedNote, scannedNote } from './scannedNote';

interface Read {
  readonly outline: Outline;
  readonly scanned: ScannedNote;
  /** Of the outline's items, from the second version on: most notes are never typed in. */
  readonly items: readonly ItemLine[] | undefined;
}

/** What a note says, and all that is read of it: each thing when somebody first asks, from one scan. */
export class ScannedText {
  private readOnce: Read | undefined;
  private linesOnce: readonly NoteLine[] | undefined;
  private pointsOnce: readonly TalkingPoint[] | undefined;
  /** Until this one is read. */
  private before: ScannedText | undefined;

  /** @param before what the note said before: lines of it that stay are not read again. */
  constructor(
    readonly text: string,
    before?: ScannedText,
  ) {
    this.before = before?.readOnce === undefined ? before?.before : before;
  }

  get outline(): Outline {
    return this.read.outline;
  }

  /** For the index. */
  get scanned(): ScannedNote {
    return this.read.scanned;
  }

  /** The list items that are task lines or references, as the index has them: nothing in code or comments counts. Of a line that stays as and where it is the same object. */
  get lines(): readonly NoteLine[] {
    return (this.linesOnce ??= this.readLines());
  }

  /** All talking points, nested ones too. */
  get points(): readonly TalkingPoint[] {
    return (this.pointsOnce ??= talkingPoints(this.text, this.outline, (at) => this.itemAt(at).point));
  }

  /** Without its line end; undefined where there are fewer. */
  lineAt(line: number): string | undefined {
    const { lineStarts } = this.outline;
    const start = lineStarts[line];
    return start === undefined ? undefined : this.text.slice(start, lineStarts[line + 1]).replace(/[\r\n]+$/, '');
  }

  private get read(): Read {
    if (this.readOnce !== undefined) return this.readOnce;
    const { text, before } = this;
    this.before = undefined;
    return (this.readOnce = readOutlineAnd(text, (outline, bytes, scan) => {
      const sourceOf = (at: number): string => {
        const { start, end } = outline.items[at]!;
        const source = sourceIn(bytes, scan, at);
        // Half a character is another one in bytes, which are what the index has.
        return source.length === end - start && text.startsWith(source, start) ? source : text.slice(start, end);
      };
      const items = before && itemLines(text, outline, sourceOf, before.readOnce?.items ?? []);
      return { outline, items, scanned: scannedNote(bytes, scan, text.isWellFormed() ? items : undefined) };
    }));
  }

  private readLines(): NoteLine[] {
    const { items } = this.outline;
    const lines: NoteLine[] = [];
    for (const [at, item] of items.entries()) {
      // Of several items on a line the last has its reference.
      const line = this.itemAt(at).noteLine(item, items[at + 1]?.line !== item.line);
      if (line !== undefined) lines.push(line);
    }
    return lines;
  }

  private itemAt(at: number): ItemLine {
    const item = this.outline.items[at]!;
    return this.read.items?.[at] ?? new ItemLine(this.text.slice(item.start, item.end), hidesOf(this.outline, item), item);
  }
}
