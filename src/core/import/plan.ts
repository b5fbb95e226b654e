import { type CalendarDate } from '../date/date';
import { changeFrontMatter } from '../note/changeFrontMatter';
import { fenced } from '../note/frontMatter';
import { readOutline } from '../note/readOutline';
import { applyEdits } from '../text/textEdit';
import { fullNames, isSamePerson, type Person } from './person';
import type { FoundNote, Reading } from './readSource';
import { type DayOrder, settledDate } from './writtenDate';

export type SkipReason =
  /** No date in it that says when a 1:1 was. */
  | 'no-date'
  /** Nobody is named. */
  | 'no-person'
  /** `detail`: its date, without a year. */
  | 'no-year'
  /** `detail`: its date, whose numbers can be read in several ways. */
  | 'ambiguous-date'
  /** `detail`: its date, which is in no calendar. */
  | 'impossible-date'
  | 'empty'
  /** `detail`: whom it is with; the caller asked for somebody else's. */
  | 'other-person'
  /** `detail`: the headings of what is under no date. */
  | 'not-under-date'
  /** The import has the same note twice. */
  | 'twice'
  /** The notes folder has the same note. */
  | 'already-there'
  /** No text, or no kind of file that is read. */
  | 'not-text'
  /** A note of the notes folder already. */
  | 'is-note'
  /** `detail`: why it cannot be read. */
  | 'unreadable';

/** What is not imported. */
export interface Skip {
  readonly source: string;
  readonly reason: SkipReason;
  readonly detail?: string;
  /** From 0; absent: all of it. */
  readonly line?: number;
}

/** A note that can be written. */
export interface ImportedNote extends Pick<FoundNote, 'source' | 'line' | 'body' | 'isWhole'> {
  readonly person: Person;
  readonly date: CalendarDate;
}

export interface ImportPlan {
  /** In the order of the sources. */
  readonly notes: readonly ImportedNote[];
  readonly skipped: readonly Skip[];
  /** One of the dates that can be read in several ways, where nothing tells which way. */
  readonly ambiguous?: { readonly text: string } & Readonly<Partial<Record<DayOrder, CalendarDate>>>;
  /** Notes that name nobody. */
  readonly nameless: number;
}

export interface PlanOptions {
  /** The caller says whom all of it is with: what names somebody else is left out. */
  readonly manager?: Person | undefined;
  /** Whom those notes are with that name nobody. */
  readonly others?: Person | undefined;
  /** Names that are none: what notes say that they are about. */
  readonly notPeople?: ReadonlySet<string> | undefined;
  /** How numbers are to be read that can be read in several ways, where the others in the import do not tell. */
  readonly order?: DayOrder | undefined;
}

/** Notes between two calls of `breathe`. */
const few = 50;

/**
 * What an import would write, and what it leaves out.
 * @param breathe called every now and then, so that an import of any size holds nobody up.
 */
export async function planImport(
  readings: readonly { readonly source: string; readonly reading: Reading }[],
  { manager, others, order, notPeople }: PlanOptions,
  breathe: () => Promise<void> = async () => undefined,
): Promise<ImportPlan> {
  const found = readings.flatMap(({ reading }) => reading.notes);
  const told = orderIn(found);
  const orders = new Map(readings.map(({ source, reading }) => [source, orderIn(reading.notes)]));
  const inFull = fullNames(found.flatMap(({ person }) => person ?? []));
  const notes: ImportedNote[] = [];
  const skipped: Skip[] = [];
  const seen = new Map<string, { readonly first: FoundNote; words?: Set<string> }>();
  let ambiguous: ImportPlan['ambiguous'];
  let nameless = 0;
  const plan = (note: FoundNote): void => {
    const { source, line, date: said, year, body, isWhole } = note;
    const skip = (reason: SkipReason, detail?: string): void =>
      void skipped.push({ source, reason, ...(detail === undefined ? {} : { detail }), ...(isWhole ? {} : { line }) });
    const named = note.person?.isGuess && notPeople?.has(note.person.name) ? undefined : note.person;
    const own = named && inFull(named);
    const person = manager ?? own ?? others;
    const date = settledDate(said, orders.get(source) ?? told ?? order, year);
    if (manager !== undefined && own !== undefined && note.isNamed && !isSamePerson(own, manager)) return skip('other-person', own.name);
    if (!/\S/.test(body)) return skip('empty');
    if (date === undefined) {
      if (said.either !== undefined) ambiguous ??= { text: said.text, ...said.either };
      return skip(said.either !== undefined ? 'ambiguous-date' : said.monthDay !== undefined ? 'no-year' : 'impossible-date', said.text);
    }
    if (person === undefined) {
      nameless++;
      return skip('no-person');
    }
    const key = JSON.stringify([person.id ?? person.name, date]);
    const sameDay = seen.get(key);
    if (sameDay !== undefined) {
      sameDay.words ??= new Set([wordsOf(sameDay.first)]);
      const words = wordsOf(note);
      if (sameDay.words.has(words)) return skip('twice');
      sameDay.words.add(words);
    } else seen.set(key, { first: note });
    notes.push({ person, date, source, line, body, isWhole });
  };
  for (const { source, reading } of readings) {
    if (reading.reason !== undefined) skipped.push({ source, reason: reading.reason });
    for (const [at, note] of reading.notes.entries()) {
      if (at % few === 0) await breathe();
      plan(note);
    }
    if (reading.left.length > 0) skipped.push({ source, reason: 'not-under-date', detail: reading.left.join(', ') });
  }
  return { notes, skipped, nameless, ...(ambiguous && { ambiguous }) };
}

/** The text of a note: the body as it was, behind front matter with its date. A whole file keeps its own keys; front matter that cannot be changed stays as it is. */
export async function importedText({ body, date, isWhole }: Pick<ImportedNote, 'body' | 'date' | 'isWhole'>): Promise<string> {
  const eol = /\r?\n/.exec(body)?.[0] ?? '\n';
  if (!isWhole || !body.startsWith('---')) return `${fenced(`date: ${date}${eol}`, eol)}${body}`;
  const change = await changeFrontMatter(body, { date });
  if ('code' in change) return body;
  return applyEdits(body, change.edits);
}

/** What a note is known again by: what it says behind its front matter, without white space around it. */
export function wordsOf({ body, isWhole }: Pick<ImportedNote, 'body' | 'isWhole'>): string {
  const start = isWhole && body.startsWith('---') ? (readOutline(body).frontMatter?.bodyStart ?? 0) : 0;
  return body.slice(start).replace(/\r\n?/g, '\n').trim();
}

/** The order that these notes' dates show; undefined where they show none, or both. */
function orderIn(notes: readonly FoundNote[]): DayOrder | undefined {
  const shown = new Set(notes.flatMap(({ date }) => date.shows ?? []));
  return shown.size === 1 ? [...shown][0] : undefined;
}

/** The names of people who are new and may be none. */
export function guessedNames({ notes }: Pick<ImportPlan, 'notes'>): string[] {
  const clear = new Set(notes.filter(({ person }) => !person.isGuess).map(({ person }) => person.name));
  return [...new Set(notes.map(({ person }) => person.name))].filter((name) => !clear.has(name));
}
