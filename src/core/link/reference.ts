import { readItemMarks } from '../note/itemMarks';
import type { ItemText, Outline } from '../note/outline';
import { withoutSpans } from '../note/visiblePart';
import type { Action } from '../model';
import { InlineLinks } from './inlineLinks';
import { linkText } from './linkText';
import type { LinkKind } from './readLinks';
import { relativeLink } from './relativeLink';
import { WrittenTarget } from './writtenTarget';

/** What a list item refers to whose link ends in `#^id`. */
export interface ReferenceTarget {
  /** Without `^`. */
  readonly id: string;
  /** What is before `#^id` in the link: a percent-encoded path, or a wiki link's page. Empty: this note. */
  readonly target: string;
}

const ending = /#\^([A-Za-z0-9-]+)$/;

/**
 * Reads the line of a list item, given without its line end: the first link on it, as a Markdown parser takes links, `[text](note.md#^id)`
 * or `[[note#^id|text]]`, that leads to an id. Undefined where there is none, and for a line without a list marker.
 */
export function readReference(line: string): ReferenceTarget | undefined {
  if (!line.includes('#^') || readItemMarks(line) === undefined) return undefined;
  let first: ReferenceTarget | undefined;
  const take = (kind: LinkKind, start: number, end: number): void => {
    if (first !== undefined || (kind !== 'inline' && kind !== 'wiki')) return;
    const { text } = new WrittenTarget(kind, line.slice(start, end), start);
    const found = ending.exec(text);
    if (found) first = { id: found[1]!, target: text.slice(0, found.index) };
  };
  new InlineLinks(line, () => false, take).read();
  return first;
}

/** The reference of a list item, as far as no comment hides it. */
export function referenceIn(
  text: string,
  { comments }: Pick<Outline, 'comments'>,
  { start, end, isCode }: ItemText,
): ReferenceTarget | undefined {
  return isCode ? undefined : readReference(withoutSpans(text, comments, start, end));
}

/** The list item, without line end, that refers to a tracked action from a note. An action without a text is called by its id. */
export function writeReference(action: Pick<Action, 'uri'> & { readonly id: string; readonly text: string }, from: string): string {
  return `- [${linkText(action.text) || action.id}](${relativeLink(from, action.uri)}#^${action.id})`;
}
