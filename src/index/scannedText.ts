import { taskIn } from '../core/action/visibleTask';
import { referenceIn } from '../core/link/reference';
import type { TaskLine } from '../core/model';
import type { Item, Outline, Section } from '../core/note/outline';
import { readOutlineAnd } from '../core/note/readOutline';
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

/** What a note says, and all that is read of it: each thing when somebody first asks, from one scan. */
export class ScannedText {
  private readOnce: { readonly outline: Outline; readonly scanned: ScannedNote } | undefined;
  private linesOnce: readonly NoteLine[] | undefined;

  constructor(readonly text: string) {}

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

  /** Without its line end; undefined where there are fewer. */
  lineAt(line: number): string | undefined {
    const { lineStarts } = this.outline;
    const start = lineStarts[line];
    return start === undefined ? undefined : this.text.slice(start, lineStarts[line + 1]).replace(/[\r\n]+$/, '');
  }

  private get read(): { readonly outline: Outline; readonly scanned: ScannedNote } {
    return (this.readOnce ??= readOutlineAnd(this.text, (outline, bytes, scan) => ({ outline, scanned: scannedNote(bytes, scan) })));
  }
  private lineOf(item: Item, at: number): NoteLine | undefined {
    const { text, outline } = this;
    const { line, start, end, section, private: isPrivate } = item;
    const task = taskIn(text, outline, item);
    if (task !== undefined) return { kind: 'task', line, source: text.slice(start, end), task, section, private: isPrivate };
    // Of several items on a line the last has its reference.
    const id = outline.items[at + 1]?.line === line ? undefined : referenceIn(text, outline, item)?.id;
    return id === undefined ? undefined : { kind: 'reference', line, source: text.slice(start, end), id };
  }
}
