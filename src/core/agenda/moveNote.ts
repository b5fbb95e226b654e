import type { TextEdit } from '../text/textEdit';
import { relativeLink, resolveLink } from './relativeLink';

/** `[…](path)`, `[…](<path>)` and `[label]: path`, each up to its `#`; no path is longer than 1,000. */
const inline = /\]\(<?([^()<>\s#]{1,1000})(?=[#>)\s])|^ {0,3}\[[^\]\n]{1,999}\]:[ \t]*<?([^<>\s#]{1,1000})(?=[#>\s]|$)/gm;
/** `[[page#…|…]]`. */
const wiki = /\[\[([^[\]|#\n]{1,1000})(?=[#|\]])/g;

/** The edits that make a note's links to another note lead to that note's new place. URIs as VS Code writes them. */
export function redirectLinks(text: string, uri: string, from: string, to: string): TextEdit[] {
  const edits: TextEdit[] = [];
  const replace = (match: RegExpExecArray, target: string, written: string) => {
    const start = match.index + match[0].lastIndexOf(target);
    edits.push({ start, end: start + target.length, text: written });
  };
  for (const match of text.matchAll(inline)) {
    const target = match[1] ?? match[2] ?? '';
    if (resolveLink(uri, target) === from) replace(match, target, relativeLink(uri, to));
  }
  const [oldPage, newPage] = [pageOf(from), pageOf(to)];
  for (const match of text.matchAll(wiki)) {
    const target = match[1] ?? '';
    const page = target.slice(target.lastIndexOf('/') + 1);
    if (page !== oldPage) continue;
    const resolved = resolveLink(uri, encodeURI(`${target}.md`));
    if (page === target || resolved === from) replace(match, target, target.slice(0, target.length - page.length) + newPage);
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Whether a text can hold a link to a note at all: the cheap test first. */
export function mentions(text: string, uri: string): boolean {
  return text.includes(pageOf(uri));
}

function pageOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1).replace(/\.md$/, ''));
}
