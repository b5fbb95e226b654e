/**
 * `[[page#heading|alias]]` on one line; without a page it leads to a place in its own note. In a table the bar is written `\|`. What is
 * behind the page may have brackets, but no `[[`.
 */
const wiki = /\[\[([^[\]|#\n]*(?=[|#]|\]\])(?:(?!\[\[|\]\])[^|\n])*)(?:\|(?:(?!\[\[|\]\]).)*)?\]\]/y;

/** What the wiki link leads to that begins at an offset, page and heading, without white space around it. */
export function wikiTargetAt(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  wiki.lastIndex = at;
  const written = wiki.exec(text)?.[1];
  if (written === undefined) return undefined;
  const target = written.replace(/\\$/, '');
  const start = at + 2 + target.length - target.trimStart().length;
  const end = at + 2 + target.trimEnd().length;
  return start < end ? { start, end } : undefined;
}

/** The page of a wiki link's target; empty: that of its own note. */
export function pageOf(target: string): string {
  return target.replace(/#[^]*$/, '').trimEnd();
}
