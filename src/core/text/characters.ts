import { daysInMonth } from '../date/date';

/** White space within a line, in UTF-16 units: Unicode's, with no-break and zero-width spaces. */
export function isSpace(code: number): boolean {
  if (code === 0x20 || code === 0x09) return true;
  if (code < 0xa0) return code >= 0x0a && code <= 0x0d;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** ASCII letters, digits and the hyphen: what a block anchor is made of. */
export function isAnchorCharacter(code: number): boolean {
  return isDigit(code) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x2d;
}

export function skipSpaces(source: string, at: number): number {
  while (at < source.length && isSpace(source.charCodeAt(at))) at += 1;
  return at;
}

/** The end of `[from, to)` without the white space that ends it. */
export function trimEnd(source: string, from: number, to: number): number {
  while (to > from && isSpace(source.charCodeAt(to - 1))) to -= 1;
  return to;
}

/** Skips emoji variation selectors. */
export function skipSelectors(source: string, at: number): number {
  for (let code = source.charCodeAt(at); code === 0xfe0f || code === 0xfe0e; code = source.charCodeAt(at)) at += 1;
  return at;
}

function number(source: string, at: number, digits: number): number {
  let value = 0;
  for (let i = at; i < at + digits; i += 1) {
    const code = source.charCodeAt(i);
    if (!isDigit(code)) return -1;
    value = value * 10 + code - 0x30;
  }
  return value;
}

/** What is at an offset: no `YYYY-MM-DD` (`none`), one that the calendar does not have, or a date. */
export function dateAt(source: string, at: number): 'none' | 'impossible' | 'date' {
  if (source.charCodeAt(at + 4) !== 0x2d || source.charCodeAt(at + 7) !== 0x2d) return 'none';
  const year = number(source, at, 4);
  const month = number(source, at + 5, 2);
  const day = number(source, at + 8, 2);
  if (year < 0 || month < 0 || day < 0 || isDigit(source.charCodeAt(at + 10))) return 'none';
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? 'date' : 'impossible';
}
