import { CodeSpans } from '../note/codeSpans';
import { destinationAt, isEscape, labelAt, matchEnd, normalLabel, skipSpace, titleEnd } from '../note/linkGrammar';
import { HtmlTags } from './htmlTags';
import type { LinkKind } from './readLinks';
import { wikiTargetAt } from './wikiLink';

/** Takes a link's target as it is written: kind, start, end. */
export type TakeLink = (kind: LinkKind, start: number, end: number) => void;

interface Bracket {
  /** Behind it. */
  readonly at: number;
  readonly image: boolean;
  /** A link cannot be in a link. */
  active: boolean;
  /** Another bracket opens behind it: what is between it and its end is no label. */
  holdsBracket: boolean;
}

const autolink = /<[A-Za-z][A-Za-z0-9.+-]{1,31}:[^<>\p{Cc} ]*>/uy;
const mailAddress = /<[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9.-]+>/y;
const longestLabel = 999;

/**
 * Reads the links of one run of text, after CommonMark 0.31's own parsing strategy: a stack of brackets, and what binds tighter (code,
 * autolinks, HTML) passed over. Wiki links, which Markdown does not know, are found beside the others.
 */
export class InlineLinks {
  readonly #code: CodeSpans;
  readonly #html: HtmlTags;
  readonly #brackets: Bracket[] = [];

  constructor(
    private readonly text: string,
    private readonly isDefined: (label: string) => boolean,
    private readonly take: TakeLink,
  ) {
    this.#code = new CodeSpans(text, text.length);
    this.#html = new HtmlTags(text, (start, end) => take('html', start, end));
  }

  read(): void {
    for (let at = 0; at < this.text.length;) at = this.#step(at);
  }

  /** Reads what is at an offset; gives where to go on. */
  #step(at: number): number {
    switch (this.text.charAt(at)) {
      case '\\':
        return at + (isEscape(this.text, at) ? 2 : 1);
      case '`':
        return this.#code.skip(at);
      case '<':
        return this.#angle(at);
      case '!':
        return this.text.charAt(at + 1) === '[' ? this.#open(at + 1, true) : at + 1;
      case '[':
        return this.#open(at, false);
      case ']':
        return this.#close(at);
      default:
        return at + 1;
    }
  }

  #angle(at: number): number {
    const end = matchEnd(autolink, this.text, at);
    if (end !== undefined) this.take('autolink', at + 1, end - 1);
    return end ?? matchEnd(mailAddress, this.text, at) ?? this.#html.skip(at) ?? at + 1;
  }

  #open(at: number, image: boolean): number {
    const target = wikiTargetAt(this.text, at);
    if (target !== undefined) this.take('wiki', target.start, target.end);
    const last = this.#brackets.at(-1);
    if (last !== undefined) last.holdsBracket = true;
    this.#brackets.push({ at: at + 1, image, active: true, holdsBracket: false });
    return at + 1;
  }

  #close(at: number): number {
    const bracket = this.#brackets.pop();
    if (bracket === undefined || !bracket.active) return at + 1;
    const end = this.#inline(at + 1) ?? this.#reference(bracket, at);
    if (end === undefined) return at + 1;
    if (!bracket.image) this.#deactivate();
    return end;
  }

  /** `(destination "title")`. */
  #inline(at: number): number | undefined {
    if (this.text.charAt(at) !== '(') return undefined;
    const destination = destinationAt(this.text, skipSpace(this.text, at + 1));
    if (destination === undefined) return undefined;
    const more = skipSpace(this.text, destination.next);
    const title = more > destination.next ? titleEnd(this.text, more) : undefined;
    const end = title === undefined ? more : skipSpace(this.text, title);
    if (this.text.charAt(end) !== ')') return undefined;
    this.take('inline', destination.start, destination.end);
    return end + 1;
  }

  /** `[label]`, `[]` or nothing behind a link's text; the target is that of the label's definition. */
  #reference(bracket: Bracket, at: number): number | undefined {
    const full = labelAt(this.text, at + 1);
    if (full !== undefined) return this.isDefined(normalLabel(full.label)) ? full.next : undefined;
    if (bracket.holdsBracket || at - bracket.at > longestLabel || !this.isDefined(normalLabel(this.text.slice(bracket.at, at))))
      return undefined;
    return this.text.startsWith('[]', at + 1) ? at + 3 : at + 1;
  }

  /** Below one that is not active no other is, but for images. */
  #deactivate(): void {
    for (let i = this.#brackets.length - 1; i >= 0; i--) {
      const bracket = this.#brackets[i]!;
      if (bracket.image) continue;
      if (!bracket.active) return;
      bracket.active = false;
    }
  }
}
