import { Byte } from './byte';
import { LineFlag, lineFlags, LineText, LineStart, lineStarts } from './byteClasses';
import { CommentReader } from './comments';
import { Containers, maxDepth, quote } from './containers';
import { scanFrontMatter } from './frontMatterFence';
import { htmlBlockEnds, htmlBlockKind } from './htmlBlock';
import { isDefinitions } from './linkDefinitions';
import {
  columnAt,
  fenceLength,
  headingLevel,
  headingTextEnd,
  isConflictMark,
  skipBlanks,
  soleRun,
  thematicBreakEnd,
  trimBlanks,
} from './lineMarks';
import { behindBox, listMarkerEnd, startsAtOne, taskBoxEnd } from './listMarks';
import { findPercent } from './percentLines';
import { ScanResult } from './scanResult';

export { ScanResult };

/** The block that is open within the innermost quote or list item. Indented code needs no memory: it is known line by line. */
const enum Leaf {
  None,
  Paragraph,
  Fence,
  Html,
  Percent,
}

/** Room to work in, for one note after the other. */
const comments = new CommentReader();
const { needed, hollow, item: itemAt } = new Containers();

/**
 * Reads one note, the first `length` bytes of `source` (UTF-8), into `into`, whose last content is lost; `ScanResult` says what it finds.
 *
 * One pass, line by line, after CommonMark 0.31's own parsing strategy (https://spec.commonmark.org/0.31.2/#appendix-a-parsing-strategy)
 * without its tree: a stack of open quotes and list items, and the one leaf block open in the innermost. Beyond CommonMark, a `%%` that
 * begins a block and has no second one on its line hides all up to the one that closes it, whatever is between; `PercentLines` finds it.
 * Takes time linear in the note, whatever it holds. Allocates nothing, but for lines that begin with `<` and for comments over blocks.
 */
