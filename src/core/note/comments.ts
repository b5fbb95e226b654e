import { CodeSpans } from './codeSpans';
import { commentEnd, isCommentStart } from './htmlBlock';
import { trimSpaces } from './lineMarks';
import type { Scan } from './scanned';

/**
 * Finds comments, `<!-- -->` and `%% %%`, within lines of text. Code spans and escaped marks are passed over; of code spans only those
 * within a line are known.
 *
 * What a Markdown parser takes for a comment is never read as items; that is the block scanner's part. Here hiding goes further, so that
 * nothing leaks: a comment opened within a line and closed in another paragraph hides all between, though a parser would show it, and the
 * items there become private. One that is never closed hides nothing, unless it opens a block of its own.
 */
export class CommentReader {
  /** Start of an HTML comment that is not closed yet, or -1; start of the last such that is a block of its own. */
  #html = -1;
  #htmlBlock = -1;
  /** Start of a `%%` that is not closed yet, or -1; the paragraph it is in. */
  #percent = -1;
  #percentParagraph = -1;
  readonly #code = new CodeSpans();

  reset(): void {
    this.#html = this.#htmlBlock = this.#percent = -1;
  }

  /** Some comment is open: every line of text must be read, whatever is in it. */
  get open(): boolean {
    return this.#html >= 0 || this.#percent >= 0;
  }

  /** Whether a `%%` of this paragraph (its first line) waits for its end. */
  percentOpenIn(paragraph: number): boolean {
    return this.#percent >= 0 && this.#percentParagraph === paragraph;
  }

  /** Reads `[from, end)` of a line. `item` is the last item that begins on it, or -1; `block`: it starts with an HTML comment that is a block. */
  read(bytes: Uint8Array, from: number, end: number, paragraph: number, item: number, block: boolean, into: Scan): void {
    let at = this.#close(bytes, from, end, paragraph, into);
    let ticked = false;
    while (at < end) {
      const byte = bytes[at]!;
      if (byte === 60 && isCommentStart(bytes, at, end)) {
        at = this.#openHtml(bytes, at, end, block && at === from, into);
      } else if (byte === 37 && at + 1 < end && bytes[at + 1] === 37) {
        const wasOpen = this.#html >= 0;
        at = this.#openPercent(bytes, at, end, paragraph, into);
        if (this.#html >= 0 && !wasOpen) at = this.#close(bytes, at, end, paragraph, into);
      } else if (byte === 96) {
        if (!ticked) this.#code.enter(bytes, at, end);
        ticked = true;
        at = this.#code.skip(bytes, at, end);
      } else at += byte === 92 ? 2 : 1;
    }
    if (item >= 0) markHidden(bytes, end, item, into);
  }

  /** Reads `[from, end)` of what two `%%` hide: a Markdown parser knows nothing of those, and an HTML comment may go on behind the second. */
  readWithin(bytes: Uint8Array, from: number, end: number, into: Scan): void {
    for (let at = from; at < end; ) {
      if (this.#html >= 0) {
        const close = commentEnd(bytes, at, end);
        if (close < 0) return;
        at = close + 3;
        hide(this.#html, at, into);
        this.#html = this.#htmlBlock = -1;
      } else if (isCommentStart(bytes, at, end)) {
        this.#html = at;
        at += 2;
      } else at++;
    }
  }

  /** The end of the note: a comment block that is not closed hides the rest. */
  finish(into: Scan): void {
    if (this.#htmlBlock >= 0) hide(this.#htmlBlock, into.length, into);
  }

  /** A `%%` that ends at `end` and is no end of a comment here: what an open one of another paragraph and this stand around is hidden all the same. */
  closeLoosePercent(end: number, into: Scan): void {
    if (this.#percent >= 0) hide(this.#percent, end, into);
    this.#percent = -1;
  }

  /** Closes what is open from earlier lines; where reading goes on. */
  #close(bytes: Uint8Array, from: number, end: number, paragraph: number, into: Scan): number {
    let at = from;
    while (this.open) {
      const html = this.#html >= 0 ? commentEnd(bytes, at, end) : -1;
      const percent = this.percentOpenIn(paragraph) ? findPercent(bytes, at, end) : -1;
      if (html >= 0 && (percent < 0 || html < percent)) {
        at = html + 3;
        hide(this.#html, at, into);
        if (this.#percent > this.#html) this.#percent = -1;
        this.#html = this.#htmlBlock = -1;
      } else if (percent >= 0) {
        this.readWithin(bytes, at, percent, into);
        at = percent + 2;
        this.closeLoosePercent(at, into);
      } else break;
    }
    return at;
  }

  #openHtml(bytes: Uint8Array, at: number, end: number, block: boolean, into: Scan): number {
    if (this.#html < 0) {
      const close = commentEnd(bytes, at + 2, end);
      if (close >= 0) {
        into.hide(at, close + 3);
        return close + 3;
      }
      this.#html = at;
    }
    if (block) this.#htmlBlock = at;
    return at + 4;
  }

  #openPercent(bytes: Uint8Array, at: number, end: number, paragraph: number, into: Scan): number {
    this.closeLoosePercent(at + 2, into);
    const close = findPercent(bytes, at + 2, end);
    if (close >= 0) {
      into.hide(at, close + 2);
      this.readWithin(bytes, at + 2, close, into);
      return close + 2;
    }
    this.#percent = at;
    this.#percentParagraph = paragraph;
    return at + 2;
  }
}

/** Hides `[start, end)`, which ends behind all that is hidden so far, and the items whose text begins there. */
export function hide(start: number, end: number, into: Scan): void {
  into.hide(start, end);
  for (let item = into.items - 1; item >= 0 && into.itemText[item]! >= start; item--) into.itemPrivate[item] = 1;
}

/** An item is private when its whole text is a comment; a link in a comment refers to nothing. */
function markHidden(bytes: Uint8Array, end: number, item: number, into: Scan): void {
  const text = into.itemText[item]!;
  const reference = into.itemReference[item]!;
  const last = trimSpaces(bytes, text, end);
  for (let span = into.hidden - 1; span >= 0 && into.hiddenEnd[span]! > text; span--) {
    if (into.hiddenStart[span]! < reference && into.hiddenEnd[span]! > reference) into.itemReference[item] = 0;
    if (last > text && into.hiddenStart[span]! <= text && into.hiddenEnd[span]! >= last) into.itemPrivate[item] = 1;
  }
}

/** Where `%%` is, or -1. */
export function findPercent(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at + 1 < end; at++) if (bytes[at] === 37 && bytes[at + 1] === 37) return at;
  return -1;
}
