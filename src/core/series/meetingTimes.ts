import { readClock } from '../date/clockWords';
import type { Weekday } from '../date/date';
import { fold } from '../text/fold';
import { parseCadence, parseWeekday } from './cadence';

/** When a series meets, as a profile has it. */
export interface MeetingTimes {
  readonly cadence?: string;
  /** `tuesday`, `first tuesday`. */
  readonly weekday?: string;
  /** `HH:MM`. */
  readonly time?: string;
}

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** Characters; nothing that people write here is longer. */
const longest = 60;

/**
 * Reads the day and the time of a series, how often it meets, or some of these: `tue 10:00`, `2pm`, `every 2 weeks on friday at 9`,
 * `first monday`. A time without its minute (`in the morning`) is none.
 * @param dayNames of the week from Monday on, in another language: an abbreviation of three letters or more will do.
 * @returns undefined where any word of it is left over.
 */
export function readMeetingTimes(text: string, dayNames: readonly string[] = []): MeetingTimes | undefined {
  if (text.length > longest) return undefined;
  const found = clockIn(text);
  if (found !== undefined && found.time === undefined) return undefined;
  const rest = fold(found?.rest ?? text)
    .replace(/[,;]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?:at|on)$|^on (?=\S)/, '')
    .trim();
  const read = rest === '' ? {} : readDays(rest, dayNames);
  return read && { ...read, ...(found?.time !== undefined && { time: found.time }) };
}

/** The weekday of a profile, in its parts. */
export function weekdayParts(text: string): { readonly day: Weekday; readonly place: string | undefined } | undefined {
  const read = parseWeekday(text);
  return read && { day: read.weekday, place: read.ordinal === undefined ? undefined : text.trim().split(/\s+/)[0]?.toLowerCase() };
}

/** The first time of day among the words. */
function clockIn(text: string): { readonly time?: string | undefined; readonly rest: string } | undefined {
  for (const { index } of text.matchAll(/(?<![\p{L}\p{M}\p{N}:.])[\p{L}\p{N}@]/gu)) {
    const clock = readClock(text, index);
    if (clock !== undefined) return { time: clock.time, rest: `${text.slice(0, index)} ${text.slice(clock.end)}`.trim() };
  }
  return undefined;
}

function readDays(text: string, dayNames: readonly string[]): MeetingTimes | undefined {
  const weekday = weekdayCalled(text.replace(/^every (?!other )/, ''), dayNames);
  if (weekday !== undefined) return { weekday, ...(weekday.includes(' ') && { cadence: 'monthly' }) };
  const words = text.split(' ');
  for (const count of [2, 1, 0]) {
    const cadence = words
      .slice(0, words.length - count)
      .join(' ')
      .replace(/ on$/, '');
    const day = weekdayCalled(words.slice(words.length - count).join(' '), dayNames);
    if (parseCadence(cadence) === undefined || (count > 0 && day === undefined)) continue;
    return { cadence, ...(day !== undefined && { weekday: day }) };
  }
  return undefined;
}

/** In English, written out. */
function weekdayCalled(text: string, dayNames: readonly string[]): string | undefined {
  const parts = weekdayParts(text);
  if (parts !== undefined) return [parts.place, days[parts.day - 1]].filter(Boolean).join(' ');
  const name = text.replace(/\.$/, '');
  const at = name.length < 2 ? -1 : dayNames.findIndex((day) => fold(day).startsWith(name));
  return days[at];
}
