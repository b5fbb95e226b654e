import type { Span } from '../note/outline';
import { isDigit, isSpace } from './characters';
import { readInlineField } from './dataview';
import { readSign } from './signs';
import type { FieldToken, TagToken } from './token';

/** Everything in a body that may be a field, a tag or a comment, each in order. */
export interface BodyScan {
  readonly fields: readonly FieldToken[];
  readonly tags: readonly TagToken[];
  readonly comments: readonly Span[];
}

const none: readonly never[] = [];

/** One pass from left to right. Code spans, comments and escaped characters hide what is in them. */
export function scanBody(source: string, start: number, end: number): BodyScan {
  let fields: FieldToken[] | undefined;
  let tags: TagToken[] | undefined;
  let comments: Span[] | undefined;
  let lastTicks: ReadonlyMap<number, number> | undefined;
  let at = start;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code > 0x7f) {
      const field = code >= 0x231b ? readSign(source, at, end) : undefined;
      if (field) (fields ??= []).push(field);
      at = field ? field.end : at + 1;
    } else if (code > 0x60 || (code > 0x3c && code < 0x5b)) {
      at += 1;
    } else if (code === 0x23) {
      const tag = at === start || isSpace(source.charCodeAt(at - 1)) ? readTag(source, at, end) : undefined;
      if (tag) (tags ??= []).push(tag);
      at = tag ? tag.end : at + 1;
    } else if (code === 0x5b || code === 0x28) {
      const field = readInlineField(source, at, end);
      if (field) (fields ??= []).push(field);
      at = field ? field.end : at + 1;
    } else if (code === 0x5c) {
      at += source.charCodeAt(at + 1) < 0x80 ? 2 : 1;
    } else if (code === 0x60) {
      const ticks = runOf(source, at, end);
      lastTicks ??= lastRuns(source, at, end);
      at = (lastTicks.get(ticks) ?? at) > at ? closingTicks(source, at + ticks, end, ticks) : at + ticks;
    } else if (code === 0x3c || code === 0x25) {
      const close = commentEnd(source, at, end);
      if (close > 0) (comments ??= []).push({ start: at, end: close });
      at = close > 0 ? close : at + 1;
    } else {
      at += 1;
    }
  }
  return { fields: fields ?? none, tags: tags ?? none, comments: comments ?? none };
}

/**
 * `#` and what follows up to white space or a character that Obsidian Tasks does not take in a tag, nor brackets, ticks and semicolons.
 * Nothing but digits is a number, no tag.
 */
function readTag(source: string, start: number, end: number): TagToken | undefined {
  let at = start + 1;
  let number = true;
  for (; at < end; at += 1) {
    const code = source.charCodeAt(at);
    if (code < 0x80 ? !isTagCharacter(code) : isSpace(code)) break;
    number &&= isDigit(code);
  }
  return at === start + 1 ? undefined : { start, end: at, number };
}

const tagCharacters = Array.from({ length: 128 }, (_, code) => code > 0x20 && !'!@#$%^&*(),.?":{}|<>[]`;'.includes(String.fromCharCode(code)));

function isTagCharacter(code: number): boolean {
  return tagCharacters[code] === true;
}

function runOf(source: string, at: number, end: number): number {
  const code = source.charCodeAt(at);
  let until = at + 1;
  while (until < end && source.charCodeAt(until) === code) until += 1;
  return until - at;
}

/** Where the last run of ticks of each length stands, so that a run without its like is not searched for again and again. */
function lastRuns(source: string, at: number, end: number): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  for (let open = at; open >= 0 && open < end; open = source.indexOf('`', open)) {
    const length = runOf(source, open, end);
    last.set(length, open);
    open += length;
  }
  return last;
}

/** Behind the next run of exactly so many ticks, of which there is one. */
function closingTicks(source: string, at: number, end: number, ticks: number): number {
  for (let open = source.indexOf('`', at); open >= 0; open = source.indexOf('`', open)) {
    const length = runOf(source, open, end);
    open += length;
    if (length === ticks) return open;
  }
  return end;
}

/** Behind the comment that starts at `<` or `%`; one that the line does not close hides the rest, but `%%` alone is text. */
function commentEnd(source: string, at: number, end: number): number {
  if (source.startsWith('<!--', at)) {
    const close = source.indexOf('-->', at + 4);
    return close < 0 || close + 3 > end ? end : close + 3;
  }
  if (!source.startsWith('%%', at)) return 0;
  const close = source.indexOf('%%', at + 2);
  return close < 0 || close + 2 > end ? 0 : close + 2;
}
