import { type TalkingPoint, talkingPoints } from '../core/agenda/talkingPoints';
import type { TaskLine } from '../core/model';
import type { Item, Outline, Section } from '../core/note/outline';
import { readOutlineAnd } from '../core/note/readOutline';
import { ItemLine, itemLines } from './itemLine';
import { sourceIn } from './lineReader';
import { type ScannedNote, scannedNote } from './scannedNote';

/** What is in one line of a note: a task line of its own, or a reference to an action elsewhere. */
export type NoteLine = TaskNoteLine | ReferenceNoteLine;

export interface TaskNoteLine {
  readonly kind: 'task';
  readonly line: number;
  readonly source: string;
  readonly task: TaskLine;
  /** As the outline has it. */
  readonly section: Section | undefined;
  readonly private: boolean;
}

export interface ReferenceNoteLine {
  readonly kind: 'reference';
  readonly line: number;
  readonly source: string;
  readonly id: string;
}

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

  /** The list items that are task lines or references, as the index has them: nothing in code or comments counts. */
  get lines(): readonly NoteLine[] {
    return (this.linesOnce ??= this.outline.items.flatMap((item, at) => this.lineOf(item, at) ?? []));
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

  private lineOf({ line, section, private: isPrivate }: Item, at: number): NoteLine | undefined {
    const said = this.itemAt(at);
    const { source, task } = said;
    if (task !== undefined) return { kind: 'task', line, source, task, section, private: isPrivate };
    // Of several items on a line the last has its reference.
    const id = this.outline.items[at + 1]?.line === line ? undefined : said.reference?.id;
    return id === undefined ? undefined : { kind: 'reference', line, source, id };
  }

  private itemAt(at: number): ItemLine {
    const item = this.outline.items[at]!;
    return this.read.items?.[at] ?? new ItemLine(this.text.slice(item.start, item.end), this.outline, item);
  }
}
