import { dateAt, isAnchorCharacter, isDigit, isSpace, skipSelectors, skipSpaces, trimEnd } from '../text/characters';
import { type FieldKind, fieldNames, fieldRow, type FieldName, type Priority, signsOf } from './fields';
import type { FieldToken } from './token';

interface Sign {
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly length: number;
  /** A time of day may be behind its date. */
  readonly isMoment: boolean;
  readonly value?: Priority | undefined;
}

const signs: ReadonlyMap<number, Sign> = new Map(
  fieldNames.flatMap((name) =>
    signsOf(name).map(([sign, value]) => {
      const { kind, isMoment = false } = fieldRow(name);
      return [sign.codePointAt(0)!, { name, kind, length: sign.length, isMoment, value }] as const;
    }),
  ),
);

/** The code units that signs start with. */
export const signStarts: readonly number[] = [...new Set(fieldNames.flatMap((name) => signsOf(name).map(([sign]) => sign.charCodeAt(0))))];

/**
 * The field whose Obsidian Tasks sign is at an offset, with its value. Between sign and value any white space and any variation
 * selectors may come. A sign without a value of its kind is an emoji like any other: none.
 */
export function readSign(source: string, at: number, end: number): FieldToken | undefined {
  const sign = signs.get(source.codePointAt(at)!);
  if (sign === undefined) return undefined;
  switch (sign.kind) {
    case 'date':
      return date(sign, source, at);
    case 'priority':
      return priority(sign, source, at);
    case 'word':
      return kept(sign, source, at, end, word);
    case 'ids':
      return kept(sign, source, at, end, dependencies);
    case 'letters':
      return kept(sign, source, at, end, letters);
    case 'rule':
      return kept(sign, source, at, end, rule);
    case 'owner':
    case 'any':
      return undefined;
  }
}

function date({ name, length, isMoment }: Sign, source: string, start: number): FieldToken | undefined {
  const valueStart = skipSpaces(source, skipSelectors(source, start + length));
  const found = dateAt(source, valueStart);
  if (found === 'none') return undefined;
  const valueEnd = valueStart + 10;
  return {
    kind: 'field',
    name,
    form: 'tasks',
    start,
    end: timeEnd(isMoment, source, valueEnd),
    valueStart,
    valueEnd,
    value: source.slice(valueStart, valueEnd),
    valid: found === 'date',
  };
}

const time = /[Tt_]\d\d(?::?\d\d(?::?\d\d(?:[.,]\d+)?)?)?(?:[Zz]|[+-]\d\d(?::?\d\d)?)?/y;
const looseTime = /[ \t\u00a0](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:[Zz]|\+\d\d:?\d\d)?(?=\s|$)/y;

/**
 * The end of a time of day that belongs to the date before it, with its zone; the date's own end where there is none. With white space
 * between it belongs to moments alone, behind another date it is the user's text.
 */
function timeEnd(isMoment: boolean, source: string, at: number): number {
  const code = source.charCodeAt(at);
  const pattern = (code | 0x20) === 0x74 || code === 0x5f ? time : isSpace(code) && isMoment ? looseTime : undefined;
  if (!pattern) return at;
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}

function priority({ name, length, value = 'medium' }: Sign, source: string, start: number): FieldToken {
  const end = skipSelectors(source, start + length);
  return { kind: 'field', name, form: 'tasks', start, end, valueStart: start, valueEnd: end, value, valid: true };
}

function kept(
  { name, length }: Sign,
  source: string,
  start: number,
  limit: number,
  endOf: (source: string, at: number, limit: number) => number,
): FieldToken | undefined {
  const valueStart = skipSpaces(source, skipSelectors(source, start + length));
  const valueEnd = trimEnd(source, valueStart, endOf(source, valueStart, limit));
  if (valueEnd === valueStart) return undefined;
  return {
    kind: 'field',
    name,
    form: 'tasks',
    start,
    end: valueEnd,
    valueStart,
    valueEnd,
    value: source.slice(valueStart, valueEnd),
    valid: true,
  };
}

/** Letters, digits, `-` and `_`. */
function word(source: string, at: number, limit: number): number {
  while (at < limit && (isAnchorCharacter(source.charCodeAt(at)) || source.charCodeAt(at) === 0x5f)) at += 1;
  return at;
}

/** A word of nothing but letters. */
function letters(source: string, at: number, limit: number): number {
  const end = word(source, at, limit);
  return /[\d_-]/.test(source.slice(at, end)) ? at : end;
}

/** Ids with commas between them. */
function dependencies(source: string, at: number, limit: number): number {
  let end = word(source, at, limit);
  while (end > at) {
    const comma = skipSpaces(source, end);
    if (source.charCodeAt(comma) !== 0x2c) break;
    const next = skipSpaces(source, comma + 1);
    const nextEnd = word(source, next, limit);
    if (nextEnd === next) break;
    end = nextEnd;
  }
  return end;
}

/** A rule in words: letters, digits, commas, exclamation marks and white space. */
function rule(source: string, at: number, limit: number): number {
  while (at < limit) {
    const code = source.charCodeAt(at);
    if (!isSpace(code) && code !== 0x2c && code !== 0x21 && !isDigit(code) && (code === 0x2d || !isAnchorCharacter(code))) break;
    at += 1;
  }
  return at;
}
