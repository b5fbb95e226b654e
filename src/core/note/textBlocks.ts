import { LineText } from './byteClasses';
import { EncodedText } from './encodedText';
import type { Span } from './outline';

/** Text in which inline Markdown, or HTML, is read as one: a paragraph (a table's rows and a setext heading, too), an ATX heading, an HTML block. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'heading' | 'html';
  /** What the block has on each of its lines: behind quote marks, list markers and white space, without the line end. UTF-16 offsets. */
  readonly lines: readonly Span[];
}

export interface NoteText {
  /** In order. What is code, front matter or a `%%` block is in none. */
  readonly blocks: readonly TextBlock[];
  /** HTML comments and `%%…%%`, in order, not overlapping; not what a mark that is not closed may hide. */
  readonly comments: readonly Span[];
}

const kinds = { [LineText.Paragraph]: 'paragraph', [LineText.Heading]: 'heading', [LineText.Html]: 'html' } as const;

/** Holds nothing between calls but room to work in. */
const encoded = new EncodedText();

/** The blocks of a note that may hold links, as `scan` finds them. Time is linear in the text. */
export function readNoteText(text: string): NoteText {
  const lineStarts = encoded.read(text);
  const { scan } = encoded;
  const blocks: { kind: TextBlock['kind']; lines: Span[] }[] = [];
  for (const [line, lineStart] of lineStarts.entries()) {
    const says = scan.lineText[line] as LineText;
    if (says === LineText.None) continue;
    const start = encoded.offsetOn(line, scan.lineTextStart[line]!);
    const span = { start, end: Math.max(start, endOf(text, lineStart, lineStarts[line + 1] ?? text.length)) };
    if (says === LineText.Continued) blocks.at(-1)?.lines.push(span);
    else blocks.push({ kind: kinds[says], lines: [span] });
  }
  const comments: Span[] = [];
  const unclosed = new Set(scan.unclosed);
  for (let i = 0; i < scan.hidden; i++)
    if (!unclosed.has(scan.hiddenStart[i]!))
      comments.push({ start: encoded.offset(scan.hiddenStart[i]!), end: encoded.offset(scan.hiddenEnd[i]!) });
  return { blocks, comments };
}

/** Without the line end, if there is one. */
function endOf(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return end;
}
