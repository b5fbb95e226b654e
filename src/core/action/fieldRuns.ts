import { isSpace } from './characters';
import type { BodyScan } from './scanBody';
import type { FieldToken } from './token';

interface Runs {
  readonly fields: readonly FieldToken[];
  readonly runStart: number;
  readonly tailStart: number;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly field?: FieldToken;
  /** A number (`#123`), which is text. */
  readonly number: boolean;
}

/** Sorts what the scan found into runs with nothing but white space within, and tells which of it are fields; see `readTaskLine`. */
export function findFields(source: string, scan: BodyScan, textStart: number, bodyEnd: number): Runs {
  if (scan.fields.length === 0 && scan.tags.length === 0 && scan.comments.length === 0) {
    return { fields: scan.fields, runStart: bodyEnd, tailStart: bodyEnd };
  }
  const places = inOrder(scan);
  const fields: FieldToken[] = [];
  let runStart = bodyEnd;
  let tailStart = bodyEnd;
  for (let first = 0; first < places.length;) {
    let last = first;
    while (last + 1 < places.length && isBlank(source, at(places, last).end, at(places, last + 1).start)) last += 1;
    const run = places.slice(first, last + 1);
    const ends = at(places, last).end >= bodyEnd;
    keepFields(run, at(places, first).start <= textStart, ends, fields);
    if (ends) {
      const behindNumber = run.map((place) => place.number).lastIndexOf(true) + 1;
      runStart = at(places, first).start;
      tailStart = run[behindNumber]?.start ?? bodyEnd;
    }
    first = last + 1;
  }
  return { fields, runStart, tailStart };
}

function keepFields(run: readonly Place[], starts: boolean, ends: boolean, into: FieldToken[]): void {
  const strong = run.some(({ field }) => field && isStrong(field));
  for (const { field } of run) {
    if (field && (strong || ends || (starts && field.name === 'priority'))) into.push(field);
  }
}

/** Its value leaves no doubt that it is meant as a field. */
function isStrong(field: FieldToken): boolean {
  if (field.form === 'dataview') return true;
  return field.name !== 'priority' && field.name !== 'id' && field.name !== 'dependsOn' && field.name !== 'repeat' && field.name !== 'onCompletion';
}

function inOrder({ fields, tags, comments }: BodyScan): Place[] {
  const places: Place[] = [
    ...fields.map((field) => ({ start: field.start, end: field.end, field, number: false })),
    ...tags.map(({ start, end, number }) => ({ start, end, number })),
    ...comments.map(({ start, end }) => ({ start, end, number: false })),
  ];
  return places.sort((a, b) => a.start - b.start);
}

function at(places: readonly Place[], index: number): Place {
  const place = places[index];
  if (!place) throw new RangeError('no such place');
  return place;
}

function isBlank(source: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!isSpace(source.charCodeAt(i))) return false;
  return true;
}
