import type { ClockWords } from '../clockWords';
import type { DateGrammar } from '../dateGrammar';
import type { Phrase } from '../phrase';
import { pattern, type Parts, type PhrasePattern } from '../phrasePattern';
import { withoutAccents } from './accents';
import type { DateLanguage, DateUnit } from './language';
import { meanings } from './meanings';

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const unitNames: Readonly<Record<DateUnit, string>> = {
  workday: 'workdays',
  day: 'days',
  week: 'weeks',
  month: 'months',
  quarter: 'quarters',
  year: 'years',
};
const periodNames: readonly DateUnit[] = ['week', 'month', 'quarter', 'year'];
/** The earliest hour that is taken as written: `10 Uhr` is in the morning, `um 5` may be either. */
const earliest = 8;

/** The grammar that a table of words makes. */
export function compile(language: DateLanguage): DateGrammar {
  const terms = termsOf(language);
  const { hour } = language.clock;
  const noTime = `(?! ?(?:${hour})(?!\\p{L})|[:.]\\d|%)`;
  const phrases = language.phrases.flatMap(([meaning, ...sources]): Phrase[] => {
    const [kind, date] = meanings[meaning];
    return sources.map((source) => ({
      kind,
      words: patternOf(
        language,
        source.replaceAll(/\{(\w+)\}/g, (_, name: string) => terms.sources[name] ?? name) + (kind === 'numbered' ? noTime : ''),
      ),
      date: (parts, facts) => date(terms.inEnglish(parts), facts),
    }));
  });
  const iso: Phrase = {
    kind: 'dated',
    words: pattern('(?<iso>\\d{4}-\\d\\d-\\d\\d)(?:T\\d\\d:\\d\\d(?::\\d\\d)?)?', !language.isUnspaced),
    date: meanings.iso[1],
  };
  return {
    phrases: [iso, ...phrases],
    links: [],
    clock: clockOf(language),
    gap: language.isUnspaced ? /[、,，]?[ \t\u3000]{0,3}の?/uy : /,?[ \t\u00a0]{1,3}/uy,
  };
}

function patternOf({ isUnspaced }: DateLanguage, source: string): PhrasePattern {
  return pattern(withoutAccents(source), isUnspaced !== true);
}

interface Terms {
  readonly sources: Readonly<Record<string, string>>;
  /** The parts of what was found, in the words that the dates of English phrases are told by. */
  inEnglish(parts: Parts): Parts;
}

function termsOf({ weekdays, months, first, ordinal = '', counts, units, periods, isUnspaced }: DateLanguage): Terms {
  const dot = isUnspaced ? '' : '\\.?';
  const both = weekdays.map((forms) => forms.join('|'));
  const periodWords = periodNames.map((name) => periods?.[name] ?? units[name]);
  const unitKeys = Object.keys(unitNames) as DateUnit[];
  const countWords = Object.keys(counts);
  const gap = isUnspaced ? ' ?' : ' ';
  const whole = (words: string): RegExp => new RegExp(`^(?:${withoutAccents(words)})${dot}$`, 'iu');
  const [weekdayForms, monthForms, unitForms, periodForms, countForms] = [
    both,
    months,
    unitKeys.map((key) => units[key]),
    periodWords,
    countWords,
  ].map((words) => words.map(whole)) as [RegExp[], RegExp[], RegExp[], RegExp[], RegExp[]];
  const named = (names: readonly string[], forms: readonly RegExp[], word: string | undefined): string | undefined =>
    word === undefined ? undefined : names[forms.findIndex((form) => form.test(word.trim().replace(/[ \t\u00a0]+/g, ' ')))];
  const number = (word: string | undefined): string | undefined =>
    word === undefined || /^\d/.test(word)
      ? word?.trim()
      : named(
          countWords.map((key) => String(counts[key])),
          countForms,
          word,
        );
  return {
    sources: {
      weekday: `(?<weekday>${both.join('|')})${dot}`,
      month: `(?<month>${months.join('|')})${dot}`,
      monthNumber: '(?<monthNumber>0?[1-9]|1[0-2])',
      day: `(?<day>\\d{1,2}${first === undefined ? '' : `|${first}`})(?:${ordinal})?`,
      year: '(?<year>[1-9]\\d{3})',
      count: `(?<count>\\d{1,4} ?|(?:${countWords.join('|')})${gap})`,
      unit: `(?<unit>${unitKeys.map((key) => units[key]).join('|')})`,
      period: `(?<period>${periodWords.join('|')})`,
      meeting: '(?:1:1|1-1|1-on-1|one-on-one)',
    },
    inEnglish(parts) {
      const { weekday, month, monthNumber, day, year, count, unit, period } = parts;
      const inMonth = day === undefined || /^\d/.test(day) ? day : '1';
      const unitName = named(unitKeys, unitForms, unit) as DateUnit | undefined;
      const monthName = monthNumber === undefined ? named(monthNames, monthForms, month) : monthNames[Number(monthNumber) - 1];
      return {
        ...parts,
        weekday: named(weekdayNames, weekdayForms, weekday),
        month: monthName,
        day: inMonth,
        number: inMonth,
        year,
        count: number(count),
        unit: unitName && unitNames[unitName],
        period: named(periodNames, periodForms, period),
      };
    },
  };
}

/** A time of day as hour and minute, else what names none. */
function clockOf(language: DateLanguage): DateGrammar['clock'] {
  const { at, hour, minutes = ':', morning = '(?!)', afternoon = '(?!)', parts } = language.clock;
  const half = `(?:(?<morning>${morning}) ?|(?<afternoon>${afternoon}) ?)?`;
  const lead = `(?:(?:${at}) ?)?`;
  const exact = [
    `${lead}${half}(?<hour>[01]?\\d|2[0-3])(?:${minutes}|[:.])(?<minute>[0-5]\\d)(?: ?(?:${hour}))?`,
    `${lead}${half}(?<hour>[01]?\\d|2[0-3]) ?(?:${hour})`,
    `(?:${at}) (?<hour>[01]?\\d|2[0-3])`,
  ].map((source) => patternOf(language, source));
  const vague = patternOf(language, `(?:${parts})`);
  return (text, from): ClockWords | undefined => {
    for (const [at, words] of exact.entries()) {
      const found = words.at(text, from);
      if (found === undefined) continue;
      const time = timeOf(found.parts, at === 0);
      return { end: found.end, ...(time !== undefined && { time }) };
    }
    const found = vague.at(text, from);
    return found && { end: found.end };
  };
}

function timeOf({ hour, minute = '00', morning, afternoon }: Parts, isExact: boolean): string | undefined {
  const said = Number(hour);
  if (morning === undefined && afternoon === undefined)
    return isExact || said >= earliest ? `${String(said).padStart(2, '0')}:${minute}` : undefined;
  if (said > 12) return `${String(said)}:${minute}`;
  return `${String((said % 12) + (afternoon === undefined ? 0 : 12)).padStart(2, '0')}:${minute}`;
}
