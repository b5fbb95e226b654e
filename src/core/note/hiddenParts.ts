import { trimBlanks } from './lineMarks';
import type { ScanResult } from './scanResult';

/** Instead of a heading: of no section in particular. */
export const anywhere = -2;

/**
 * Decides what comments hide in a note, from what single blocks of it have (ADR 11). A pair within a block is a comment. A mark that has no
 * other half in its block hides the block from there on, and is half of a pair with the next such mark of its section, which hides all
 * between. Where a section has one `%%` too many, no one can tell which: all from the first to the end of the last one's block is hidden.
 * Sections know nothing of each other's marks.
 */
export class HiddenParts {
  /** Starts and ends, alternating. */
  readonly #spans: number[] = [];
  /** `<!--` without an end in their blocks, of one section; its heading. */
  readonly #open: number[] = [];
  #openHeading = -1;
  /** For each block of one section with a `%%` too many: its first and last, and the end of the block. */
  readonly #percents: number[] = [];
  #percentHeading = -1;

  reset(): void {
    this.#spans.length = this.#open.length = this.#percents.length = 0;
  }

  add(start: number, end: number): void {
    if (end > start) this.#spans.push(start, end);
  }

  /** A `<!--` that does not end in its block, nor does its block before `blockEnd`. */
  openHtml(at: number, blockEnd: number, heading: number, into: ScanResult): void {
    this.add(at, blockEnd);
    if (!this.#isHtmlOpenIn(heading, into)) this.#leaveHtml(into);
    if (this.#open.length === 0) this.#openHeading = heading;
    this.#open.push(at);
  }

  /** Whether some `<!--` waits for its end. */
  get isHtmlOpen(): boolean {
    return this.#open.length > 0;
  }

  /** A `-->` up to `end`, with no beginning in its block. */
  closeHtml(end: number, heading: number, into: ScanResult): void {
    if (!this.#isHtmlOpenIn(heading, into)) return;
    this.add(this.#open[0]!, end);
    this.#open.length = 0;
  }

  /** A block has an odd number of `%%`. */
  addPercents(first: number, last: number, blockEnd: number, heading: number, isFigure: boolean, into: ScanResult): void {
    if (!isWithin(heading, this.#percentHeading, into)) this.#leavePercents(into);
    // `100%%` may close what is open, and no more.
    if (isFigure && this.#percents.length % 6 === 0) return;
    if (this.#percents.length === 0) this.#percentHeading = heading;
    this.#percents.push(first, last, blockEnd);
  }

  /** Whether a `%%` of the section waits for its other half. */
  isPercentOpen(heading: number, into: ScanResult): boolean {
    return this.#percents.length % 6 !== 0 && isWithin(heading, this.#percentHeading, into);
  }

  /** The end of the note: tells `into` what is hidden, and which items are. */
  finish(into: ScanResult): void {
    this.#leaveHtml(into);
    this.#leavePercents(into);
    if (this.#spans.length === 0) return;
    this.#sort();
    let start = this.#spans[0]!;
    let end = this.#spans[1]!;
    for (let at = 2; at < this.#spans.length; at += 2) {
      if (this.#spans[at]! > end) {
        into.hide(start, end);
        start = this.#spans[at]!;
      }
      end = Math.max(end, this.#spans[at + 1]!);
    }
    into.hide(start, end);
    markItems(into);
  }

  #isHtmlOpenIn(heading: number, into: ScanResult): boolean {
    return this.isHtmlOpen && (this.#openHeading === anywhere || isWithin(heading, this.#openHeading, into));
  }

  #leaveHtml(into: ScanResult): void {
    for (const at of this.#open) into.addUnclosed(at);
    this.#open.length = 0;
  }

  #leavePercents(into: ScanResult): void {
    const all = this.#percents;
    const blocks = all.length / 3;
    if (blocks % 2 === 1) {
      const [first = 0, last = 0, blockEnd = 0] = all;
      // One with nothing behind it hides nothing.
      if (blocks > 1 || last > first || trimBlanks(into.bytes, first + 2, blockEnd) > first + 2) this.add(first, all[all.length - 1]!);
      into.addUnclosed(all[all.length - 2]!);
    } else for (let at = 0; at < all.length; at += 6) this.add(all[at]!, all[at + 4]! + 2);
    all.length = 0;
  }

  /** By start. They come in order but for those that go over blocks. */
  #sort(): void {
    const spans = this.#spans;
    let isSorted = true;
    for (let at = 2; at < spans.length && isSorted; at += 2) isSorted = spans[at]! >= spans[at - 2]!;
    if (isSorted) return;
    const pairs = spans.flatMap((start, at) => (at % 2 === 0 ? [[start, spans[at + 1]!] as const] : [])).sort((a, b) => a[0] - b[0]);
    spans.length = 0;
    for (const [start, end] of pairs) spans.push(start, end);
  }
}

/** Whether a heading is another, or below it; nothing but itself is below none. */
function isWithin(heading: number, outer: number, into: ScanResult): boolean {
  let at = heading;
  while (at > outer && outer >= 0) at = into.headingParent[at]!;
  return at === outer;
}

/** An item is private when all of its text is hidden, or the comment that its text begins in began before it. */
function markItems(into: ScanResult): void {
  let span = 0;
  for (let item = 0; item < into.items; item++) {
    const text = into.itemText[item]!;
    while (span < into.hidden && into.hiddenEnd[span]! <= text) span++;
    if (span === into.hidden) return;
    const last = trimBlanks(into.bytes, text, into.itemEnd[item]!);
    let seen = text;
    for (let at = span; at < into.hidden && into.hiddenStart[at]! < last; at++) {
      const start = into.hiddenStart[at]!;
      const end = into.hiddenEnd[at]!;
      if (start < text || (seen >= 0 && trimBlanks(into.bytes, seen, start) === seen)) seen = end;
      else seen = -1;
      if (start < text) into.itemPrivate[item] = 1;
    }
    if (seen >= last && last > text) into.itemPrivate[item] = 1;
  }
}
