import { LineFlag, type LineText } from './byteClasses';
import { HeadingCache } from './headingCache';
import { htmlHeadingLevel, looseDepth, looseHeadingText } from './looseHeading';
import { runLength } from './lineMarks';
import { privateSection } from './sections';

/**
 * What `scan` found in one note, as parallel arrays, valid until the next scan into the same object; nothing is allocated for a note
 * that is no larger than those before it. Offsets are bytes from the start of the note, a BOM included; lines count from 0.
 * What is past a count is left over from other notes. An offset of 0 in `itemBox` means: none.
 */
export class ScanResult {
  /** Bytes of the note. */
  length = 0;
  /** One more than the line ends: LF, CR LF and the lone CR, as VS Code and CommonMark count them. */
  lines = 0;
  lineStart = new Uint32Array(256);
  /** Not 0: the line may have bytes outside ASCII. */
  lineWide = new Uint8Array(256);
  /** What inline Markdown or HTML the line has, as `LineText`, and where it begins behind quote marks, list markers and white space. */
  lineText = new Uint8Array(256);
  lineTextStart = new Uint32Array(256);
  /** The first line end is CR LF. */
  crlf = false;

  /** First byte of the YAML and of the closing fence line; -1 where there is no front matter. */
  yamlStart = -1;
  yamlEnd = -1;
  /** First byte behind the closing fence line; 0 where there is no front matter. */
  bodyStart = 0;
  /** Line of the first merge conflict's opening marker, or -1. */
  conflictLine = -1;

  items = 0;
  itemLine = new Uint32Array(64);
  /** Of the line; the end is without the line end. */
  itemStart = new Uint32Array(64);
  itemEnd = new Uint32Array(64);
  /** What the line may have, in bits of `LineFlag`. */
  itemHas = new Uint8Array(64);
  /** What follows marker, box and white space. */
  itemText = new Uint32Array(64);
  /** The character between the brackets. A box with nothing behind it is passed over: a plain item with an empty text. */
  itemBox = new Uint32Array(64);
  /** The item it is nested in, or -1. */
  itemParent = new Int32Array(64);
  /** The heading it is under, or -1. */
  itemHeading = new Int32Array(64);
  /** The nearest section of ours around it: an index into `sections`, 0 for none. */
  itemSection = new Uint8Array(64);
  /** Not 0: under a Private heading, or hidden by a comment mark though a Markdown parser reads it. */
  itemPrivate = new Uint8Array(64);

  headings = 0;
  headingLine = new Uint32Array(32);
  /** Of the heading's first line. */
  headingStart = new Uint32Array(32);
  /** End of its section: the next heading of its level or higher, the end of the quote or list item it is in, or of the note. */
  headingEnd = new Uint32Array(32);
  /** Without marks and white space around; of a setext heading it may hold line ends. */
  headingText = new Uint32Array(32);
  headingTextEnd = new Uint32Array(32);
  headingLevel = new Uint8Array(32);
  /** The heading it is under, or -1. */
  headingParent = new Int32Array(32);
  /** The section it opens itself: an index into `sections`, 0 for none. */
  headingSection = new Uint8Array(32);
  /** That, or the nearest one around it. */
  headingWithin = new Uint8Array(32);
  /** Not 0: it is Private, or under one that is. */
  headingPrivate = new Uint8Array(32);

  /** What comments hide, in order, not overlapping. */
  hidden = 0;
  hiddenStart = new Uint32Array(16);
  hiddenEnd = new Uint32Array(16);

  /** Where the marks are, `<!--` or `%%`, that no other half was found for. Not in order. */
  readonly unclosed: number[] = [];

  readonly #headingCache = new HeadingCache();
  /** Container depth at which each heading is; of a Private one, as far out as it can be read. */
  #headingDepth = new Uint8Array(32);

  #source: Uint8Array = new Uint8Array(0);
  #plain: Uint8Array = this.#source;

