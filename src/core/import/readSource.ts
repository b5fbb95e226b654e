import { type FilePlace, readFilePlace } from './filePlace';
import { type Mark, type MarkedText, markText } from './marks';
import { mayBeSame, type People, type Person } from './person';
import { type Properties, readProperties } from './properties';
import type { Section } from './section';
import { findSections } from './sections';
import type { WrittenDate } from './writtenDate';

/** A file that may hold notes of 1:1s. */
export interface Source {
  /** What it is called in answers: its URI. */
  readonly source: string;
  /** Names of folders and the file, outermost first. */
  readonly path: readonly string[];
  /** How many of these lie above what was chosen, or are it. */
  readonly above: number;
  /** Without a byte order mark. */
  readonly text: string;
}

/** A note as a source has it. */
export interface FoundNote {
  readonly source: string;
  /** Of its heading, from 0. */
  readonly line: number;
  readonly date: WrittenDate;
  /** The year that a date without one has. */
  readonly year?: string | undefined;
  /** Whom it is with, as far as the source says. */
  readonly person?: Person | undefined;
  /** A heading says so, not the file's name or its folder's. */
  readonly isNamed: boolean;
  /** Every character from its heading to the next; the heading too, where it says more than date and person. Of a whole file, all of it. */
  readonly body: string;
  readonly isWhole: boolean;
}

export interface Reading {
  readonly notes: readonly FoundNote[];
  /** What is in the file and under no date: the headings, or first words, of each part. */
  readonly left: readonly string[];
  /** Why there are no notes. */
  readonly reason?: 'no-date' | 'no-person' | 'empty';
}

/** Characters of what has no heading that tell which part it is. */
const longestWords = 40;

/**
 * Reads the notes of one file: a file that is a note, a day's with sections for people, or one that runs on from date to date.
 * @param isTold whether the caller has said who they are with, so that no word of a title is taken for a name.
 */
export async function readSource(
  { source, path, above, text }: Source,
  people: People,
  isTold: boolean,
  breathe: () => Promise<void> = async () => undefined,
): Promise<Reading> {
  if (text.trim() === '') return { notes: [], left: [], reason: 'empty' };
  const isOrg = /\.org$/i.test(path.at(-1) ?? '');
  const place = readFilePlace(path, above, people);
  const marked = await markText(text, isOrg, breathe);
  const properties = await readProperties(text, marked, people);
  const person = personOfFile(place, properties, marked, people);
  const noteOf = ({ line, start, end, date, year = place.year, person: own }: Section): FoundNote => ({
    source,
    line,
    date,
    year,
    person: own ?? person,
    isNamed: own !== undefined,
    body: text.slice(start, end),
    isWhole: false,
  });
  const context = { people, person, isTold };
  const date = dateOfFile(place, properties, marked.marks);
  if (date === undefined) {
    const { sections, days } = await findSections(text, marked, context, undefined, breathe);
    if (sections.length === 0) return { notes: [], left: [], reason: 'no-date' };
    return { notes: sections.map(noteOf), left: leftOver(text, marked, [...sections.map((one) => one.whole), ...days]) };
  }
  const { sections } = await findSections(text, marked, context, date, breathe);
  const [first] = sections;
  const others = sections.filter(({ person: own }) => own !== undefined && (person === undefined || !mayBeSame(own, person)));
  const isTitled = first !== undefined && sections.length === 1 && isAll(text, marked, first);
  if (sections.length > 0 && !isTitled && (person === undefined || others.length > 0)) return { notes: sections.map(noteOf), left: [] };
  const owner = isTitled ? (first.person ?? person) : person;
  if (owner === undefined && !isTold) return { notes: [], left: [], reason: 'no-person' };
  return { notes: [{ source, line: 0, date, year: place.year, person: owner, isNamed: false, body: text, isWhole: true }], left: [] };
}

function personOfFile(
  { person, title }: FilePlace,
  properties: Properties,
  { title: own }: MarkedText,
  people: People,
): Person | undefined {
  if (person !== undefined && (person.id !== undefined || title.isOneOnOne || title.isLinked)) return person;
  const titled = own === undefined || (!own.isOneOnOne && own.more !== '') ? undefined : people.among(own.names, own.parts);
  return properties.person ?? titled ?? person;
}

/** Of a file that is one note, or a day's. One that has headings with dates of their own runs on from date to date. */
function dateOfFile({ date, title }: FilePlace, properties: Properties, marks: readonly Mark[]): WrittenDate | undefined {
  const headed = new Set(
    marks
      .filter(({ kind, title: { dateIs } }) => kind !== 'item' && dateIs === 'all')
      .map((mark) => mark.title.date!.date ?? mark.title.date!.text),
  );
  if (date !== undefined)
    return headed.size > 1
      ? undefined
      : title.date === undefined || properties.date === undefined
        ? date
        : preferred(properties.date, date);
  return headed.size > 0 ? undefined : properties.date;
}

/** What a note says of its date goes before its file name, as in the notes folder; where it can be read. */
function preferred(said: WrittenDate, named: WrittenDate): WrittenDate {
  return said.date === undefined ? named : said;
}

/** Whether a section is all there is in a file. */
function isAll(text: string, { frontMatter }: MarkedText, { whole }: Section): boolean {
  return text.slice(frontMatter?.bodyStart ?? 0, whole.start).trim() === '' && text.slice(whole.end).trim() === '';
}

/** The headings that have words below them and no date, and the first words of what has no heading. */
function leftOver(text: string, { marks, frontMatter }: MarkedText, taken: readonly { start: number; end: number }[]): string[] {
  const left: string[] = [];
  const headings = marks.filter(({ kind }) => kind === 'heading');
  let at = frontMatter?.bodyStart ?? 0;
  let next = 0;
  for (const { start, end } of [...taken, { start: text.length, end: text.length }].sort((a, b) => a.start - b.start)) {
    let title: string | undefined;
    while (at < start) {
      while (next < headings.length && headings[next]!.start < at) next++;
      const heading = headings[next];
      const until = Math.min(heading?.start ?? start, start);
      const first = /^(?!#\+).*[\p{L}\p{N}].*$/mu.exec(text.slice(at, until))?.[0];
      if (first !== undefined) left.push(title || first.trim().slice(0, longestWords));
      if (heading === undefined || heading.start >= start) break;
      title = heading.title.text;
      at = heading.end;
    }
    at = Math.max(at, end);
  }
  return left;
}
