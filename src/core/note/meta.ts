import type { CalendarDate } from '../calendar/date';
import { parseDate } from '../calendar/date';
import { parseTime } from '../calendar/zone';
import type { NoteProblem } from '../model';
import type { FrontMatter, FrontMatterScalar } from './frontMatter';
import { problemAt } from './frontMatter';
import type { Span } from './outline';

/** YAML's words for nothing. */
const nothing = new Set(['', '~', 'null', 'Null', 'NULL']);
const mostMinutes = 24 * 60;

/**
 * Takes the fields of a note from its front matter. A value that a field cannot have leaves it out, and is a problem at its place
 * with `key: value` as its detail; the others are read all the same.
 */
export class MetaReader {
  readonly problems: NoteProblem[] = [];

  /** `line` is the note's line on which the YAML starts. */
  constructor(private readonly yaml: string, private readonly front: FrontMatter, private readonly line: number) {
    const { problem } = front;
    if (problem) this.problems.push(problemAt(yaml, problem.at, line, problem.code, problem.detail));
  }

  text(key: string): string | undefined {
    return this.#field(key, (value) => value);
  }

  date(key: string): CalendarDate | undefined {
    return this.#field(key, parseDate);
  }

  /** `HH:MM`. */
  time(key: string): string | undefined {
    return this.#field(key, parseTime);
  }

  minutes(key: string): number | undefined {
    return this.#field(key, (value) => (/^\d{1,4}$/.test(value) && Number(value) > 0 && Number(value) <= mostMinutes ? Number(value) : undefined));
  }

  /** Text that a field may have: `read` gives undefined for what it may not. */
  checked<T>(key: string, read: (value: string) => T | undefined): T | undefined {
    return this.#field(key, read);
  }

  /** A list, or one value for a list of one. */
  list<T>(key: string, read: (value: string) => T | undefined): T[] {
    const entry = this.front.entries.get(key);
    if (!entry) return [];
    if (entry.value === undefined) this.#wrong(key, entry);
    const scalars: readonly FrontMatterScalar[] = typeof entry.value === 'string' ? [{ ...entry, value: entry.value }] : (entry.value ?? []);
    const values: T[] = [];
    for (const scalar of scalars) {
      if (nothing.has(scalar.value)) continue;
      const value = read(scalar.value.trim());
      if (value === undefined) this.#wrong(key, scalar);
      else values.push(value);
    }
    return values;
  }

  #field<T>(key: string, read: (value: string) => T | undefined): T | undefined {
    const entry = this.front.entries.get(key);
    if (!entry) return undefined;
    if (typeof entry.value !== 'string') return void this.#wrong(key, entry);
    if (nothing.has(entry.value)) return undefined;
    const value = read(entry.value.trim());
    if (value === undefined) this.#wrong(key, entry);
    return value;
  }

  #wrong(key: string, { start, end }: Span): void {
    const written = this.yaml.slice(start, end).split(/[\r\n]/, 1)[0];
    this.problems.push(problemAt(this.yaml, start, this.line, 'front-matter-value', `${key}: ${written}`));
  }
}

/** Sets a field that has a value. */
export function set<T, K extends keyof T>(fields: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) fields[key] = value;
}
