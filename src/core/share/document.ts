import type { TaskLine } from '../model';

/** What leaves the folder, before it has a form: no Markdown, no HTML, nothing private. Every form is written from this. */
export interface Doc {
  /** Above all else; empty: none. */
  readonly title: string;
  /** What a window calls one without a title. */
  readonly name?: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; /** 1 to 6. */ readonly level: number; readonly text: Line }
  | { readonly kind: 'paragraph'; readonly text: Line }
  | List
  | { readonly kind: 'table'; readonly header: readonly Line[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; /** Lines parted by `\n`. */ readonly text: string }
  | { readonly kind: 'rule' };

export interface List {
  readonly kind: 'list';
  /** Of an ordered one: its first number, and what is behind each. */
  readonly ordered?: { readonly start: number; readonly delimiter: string };
  readonly items: readonly Item[];
}

export interface Item {
  readonly text: Line;
  readonly below: readonly Block[];
  /** What its box and fields say, or those of the action that it refers to; gone once they are in its words. */
  readonly task?: SharedTask;
  /** Those that its lines end in, and that are none of a task's. */
  readonly tags?: readonly string[];
  /** Its text has a link that only works inside the folder, and that is no reference. */
  readonly leads?: true;
}

/** Untracked where it has no id. */
export type SharedTask = Pick<TaskLine, 'status' | 'owner' | 'due' | 'done' | 'cancelled' | 'id'> & Partial<Pick<TaskLine, 'tags'>>;

/** Text within a block. */
export type Line = readonly Inline[];

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'struck'; readonly of: Line }
  | { readonly kind: 'link'; /** An address that anyone can follow: `isWebTarget` holds. */ readonly target: string; readonly of: Line }
  | { readonly kind: 'break' };

/** Whether a link leads out of the folder, and to no script. */
export function isWebTarget(target: string): boolean {
  return /^(?:https?:|mailto:)/i.test(target);
}

export function text(words: string): Line {
  return words === '' ? [] : [{ kind: 'text', text: words }];
}

export function heading(level: number, words: string): Block {
  return { kind: 'heading', level: Math.min(6, level), text: text(words) };
}

export function paragraph(words: string): Block {
  return { kind: 'paragraph', text: text(words) };
}

/** Its words alone; a break is a line end. */
export function wordsOfLine(line: Line): string {
  return line
    .map((part) => (part.kind === 'break' ? '\n' : part.kind === 'text' || part.kind === 'code' ? part.text : wordsOfLine(part.of)))
    .join('');
}

/** Whether no one would see anything of it. */
export function isEmptyLine(line: Line): boolean {
  return wordsOfLine(line).trim() === '';
}

/** Without headings that have nothing below them. */
export function withoutEmptyHeadings(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  let deepest = 0;
  for (const block of [...blocks].reverse()) {
    if (block.kind === 'heading') {
      if (deepest <= block.level) continue;
      deepest = block.level;
    } else if (block.kind !== 'rule') deepest = 7;
    kept.push(block);
  }
  return kept.reverse();
}
