import type { NoteProblem } from '../model';
import { type Key, schema } from './schema';
import type { KindName } from './valueKinds';

/** What to write where a value is to be of a kind, in English. */
export const expectedValues: Readonly<Record<KindName, string>> = {
  text: 'Enter a single text value, in quotes if it contains a colon or brackets.',
  date: 'Enter a date as YYYY-MM-DD.',
  time: 'Enter a time as HH:MM, such as 09:30.',
  minutes: 'Enter a number of minutes, up to one day.',
  cadence: 'Enter weekly, biweekly, monthly, quarterly, or an interval such as "every 3 weeks".',
  'topic-cadence': 'Enter never or an interval, such as monthly or "every 6 months".',
  weekday: 'Enter a weekday, such as tuesday or "first tuesday".',
  zone: 'Enter an IANA time zone, such as Europe/London.',
  email: 'Enter an email address, such as me@example.com.',
  'meeting-status': 'Enter planned, held, cancelled, or missed.',
  'date-ranges': 'Enter dates and date ranges, such as [2026-12-24..2027-01-02, 2027-02-15].',
  map: 'Enter keys and values in braces, such as { agenda/no-goal: off }.',
};

/** Why a note is not read as it is meant, in English, with a place for the problem's `detail`. */
export const problemMessages: Readonly<Record<NoteProblem['code'], string>> = {
  unreadable: "Couldn't read this note: {detail}.",
  'too-large': "This note is too large to read. Move anything that isn't part of the meeting to another file.",
  'not-utf8': "This note isn't UTF-8 text, so not all of it can be read. Save it with UTF-8 encoding.",
  outside: "This note is a link to {detail}, outside your workspace and notes folders, so it isn't read.",
  yaml: "Couldn't read the front matter: {detail}.",
  'front-matter-value': 'Invalid value: {detail}.',
  conflict: 'Resolve the merge conflict to edit this note.',
};

/** Where more is known: what a value should be, or that nothing is known of a link. */
export const closerMessages: Readonly<Record<KindName | 'link', string>> = {
  ...(Object.fromEntries(Object.entries(expectedValues).map(([kind, words]) => [kind, `Invalid value: {detail}. ${words}`])) as Record<
    KindName,
    string
  >),
  link: "This note is a link whose target can't be checked here, so it isn't read.",
};

/** Which closer message says a problem. */
export function closerMessage({ code, detail }: Pick<NoteProblem, 'code' | 'detail'>): KindName | 'link' | undefined {
  if (code === 'outside') return detail === '' ? 'link' : undefined;
  const key = code === 'front-matter-value' ? detail.slice(0, detail.indexOf(':')) : '';
  return Object.hasOwn(schema, key) ? schema[key as Key].kind.name : undefined;
}

/** Fills the place of a message: without the full stop that comes behind it. */
export function problemValues({ detail }: Pick<NoteProblem, 'detail'>): { readonly detail: string } {
  return { detail: detail.replace(/[.\s]+$/u, '') };
}
