import { readClock } from '../date/clockWords';
import { parseDate } from '../date/date';
import { parseTime } from '../date/zone';
import { parseCadence } from '../series/cadence';
import { cadence, dateRanges, email, type KindName, meetingStatus, minutes, time, topicCadence, weekday, zone } from './valueKinds';

/**
 * What was meant by a value that its key cannot have, as it is to be written: `10am` is `10:00`, `30 min` is `30`. Undefined where more than
 * one thing could be meant, or nothing can be told.
 */
export function nearValue(kind: KindName, text: string): string | undefined {
  const said = text.trim().replace(/\s+/g, ' ');
  const near = said === '' || said.length > 60 ? undefined : readers[kind]?.(said);
  return near === undefined || near === text ? undefined : near;
}

type Reader = (text: string) => string | undefined;

const readers: Partial<Readonly<Record<KindName, Reader>>> = {
  date: nearDate,
  time: nearTime,
  minutes: nearMinutes,
  cadence: (text) => kept(cadence, nearCadence(text)),
  'topic-cadence': (text) => (/^(?:no|none|off|0)$/i.test(text) ? 'never' : kept(topicCadence, nearCadence(text))),
  weekday: (text) => kept(weekday, nearWeekday(text)),
  zone: (text) => kept(zone, nearZone(text)),
  email: (text) => kept(email, /^mailto:(\S+)$/i.exec(text)?.[1] ?? /<([^<>]+)>$/.exec(text)?.[1]),
  'meeting-status': (text) => kept(meetingStatus, nearStatus(text)),
  'date-ranges': nearRange,
};

function kept(kind: { read(text: string): unknown }, value: string | undefined): string | undefined {
  return value !== undefined && kind.read(value) !== undefined ? value : undefined;
}

function nearTime(text: string): string | undefined {
  const split = /^(\d{1,2})(?:[h.]|:(?=\d\d:00$))(\d\d)(?::00)?$/i.exec(text);
  if (split) return parseTime(`${split[1]}:${split[2]}`);
  const clock = readClock(text, 0);
  return clock?.end === text.length ? kept(time, clock.time) : undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Where the month is told from the day: the year is first, or the month is a word. */
function nearDate(text: string): string | undefined {
  const first = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d.*)?$/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(text);
  if (first) return dateOf(first[1], Number(first[3]), first[4]);
  const worded =
    /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[ -]?(?<month>[a-z]{3,9})\.?,?[ -]?(?<year>\d{4})$/i.exec(text) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(text);
  const { year, month = '', day } = worded?.groups ?? {};
  return dateOf(year, months.indexOf(month.slice(0, 3).toLowerCase()) + 1, day);
}

function dateOf(year: string | undefined, month: number, day: string | undefined): string | undefined {
  return parseDate(`${year}-${String(month).padStart(2, '0')}-${day?.padStart(2, '0')}`);
}

function nearMinutes(text: string): string | undefined {
  const parts =
    /^(?:(?<hours>\d{1,2}(?:[.,]\d{1,2})?) ?h(?:ours?|rs?)?\.? ?)?(?:(?<minutes>\d{1,4}) ?(?:m(?:in(?:utes?|s)?)?)?\.?)?$/i.exec(
      text,
    )?.groups;
  const colon = /^(\d{1,2}):(\d\d)$/.exec(text);
  const count = colon
    ? Number(colon[1]) * 60 + Number(colon[2])
    : /^(?:half an|½) ?h(?:our)?$/i.test(text)
      ? 30
      : /^an hour$/i.test(text)
        ? 60
        : Math.round(Number(parts?.['hours']?.replace(',', '.') ?? 0) * 60) + Number(parts?.['minutes'] ?? 0);
  return kept(minutes, String(count));
}

const cadenceWords: Readonly<Record<string, string>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
};

function nearCadence(text: string): string | undefined {
  const words = text.toLowerCase();
  const once = /^(?:once )?(?:(?:a|an|per|each|every) )?(day|week|month|quarter|year)$/.exec(words);
  if (once) return cadenceWords[once[1] ?? ''];
  const each = /^(?:once )?(?:each |every )?(.+?) ?(days?|weeks?|wks?|months?|quarters?|years?)$/.exec(words);
  const every = each && `every ${each[1]} ${(each[2] ?? '').replace(/^wk/, 'week')}`;
  if (every !== null && parseCadence(every) !== undefined) return every;
  return closest(words, ['daily', 'weekly', 'biweekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'annually']);
}

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function nearWeekday(text: string): string | undefined {
  const words = text.toLowerCase().split(' ');
  const name = (words.pop() ?? '').replace(/[.,]$/, '');
  const short = name.length === 2 ? days.find((day) => day.startsWith(name)) : undefined;
  const day = short ?? days.find((one) => one === name) ?? (name.length < 3 ? undefined : closest(name, days));
  return day === undefined ? undefined : [...words, day].join(' ');
}

const statuses: Readonly<Record<string, string>> = {
  done: 'held',
  met: 'held',
  skipped: 'missed',
  postponed: 'cancelled',
  canceled: 'cancelled',
  open: 'planned',
};

function nearStatus(text: string): string | undefined {
  const word = text.toLowerCase();
  return statuses[word] ?? closest(word, ['planned', 'held', 'cancelled', 'missed']);
}

/** The one zone whose city that is. */
function nearZone(text: string): string | undefined {
  const city = text.toLowerCase().replaceAll(' ', '_');
  const { supportedValuesOf } = Intl as typeof Intl & { supportedValuesOf?: (key: 'timeZone') => string[] };
  const found = (supportedValuesOf?.('timeZone') ?? []).filter((name) => name.toLowerCase().endsWith(`/${city}`));
  return found.length === 1 ? found[0] : undefined;
}

function nearRange(text: string): string | undefined {
  const [first, last, ...more] = text.split(/ ?(?:\.{2,3}|…|–|—| to | until | - ) ?/);
  const ends = [first, last].flatMap((end) => (end === undefined ? [] : [parseDate(end) ?? nearDate(end) ?? '']));
  return more.length > 0 ? undefined : kept(dateRanges, ends.join('..'));
}

/** The one word that differs by a letter or two, of which one may be swapped with the next. */
function closest(word: string, words: readonly string[]): string | undefined {
  const most = word.length < 5 ? 1 : 2;
  const near = words.filter((one) => distance(word, one) <= most);
  return near.length === 1 ? near[0] : undefined;
}

/** Letters to add, to take away, to change, or to swap with the next (Damerau, restricted). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const above = rows[i - 1]!;
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
