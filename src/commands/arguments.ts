import { l10n, Position, Range, Uri, window, workspace } from 'vscode';
import { isOwnerWord } from '../core/action/owner';
import type { CalendarDate } from '../core/date/date';
import { parseDate } from '../core/date/date';
import type { DateFacts } from '../core/date/dateTerms';
import { type KeyRow, type Place, rowsIn, type Start } from '../core/note/schema';
import type { KindName } from '../core/note/valueKinds';
import { documentOf } from '../platform/notes/openDocument';
import { Problem } from '../platform/problem';
import { readDateInput } from '../platform/readDates';
import { expectedWords } from '../platform/words/valueWords';
import { nameOf } from '../platform/words/words';

/** Reads a command's one object. Whatever is of the wrong kind is a problem that names it; a tree item or a `Uri` given by VS Code counts as an object. */
export class Arguments {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(given: unknown) {
    if (given === undefined || given === null) this.values = {};
    else if (given instanceof Uri) this.values = { uri: given };
    else if (typeof given === 'object' && !Array.isArray(given)) this.values = given as Record<string, unknown>;
    else throw new Problem(l10n.t('This command takes one object, not "{0}".', shown(given)));
  }

  has(name: string): boolean {
    return this.values[name] !== undefined;
  }

  /** A row of a tree: someone clicked, and may be asked. */
  get isRow(): boolean {
    return this.has('kind');
  }

  text(name: string): string | undefined {
    const value = this.values[name];
    if (value === undefined || typeof value === 'string') return value;
    throw wrong(name, value);
  }

  /** A non-empty text without white space around it. */
  word(name: string): string | undefined {
    const value = this.text(name)?.trim();
    if (value === '') throw wrong(name, this.values[name]);
    return value;
  }

  /** Some of them, or none. */
  words(name: string): string[] | undefined {
    const value = this.values[name];
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw wrong(name, value);
    return value.map((one: unknown) => {
      const word = typeof one === 'string' ? one.trim() : '';
      if (word === '') throw wrong(name, one);
      return word;
    });
  }

  flag(name: string): boolean | undefined {
    const value = this.values[name];
    if (value === undefined || typeof value === 'boolean') return value;
    throw wrong(name, value);
  }

  /** A whole number from 0. */
  count(name: string): number | undefined {
    const value = this.values[name];
    if (value === undefined) return undefined;
    if (isCount(value)) return value;
    throw wrong(name, value);
  }

  /** A length of time: from one minute to a day. */
  minutes(name: string): number | undefined {
    const value = this.count(name);
    if (value === undefined || (value > 0 && value <= 24 * 60)) return value;
    throw wrong(name, value, 'minutes');
  }

  date(name: string): CalendarDate | undefined {
    const value = this.word(name);
    if (value === undefined) return undefined;
    const date = parseDate(value);
    if (date === undefined) throw wrong(name, value, 'date');
    return date;
  }

