/** The parts of links, after CommonMark 0.31, 4.7 and 6.3. Each function reads at an offset of a block's text, whose lines are parted by `\n`. */

export interface Destination {
  /** Without the angle brackets. */
  readonly start: number;
  readonly end: number;
  /** Behind it. */
  readonly next: number;
}

/** A link label may have that many characters. */
const longestLabel = 999;
/** Parentheses may be in each other so deep: a limit keeps time linear, and the reference parser in C has the same. */
const deepest = 32;

const angled = /<((?:[^<>\n\\]|\\.)*)>/y;
const label = new RegExp(`\\[((?:[^\\\\[\\]]|\\\\[^]){1,${longestLabel}})\\]`, 'y');
const title = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\)/y;
const punctuation = /[!-/:-@[-`{-~]/;

/** A destination in angle brackets, or a bare one, which may be empty. */
export function destinationAt(text: string, at: number): Destination | undefined {
  if (text.charAt(at) === '<') {
    const end = matchEnd(angled, text, at);
    return end === undefined ? undefined : { start: at + 1, end: end - 1, next: end };
  }
  let depth = 0;
  let end = at;
  for (; end < text.length && !isSpaceOrControl(text.charAt(end)); end++) {
    if (isEscape(text, end)) end++;
    else if (text.charAt(end) === '(') depth++;
    else if (text.charAt(end) === ')' && depth-- === 0) return { start: at, end, next: end };
    if (depth > deepest) return undefined;
  }
  return depth === 0 ? { start: at, end, next: end } : undefined;
}

/** Behind a title, or undefined. */
export function titleEnd(text: string, at: number): number | undefined {
  return matchEnd(title, text, at);
}

/** A label, in brackets; undefined for one without a word. */
export function labelAt(text: string, at: number): { readonly label: string; readonly next: number } | undefined {
  const next = matchEnd(label, text, at);
  const inside = next === undefined ? '' : text.slice(at + 1, next - 1);
  return next === undefined || inside.trim() === '' ? undefined : { label: inside, next };
}

/** Labels that are the same once normalised mean the same. */
export function normalLabel(written: string): string {
  return written.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** Behind spaces, tabs and at most one line end. */
export function skipSpace(text: string, at: number): number {
  const end = skipBlanks(text, at);
  return text.charAt(end) === '\n' ? skipBlanks(text, end + 1) : end;
}

export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end++;
  return end;
}

/** A backslash that takes away the meaning of what follows it. */
export function isEscape(text: string, at: number): boolean {
  return text.charAt(at) === '\\' && punctuation.test(text.charAt(at + 1));
}

/** Where a sticky pattern that matches at an offset ends. */
export function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function isSpaceOrControl(char: string): boolean {
  return char <= ' ' || char === '\x7f';
}
