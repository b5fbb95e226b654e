import { isNever, parseCadence, parseWeekday } from '../calendar/cadence';
import { parseDate } from '../calendar/date';
import { isZone } from '../calendar/zone';
import type { DateRange, NoteProblem, Profile } from '../model';
import type { FrontMatter } from './frontMatter';
import { compact, MetaReader } from './meta';

/** The fields of a profile, and what is wrong with its front matter. `line` is the note's line on which the YAML starts. */
export function profileMeta(yaml: string, front: FrontMatter, line = 1): { readonly meta: Profile; readonly problems: readonly NoteProblem[] } {
  const reader = new MetaReader(yaml, front, line);
  const meta = compact({
    name: reader.text('name'),
    relation: reader.text('relation') ?? 'manager',
    role: reader.text('role'),
    email: reader.checked('email', (value) => (/^[^\s@]+@[^\s@]+$/.test(value) ? value : undefined)),
    cadence: reader.checked('cadence', cadence),
    weekday: reader.checked('weekday', (value) => (parseWeekday(value) ? value : undefined)),
    time: reader.time('time'),
    duration: reader.minutes('duration'),
    timezone: reader.checked('timezone', (value) => (isZone(value) ? value : undefined)),
    career: reader.checked('career', cadenceOrNever),
    performance: reader.checked('performance', cadenceOrNever),
    template: reader.text('template'),
    away: reader.list('away', readRange),
    until: reader.date('until'),
    invite: reader.text('invite'),
  });
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