export function scan(source: Uint8Array, length: number, into: ScanResult): void {
  into.reset(length);
  const bytes = into.plain(source);
  comments.reset();
  let at = scanFrontMatter(bytes, length, into);
  let depth = 0;
  let leaf = Leaf.None as Leaf;
  /** Of the leaf: first line and byte, end of the paragraph or of a `%%` block, fence byte or HTML kind, length of the fence. */
  let leafLine = 0;
  let leafStart = 0;
  let leafEnd = 0;
  let leafKind = 0;
  let leafLength = 0;
  let heading = -1;
  const lastFour = length - 4;

  lines: for (let more = true; more;) {
    const start = at;
    let seen = 0;
    // Four bytes at a time: most of the scanner's time is spent here. What the bytes behind a line end have counts too; it is a hint.
    for (;;) {
      if (at > lastFour) {
        for (; at < length && lineFlags[bytes[at]!] !== LineFlag.LineEnd; at++) seen |= lineFlags[bytes[at]!]!;
        break;
      }
      const a = lineFlags[bytes[at]!]!;
      const b = lineFlags[bytes[at + 1]!]!;
      const c = lineFlags[bytes[at + 2]!]!;
      const d = lineFlags[bytes[at + 3]!]!;
      seen |= a | b | c | d;
      if (((a | b | c | d) & LineFlag.LineEnd) === 0) at += 4;
      else {
        const ends = (a >> 4) | ((b >> 3) & 2) | ((c >> 2) & 4) | ((d >> 1) & 8);
        at += 31 - Math.clz32(ends & -ends);
        break;
      }
    }
    const end = at;
    if (at === length) more = false;
    else at += bytes[at] === Byte.CR && at + 1 < length && bytes[at + 1] === Byte.LF ? 2 : 1;
    const line = into.lines++;
    if (line === into.lineStart.length) into.growLines();
    into.lineStart[line] = start;
    into.lineWide[line] = seen & LineFlag.Wide;
    into.lineText[line] = LineText.None;

    // Most lines are empty, or a paragraph's at the margin.
    if (leaf <= Leaf.Paragraph && (start === end ? depth === 0 : lineStarts[bytes[start]!] === LineStart.Nothing)) {
      if (start === end) {
        leaf = Leaf.None;
        continue;
      }
      if (leaf === Leaf.None) {
        if (depth > 0) {
          depth = 0;
          if (heading >= 0) heading = into.leaveHeadings(heading, 0, start);
        }
        leaf = Leaf.Paragraph;
        leafLine = line;
        leafStart = start;
      }
      leafEnd = end;
      into.markText(line, start, leafLine === line ? LineText.Paragraph : LineText.Continued);
      if (seen & LineFlag.Mark || comments.open) comments.read(bytes, start, end, leafLine, heading, into);
      continue;
    }

    if (leaf === Leaf.Percent) {
      if (leafEnd > start) comments.readWithin(bytes, start, Math.min(end, leafEnd), into);
      if (leafEnd > end) continue;
      leaf = Leaf.None;
      comments.leavePercent(leafEnd, into);
      if (leafEnd > start) {
        into.markText(line, leafEnd, LineText.Paragraph);
        comments.read(bytes, leafEnd, end, line, heading, into);
        continue;
      }
    }

    // Where the line is: `column` behind what the open quotes and items take, `text` and its column behind white space.
    let column = 0;
    let text = start;
    let textColumn = 0;
    if (start < end && lineStarts[bytes[start]!] === LineStart.Space) {
      text = skipBlanks(bytes, start, end);
      textColumn = columnAt(bytes, start, text, 0);
    }

    // Which of the open quotes and items go on.
    let matched = 0;
    for (; matched < depth; matched++) {
      const need = needed[matched]!;
      if (need === quote) {
        if (text === end || textColumn - column > 3 || bytes[text] !== Byte.Greater) break;
        // White space behind the mark belongs to it; of a tab one column, the rest is indentation.
        const from = text + 1;
        text = skipBlanks(bytes, from, end);
        column = textColumn + (text > from ? 2 : 1);
        textColumn = columnAt(bytes, from, text, textColumn + 1);
      } else if (text === end) {
        if (hollow[matched]) break;
      } else if (textColumn - column >= need) {
        column += need;
      } else break;
    }

    if (leaf === Leaf.Fence && matched === depth) {
      if (text < end && bytes[text] === leafKind && textColumn - column <= 3 && soleRun(bytes, text, end) >= leafLength) leaf = Leaf.None;
      continue;
    }
    if (leaf === Leaf.Html && matched === depth && (leafKind < 6 || text < end)) {
      into.markText(line, text, LineText.Continued);
      if (seen & LineFlag.Mark || comments.open) comments.read(bytes, text, end, leafLine, heading, into);
      if (leafKind < 6 && htmlBlockEnds(bytes, text, end, leafKind)) leaf = Leaf.None;
      continue;
    }
    if (seen & LineFlag.Mark && bytes[start] === Byte.Less && into.conflictLine < 0 && isConflictMark(bytes, start, end, Byte.Less))
      into.conflictLine = line;

    // What did not go on is closed, unless the line turns out to be a paragraph's lazy continuation.
    const openDepth = depth;
    const openHeading = heading;
    if (matched < depth) {
      depth = matched;
      if (heading >= 0) heading = into.leaveHeadings(heading, depth, start);
    }
    if (leaf !== Leaf.Paragraph) leaf = Leaf.None;
    if (text < end && depth > 0) hollow[depth - 1] = 0;

    let notThematic = start;
    while (text < end) {
      const indent = textColumn - column;
      if (indent >= 4) {
        if (leaf === Leaf.Paragraph) break;
        continue lines;
      }
      const byte = bytes[text]!;
      if (lineStarts[byte] === LineStart.Nothing) break;

      if (byte === Byte.Greater) {
        if (depth === maxDepth) break;
        leaf = Leaf.None;
        needed[depth] = quote;
        hollow[depth] = 0;
        depth++;
        itemAt[depth] = itemAt[depth - 1]!;
        const from = text + 1;
        text = skipBlanks(bytes, from, end);
        column = textColumn + (text > from ? 2 : 1);
        textColumn = columnAt(bytes, from, text, textColumn + 1);
        continue;
      }

      const level =
        byte === Byte.Hash
          ? headingLevel(bytes, text, end) || into.looseLevel(bytes, text, end)
          : byte === Byte.Less
            ? into.looseLevel(bytes, text, end)
            : 0;
      if (level > 0) {
        leaf = Leaf.None;
        const from = byte === Byte.Less ? text : skipBlanks(bytes, text + level, end);
        heading = into.addHeading(bytes, line, start, from, headingTextEnd(bytes, from, end), level, depth, needed, heading);
        into.markText(line, from, LineText.Heading);
        if (seen & LineFlag.Mark || comments.open) comments.read(bytes, from, end, line, heading, into);
        continue lines;
      }
      if (byte === Byte.Hash) break;

      if (byte === Byte.Backtick || byte === Byte.Tilde) {
        leafLength = fenceLength(bytes, text, end);
        if (leafLength === 0) break;
        leaf = Leaf.Fence;
        leafKind = byte;
        continue lines;
      }

      if (byte === Byte.Less) {
        const kind = htmlBlockKind(bytes, text, end, leaf === Leaf.Paragraph);
        if (kind === 0) break;
        leaf = Leaf.Html;
        leafKind = kind;
        leafLine = line;
        into.markText(line, text, LineText.Html);
        comments.read(bytes, text, end, line, heading, into);
        if (kind < 6 && htmlBlockEnds(bytes, text, end, kind)) leaf = Leaf.None;
        continue lines;
      }

      if (byte === Byte.Percent) {
        if (text + 1 >= end || bytes[text + 1] !== Byte.Percent || findPercent(bytes, text + 2, end) >= 0) break;
        const until = comments.openPercent(bytes, start, text, leaf === Leaf.Paragraph ? leafLine : -1, heading, into);
        if (until === 0) break;
        comments.readWithin(bytes, text + 2, end, into);
        leaf = Leaf.Percent;
        leafEnd = until;
        continue lines;
      }

      if (
        (byte === Byte.Equals || byte === Byte.Dash) &&
        leaf === Leaf.Paragraph &&
        matched === openDepth &&
        soleRun(bytes, text, end) > 0
      ) {
        const last = trimBlanks(bytes, leafStart, leafEnd);
        if (bytes[leafStart] !== Byte.OpenBracket || !isDefinitions(bytes, leafStart, last, needed.subarray(0, depth).includes(quote))) {
          heading = into.addHeading(
            bytes,
            leafLine,
            into.lineStart[leafLine]!,
            leafStart,
            last,
            byte === Byte.Equals ? 1 : 2,
            depth,
            needed,
            heading,
          );
          comments.isHeading(leafLine, heading);
          leaf = Leaf.None;
          continue lines;
        }
        leafStart = text;
      }
      if (byte === Byte.Equals) break;

      if ((byte === Byte.Dash || byte === Byte.Star || byte === Byte.Underscore) && text >= notThematic) {
        notThematic = thematicBreakEnd(bytes, text, end);
        if (notThematic === end) {
          leaf = Leaf.None;
          continue lines;
        }
      }
      if (byte === Byte.Underscore || depth === maxDepth) break;

      // A list item.
      const marker = listMarkerEnd(bytes, text, end);
      if (marker === 0) break;
      const markerColumn = textColumn + marker - text;
      const content = skipBlanks(bytes, marker, end);
      const contentColumn = columnAt(bytes, marker, content, markerColumn);
      const empty = content === end;
      if (leaf === Leaf.Paragraph && matched === openDepth && (empty || !startsAtOne(bytes, text, marker))) break;
      leaf = Leaf.None;
      const spaces = contentColumn - markerColumn;
      // Five columns or more are one, and indented code behind it.
      const code = !empty && spaces >= 5;
      needed[depth] = indent + marker - text + (empty || code ? 1 : spaces);
      hollow[depth] = empty ? 1 : 0;
      column = code ? markerColumn + 1 : contentColumn;
      text = content;
      textColumn = contentColumn;

      const boxClose = empty || code ? 0 : taskBoxEnd(bytes, content, end);
      const words = boxClose === 0 ? content : behindBox(bytes, boxClose, end);
      const box = boxClose === 0 || words === end ? 0 : content + 1;
      itemAt[depth + 1] = into.items;
      into.addItem(line, start, end, seen, words, box, itemAt[depth]!, heading);
      depth++;
    }

    if (text === end) {
      leaf = Leaf.None;
      continue;
    }
    if (leaf === Leaf.Paragraph) {
      depth = openDepth;
      heading = openHeading;
    } else {
      leaf = Leaf.Paragraph;
      leafLine = line;
      leafStart = text;
    }
    leafEnd = end;
    into.markText(line, text, leafLine === line ? LineText.Paragraph : LineText.Continued);
    if (seen & LineFlag.Mark || comments.open) comments.read(bytes, text, end, leafLine, heading, into);
  }

  comments.finish(leaf === Leaf.Html, into);
  into.leaveHeadings(heading, -1, length);
  into.finish(bytes);
}
