import { sectionOf } from '../note/sections';
import { itemSections } from './itemSections';
import type { Mark, MarkedText } from './marks';
import { mayBeSame, type Person } from './person';
import { dateBelow } from './properties';
import { type Context, type Found, nextStart, personIn, type Section } from './section';
import type { Title } from './title';
import type { WrittenDate } from './writtenDate';

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
 */
export async function findSections(
  text: string,
  { marks }: MarkedText,
  context: Context,
  date: WrittenDate | undefined,
  breathe: () => Promise<void>,
): Promise<Found> {
  const heads = headsOf(text, marks, date !== undefined);
  if (heads[0]?.kind === 'item') return itemSections(text, heads, marks, context, date);
  const walk = new Walk(text, heads, context, date);
  return walk.run(breathe);
}

/**
 * Headings with dates, or with 1:1 and a date below, go before lines with a date alone, these before other headings that say 1:1, and those
 * before the items of an outline, unless such an item is a date.
 */
function headsOf(text: string, marks: readonly Mark[], isDay: boolean): readonly Mark[] {
  const inText = marks.filter(({ kind }) => kind === 'heading' || kind === 'bold');
  const items = marks.filter(({ kind, title }) => kind === 'item' && (title.isOneOnOne || (!isDay && title.dateIs !== undefined)));
  const isOneOnOne = inText.some(({ title }) => title.isOneOnOne);
  if (isDay) return isOneOnOne || items.length === 0 ? inText : items;
  const isDated = ({ kind, title, end }: Mark, at: number): boolean =>
    (kind === 'heading' || kind === 'bold') &&
    (title.dateIs !== undefined || (title.isOneOnOne && dateBelow(text, end, nextStart(text, marks, at)) !== undefined));
  if (marks.some(isDated)) return inText;
  if (marks.some(({ kind }) => kind === 'plain')) return marks.filter(({ kind }) => kind !== 'item');
  const isOutline = items.some(({ title }) => !isOneOnOne || title.dateIs === 'all');
  return isOutline ? items : inText;
}

class Walk {
  private readonly sections: Section[] = [];
  private readonly days: { start: number; end: number }[] = [];
  private readonly between: readonly boolean[];
  private readonly repeated = new Set<string>();
  private above: Above[] = [];
  private open: Opened | undefined;
  private day: Day | undefined;
  /** Of the Private heading that the next mark may be under; 0 for none. */
  private privateLevel = 0;

  constructor(
    private readonly text: string,
    private readonly heads: readonly Mark[],
    private readonly context: Context,
    private readonly fileDate: WrittenDate | undefined,
  ) {
    this.day = fileDate && { date: fileDate, level: 0 };
    this.between = datedLater(heads);
  }

  async run(breathe: () => Promise<void>): Promise<Found> {
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
    if (this.isPrivate(mark, at)) return;
    const isBelow = open !== undefined && level > open.level;
    if (this.day !== undefined && this.fileDate === undefined && mark.kind === 'heading' && level <= this.day.level) this.day = undefined;
    const isWithin = isBelow || (mark.kind === 'bold' && open?.mark.kind === 'heading');
    const { names } = mark.title;
    const who = open?.person;
    const isOther =
      isWithin &&
      names.length > 0 &&
      this.sure(mark.title) === undefined &&
      !(who !== undefined && names.some((name) => mayBeSame({ name }, who)));
    if (isOther && mark.kind === 'bold') return;
    const date = this.fileDate === undefined && !isOther && opens(mark, isBelow) ? mark.title.date : undefined;
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
    const next = this.heads[at + 1];
    const hasDatesBelow = next?.kind === 'heading' && next.level > level && next.title.dateIs === 'all';
    if (mark.title.isOneOnOne && !isBelow && !hasDatesBelow && this.fileDate === undefined) {
      const below = dateBelow(this.text, mark.end, next?.start);
      if (below !== undefined) return this.start(mark, level, below);
    }
    if (isBelow) return;
    if (open !== undefined && mark.kind === 'heading' && level === open.level && !open.ofDay && this.goesOn(mark, at)) return;
    this.close(mark.start, mark);
    if (mark.kind === 'heading') this.enter(mark, level);
  }

  /** What is under a Private heading would not be private in a note of its own. Other lines than headings end it where such a line opened the note. */
  private isPrivate({ kind, level, title }: Mark, at: number): boolean {
    const isBelow = kind === 'heading' ? level > this.privateLevel : this.open?.mark.kind !== kind;
    if (this.privateLevel > 0 && isBelow) return true;
    const isTitle = at === 0 && this.heads.every((head) => head.kind !== 'heading' || head.level > level || head === this.heads[0]);
    this.privateLevel = kind === 'heading' && !isTitle && !title.isOneOnOne && sectionOf(title.text) === 'private' ? level : 0;
    return false;
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
