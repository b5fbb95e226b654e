import { isNever, parseCadence, parseWeekday } from '../calendar/cadence';
import { parseDate } from '../calendar/date';
import { isZone } from '../calendar/zone';
import type { DateRange, NoteProblem, Profile } from '../model';
import { isMailAddress } from '../text/mailAddress';
import type { FrontMatter } from './frontMatter';
import { MetaReader, set } from './meta';

/** The fields of a profile, and what is wrong with its front matter. `line` is the note's line on which the YAML starts. */
export function profileMeta(yaml: string, front: FrontMatter, line = 1): { readonly meta: Profile; readonly problems: readonly NoteProblem[] } {
  const reader = new MetaReader(yaml, front, line);
  const meta: { -readonly [K in keyof Profile]: Profile[K] } = { relation: reader.text('relation') ?? 'manager', away: reader.list('away', readRange) };
  set(meta, 'name', reader.text('name'));
  set(meta, 'role', reader.text('role'));
  set(meta, 'email', reader.checked('email', (value) => (isMailAddress(value) ? value : undefined)));
  set(meta, 'cadence', reader.checked('cadence', cadence));
  set(meta, 'weekday', reader.checked('weekday', (value) => (parseWeekday(value) ? value : undefined)));
  set(meta, 'time', reader.time('time'));
  set(meta, 'duration', reader.minutes('duration'));
  set(meta, 'timezone', reader.checked('timezone', (value) => (isZone(value) ? value : undefined)));
  set(meta, 'career', reader.checked('career', cadenceOrNever));
  set(meta, 'performance', reader.checked('performance', cadenceOrNever));
  set(meta, 'template', reader.text('template'));
  set(meta, 'until', reader.date('until'));
  set(meta, 'invite', reader.text('invite'));
  return { meta, problems: reader.problems };
}

function cadence(value: string): string | undefined {
  return parseCadence(value) ? value : undefined;
}

function cadenceOrNever(value: string): string | undefined {
  return isNever(value) ? value : cadence(value);
}

/** `from..to`, or one day. */
function readRange(value: string): DateRange | undefined {
  const [first = '', last = first, more] = value.split('..');
  const from = parseDate(first.trim());
  const to = parseDate(last.trim());
  return from !== undefined && to !== undefined && from <= to && more === undefined ? { from, to } : undefined;
}
