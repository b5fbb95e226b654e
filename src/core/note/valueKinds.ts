import { isNever, parseCadence, parseWeekday } from '../series/cadence';
import { type CalendarDate, parseDate } from '../date/date';
import { isZone, parseTime } from '../date/zone';
import { isMailAddress } from '../text/mailAddress';
import type { FrontMatterEntry } from './frontMatter';
import type { Span } from './outline';
import { yamlScalar } from './yamlScalar';

/** What a value of front matter may be. Told by its name: the words for what it should be are the platform's. */
export type KindName =
  | 'text'
  | 'date'
  | 'time'
  | 'minutes'
  | 'cadence'
  | 'topic-cadence'
  | 'weekday'
  | 'zone'
  | 'email'
  | 'meeting-status'
  | 'date-ranges'
  | 'map';

/** How the values of one kind are read and written. */
export interface Kind<T> {
  readonly name: KindName;
  /** The value that one scalar says, without white space around it; undefined: it can be none. */
  read(text: string): T | undefined;
  /** The value of an entry; undefined where there is none. What it cannot be is told by its place, and left out. */
  take(entry: FrontMatterEntry, wrong: (place: Span) => void): T | undefined;
  /** As YAML on one line. */
  write(value: T): string;
  /** What `take` would give for an ASCII scalar that is plain or quoted for no reason; undefined where it may be something else. */
  readonly plain?: (text: string) => T | undefined;
}

/** Both ends inclusive. */
export interface DateRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export type MeetingStatus = 'planned' | 'held' | 'cancelled' | 'missed';

/** YAML's words for nothing. */
const nothing = new Set(['', '~', 'null', 'Null', 'NULL']);
const mostMinutes = 24 * 60;
const plainMinutes = /^[1-9]\d{0,2}$/;
const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const onOneLine = (value: string): string => value.replace(/\s*[\n\r\u0085\u2028\u2029]\s*/gu, ' ');
const statuses: readonly MeetingStatus[] = ['planned', 'held', 'cancelled', 'missed'];

/** On one line, whatever its YAML has: names, goals and reasons go into titles, rows and messages. */
export const text = scalar('text', onOneLine, { plain: (value) => value });
/** One of these in any case; any other words are kept as written, on one line. */
export function word(choices: readonly string[]): Kind<string> {
  const read = (value: string): string => choices.find((choice) => choice === value.toLowerCase()) ?? onOneLine(value);
  return scalar('text', read, { plain: read });
}
export const date = scalar<CalendarDate>('date', parseDate, { plain: parseDate });
/** `HH:MM`, 24 hours. */
export const time = scalar('time', parseTime, { plain: (value) => (clock.test(value) ? value : undefined) });
export const minutes = scalar('minutes', readMinutes, { plain: (value) => (plainMinutes.test(value) ? Number(value) : undefined) });
/** Kept as written; `parseCadence` reads it. */
export const cadence = scalar(
  'cadence',
  keptIf((value) => parseCadence(value) !== undefined),
);
/** A cadence, or `never`. */
export const topicCadence = scalar(
  'topic-cadence',
  keptIf((value) => isNever(value) || parseCadence(value) !== undefined),
);
/** Kept as written; `parseWeekday` reads it. */
export const weekday = scalar(
  'weekday',
  keptIf((value) => parseWeekday(value) !== undefined),
);
export const zone = scalar('zone', keptIf(isZone));
export const email = scalar('email', keptIf(isMailAddress));
export const meetingStatus = scalar('meeting-status', readStatus, { plain: statusCalled });
export const dateRanges = list<DateRange>('date-ranges', readRange, ({ from, to }) => (from === to ? from : `${from}..${to}`));
/** Words by key; `{ agenda/no-goal: off }`. */
export const map: Kind<Readonly<Record<string, string>>> = {
  name: 'map',
  read: () => undefined,
  take: (entry, wrong) => {
    if (entry.map) return Object.fromEntries(entry.map.map(({ key, value }) => [key, value.trim()]));
    if (typeof entry.value !== 'string' || !nothing.has(entry.value)) wrong(entry);
    return undefined;
  },
  write: (value) => {
    const pairs = Object.entries(value).map((pair) => pair.map(inFlow).join(': '));
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  },
};

function scalar<T>(name: KindName, read: (text: string) => T | undefined, more: Pick<Kind<T>, 'plain'> = {}): Kind<T> {
  return {
    name,
    read,
    take: (entry, wrong) => {
      if (typeof entry.value === 'string' && nothing.has(entry.value)) return undefined;
      const value = typeof entry.value === 'string' ? read(entry.value.trim()) : undefined;
      if (value === undefined) wrong(entry);
      return value;
    },
    write: (value) => yamlScalar(String(value)),
    ...more,
  };
}

/** One scalar is a list of one. What is right of a list is kept. */
function list<T>(name: KindName, read: (text: string) => T | undefined, write: (item: T) => string): Kind<readonly T[]> {
  return {
    name,
    read: (value) => {
      const item = read(value);
      return item === undefined ? undefined : [item];
    },
    take: (entry, wrong) => {
      if (entry.value === undefined) wrong(entry);
      const scalars = typeof entry.value === 'string' ? [{ ...entry, value: entry.value }] : (entry.value ?? []);
      return scalars
        .filter(({ value }) => !nothing.has(value))
        .flatMap((one) => {
          const item = read(one.value.trim());
          if (item === undefined) wrong(one);
          return item === undefined ? [] : [item];
        });
    },
    write: (items) => `[${items.map((item) => inFlow(write(item))).join(', ')}]`,
  };
}

/** Within brackets or braces. */
function inFlow(value: string): string {
  return yamlScalar(value, /[,[\]{}]/.test(value) ? '"' : '');
}

function keptIf(isRight: (value: string) => boolean): (value: string) => string | undefined {
  return (value) => (isRight(value) ? value : undefined);
}

function readMinutes(value: string): number | undefined {
  const count = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  return count > 0 && count <= mostMinutes ? count : undefined;
}

/** In any case, also as Americans spell it. */
function readStatus(value: string): MeetingStatus | undefined {
  return statusCalled(value.toLowerCase().replace('canceled', 'cancelled'));
}

function statusCalled(word: string): MeetingStatus | undefined {
  return statuses.find((status) => status === word);
}

/** `from..to`, or one day. */
function readRange(value: string): DateRange | undefined {
  const [first = '', last = first, more] = value.split('..');
  const from = parseDate(first.trim());
  const to = parseDate(last.trim());
  return from !== undefined && to !== undefined && from <= to && more === undefined ? { from, to } : undefined;
}
