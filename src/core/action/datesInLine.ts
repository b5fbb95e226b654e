import { compareTexts } from '../text/compareTexts';
import type { CalendarDate } from '../date/date';
import { signsOf } from './fields';

const signs = signsOf('due').map(([sign]) => sign);

/** A date behind a sign, or behind a key that ends as `due` does; with what may be between. */
const dates = new RegExp(String.raw`(?:(?:${signs.join('|')})|e[*_\s]*::)[\s\u200b\u2060\ufe0e\ufe0f[]*(\d{4}-\d\d-\d\d)`, 'giu');

/** A day before which a task line is not due; undefined where it has no due date. A cheap look: on which day it is due needs the line read. */
export function soonestDue(source: string): CalendarDate | undefined {
  let soonest: CalendarDate | undefined;
  for (const [, date] of source.matchAll(dates)) if (soonest === undefined || compareTexts(date!, soonest) < 0) soonest = date;
  return soonest;
}

/** Whether a task line has a day in it that is not before another. A cheap look, too. */
export function saysDayFrom(source: string, from: CalendarDate): boolean {
  for (const [date] of source.matchAll(/\d{4}-\d\d-\d\d/g)) if (compareTexts(date, from) >= 0) return true;
  return false;
}
