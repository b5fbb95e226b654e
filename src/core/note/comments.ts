import { Byte } from './byte';
import { ByteCodeSpans } from './byteCodeSpans';
import { anywhere, HiddenParts } from './hiddenParts';
import { commentEnd, isCommentStart } from './htmlBlock';
import { isFigure, PercentLines } from './percentLines';
import type { ScanResult } from './scanResult';

/** A block is named by its first line; none. */
const noBlock = -1;

/**
 * Finds the marks of comments, `<!-- -->` and `%% %%`, block by block, in lines of text; `HiddenParts` decides what they hide. Code and
 * escaped marks are passed over. An HTML comment within a block is one that a Markdown parser sees, and what is in it is no mark.
 */
export class CommentReader {
  readonly #parts = new HiddenParts();
  readonly #code = new ByteCodeSpans();
  /** The block, the heading it is under, how far it was read. */
  #block = noBlock;
  #heading = -1;
  #end = 0;
  /** Start of a `<!--` in the block that is not closed yet, or -1. */
  #html = -1;
  /** Its `%%` outside HTML comments. */
  readonly #percents: number[] = [];
  /** Backticks of an earlier line may open code that goes on: what seems to be code in a line may be none. */
  #isCodeInDoubt = false;
  #codeRead = 0;
  #lines: PercentLines | undefined;

  reset(): void {
    this.#parts.reset();
    this.#block = noBlock;
    this.#html = -1;
    this.#percents.length = 0;
    this.#lines = undefined;
  }

  /** A comment is open: every line of text must be read, whatever is in it. */
  get open(): boolean {
    return this.#html >= 0 || this.#percents.length % 2 === 1 || this.#parts.isHtmlOpen;
  }

  /** Reads `[from, end)` of a line of a block, which is named by its first line. `from` is where the line's text begins. */
  read(bytes: Uint8Array, from: number, end: number, block: number, heading: number, into: ScanResult): void {
    if (block !== this.#block) this.#enter(block, heading, into);
    this.#end = end;
    let at = from;
    let ticked = false;
    while (at < end) {
      if (this.#html >= 0) {
        const close = commentEnd(bytes, at, end);
        if (close < 0) return;
        at = close + 3;
        this.#parts.add(this.#html, at);
        this.#html = -1;
        continue;
      }
      const byte = bytes[at]!;
      if (byte === Byte.Percent && at + 1 < end && bytes[at + 1] === Byte.Percent) {
        this.#percents.push(at);
        at += 2;
      } else if (byte === Byte.Less && isCommentStart(bytes, at, end)) {
        const close = commentEnd(bytes, at + 2, end);
        if (close >= 0) this.#parts.add(at, close + 3);
        else this.#html = at;
        at = close < 0 ? end : close + 3;
      } else if (byte === Byte.Dash && at + 2 < end && bytes[at + 1] === Byte.Dash && bytes[at + 2] === Byte.Greater) {
        this.#parts.closeHtml(at + 3, heading, into);
        at += 3;
      } else if (byte === Byte.Backtick) {
        if (this.#percents.length % 2 === 1) this.#isCodeInDoubt = true;
        if (!ticked) this.#lookAtCode(bytes, from);
        if (!ticked) this.#code.enter(bytes, at, end);
        ticked = true;
        at = this.#isCodeInDoubt ? at + 1 : this.#code.skip(bytes, at, end);
      } else at += byte === Byte.Backslash && this.#percents.length % 2 === 0 ? 2 : 1;
    }
  }

  /** Reads `[from, end)` of what two `%%` hide: a Markdown parser knows nothing of those, and an HTML comment may go on behind the second. */
  readWithin(bytes: Uint8Array, from: number, end: number, into: ScanResult): void {
    for (let at = from; at < end;) {
      if (this.#html >= 0) {
        const close = commentEnd(bytes, at, end);
        if (close < 0) return;
        at = close + 3;
        this.#html = -1;
      } else if (isCommentStart(bytes, at, end)) {
        this.#html = at;
        at += 2;
      } else if (bytes[at] === Byte.Dash && commentEnd(bytes, at, Math.min(end, at + 3)) === at) {
        this.#parts.closeHtml(at + 3, anywhere, into);
        at += 3;
      } else at++;
    }
  }

  /** The heading that the block turned out to be. */
  isHeading(block: number, heading: number): void {
    if (block === this.#block) this.#heading = heading;
  }

  /**
   * The end of the block that a `%%` at `at` opens, with none behind it on the line that starts at `start`; 0 where it closes what an
   * earlier one opened. `block` is the paragraph that the line may go on with, or -1.
   */
  openPercent(bytes: Uint8Array, start: number, at: number, block: number, heading: number, into: ScanResult): number {
    const isBlocks = block === this.#block && block !== noBlock;
    if (!isBlocks) this.#leave(into);
    const isOpen = this.#parts.isPercentOpen(heading, into) !== (this.#percents.length % 2 === 1);
    this.#lines ??= new PercentLines(bytes, start, into.length);
    const found = this.#lines.blockEnd(start, heading < 0 ? 6 : into.headingLevel[heading]!, isOpen);
    if (!found) return 0;
    this.#leave(into);
    if (!found.isClosed) into.addUnclosed(at);
    this.#parts.add(at, found.end);
    return found.end;
  }

  /** Behind a block of `%%`: an HTML comment that began in it may go on. */
  leavePercent(end: number, into: ScanResult): void {
    if (this.#html >= 0) this.#parts.openHtml(this.#html, end, anywhere, into);
    this.#html = -1;
  }

  /** The end of the note. `isHtml`: that of an HTML block, which then hides all to the end. */
  finish(isHtml: boolean, into: ScanResult): void {
    if (isHtml && this.#html >= 0) this.#end = into.length;
    this.#leave(into);
    this.#parts.finish(into);
  }

  #enter(block: number, heading: number, into: ScanResult): void {
    this.#leave(into);
    this.#block = block;
    this.#heading = heading;
    this.#isCodeInDoubt = false;
    this.#codeRead = into.lineStart[block]!;
  }

  #leave(into: ScanResult): void {
    const percents = this.#percents;
    if (this.#html >= 0) this.#parts.openHtml(this.#html, this.#end, this.#heading, into);
    if (percents.length % 2 === 1) {
      const [first = 0] = percents;
      this.#parts.addPercents(
        first,
        percents.at(-1)!,
        this.#end,
        this.#heading,
        percents.length === 1 && isFigure(into.bytes, first, this.#end),
        into,
      );
    } else for (let at = 0; at < percents.length; at += 2) this.#parts.add(percents[at]!, percents[at + 1]! + 2);
    percents.length = 0;
    this.#html = -1;
    this.#block = noBlock;
  }

  /** Looks at the lines of the block before this one, which need not have been read. */
  #lookAtCode(bytes: Uint8Array, line: number): void {
    for (; !this.#isCodeInDoubt && this.#codeRead < line; this.#codeRead++) {
      let end = this.#codeRead;
      while (end < line && bytes[end] !== 10 && bytes[end] !== 13) end++;
      this.#isCodeInDoubt = this.#code.isOpen(bytes, this.#codeRead, end);
      this.#codeRead = end;
    }
  }
}
