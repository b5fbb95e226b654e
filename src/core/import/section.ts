import type { Mark } from './marks';
import { mayBeSame, type People, type Person } from './person';
import type { Title } from './title';
import type { WrittenDate } from './writtenDate';

/** A part of a file that is a note. */
export interface Section {
  readonly line: number;
  readonly date: WrittenDate;
  readonly year?: string;
  /** As the headings say. */
  readonly person?: Person;
  /** Its body. */
  readonly start: number;
  readonly end: number;
  /** With its heading. */
  readonly whole: { readonly start: number; readonly end: number };
}

export interface Context {
  readonly people: People;
  /** Whom the file is with, or the caller says it is. */
  readonly person: Person | undefined;
  readonly isTold: boolean;
}

/** The notes of a file, and other parts that are no leftovers: days whose sections are notes, items that say whom those below are with. */
export interface Found {
  readonly sections: readonly Section[];
  readonly days: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Whom a title names. Without a 1:1 in it, words are somebody's name where that person is known, or where nothing else says who it is.
 * @param needsProof whether they are no name otherwise.
 */
export function personIn(title: Title, people: People, context: Person | undefined, needsProof: boolean): Person | undefined {
  const { names, parts, isOneOnOne, isLinked } = title;
  if (context !== undefined && names.some((name) => mayBeSame(people.among([name]) ?? { name: '' }, context))) return context;
  const found = people.among(names, parts);
  if (found === undefined || found.id !== undefined || isOneOnOne) return found;
  if (isLinked && (context === undefined || !needsProof)) return found;
  return needsProof ? undefined : { ...found, isGuess: true };
}

/** Where the mark behind one starts, which has its own date; undefined where it is an item with nothing below it, a line like others. */
export function nextStart(text: string, marks: readonly Mark[], at: number): number | undefined {
  const next = marks[at + 1];
  const isLine = next?.itemEnd !== undefined && text.slice(next.end, next.itemEnd).trim() === '';
  return isLine ? undefined : next?.start;
}
