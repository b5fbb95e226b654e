import type { Span } from '../note/outline';

const named = String.raw`\((?:(\d{1,2}) ?h(?:ours?|rs?)?)? ?(?:(\d{1,3}) ?(?:m|min|mins|minutes?)?\.?)?\)`;
const anywhere = new RegExp(String.raw`\s?${named}`, 'gi');
const here = new RegExp(named, 'iy');

/** Of a match: undefined where the brackets name none, as `()` and `(12)`. */
function minutesOf({ 0: whole, 1: hours, 2: minutes }: RegExpExecArray): number | undefined {
  if (hours === undefined && (minutes === undefined || /\d\)$/.test(whole))) return undefined;
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}

/** The minutes that a text names in brackets, `(10m)`, `(10 min)`, `(1h30)`, the first that counts, and the text without them. */
export function splitMinutes(text: string): { readonly text: string; readonly minutes?: number } {
  const [found] = minutesIn(text);
  return found === undefined ? { text } : { text: `${text.slice(0, found.start)}${text.slice(found.end)}`.trim(), minutes: found.minutes };
}

/** Where a text names minutes in brackets, with a space before them, in order. */
export function minutesIn(text: string): (Span & { readonly minutes: number })[] {
  return [...text.matchAll(anywhere)].flatMap((found) => {
    const minutes = minutesOf(found);
    return minutes === undefined ? [] : [{ start: found.index, end: found.index + found[0].length, minutes }];
  });
}

/** Behind the brackets that start at an offset and name minutes; undefined where they name none. */
export function minutesEnd(source: string, start: number): number | undefined {
  here.lastIndex = start;
  const found = here.exec(source);
  return found === null || minutesOf(found) === undefined ? undefined : here.lastIndex;
}
