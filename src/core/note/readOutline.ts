import { LineText } from './byteClasses';
import { EncodedText } from './encodedText';
import type { FrontMatterBlock, Heading, Item, Outline, Span } from './outline';
import type { ScanResult } from './scan';
import { sections } from './sections';
import { decodeNote } from './utf8';

/** Holds nothing between calls but room to work in: this is read at every keystroke. */
const encoded = new EncodedText();

/** The structure of a note; see `Outline`, and `scan` for the grammar. Time is linear in the text. */
export function readOutline(text: string): Outline {
  return readOutlineAnd(text, (outline) => outline);
}

/** The same, with what else one scan tells: `read` is given its bytes and places, which are good until it returns. */
export function readOutlineAnd<T>(text: string, read: (outline: Outline, bytes: Uint8Array, scan: ScanResult) => T): T {
  const outline = outlineOf(text, encoded.read(text));
  return read(outline, encoded.bytes, encoded.scan);
}

/** A note's text and structure, given its bytes. Undefined where its scan is not wanted, which spares decoding it, or where they are no UTF-8. */
export function readBytes(
  bytes: Uint8Array,
  isWanted: (scan: ScanResult) => boolean,
): { readonly text: string; readonly outline: Outline } | undefined {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  encoded.readBytes(isMarked ? bytes.subarray(3) : bytes);
  const text = isWanted(encoded.scan) ? decodeNote(bytes) : undefined;
  return text === undefined ? undefined : { text, outline: outlineOf(text, encoded.startsIn(text)) };
}

/** Of the text that is read. */
function outlineOf(text: string, lineStarts: readonly number[]): Outline {
  const { scan } = encoded;
  const headings = readHeadings(text, lineStarts, scan);
  const comments = readComments(scan);
  return {
    ...(scan.yamlStart < 0 ? {} : { frontMatter: readFence(scan) }),
    headings,
    items: readItems(text, scan),
    hidden: hiddenOf(headings, comments),
    comments,
    unclosed: readUnclosed(text, scan),
    ...(scan.conflictLine < 0 ? {} : { conflict: scan.conflictLine }),
    lineStarts,
    eol: scan.crlf ? '\r\n' : '\n',
  };
}

function readFence({ yamlStart, yamlEnd, bodyStart }: ScanResult): FrontMatterBlock {
  return { start: encoded.offset(yamlStart), end: encoded.offset(yamlEnd), bodyStart: encoded.offset(bodyStart), line: 1 };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function readHeadings(text: string, lineStarts: readonly number[], scan: ScanResult): Heading[] {
  const headings: Heading[] = [];
  for (let i = 0; i < scan.headings; i++) {
    const line = scan.headingLine[i]!;
    const section = sections[scan.headingSection[i]!];
    const textEnd = scan.headingTextEnd[i]!;
    const isOneLine = line + 1 === scan.lines || textEnd < scan.lineStart[line + 1]!;
    const words = text.slice(
      encoded.offsetOn(line, scan.headingText[i]!),
      isOneLine ? encoded.offsetOn(line, textEnd) : encoded.offset(textEnd),
    );
    const heading: Mutable<Heading> = {
      line,
      level: scan.headingLevel[i]!,
      text: isOneLine ? words : words.replace(/\s*[\r\n][\s>]*/g, ' '),
      start: lineStarts[line]!,
      end: scan.headingEnd[i] === scan.length ? text.length : encoded.offset(scan.headingEnd[i]!),
      parent: scan.headingParent[i]!,
    };
    if (section !== undefined) heading.section = section;
    headings.push(heading);
  }
  return headings;
}

function readItems(text: string, scan: ScanResult): Item[] {
  const items: Item[] = [];
  for (let i = 0; i < scan.items; i++) {
    const line = scan.itemLine[i]!;
    const item: Mutable<Item> = {
      line,
      start: encoded.offsetOn(line, scan.itemStart[i]!),
      end: encoded.offsetOn(line, scan.itemEnd[i]!),
      textStart: encoded.offsetOn(line, scan.itemText[i]!),
      parent: scan.itemParent[i]!,
      heading: scan.itemHeading[i]!,
      private: scan.itemPrivate[i] === 1,
    };
    if (scan.itemBox[i] !== 0) item.box = characterAt(text, encoded.offsetOn(line, scan.itemBox[i]!));
    if (scan.lineText[line] === LineText.None && scan.itemText[i]! < scan.itemEnd[i]!) item.isCode = true;
    const section = sections[scan.itemSection[i]!];
    if (section !== undefined) item.section = section;
    items.push(item);
  }
  return items;
}

function characterAt(text: string, offset: number): string {
  return text.slice(offset, offset + (text.codePointAt(offset)! > 0xffff ? 2 : 1));
}

function readUnclosed(text: string, { unclosed }: ScanResult): Span[] {
  return [...unclosed]
    .sort((a, b) => a - b)
    .map((at) => {
      const start = encoded.offset(at);
      return { start, end: start + (text[start] === '%' ? 2 : 4) };
    });
}

function readComments({ hidden, hiddenStart, hiddenEnd }: ScanResult): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < hidden; i++) spans.push({ start: encoded.offset(hiddenStart[i]!), end: encoded.offset(hiddenEnd[i]!) });
  return spans;
}

/** Comments and Private sections together, in order, melted where they meet. */
function hiddenOf(headings: readonly Heading[], comments: readonly Span[]): readonly Span[] {
  const sections = headings.filter((heading) => heading.section === 'private').map(({ start, end }) => ({ start, end }));
  if (sections.length === 0) return comments;
  const merged: Span[] = [];
  for (const span of [...sections, ...comments].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
