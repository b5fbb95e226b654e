import { matchEnd } from '../note/linkGrammar';

const attribute = '[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\\s*=\\s*(?:[^"\'=<>`\\x00-\\x20]+|\'[^\']*\'|"[^"]*"))?';
/** CommonMark 0.31, 6.6. */
const tag = new RegExp(`<(?:[a-zA-Z][a-zA-Z0-9-]*(?:\\s+${attribute})*\\s*/?|/[a-zA-Z][a-zA-Z0-9-]*\\s*)>`, 'y');
const linked = /\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'=<>`\s]+))|\s[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*')/gi;
/** What is in these elements is no HTML. */
const raw = /<(script|style|textarea)(?=[\s>/])/iy;

/** Other things in angle brackets: how they begin and how they end. */
const others = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
] as const;

/** Reads raw HTML in one text, from left to right. */
export class HtmlTags {
  /** Ends that are nowhere further on, so that they are not searched for again and again. */
  readonly #absent = new Set<string>();
  #lowered: string | undefined;

  /** @param link is given the span of each `href` and `src`. */
  constructor(
    private readonly text: string,
    private readonly link: (start: number, end: number) => void,
  ) {}

  /** Behind the tag, comment, instruction or declaration that begins at a `<`; undefined where none does. */
  skip(at: number): number | undefined {
    const end = matchEnd(tag, this.text, at);
    if (end !== undefined) this.#links(at, end);
    return end ?? this.#skipOther(at);
  }

  /** All of an HTML block. */
  readBlock(): void {
    for (let at = this.text.indexOf('<'); at >= 0;) {
      const next = this.skip(at) ?? at + 1;
      at = this.text.indexOf('<', this.#rawEnd(at) ?? next);
    }
  }

  #links(start: number, end: number): void {
    for (const { 0: whole, 1: double, 2: single, 3: bare, index } of this.text.slice(start, end).matchAll(linked)) {
      const value = double ?? single ?? bare;
      if (value === undefined) continue;
      const last = start + index + whole.length - (bare === undefined ? 1 : 0);
      this.link(last - value.length, last);
    }
  }

  #skipOther(at: number): number | undefined {
    for (const [open, close] of others) {
      if (!this.text.startsWith(open, at)) continue;
      if (open === '<!' && !/[a-z]/i.test(this.text.charAt(at + 2))) return undefined;
      // `<!-->` and `<!--->` are comments.
      const from = open === '<!--' ? at + 2 : at + open.length;
      const end = this.#find(close, from);
      return end === undefined ? undefined : end + close.length;
    }
    return undefined;
  }

  /** The end of the raw text of an element that begins at a `<`. */
  #rawEnd(at: number): number | undefined {
    raw.lastIndex = at;
    const element = raw.exec(this.text)?.[1]?.toLowerCase();
    if (element === undefined) return undefined;
    this.#lowered ??= this.text.toLowerCase();
    return this.#find(`</${element}`, at, this.#lowered) ?? this.text.length;
  }

  #find(close: string, from: number, text = this.text): number | undefined {
    if (this.#absent.has(close)) return undefined;
    const at = text.indexOf(close, from);
    if (at < 0) this.#absent.add(close);
    return at < 0 ? undefined : at;
  }
}
