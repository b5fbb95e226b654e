import { linkText } from '../link/linkText';

/** A file, or lines of it, that a point is about. */
export interface CapturedPlace {
  /** Its name, as people call it. */
  readonly name: string;
  /** From 1. */
  readonly lines?: { readonly first: number; readonly last: number } | undefined;
  /** Where it is: a link destination without white space and parentheses, without fragment. */
  readonly target: string;
  readonly commit?: { readonly url: string; readonly sha: string } | undefined;
  /** What there is to know of it, such as that it is not committed. */
  readonly remarks: readonly string[];
}

/** More than this of a line says nothing in a list. */
const longest = 160;

/** What Markdown, or a task line, would read as something else than text. */
const marked =
  /^(?:[-+*>]|\d+[.)]|#{1,6})(?=\s|$)|^@|`|::|\]\(|\]\[|\]:|\[\[|\[\^|<[a-z!/?]|\*\S|\S\*|~~|(?:^|\W)_|_(?:\W|$)|\\[!-/:-@[-`{-~]|&\w+;|(?:^|\s)#\w|%%|\s\^[\w-]+$|[\u{1F4C5}\u{23F3}\u{1F6EB}\u{2705}\u{274C}]/iu;
const itemMarks = /^\s*(?:>\s*|(?:[-+*]|\d{1,9}[.)])(?:\s+\[.\])?(?:\s+|$)|#{1,6}\s+)*/u;

/** The first line of a selection that has something in it, without white space around it and cut off where it is long; empty where there is none. */
export function firstLineOf(text: string): string {
  const line = /\S[^\r\n]*/.exec(text)?.[0].replace(/\s+/g, ' ').trim() ?? '';
  const signs = [...line.slice(0, 2 * longest + 2)];
  return signs.length > longest
    ? `${signs
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

/** A line of code as Markdown that says just that. */
export function codeWords(line: string): string {
  if (!marked.test(line)) return line;
  const ticks = '`'.repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const gap = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${ticks}${gap}${line}${gap}${ticks}`;
}

/** A line of Markdown without what makes it a list item, a heading or a quote. */
export function lineWords(line: string): string {
  return line.replace(itemMarks, '');
}

/** What somebody gave as a point, in Markdown, without what would make it an item in the item. */
export function pointWords(text: string): string {
  return lineWords(text) || text;
}

/** A point's text with its places behind it, in brackets: `text ([pay.ts:12](../../src/pay.ts#L12), [3f9a2c1](https://…))`. */
export function capturedPoint(text: string, places: readonly CapturedPlace[]): string {
  const links = places.flatMap(({ name, lines, target, commit, remarks }) => {
    const rows = lines === undefined ? '' : `:${lines.first}${lines.last > lines.first ? `-${lines.last}` : ''}`;
    const place = `[${linkText(name)}${rows}](${target}${lines === undefined ? '' : `#L${lines.first}`})`;
    return [place, ...(commit === undefined ? [] : [`[${commit.sha.slice(0, 7)}](${commit.url})`]), ...remarks];
  });
  return [text, ...(links.length === 0 ? [] : [`(${links.join(', ')})`])].filter((part) => part !== '').join(' ');
}
