import type { Position, TextDocument } from 'vscode';
import { readReference } from '../core/link/reference';
import type { Action } from '../core/model';
import type { Outline } from '../core/note/outline';
import { refersToWin } from '../core/plans/winLink';
import type { NoteIndex } from '../index/noteIndex';
import type { NoteLine, ReferenceNoteLine, TaskNoteLine } from '../index/noteLine';
import type { ScannedText } from '../index/scannedText';
import type { NotesFolders } from '../platform/folders/notesFolders';
import { rootOfNote } from '../platform/folders/rootOfNote';
import type { Documents } from '../platform/notes/documents';

/** What is in one line of a note: a task line of its own, or a reference to an action elsewhere. */
export type LineContent = TaskContent | ReferenceContent;

interface InFolder {
  /** URI of the notes folder: an id means an action of this one. */
  readonly root: string;
}

export interface TaskContent extends InFolder, TaskNoteLine {}

export interface ReferenceContent extends InFolder, ReferenceNoteLine {
  readonly action?: Action;
}

/** Whether a line of a meeting's note is a talking point: not under Notes, which are written in the meeting, and not private. */
export function isPoint({ task, section, private: isPrivate, source }: TaskNoteLine): boolean {
  if (task.id !== undefined || task.text === '' || section === 'notes' || isPrivate) return false;
  const reference = readReference(source);
  return reference === undefined || refersToWin(reference);
}

/** What editors are asked for: the lines of notes, with the actions that they refer to. */
export class NoteLines {
  constructor(
    private readonly index: NoteIndex,
    private readonly folders: NotesFolders,
    private readonly documents: Pick<Documents, 'of'>,
  ) {}

  /** Whether the index reads it, so that an action there is seen: in a note that is UTF-8 text. */
  isNote(document: TextDocument): boolean {
    return this.rootOf(document) !== undefined;
  }

  /** The notes folder of a note that the index reads; undefined for any other document. */
  rootOf({ uri, encoding }: TextDocument): string | undefined {
    return encoding.startsWith('utf8') ? rootOfNote(this.folders, uri.toString()) : undefined;
  }

  outline(document: TextDocument): Outline {
    return this.read(document).outline;
  }

  /** What the document says, and what is read of it. */
  read(document: TextDocument): ScannedText {
    return this.documents.of(document);
  }

  /** Whether a list item starts in that line. */
  isItem(document: TextDocument, line: number): boolean {
    return this.outline(document).items.some((item) => item.line === line);
  }

  /** @param isWanted whether a line is asked for; all are, if absent. */
  all(document: TextDocument, isWanted: (line: number) => boolean = () => true): LineContent[] {
    const root = this.rootOf(document);
    if (root === undefined) return [];
    return this.documents.of(document).lines.flatMap((line) => (isWanted(line.line) ? [this.resolve(line, root)] : []));
  }

  /** Task lines alone, for which no other note is looked at. */
  tasks(document: TextDocument, isWanted: (line: number) => boolean): TaskContent[] {
    const root = this.rootOf(document);
    if (root === undefined) return [];
    return this.documents.of(document).lines.flatMap((line) => (line.kind === 'task' && isWanted(line.line) ? [{ ...line, root }] : []));
  }

  at(document: TextDocument, { line }: Pick<Position, 'line'>): LineContent | undefined {
    const root = this.rootOf(document);
    if (root === undefined) return undefined;
    const found = this.documents.of(document).lines.find((one) => one.line === line);
    return found && this.resolve(found, root);
  }

  private resolve(content: NoteLine, root: string): LineContent {
    if (content.kind === 'task') return { ...content, root };
    const [action] = this.index.withId(content.id, root);
    return action === undefined ? { ...content, root } : { ...content, root, action };
  }
}