  /** The same bytes as an array of no class of its own: one that always sees the same class is compiled to half the time. */
  plain(source: Uint8Array): Uint8Array {
    if (Object.getPrototypeOf(source) === Uint8Array.prototype) return (this.#plain = source);
    if (source !== this.#source) {
      this.#source = source;
      this.#plain = new Uint8Array(source.buffer, source.byteOffset, source.length);
    }
    return this.#plain;
  }

  reset(length: number): void {
    this.length = length;
    this.lines = this.items = this.headings = this.hidden = 0;
    this.crlf = false;
    this.yamlStart = this.yamlEnd = this.conflictLine = -1;
    this.bodyStart = 0;
    this.unclosed.length = 0;
  }

  /** The note's bytes, as they were given to `plain`. */
  get bytes(): Uint8Array {
    return this.#plain;
  }

  addUnclosed(at: number): void {
    this.unclosed.push(at);
  }

  growLines(): void {
    this.lineStart = copyInto(this.lineStart, new Uint32Array(this.lineStart.length * 2));
    this.lineWide = copyInto(this.lineWide, new Uint8Array(this.lineWide.length * 2));
    this.lineText = copyInto(this.lineText, new Uint8Array(this.lineText.length * 2));
    this.lineTextStart = copyInto(this.lineTextStart, new Uint32Array(this.lineTextStart.length * 2));
  }

  markText(line: number, start: number, text: LineText): void {
    this.lineText[line] = text;
    this.lineTextStart[line] = start;
  }

  addItem(line: number, start: number, end: number, has: number, text: number, box: number, parent: number, heading: number): void {
    const item = this.items++;
    if (item === this.itemLine.length) this.#growItems();
    this.itemLine[item] = line;
    this.itemStart[item] = start;
    this.itemEnd[item] = end;
    this.itemHas[item] = has;
    this.itemText[item] = text;
    this.itemBox[item] = box;
    this.itemParent[item] = parent;
    this.itemHeading[item] = heading;
    this.itemSection[item] = heading < 0 ? 0 : this.headingWithin[heading]!;
    this.itemPrivate[item] = heading < 0 ? 0 : this.headingPrivate[heading]!;
  }

  /**
   * Adds a heading that is in `depth` quotes and list items, after `last`; those that it ends are ended. Gives its index.
   * A Private one that can be read as standing outside a list item is taken to hold to its end in either reading.
   */
  addHeading(
    bytes: Uint8Array,
    line: number,
    start: number,
    text: number,
    textEnd: number,
    level: number,
    depth: number,
    needed: Int32Array,
    last: number,
  ): number {
    const section = this.#headingCache.section(bytes, text, textEnd);
    const outer = depth > 0 ? looseDepth(bytes, start, text, needed, depth) : 0;
    let parent = last;
    while (parent >= 0 && this.headingLevel[parent]! >= level) {
      const stands = this.#headingDepth[parent]!;
      if (stands !== depth && (stands !== outer || this.headingSection[parent] !== privateSection)) break;
      this.headingEnd[parent] = start;
      parent = this.headingParent[parent]!;
    }
    const heading = this.headings++;
    if (heading === this.headingLine.length) this.#growHeadings();
    this.headingLine[heading] = line;
    this.headingStart[heading] = start;
    this.headingText[heading] = text;
    this.headingTextEnd[heading] = textEnd;
    this.headingLevel[heading] = level;
    this.headingParent[heading] = parent;
    this.headingSection[heading] = section;
    this.headingWithin[heading] = section === 0 && parent >= 0 ? this.headingWithin[parent]! : section;
    this.headingPrivate[heading] = section === privateSection || (parent >= 0 && this.headingPrivate[parent] === 1) ? 1 : 0;
    this.#headingDepth[heading] = section === privateSection ? outer : depth;
    return heading;
  }

  /** The level of a line that is a Private heading to a reader, if not to Markdown: `##Private`, `# Private` with a no-break space, `<h2>Private</h2>`; else 0. `from` is its first mark. */
  looseLevel(bytes: Uint8Array, from: number, end: number): number {
    const html = htmlHeadingLevel(bytes, from, end);
    const text = html > 0 ? from : looseHeadingText(bytes, from, end);
    return html + text > 0 && this.#headingCache.section(bytes, text, end) === privateSection ? html || runLength(bytes, from, end, 35) : 0;
  }

  /** Ends the headings from `last` up that are deeper than `depth`; gives the one that then holds, or -1. */
  leaveHeadings(last: number, depth: number, end: number): number {
    let heading = last;
    while (heading >= 0 && this.#headingDepth[heading]! > depth) {
      this.headingEnd[heading] = end;
      heading = this.headingParent[heading]!;
    }
    return heading;
  }

  /** Adds a hidden span that ends behind all others; those it covers or touches melt into it. */
  hide(start: number, end: number): void {
    let from = start;
    while (this.hidden > 0 && this.hiddenEnd[this.hidden - 1]! >= from) from = Math.min(from, this.hiddenStart[--this.hidden]!);
    if (this.hidden === this.hiddenStart.length) {
      this.hiddenStart = copyInto(this.hiddenStart, new Uint32Array(this.hidden * 2));
      this.hiddenEnd = copyInto(this.hiddenEnd, new Uint32Array(this.hidden * 2));
    }
    this.hiddenStart[this.hidden] = from;
    this.hiddenEnd[this.hidden++] = end;
  }

  /** What is known once the last line is read. */
  finish(bytes: Uint8Array): void {
    if (this.lineStart[0] !== 0) {
      // A BOM belongs to the first line.
      this.lineStart[0] = 0;
      this.lineWide[0] = LineFlag.Wide;
    }
    const second = this.lines > 1 ? this.lineStart[1]! : 0;
    this.crlf = second > 1 && bytes[second - 1] === 10 && bytes[second - 2] === 13;
  }

  #growHeadings(): void {
    const size = this.headingLine.length * 2;
    this.headingLine = copyInto(this.headingLine, new Uint32Array(size));
    this.headingStart = copyInto(this.headingStart, new Uint32Array(size));
    this.headingEnd = copyInto(this.headingEnd, new Uint32Array(size));
    this.headingText = copyInto(this.headingText, new Uint32Array(size));
    this.headingTextEnd = copyInto(this.headingTextEnd, new Uint32Array(size));
    this.headingLevel = copyInto(this.headingLevel, new Uint8Array(size));
    this.headingParent = copyInto(this.headingParent, new Int32Array(size));
    this.headingSection = copyInto(this.headingSection, new Uint8Array(size));
    this.headingWithin = copyInto(this.headingWithin, new Uint8Array(size));
    this.headingPrivate = copyInto(this.headingPrivate, new Uint8Array(size));
    this.#headingDepth = copyInto(this.#headingDepth, new Uint8Array(size));
  }

  #growItems(): void {
    const size = this.itemLine.length * 2;
    this.itemLine = copyInto(this.itemLine, new Uint32Array(size));
    this.itemStart = copyInto(this.itemStart, new Uint32Array(size));
    this.itemEnd = copyInto(this.itemEnd, new Uint32Array(size));
    this.itemHas = copyInto(this.itemHas, new Uint8Array(size));
    this.itemText = copyInto(this.itemText, new Uint32Array(size));
    this.itemBox = copyInto(this.itemBox, new Uint32Array(size));
    this.itemParent = copyInto(this.itemParent, new Int32Array(size));
    this.itemHeading = copyInto(this.itemHeading, new Int32Array(size));
    this.itemSection = copyInto(this.itemSection, new Uint8Array(size));
    this.itemPrivate = copyInto(this.itemPrivate, new Uint8Array(size));
  }
}

function copyInto<T extends Uint32Array | Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
