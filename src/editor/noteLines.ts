import type { Position, TextDocument } from 'vscode';
import { parseTaskLine } from '../core/action/taskLine';
import { readReference } from '../core/link/reference';
import type { Action, TaskLine } from '../core/model';
import type { Outline } from '../core/note/outline';
import type { NoteIndex } from '../index/noteIndex';
import type { NotesFolders } from '../platform/folders/notesFolders';
import { rootOfNote } from '../platform/folders/rootOfNote';
import type { Outlines } from './outlines';

/** What is in one line of a note: a task line of its own, or a reference to an action elsewhere. */
export type LineContent = TaskContent | ReferenceContent;

interface InFolder {
  /** URI of the notes folder: an id means an action of this one. */
  readonly root: string;
}

export interface TaskContent extends InFolder {
  readonly kind: 'task';
  readonly line: number;
  readonly source: string;
  readonly task: TaskLine;
}

export interface ReferenceContent extends InFolder {
  readonly kind: 'reference';
  readonly line: number;
  readonly source: string;
  readonly id: string;
  readonly action?: Action;
}

type Read = Omit<TaskContent, 'root'> | Omit<ReferenceContent, 'root' | 'action'>;

/** Reads notes line by line, as the outline has them: nothing in code or comments counts. Each version of a document is read once. */
export class NoteLines {
  private readonly kept = new WeakMap<TextDocument, { version: number; lines: readonly Read[] }>();

  constructor(
    private readonly index: NoteIndex,
    private readonly folders: NotesFolders,
    private readonly outlines: Outlines,
  ) {}

  /** Whether the index reads it, so that an action there is seen: in a person's note that is UTF-8 text. */
  isNote(document: TextDocument): boolean {
    return this.rootOf(document) !== undefined;
  }

  /** The notes folder of a person's note; undefined for any other document. */
  rootOf({ uri, encoding }: TextDocument): string | undefined {
    return encoding.startsWith('utf8') ? rootOfNote(this.folders, uri.toString()) : undefined;
  }

  outline(document: TextDocument): Outline {
    return this.outlines.of(document);
  }

  /** Whether a list item starts in that line. */
  isItem(document: TextDocument, line: number): boolean {
    return this.outlines.of(document).items.some((item) => item.line === line);
  }

  all(document: TextDocument): LineContent[] {
    const root = this.rootOf(document);
    return root === undefined ? [] : this.read(document).map((line) => this.resolve(line, root));
  }

  at(document: TextDocument, { line }: Pick<Position, 'line'>): LineContent | undefined {
    const root = this.rootOf(document);
    if (root === undefined) return undefined;
    const found = this.read(document).find((one) => one.line === line);
    return found && this.resolve(found, root);
  }

  private read(document: TextDocument): readonly Read[] {
    const kept = this.kept.get(document);
    if (kept?.version === document.version) return kept.lines;
    const lines = this.outlines.of(document).items.flatMap(({ line }) => readLine(line, document.lineAt(line).text) ?? []);
    this.kept.set(document, { version: document.version, lines });
    return lines;
  }

  private resolve(content: Read, root: string): LineContent {
    if (content.kind === 'task') return { ...content, root };
    const [action] = this.index.withId(content.id, root);
    return action === undefined ? { ...content, root } : { ...content, root, action };
  }
}

function readLine(line: number, source: string): Read | undefined {
  const task = parseTaskLine(source);
  if (task !== undefined) return { kind: 'task', line, source, task };
  const id = readReference(source)?.id;
  return id === undefined ? undefined : { kind: 'reference', line, source, id };
}
