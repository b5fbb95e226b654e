import { dateAt, isSpace, skipSpaces, trimEnd } from '../text/characters';
import { dataviewKeys, fieldRow, type FieldName, signsOf } from './fields';
import { ownerValue } from './owner';
import type { FieldToken } from './token';

/** No key and no value of ours is longer; the bound keeps time linear on a line of nothing but brackets. */
const longestKey = 24;
const longestValue = 160;

const priorities: ReadonlySet<string> = new Set(signsOf('priority').map(([, value]) => value ?? ''));

/**
 * The Dataview field whose `[` or `(` is at an offset: a key in any case, `::`, a value that may hold a link (`[[2026-11-28]]`).
 * A trailing comma belongs to it, as in Obsidian Tasks. A key we do not know makes a field only in square brackets and with white space
 * after the colons, so that `[std::vector]` and `(see ns::name)` stay text.
 */
export function readInlineField(source: string, start: number, end: number): FieldToken | undefined {
  const open = source.charCodeAt(start);
  const colons = keyEnd(source, start + 1, Math.min(end, start + 1 + longestKey));
  if (colons < 0) return undefined;
  const key = source.slice(start + 1, colons);
  const name = dataviewKeys.get(key) ?? dataviewKeys.get(plainKey(key));
  if (name === undefined && (open !== 0x5b || !isSpace(source.charCodeAt(colons + 2)) || plainKey(key) === '')) return undefined;
  const close = matching(source, start, open, open === 0x5b ? 0x5d : 0x29, Math.min(end, colons + 2 + longestValue));
  if (close < 0) return undefined;
  const from = skipSpaces(source, colons + 2);
  const to = trimEnd(source, Math.min(from, close), close);
  if (to <= from) return name === undefined ? undefined : token(name, source, start, close + 1, close, close, false);
  return read(name ?? 'unknown', source, start, withComma(source, close + 1, end), from, to);
}

function plainKey(key: string): string {
  return key.replace(/[*_]/g, '').trim().toLowerCase();
}

/** Offset of the `::` behind a key of letters, white space, `-`, `_` and emphasis marks; -1: none. */
function keyEnd(source: string, from: number, limit: number): number {
  for (let i = from; i < limit; i += 1) {
    const code = source.charCodeAt(i);
    if (code === 0x3a) return source.charCodeAt(i + 1) === 0x3a ? i : -1;
    const letter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
    if (!letter && code !== 0x2d && code !== 0x5f && code !== 0x2a && !isSpace(code)) return -1;
  }
  return -1;
}

function matching(source: string, from: number, open: number, close: number, limit: number): number {
  let depth = 0;
  for (let i = from; i < limit; i += 1) {
    const code = source.charCodeAt(i);
    if (code === open) depth += 1;
    else if (code === close) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

function withComma(source: string, at: number, end: number): number {
  const comma = skipSpaces(source, at);
  return comma < end && source.charCodeAt(comma) === 0x2c ? comma + 1 : at;
}

function read(name: FieldName, source: string, start: number, end: number, from: number, to: number): FieldToken {
  const { kind, isOurs } = fieldRow(name);
  switch (isOurs ? kind : 'any') {
    case 'date': {
      const at = source.startsWith('[[', from) ? skipSpaces(source, from + 2) : from;
      const isDate = dateAt(source, at) === 'date' && endsDate(source, at + 10, to);
      return isDate ? token(name, source, start, end, at, at + 10, true) : token(name, source, start, end, from, to, false);
    }
    case 'priority': {
      const value = source.slice(from, to).toLowerCase();
      return { ...token(name, source, start, end, from, to, priorities.has(value)), value };
    }
    case 'owner': {
      const [at, until] = ownerValue(source, from, to);
      return token(name, source, start, end, at, until, until > at);
    }
    default:
      return token(name, source, start, end, from, to, true);
  }
}

/** A date may be followed by its time of day, or by the end of the link it is in. */
function endsDate(source: string, at: number, to: number): boolean {
  if (at >= to || source.startsWith(']]', at)) return true;
  const code = source.charCodeAt(at);
  return (code | 0x20) === 0x74 || code === 0x5f || (isSpace(code) && source.charCodeAt(at + 3) === 0x3a);
}

function token(
  name: FieldName,
  source: string,
  start: number,
  end: number,
  valueStart: number,
  valueEnd: number,
  valid: boolean,
): FieldToken {
  return { kind: 'field', name, form: 'dataview', start, end, valueStart, valueEnd, value: source.slice(valueStart, valueEnd), valid };
}
