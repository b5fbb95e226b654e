import type { Mark, MarkedText } from './marks';
import { mayBeSame, type People, type Person } from './person';
import { dateBelow } from './properties';
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

interface Context {
  readonly people: People;
  /** Whom the file is with, or the caller says it is. */
  readonly person: Person | undefined;
  readonly isTold: boolean;
}

interface Day {
  readonly date: WrittenDate;
  readonly level: number;
  readonly year?: string | undefined;
}

interface Above {
  readonly level: number;
  readonly person: Person | undefined;
  readonly year: string | undefined;
}

type Opened = Omit<Section, 'start' | 'end' | 'whole'> & { readonly mark: Mark; readonly level: number; readonly ofDay: boolean };

/** Headings between two calls of `breathe`. */
const few = 200;

/** Before a date that ends a heading, where the words before it are a title. */
const parted = /[-–—:|,(/·•<[]\s*$/;

/**
 * The parts of a file that are notes: those under a date, and, of a day (the file's, or one under a date that says nobody), those for people.
 * `days` are the parts of a file that are days with such sections.
 */
export async function findSections(
  text: string,
  { marks }: MarkedText,
  context: Context,
  date: WrittenDate | undefined,
  breathe: () => Promise<void>,
): Promise<{ readonly sections: readonly Section[]; readonly days: readonly { readonly start: number; readonly end: number }[] }> {
  const heads = headsOf(marks, date !== undefined);
  if (heads[0]?.kind === 'item') return { sections: itemSections(text, heads, context, date), days: [] };
  const walk = new Walk(text, heads, context, date);
  return walk.run(breathe);
}

/** Headings go before lines with a date alone, and these before the items of an outline. */
function headsOf(marks: readonly Mark[], isDay: boolean): readonly Mark[] {
  const inText = marks.filter(({ kind }) => kind === 'heading' || kind === 'bold');
  const opens = ({ title }: Mark): boolean => title.dateIs !== undefined || title.isOneOnOne;
  if (inText.some(isDay ? ({ title }) => title.isOneOnOne : opens)) return inText;
  const plain = marks.filter(({ kind }) => kind === 'plain');
  if (!isDay && plain.length > 0) return marks.filter(({ kind }) => kind !== 'item');
  const items = marks.filter(({ kind, title }) => kind === 'item' && (isDay ? title.isOneOnOne : opens({ title } as Mark)));
  return items.length > 0 ? items : inText;
}

/** Items with their dates, or of a day with people, and what is below them. */
function itemSections(text: string, items: readonly Mark[], { people, person, isTold }: Context, day?: WrittenDate): Section[] {
  const sections: Section[] = [];
  let end = 0;
  for (const { start, line, title, itemEnd = text.length, end: lineEnd } of items) {
    if (start < end) continue;
    const date = day ?? title.date ?? dateBelow(text, lineEnd);
    if (date === undefined) continue;
    end = itemEnd;
    const own = personIn(title, people, person, isTold || person !== undefined);
    sections.push({ line, date, ...(own && { person: own }), start, end, whole: { start, end } });
  }
  return sections;
}

class Walk {
  private readonly sections: Section[] = [];
  private readonly days: { start: number; end: number }[] = [];
  private readonly between: readonly boolean[];
  private readonly repeated = new Set<string>();
  private above: Above[] = [];
  private open: Opened | undefined;
  private day: Day | undefined;

  constructor(
    private readonly text: string,
    private readonly heads: readonly Mark[],
    private readonly context: Context,
    private readonly fileDate: WrittenDate | undefined,
  ) {
    this.day = fileDate && { date: fileDate, level: 0 };
    this.between = datedLater(heads);
  }

  async run(breathe: () => Promise<void>): Promise<{ sections: Section[]; days: { start: number; end: number }[] }> {
    for (const [at, mark] of this.heads.entries()) {
      if (at % few === 0) await breathe();
      this.meet(mark, at);
    }
    this.close(this.text.length);
    return { sections: this.sections, days: this.days };
  }

  private meet(mark: Mark, at: number): void {
    const { open } = this;
    const level = mark.kind === 'heading' ? mark.level : (this.above.at(-1)?.level ?? 0) + 0.5;
    const isBelow = open !== undefined && level > open.level;
    if (this.day !== undefined && this.fileDate === undefined && mark.kind === 'heading' && level <= this.day.level) this.day = undefined;
    const date = this.fileDate === undefined && opens(mark, isBelow) ? mark.title.date : undefined;
    if (date !== undefined) return this.start(mark, level, date);
    const person = this.sure(mark.title);
    const isOfDay =
      (mark.title.isOneOnOne || person !== undefined) &&
      (open === undefined || (open.person ?? this.personAbove() ?? this.context.person) === undefined || !isBelow);
    if (
      isOfDay &&
      this.day !== undefined &&
      mark.kind === 'heading' &&
      !(this.fileDate !== undefined && !mark.title.isOneOnOne && this.context.person !== undefined)
    )
      return this.start(mark, level, this.day.date, this.day.year, person);
    if (mark.title.isOneOnOne && !isBelow && this.fileDate === undefined) {
      const below = dateBelow(this.text, mark.end);
      if (below !== undefined) return this.start(mark, level, below);
    }
    if (isBelow) return;
    if (open !== undefined && mark.kind === 'heading' && level === open.level && !open.ofDay && this.goesOn(mark, at)) return;
    this.close(mark.start, mark);
    if (mark.kind === 'heading') this.enter(mark, level);
  }

  /** A heading as high as those with dates: between two of them it belongs to the one before it, and so does one that did before. */
  private goesOn({ title }: Mark, at: number): boolean {
    if (this.sure(title) !== undefined) return false;
    const goesOn = this.between[at]! || this.repeated.has(title.text);
    if (goesOn) this.repeated.add(title.text);
    return goesOn;
  }

  private start(mark: Mark, level: number, date: WrittenDate, year = this.yearAbove(), person?: Person): void {
    const isOfDay = date === this.day?.date;
    this.close(mark.start, mark);
    this.above = this.above.filter((one) => one.level < level);
    const { people, isTold } = this.context;
    const known = this.personAbove() ?? this.context.person;
    const own = person ?? personIn(mark.title, people, known, isTold || known !== undefined) ?? this.personAbove();
    this.open = { mark, level, line: mark.line, date, ofDay: isOfDay, ...(year && { year }), ...(own && { person: own }) };
    if (!isOfDay) this.day = (own ?? this.context.person) === undefined ? { date, level, year } : undefined;
  }

  private close(end: number, next?: Mark): void {
    const { open } = this;
    if (open === undefined) return;
    this.open = undefined;
    const { mark, line, date, year, person } = open;
    const { title } = mark;
    const who = person ?? this.context.person;
    const saysMore =
      title.more !== '' || title.names.some((name) => who === undefined || !mayBeSame(this.context.people.among([name]) ?? who, who));
    const start = saysMore ? mark.start : mark.end;
    const isDayOfPeople =
      person === undefined &&
      this.day !== undefined &&
      this.day.date === date &&
      !open.ofDay &&
      next !== undefined &&
      this.startsPerson(next);
    if (isDayOfPeople) this.days.push({ start: mark.start, end });
    else
      this.sections.push({ line, date, ...(year && { year }), ...(person && { person }), start, end, whole: { start: mark.start, end } });
  }

  /** Whether a heading starts a section of the same day. */
  private startsPerson({ level, title }: Mark): boolean {
    return level > this.day!.level && (title.isOneOnOne || this.sure(title) !== undefined);
  }

  private enter({ title }: Mark, level: number): void {
    this.above = this.above.filter((one) => one.level < level);
    const person =
      title.more === '' || title.isOneOnOne
        ? personIn(title, this.context.people, this.context.person, this.context.isTold || this.context.person !== undefined)
        : undefined;
    this.above.push({ level, person, year: title.year });
  }

  /** Whom a title names for sure. */
  private sure(title: Title): Person | undefined {
    return personIn(title, this.context.people, this.context.person, true);
  }

  private personAbove(): Person | undefined {
    return [...this.above].reverse().find(({ person }) => person !== undefined)?.person;
  }

  private yearAbove(): string | undefined {
    return [...this.above].reverse().find(({ year }) => year !== undefined)?.year;
  }
}

/** Whether a heading's date is when the meeting was, not what is talked about. */
function opens({ title: { date, dateIs, isOneOnOne, text } }: Mark, isBelow: boolean): boolean {
  if (date === undefined) return false;
  if (dateIs === 'all') return !isBelow || date.monthDay === undefined;
  if (isBelow) return false;
  return (
    isOneOnOne || (date.monthDay === undefined && (dateIs === 'first' || (dateIs === 'last' && parted.test(text.slice(0, date.start)))))
  );
}

/**
 * Whom a title names. Without a 1:1 in it, words are somebody's name where that person is known, or where nothing else says who it is.
 * @param needsProof whether they are no name otherwise.
 */
function personIn(title: Title, people: People, context: Person | undefined, needsProof: boolean): Person | undefined {
  const { names, parts, isOneOnOne, isLinked } = title;
  if (context !== undefined && names.some((name) => mayBeSame(people.among([name]) ?? { name: '' }, context))) return context;
  const found = people.among(names, parts);
  if (found === undefined || found.id !== undefined || isOneOnOne) return found;
  if (isLinked && (context === undefined || !needsProof)) return found;
  return needsProof ? undefined : { ...found, isGuess: true };
}

/** For each heading, whether one with a date follows at its level before any higher one. */
function datedLater(heads: readonly Mark[]): boolean[] {
  const later = new Map<number, boolean>();
  const result = new Array<boolean>(heads.length);
  for (let at = heads.length - 1; at >= 0; at--) {
    const { kind, level, title } = heads[at]!;
    if (kind !== 'heading') continue;
    for (const deeper of later.keys()) if (deeper > level) later.delete(deeper);
    result[at] = later.get(level) ?? false;
    if (title.dateIs === 'all' || title.dateIs === 'first') later.set(level, true);
  }
  return result;
}
