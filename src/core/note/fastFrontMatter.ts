import type { FrontMatter, FrontMatterEntry, FrontMatterScalar } from './frontMatter';

const enum Char {
  Tab = 9,
  LF = 10,
  CR = 13,
  Space = 32,
  DoubleQuote = 34,
  Hash = 35,
  SingleQuote = 39,
  Comma = 44,
  Dash = 45,
  Zero = 48,
  Nine = 57,
  Colon = 58,
  UpperA = 65,
  UpperZ = 90,
  OpenBracket = 91,
  Backslash = 92,
  CloseBracket = 93,
  Underscore = 95,
  LowerA = 97,
  LowerZ = 122,
  OpenBrace = 123,
  CloseBrace = 125,
}

/** What a plain scalar never starts with; `-` may, before other than white space. */
const indicators = new Set([...'-?:,[]{}#&*!|>\'"%@`'].map((character) => character.charCodeAt(0)));

/** Ends a line of YAML, which here only a line feed does. */
const loneReturn = /\r(?!\n)/;

/**
 * Reads front matter as people write it, ten times as fast as a YAML parser would: lines of `key: value` and comments. Values are plain,
 * or quoted without escapes, or lists of those, `[a, b]` or a block of `- a`. Gives what `parseFrontMatter` in `./yaml` would give,
 * or 'unsure' for all that is not so plain; what is broken is always that.
 */
export function readFrontMatter(yaml: string): FrontMatter | 'unsure' {
  if (loneReturn.test(yaml)) return 'unsure';
  const entries = new Map<string, FrontMatterEntry>();
  const reader = new LineReader(yaml);
  while (reader.next()) {
    if (reader.blank) continue;
    const keyStart = reader.at;
    const key = reader.key();
    if (key === undefined || entries.has(key)) return 'unsure';
    const value = reader.value();
    if (value === undefined) return 'unsure';
    entries.set(key, { keyStart, value: value.value, start: value.start, end: value.end });
  }
  return { entries };
}

/** A value without its key. */
type Value = Omit<FrontMatterEntry, 'keyStart'>;

class LineReader {
  /** Where reading goes on. */
  at = 0;
  #next = 0;
  #end = 0;

  constructor(private readonly yaml: string) {}

