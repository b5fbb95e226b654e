import { isDigit, isSpace } from '../text/characters';
import { CodeSpans } from '../note/codeSpans';
import { readInlineField } from './dataview';
import { isStrong } from './fieldRuns';
import { minutesEnd } from './minutes';
import { readSign, signStarts } from './signs';
import type { CommentToken, MinutesToken, TagToken, Token } from './token';

/** What a field, a tag, a comment, a code span or an escape starts with. Searching for it costs a fifth of looking at each character. */
const interesting = new RegExp(
  String.raw`[#[(\x60<%\\${signStarts.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('')}]`,
  'g',
);

const none: readonly Token[] = [];

/**
 * Everything in `[start, end)` that may be a field, a tag, a comment or minutes, in order. One pass from left to right; code spans, comments and
 * escaped characters hide what is in them.
 */
export function scanBody(source: string, start: number, end: number): readonly Token[] {
  let tokens: Token[] | undefined;
  let code: CodeSpans | undefined;
  for (let at = nextOf(source, start); at < end; at = nextOf(source, at)) {
    const char = source.charCodeAt(at);
    if (char === 0x60) {
      at = (code ??= new CodeSpans(source, end)).skip(at);
    } else if (char === 0x5c) {
      at += source.charCodeAt(at + 1) < 0x80 ? 2 : 1;
    } else {
      const token = readToken(source, at, start, end, char);
      if (token) (tokens ??= []).push(token);
      at = token ? token.end : at + 1;
    }
  }
  return tokens ?? none;
}

function nextOf(source: string, from: number): number {
  interesting.lastIndex = from;
  return interesting.test(source) ? interesting.lastIndex - 1 : source.length;
}

function readToken(source: string, at: number, start: number, end: number, char: number): Token | undefined {
  switch (char) {
    case 0x23:
      return at === start || isSpace(source.charCodeAt(at - 1)) ? readTag(source, at, end) : undefined;
    case 0x5b:
      return readInlineField(source, at, end);
    case 0x28:
      return readInlineField(source, at, end) ?? readMinutes(source, at);
    case 0x3c:
    case 0x25:
      return readComment(source, at, end);
    default:
      return readSign(source, at, end);
  }
}

/**
 * `#` and what follows up to white space, a field, or a character that Obsidian Tasks does not take in a tag, nor brackets, ticks and
 * semicolons. Nothing but digits is a number, no tag.
 */
function readTag(source: string, start: number, end: number): TagToken | undefined {
  let at = start + 1;
  let number = true;
  for (; at < end; at += 1) {
    const code = source.charCodeAt(at);
    if (code < 0x80 ? !isTagCharacter(code) : isSpace(code) || endsTag(source, at, end)) break;
    number &&= isDigit(code);
  }
  return at === start + 1 ? undefined : { kind: 'tag', start, end: at, number };
}

/** Whether a field is behind a tag, with no white space between. A sign that leaves a doubt is a part of the tag, but at the end of the body. */
function endsTag(source: string, at: number, end: number): boolean {
  const field = readSign(source, at, end);
  return field !== undefined && (isStrong(field) || field.end >= end);
}

const tagCharacters = Array.from(
  { length: 128 },
  (_, code) => code > 0x20 && !'!@#$%^&*(),.?":{}|<>[]`;'.includes(String.fromCharCode(code)),
);

function isTagCharacter(code: number): boolean {
  return tagCharacters[code] === true;
}

function readMinutes(source: string, start: number): MinutesToken | undefined {
  const end = minutesEnd(source, start);
  return end === undefined ? undefined : { kind: 'minutes', start, end };
}

/** The comment that starts at `<` or `%`; `<!-->` is one (CommonMark 0.31, 6.6). One that the line does not close hides the rest of it, but a single `%%` is text. */
function readComment(source: string, start: number, end: number): CommentToken | undefined {
  if (source.startsWith('<!--', start)) {
    const close = source.indexOf('-->', start + 2);
    return { kind: 'comment', start, end: close < 0 || close + 3 > end ? end : close + 3 };
  }
  if (!source.startsWith('%%', start)) return undefined;
  const close = source.indexOf('%%', start + 2);
  return close < 0 || close + 2 > end ? undefined : { kind: 'comment', start, end: close + 2 };
}
