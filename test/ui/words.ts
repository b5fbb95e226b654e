import { localToday } from '../fixtures/shiftDates.mjs';

const day = 86_400_000;

export function today(): string {
  return localToday();
}

/** The date so many days from today, here. */
export function inDays(days: number): string {
  return new Date(Date.parse(today()) + days * day).toISOString().slice(0, 10);
}

function daysUntil(date: string): number {
  return (Date.parse(date) - Date.parse(today())) / day;
}

/** A date as rows and lenses write it: `Tue, Nov 24`. */
export function dateLabel(date: string): string {
  const year = date.slice(0, 4) === today().slice(0, 4) ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', ...year }).format(
    Date.parse(date),
  );
}

/** How far a meeting is, as the status bar and a manager's row say it. */
export function distance(date: string, time: string): string {
  const days = daysUntil(date);
  return days === 0 ? `today ${time}` : days === 1 ? `tomorrow ${time}` : `in ${days} days`;
}

/** The label of an action's row: its date, if it has one, then its words. */
export function endingIn(words: string): RegExp {
  return new RegExp(`(?:^|\\s)${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
