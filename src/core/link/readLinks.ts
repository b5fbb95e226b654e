import type { Span } from '../note/outline';
import { readDefinitions } from '../note/linkDefinitions';
import { normalLabel } from '../note/linkGrammar';
import { readNoteText } from '../note/textBlocks';
import { BlockText } from './blockText';
import { HtmlTags } from './htmlTags';
import { InlineLinks, type TakeLink } from './inlineLinks';
import { inlineRuns } from './tableCells';
import { pageOf } from './wikiLink';

/**
 * `inline`: `[…](target)`, also of an image. `definition`: `[label]: target`, whether it is referred to or not. `html`: `href` and `src`.
 * `autolink`: `<scheme:…>`. `wiki`: `[[page]]`, also embedded.
 */
export type LinkKind = 'inline' | 'definition' | 'html' | 'autolink' | 'wiki';

/** What a link leads to, as it is written: between angle brackets or quotes, without a title; of a wiki link only the page. */
export interface NoteLink {
  readonly kind: LinkKind;
  /** UTF-16 offsets into the note. */
  readonly start: number;
  readonly end: number;
}

/**
 * The links of a note as a full Markdown parser takes them (CommonMark 0.31, tables of GFM), and wiki links; in order. What is code, front
 * matter or a comment has none; what is private has. Time is linear in the text.
 */
export function readLinks(note: string): NoteLink[] {
  const { blocks, comments } = readNoteText(note);
  const links: NoteLink[] = [];
  const takeFrom =
    (block: BlockText): TakeLink =>
    (kind, start, end) => {
      const length = kind === 'wiki' ? pageOf(block.text.slice(start, end)).length : end - start;
      if (length > 0 || kind !== 'wiki') links.push({ kind, start: block.offset(start), end: block.offset(start) + length });
    };
  const labels = new Set<string>();
  const runs: BlockText[] = [];
  for (const { kind, lines } of blocks) {
    const block = new BlockText(note, lines);
    const take = takeFrom(block);
    if (kind === 'html') new HtmlTags(block.text, (start, end) => take('html', start, end)).readBlock();
    if (kind === 'heading') runs.push(block);
    if (kind !== 'paragraph') continue;
    const { definitions, end } = readDefinitions(block.text);
    for (const { label, destination } of definitions) {
      labels.add(normalLabel(label));
      take('definition', destination.start, destination.end);
    }
    runs.push(...inlineRuns(note, block.linesFrom(end)).map((run) => new BlockText(note, run)));
  }
  for (const run of runs) new InlineLinks(run.text, (label) => labels.has(label), takeFrom(run)).read();
  return outside(
    comments,
    links.sort((a, b) => a.start - b.start),
  );
}

/** Both in order. */
function outside(comments: readonly Span[], links: readonly NoteLink[]): NoteLink[] {
  let span = 0;
  return links.filter(({ start }) => {
    while (span < comments.length && comments[span]!.end <= start) span++;
    return span === comments.length || comments[span]!.start > start;
  });
}
