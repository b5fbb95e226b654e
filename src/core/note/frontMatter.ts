import type { NoteProblem } from '../model';
import type { Span } from './outline';

/**
 * The YAML of a note's front matter, read. Every scalar is the text it says, whatever YAML would make of it: `2026-11-24`, `10:00`, `30` and
 * `yes` stay as they are. Offsets are UTF-16 units into the YAML.
 */
export interface FrontMatter {
  /** Of the top level, in order; of a doubled key the first counts. */
  readonly entries: ReadonlyMap<string, FrontMatterEntry>;
  /** It is broken: nothing may be written to it. `entries` has what could still be told. */
  readonly problem?: FrontMatterProblem;
  /** All of it is in braces, not in lines. */
  readonly inBraces?: true;
}

/** The span is the value's: anchor, tag, quotes and brackets included; of an empty value it is empty, behind the colon. */
export interface FrontMatterEntry extends Span {
  readonly keyStart: number;
  /** A list has scalars alone; undefined is anything deeper. */
  readonly value: string | readonly FrontMatterScalar[] | undefined;
  /** Of a map of scalars, whose `value` is undefined: its keys, each with what it says, in order. */
  readonly map?: readonly { readonly key: string; readonly value: string }[];
  /** Its key is behind a `?`. */
  readonly explicit?: true;
  /** The first alias elsewhere of what is here: it would lose its meaning with the value. */
  readonly alias?: FrontMatterAlias;
}

export interface FrontMatterAlias extends Span {
  /** What says the same without the value: the anchor, moved there, with the value as it was. Absent: nothing on one line does. */
  readonly instead?: string;
}

export interface FrontMatterScalar extends Span {
  readonly value: string;
}

export interface FrontMatterProblem {
  readonly code: 'yaml' | 'conflict';
  readonly detail: string;
  /** Offset into the YAML. */
  readonly at: number;
}

/** Front matter as it is written: whole lines of YAML between their fences. */
export function fenced(yaml: string, eol = '\n'): string {
  return `---${eol}${yaml}---${eol}`;
}

/** A problem at an offset of the YAML, which starts on this line of the note. */
export function problemAt(yaml: string, at: number, firstLine: number, code: NoteProblem['code'], detail: string): NoteProblem {
  const before = yaml.slice(0, at).split(/\r\n|\r|\n/);
  return { code, detail, line: firstLine + before.length - 1, column: before.at(-1)!.length };
}
