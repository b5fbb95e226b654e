import type { Outline } from './outline';
import { readOutline } from './readOutline';

/** Marks of quotes, list items and boxes with no words to them. */
const marksAlone = /^(?:[\s>*+-]|\[.\]|\d{1,9}[.)])*$/u;

/**
 * What of a note may leave the folder: the text without comments, `%%…%%` and Private sections. A line of which only marks are left goes
 * as a whole, and where empty lines would meet in its place only those before it stay. `frontMatter: false` leaves the front matter out too.
 */
export function visibleText(
  text: string,
  { frontMatter = true, outline = readOutline(text) }: { frontMatter?: boolean; outline?: Outline } = {},
): string {
  const { hidden, lineStarts } = outline;
  const from = frontMatter ? 0 : (outline.frontMatter?.bodyStart ?? 0);
  if (hidden.length === 0) return text.slice(from);
  const lines = new KeptLines();
  let span = 0;
  let at = from;
  for (const [number, start] of lineStarts.entries()) {
    const next = lineStarts[number + 1] ?? text.length;
    if (start < from) continue;
    at = Math.max(at, start);
    for (; span < hidden.length && hidden[span]!.start < next; span++) {
      const { start: hiddenStart, end } = hidden[span]!;
      lines.add(text.slice(at, Math.max(at, hiddenStart)));
      lines.cut();
      at = Math.max(at, end);
      if (end > next) break;
    }
    if (at < next || number + 1 === lineStarts.length) lines.end(text.slice(at, next));
    else if (at === next) lines.end('');
  }
  return lines.finish();
}

/** Puts lines together again, without those of which too little is left. */
class KeptLines {
  #kept: string[] = [];
  #line = '';
  /** The last character of the line so far. */
  #last = '';
  #isCut = false;
  /** A line went since the last one that has words. */
  #went = false;

  /** More of the line; white space on both sides of a cut is kept once. */
  add(part: string): void {
    const kept = this.#isCut && /^\s?$/.test(this.#last) ? part.replace(/^[^\S\r\n]+/, '') : part;
    this.#line += kept;
    this.#last = kept === '' ? this.#last : kept.slice(-1);
  }

  /** Something is left out here. */
  cut(): void {
    this.#isCut = true;
  }

  /** The rest of the line, its line end included. */
  end(part: string): void {
    this.add(part);
    const line = this.#isCut ? this.#line.replace(/(?<![^\S\r\n])[^\S\r\n]+(?=[\r\n]*$)/, '') : this.#line;
    if (this.#isCut && marksAlone.test(line)) this.#went = true;
    else if (line.trim() !== '' || !this.#went || !this.#endsEmpty()) {
      this.#kept.push(line);
      if (line.trim() !== '') this.#went = false;
    }
    this.#line = '';
    this.#last = '';
    this.#isCut = false;
  }

  finish(): string {
    if (this.#went) while (this.#kept.length > 1 && this.#endsEmpty()) this.#kept.pop();
    return this.#kept.join('');
  }

  #endsEmpty(): boolean {
    return (this.#kept.at(-1) ?? '').trim() === '';
  }
}
