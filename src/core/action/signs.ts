import type { Priority } from '../model';
import { dateAt, isAnchorCharacter, isDigit, isSpace, skipSelectors, skipSpaces, trimEnd } from './characters';
import type { FieldName } from './fields';
import type { FieldToken } from './token';

/**
 * The field whose Obsidian Tasks sign stands at an offset, with its value. Between sign and value any white space and any variation
 * selectors may stand. A sign without a value of its kind is an emoji like any other: none.
 */
export function readSign(source: string, at: number, end: number): FieldToken | undefined {
  const code = source.charCodeAt(at);
  switch (code) {
    case 0x2795: return date('raised', source, at, at + 1);
    case 0x23f3:
    case 0x231b: return date('followUp', source, at, at + 1);
    case 0x2705: return date('done', source, at, at + 1);
    case 0x274c: return date('cancelled', source, at, at + 1);
    case 0x23f0: return date('reminder', source, at, at + 1);
    case 0x23eb: return priority('high', source, at, at + 1);
    case 0x23ec: return priority('lowest', source, at, at + 1);
    case 0x26d4: return kept('dependsOn', source, at, at + 1, end, dependencies);
    case 0xd83d: return readAstral(source, at, end);
    case 0xd83c: {
      const low = source.charCodeAt(at + 1);
      if (low === 0xdd94) return kept('id', source, at, at + 2, end, word);
      return low === 0xdfc1 ? kept('onCompletion', source, at, at + 2, end, letters) : undefined;
    }
    default: return undefined;
  }
}

function readAstral(source: string, at: number, end: number): FieldToken | undefined {
  switch (source.charCodeAt(at + 1)) {
    case 0xdcc5:
    case 0xdcc6:
    case 0xddd3: return date('due', source, at, at + 2);
    case 0xdeeb: return date('start', source, at, at + 2);
    case 0xdd3a: return priority('highest', source, at, at + 2);
    case 0xdd3c: return priority('medium', source, at, at + 2);
    case 0xdd3d: return priority('low', source, at, at + 2);
    case 0xdd01: return kept('repeat', source, at, at + 2, end, rule);
    default: return undefined;
  }
}

function date(name: FieldName, source: string, start: number, after: number): FieldToken | undefined {
  const valueStart = skipSpaces(source, skipSelectors(source, after));
  const found = dateAt(source, valueStart);
  if (found === 'none') return undefined;
  const valueEnd = valueStart + 10;
  return { kind: 'field', name, form: 'tasks', start, end: timeEnd(name, source, valueEnd), valueStart, valueEnd, value: source.slice(valueStart, valueEnd), valid: found === 'date' };
}

const time = /[Tt]\d\d(?::?\d\d(?::?\d\d(?:[.,]\d+)?)?)?(?:[Zz]|[+-]\d\d(?::?\d\d)?)?/y;
const looseTime = /[ \t\u00a0](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:[Zz]|\+\d\d:?\d\d)?(?=\s|$)/y;
/** Moments that tools write down; a time behind another date, with white space between, is the user's text. */
const moments: ReadonlySet<FieldName> = new Set(['raised', 'done', 'cancelled', 'reminder']);

/** The end of a time of day that belongs to the date before it, with its zone; the date's own end where there is none. */
function timeEnd(name: FieldName, source: string, at: number): number {
  const code = source.charCodeAt(at);
  const pattern = (code | 0x20) === 0x74 ? time : isSpace(code) && moments.has(name) ? looseTime : undefined;
  if (!pattern) return at;
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}

function priority(value: Priority, source: string, start: number, after: number): FieldToken {
  const end = skipSelectors(source, after);
  return { kind: 'field', name: 'priority', form: 'tasks', start, end, valueStart: start, valueEnd: end, value, valid: true };
}

function kept(
  name: FieldName, source: string, start: number, after: number, limit: number, endOf: (source: string, at: number, limit: number) => number,
): FieldToken | undefined {
  const valueStart = skipSpaces(source, skipSelectors(source, after));
  const valueEnd = trimEnd(source, valueStart, endOf(source, valueStart, limit));
  if (valueEnd === valueStart) return undefined;
  return { kind: 'field', name, form: 'tasks', start, end: valueEnd, valueStart, valueEnd, value: source.slice(valueStart, valueEnd), valid: true };
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
