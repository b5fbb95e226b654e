import type { MarkdownIt } from 'markdown-it';

/** What a token `wiki_link` says besides: its content is the page, its markup `[[` or `![[`. */
export interface WikiLink {
  /** Markdown. */
  readonly alias: string | undefined;
}

/** In a table the bar is written `\|`. An alias may have brackets, but no `[[`. */
const wikiLink = /(!?\[\[)([^[\]|]+?)(?:\\?\|((?:\\[[\]]|(?!\[\[|\]\]|\\[[\]])[^|])+))?\]\]/y;

/** Has markdown-it read wiki links, `[[page#heading|alias]]`, before it looks for emphasis in them. */
export function wikiLinks(parser: MarkdownIt): void {
  parser.inline.ruler.before('link', 'wiki_link', (state, silent) => {
    wikiLink.lastIndex = state.pos;
    const [whole, markup = '', page = '', alias] = wikiLink.exec(state.src) ?? [];
    if (whole === undefined) return false;
    if (!silent) {
      const token = state.push('wiki_link', '', 0);
      token.content = page.trim();
      token.markup = markup;
      token.meta = { alias } satisfies WikiLink;
    }
    state.pos += whole.length;
    return true;
  });
}
