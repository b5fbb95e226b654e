import type { Position, TextDocument } from 'vscode';
import { parseTaskLine } from '../core/action/taskLine';
import { readReference } from '../core/agenda/reference';
import type { Action, TaskLine } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';
import type { NotesFolders } from '../platform/notesFolders';
import type { Outlines } from './outlines';

/** What stands in one line of a note: a task line of its own, or a reference to an action elsewhere. */
export type LineContent =
  | { readonly kind: 'task'; readonly line: number; readonly source: string; readonly task: TaskLine }
  | { readonly kind: 'reference'; readonly line: number; readonly source: string; readonly id: string; readonly action?: Action };

/** Reads notes line by line, as the outline has them: nothing in code or comments counts. */
export class NoteLines {
  constructor(private readonly index: NoteIndex, private readonly folders: NotesFolders, private readonly outlines: Outlines) {}

  isNote(document: TextDocument): boolean {
    return this.folders.rootOf(document.uri.toString()) !== undefined;
  }

  all(document: TextDocument): LineContent[] {
    if (!this.isNote(document)) return [];
    return this.outlines.of(document).items.flatMap(({ line }) => this.read(line, document.lineAt(line).text) ?? []);
  }

  at(document: TextDocument, { line }: Pick<Position, 'line'>): LineContent | undefined {
    if (!this.isNote(document) || !this.outlines.of(document).items.some((item) => item.line === line)) return undefined;
    return this.read(line, document.lineAt(line).text);
  }

  private read(line: number, source: string): LineContent | undefined {
    const task = parseTaskLine(source);
    if (task !== undefined) return { kind: 'task', line, source, task };
    const id = readReference(source)?.id;
    if (id === undefined) return undefined;
    const [action] = this.index.withId(id);
    return { kind: 'reference', line, source, id, ...(action === undefined ? {} : { action }) };
  }
}