  /** Steps to the next line; false behind the last. */
  next(): boolean {
    if (this.#next >= this.yaml.length) return false;
    this.at = this.#next;
    const lineFeed = this.yaml.indexOf('\n', this.at);
    this.#next = lineFeed < 0 ? this.yaml.length : lineFeed + 1;
    this.#end = lineFeed < 0 ? this.yaml.length : lineFeed;
    if (lineFeed > this.at && this.yaml.charCodeAt(lineFeed - 1) === Char.CR) this.#end--;
    return true;
  }

  /** White space or a comment, and nothing else. */
  get blank(): boolean {
    const at = this.#skipSpaces(this.at);
    return at === this.#end || this.yaml.charCodeAt(at) === Char.Hash;
  }

  /** The key that starts the line; reading goes on behind its colon. */
  key(): string | undefined {
    const start = this.at;
    let at = start;
    for (; at < this.#end; at++) {
      const code = this.yaml.charCodeAt(at);
      const letter =
        (code >= Char.LowerA && code <= Char.LowerZ) || (code >= Char.UpperA && code <= Char.UpperZ) || code === Char.Underscore;
      if (!letter && (at === start || ((code < Char.Zero || code > Char.Nine) && code !== Char.Dash))) break;
    }
    if (at === start || at === this.#end || this.yaml.charCodeAt(at) !== Char.Colon) return undefined;
    if (at + 1 < this.#end && this.yaml.charCodeAt(at + 1) !== Char.Space) return undefined;
    this.at = at + 1;
    return this.yaml.slice(start, at);
  }

  value(): Value | undefined {
    const start = this.#skipSpaces(this.at);
    if (this.#isEnd(start)) return this.#blockList(this.at);
    if (this.yaml.charCodeAt(start) === Char.OpenBracket) return this.#flowList(start);
    const scalar = this.#scalar(start, false);
    return scalar && this.#isEnd(this.#skipSpaces(scalar.end), scalar.end) ? scalar : undefined;
  }

  /** The items on the lines that follow, or an empty value where there are none. */
  #blockList(empty: number): Value | undefined {
    const items: FrontMatterScalar[] = [];
    let first = 0;
    let indent = -1;
    for (;;) {
      const start = this.#next;
      let at = start;
      while (this.yaml.charCodeAt(at) === Char.Space) at++;
      if (this.yaml.charCodeAt(at) !== Char.Dash || (indent >= 0 && at - start !== indent)) break;
      this.next();
      this.at = at;
      if (indent < 0) first = at;
      indent = at - start;
      const from = this.#skipSpaces(at + 1);
      if (from === at + 1 || this.#isEnd(from)) return undefined;
      const scalar = this.#scalar(from, false);
      if (!scalar || !this.#isEnd(this.#skipSpaces(scalar.end), scalar.end)) return undefined;
      items.push(scalar);
    }
    return items.length === 0 ? { value: '', start: empty, end: empty } : { value: items, start: first, end: items.at(-1)!.end };
  }

  #flowList(start: number): Value | undefined {
    const items: FrontMatterScalar[] = [];
    let at = this.#skipSpaces(start + 1);
    while (this.yaml.charCodeAt(at) !== Char.CloseBracket || items.length > 0) {
      const scalar = at < this.#end ? this.#scalar(at, true) : undefined;
      if (!scalar) return undefined;
      items.push(scalar);
      at = this.#skipSpaces(scalar.end);
      const code = at < this.#end ? this.yaml.charCodeAt(at) : 0;
      if (code === Char.CloseBracket) break;
      if (code !== Char.Comma) return undefined;
      at = this.#skipSpaces(at + 1);
    }
    return this.#isEnd(this.#skipSpaces(at + 1), at + 1) ? { value: items, start, end: at + 1 } : undefined;
  }

  #scalar(start: number, inFlow: boolean): FrontMatterScalar | undefined {
    const first = this.yaml.charCodeAt(start);
    if (first === Char.DoubleQuote || first === Char.SingleQuote) return this.#quoted(start, first);
    if (indicators.has(first) && (first !== Char.Dash || !this.#isWord(start + 1))) return undefined;
    let end = start;
    for (let at = start; at < this.#end; at++) {
      const code = this.yaml.charCodeAt(at);
      if ((code >= Char.LowerA && code <= Char.LowerZ) || (code > Char.Colon && code < Char.OpenBracket)) {
        end = at + 1;
        continue;
      }
      if (code < Char.Space || code === 0xfeff) return undefined;
      if (code === Char.Hash && this.yaml.charCodeAt(at - 1) === Char.Space) break;
      if (code === Char.Colon && (at + 1 === this.#end || !this.#isWord(at + 1))) return undefined;
      if (inFlow) {
        if (code === Char.Comma || code === Char.CloseBracket) break;
        if (code === Char.OpenBracket || code === Char.OpenBrace || code === Char.CloseBrace) return undefined;
      }
      if (code !== Char.Space) end = at + 1;
    }
    return { value: this.yaml.slice(start, end), start, end };
  }

  #quoted(start: number, quote: number): FrontMatterScalar | undefined {
    for (let at = start + 1; at < this.#end; at++) {
      const code = this.yaml.charCodeAt(at);
      if (code < Char.Space || (code === Char.Backslash && quote === Char.DoubleQuote)) return undefined;
      if (code !== quote) continue;
      if (this.yaml.charCodeAt(at + 1) === quote) return undefined;
      return { value: this.yaml.slice(start + 1, at), start, end: at + 1 };
    }
    return undefined;
  }

  /** Neither white space nor what would end a scalar in a list. */
  #isWord(at: number): boolean {
    if (at >= this.#end) return false;
    const code = this.yaml.charCodeAt(at);
    return (
      code > Char.Space &&
      code !== Char.Comma &&
      code !== Char.OpenBracket &&
      code !== Char.CloseBracket &&
      code !== Char.OpenBrace &&
      code !== Char.CloseBrace
    );
  }

  /** Nothing more on the line but a comment, which needs white space before it. */
  #isEnd(at: number, after = -1): boolean {
    return at === this.#end || (at !== after && this.yaml.charCodeAt(at) === Char.Hash);
  }

  #skipSpaces(from: number): number {
    let at = from;
    while (at < this.#end && this.yaml.charCodeAt(at) === Char.Space) at++;
    return at;
  }
}