  /** `HH:MM`, 24 hours. */
  time(name: string): string | undefined {
    const value = this.word(name);
    if (value === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return value;
    throw wrong(name, value, 'time');
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.word(name);
    if (value === undefined || allowed.includes(value as T)) return value as T | undefined;
    throw new Problem(l10n.t('{0} must be one of {1}, not "{2}".', name, allowed.join(', '), value));
  }

  /** What a new note of a kind starts with, each key as the table of keys has it. */
  start<P extends Place>(place: P): Start<P> {
    return Object.fromEntries(
      rowsIn(place)
        .filter(({ starts }) => starts)
        .map((row) => [row.field, this.keyed(row)] as const)
        .filter(([, value]) => value !== undefined),
    ) as Start<P>;
  }

  private keyed({ key, kind, choices }: KeyRow): unknown {
    if (choices) return this.oneOf(key, choices);
    if (kind.name === 'minutes') return this.minutes(key);
    if (kind.name === 'time') return this.time(key);
    const word = this.word(key);
    const value = word === undefined ? undefined : kind.read(word);
    if (word !== undefined && value === undefined) throw wrong(key, word, kind.name);
    return value;
  }

  /** One or more, each as `uri` takes them; an empty list is none, and wrong. */
  uris(name: string): readonly Uri[] | undefined {
    const value = this.values[name];
    if (!Array.isArray(value)) {
      const uri = this.uri(name);
      return uri && [uri];
    }
    if (value.length === 0) throw wrong(name, value);
    return value.map((one) => uriOf(name, one));
  }

  /** A `Range`, or what JSON makes of one: `{start, end}` or both in a list, each with `line` and `character` from 0. */
  range(name: string): Range | undefined {
    const value = this.values[name];
    if (value === undefined || value instanceof Range) return value;
    const [start, end] = (Array.isArray(value) ? value : [field(value, 'start'), field(value, 'end')]).map(positionOf);
    if (start === undefined || end === undefined) throw wrong(name, value);
    return new Range(start, end);
  }

  /** A `Uri` or a URI as text. */
  uri(name: string): Uri | undefined {
    const value = this.values[name];
    return value === undefined ? undefined : uriOf(name, value);
  }
}

/** `{from?, to?}`, both days included. */
export function spanArgument(args: Arguments): { readonly from: CalendarDate | undefined; readonly to: CalendarDate | undefined } {
  const [from, to] = [args.date('from'), args.date('to')];
  if (from !== undefined && to !== undefined && from > to) throw new Problem(l10n.t("from can't be later than to: {0}, {1}.", from, to));
  return { from, to };
}

/** Who does it: `owner`, with or without its `@`. */
export function ownerArgument(args: Arguments): string | undefined {
  const word = args.word('owner')?.replace(/^@/, '');
  if (word === undefined || isOwnerWord(word)) return word;
  throw new Problem(l10n.t('owner can\'t be "{0}". Use me, a manager ID, or a first name.', word));
}

/** The meeting note that is meant: `uri`, else that of the active editor. */
export function noteArgument(args: Arguments): Uri {
  const uri = args.uri('uri') ?? window.activeTextEditor?.document.uri;
  if (uri === undefined) throw new Problem(l10n.t('Open a meeting note first.'));
  return uri;
}

/** A file, or lines of it, that a caller names: `{uri?, range?}`. A range without a file is of the active editor's. It has to be there. */
export async function codeArgument(args: Arguments): Promise<{ readonly uri: Uri; readonly range: Range | undefined } | undefined> {
  const range = args.range('range');
  const uri = args.uri('uri') ?? (range && window.activeTextEditor?.document.uri);
  if (uri === undefined) return undefined;
  const found =
    documentOf(uri) !== undefined ||
    (await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    ));
  if (!found) throw new Problem(l10n.t("{0} doesn't exist.", nameOf(uri)));
  return { uri, range };
}

/** A date, as `YYYY-MM-DD` or in words. It has no time of day. */
export async function dateArgument(args: Arguments, name: string, facts: DateFacts): Promise<CalendarDate | undefined> {
  const words = args.word(name);
  if (words === undefined) return undefined;
  const read = await readDateInput(words, facts);
  if (read === undefined)
    throw new Problem(l10n.t('{0} can\'t be "{1}". Use a date as YYYY-MM-DD or in words, such as "next tue".', name, words));
  if (read.time !== undefined || read.unclear) throw new Problem(l10n.t('{0} can\'t be "{1}". Use a date without a time.', name, words));
  return read.date;
}

function uriOf(name: string, value: unknown): Uri {
  if (value instanceof Uri) return value;
  if (typeof value === 'string') {
    try {
      return Uri.parse(value, true);
    } catch {
      throw wrong(name, value);
    }
  }
  if (typeof value === 'object' && value !== null && 'scheme' in value && 'path' in value)
    return Uri.from(value as { scheme: string; path: string });
  throw wrong(name, value);
}

function positionOf(value: unknown): Position | undefined {
  const [line, character] = [field(value, 'line'), field(value, 'character')];
  return isCount(line) && isCount(character) ? new Position(line, character) : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function wrong(name: string, value: unknown, kind?: KindName): Problem {
  const said = l10n.t('{0} can\'t be "{1}".', name, shown(value));
  return new Problem(kind === undefined ? said : `${said} ${expectedWords(kind)}`);
}
