/** `[[page#heading|alias]]` on one line; in a table the bar is written `\|`. What is behind the page may have brackets, but no `[[`. */
const wiki = /\[\[([^[\]|#\n]+)(?=[|#]|\]\])(?:(?!\[\[|\]\]).)*\]\]/y;

/** The page of the wiki link that begins at an offset, without white space around it. */
export function wikiPageAt(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  wiki.lastIndex = at;
  const written = wiki.exec(text)?.[1];
  if (written === undefined) return undefined;
  const page = written.replace(/\\$/, '');
  const start = at + 2 + page.length - page.trimStart().length;
  const end = at + 2 + page.trimEnd().length;
  return start < end ? { start, end } : undefined;
}
