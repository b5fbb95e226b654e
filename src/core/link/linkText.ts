import { CodeSpans } from '../note/codeSpans';

const punctuation = /[!-/:-@[-`{-~]/;

/**
 * A text as the text of one Markdown link: what would end the link or start another is escaped, links in it give way to their own text,
 * comments to nothing; a `%%` that is left opens none. Code spans, emphasis and escapes stay as they are (CommonMark 0.31: code spans,
 * autolinks and HTML bind tighter than a link's brackets).
 */
export function linkText(text: string): string {
  const plain = withoutLinks(text);
  const code = new CodeSpans(plain, plain.length);
  let result = '';
  for (let at = 0; at < plain.length;) {
    const char = plain.charAt(at);
    const next = plain.charAt(at + 1);
    if (char === '`') {
      const end = code.skip(at);
      const ticks = plain.slice(at, end);
      result += isKept(ticks) ? ticks : ticks.replace(/[`[\]<\\]/g, '\\$&');
      at = end;
    } else if (char === '\\' && next !== '' && punctuation.test(next)) {
      result += char + next;
      at += 2;
    } else {
      const escaped = char === '[' || char === ']' || char === '<' || (char === '\\' && next === '') || (char === '^' && at === 0);
      result += escaped ? `\\${char}` : char;
      at += 1;
    }
  }
  return result.replace(/%%/g, '%\\%');
}

/** Code stays code, but for a `]:` in it, which would make the line a link definition (CommonMark 0.31, 4.7: blocks bind tighter than code). */
function isKept(ticks: string): boolean {
  return /[^`]/.test(ticks) && !ticks.includes(']:');
}

/** Without comments on one line; one that is not closed hides the rest of the last line. Each end is looked for once. */
function withoutComments(text: string): string {
  let result = '';
  let from = 0;
  const ends = new Map<string, number>();
  for (const { 0: mark, index } of text.matchAll(/(?<!\\)<!--|%%/g)) {
    if (index < from) continue;
    const close = mark === '%%' ? '%%' : '-->';
    let line = ends.get('line') ?? -1;
    if (line < index) ends.set('line', (line = endOfLine(text, index)));
    let end = ends.get(close) ?? -1;
    if (end < index + mark.length) ends.set(close, (end = indexOrEnd(text, close, index + mark.length)));
    const isClosed = end + close.length <= line;
    if (!isClosed && (mark === '%%' || line < text.length)) continue;
    result += text.slice(from, index);
    from = isClosed ? end + close.length : text.length;
  }
  return result + text.slice(from);
}

function endOfLine(text: string, from: number): number {
  return indexOrEnd(text, '\n', from);
}

function indexOrEnd(text: string, part: string, from: number): number {
  const found = text.indexOf(part, from);
  return found < 0 ? text.length : found;
}

/** A text of which links give way to their own text, comments to nothing. */
export function withoutLinks(text: string): string {
  return withoutComments(text)
    .replace(/!?\[\[([^[\]|]{1,200})(?:\|([^[\]|]{1,200}))?\]\]/g, (_, page: string, alias?: string) => alias ?? page)
    .replace(/!?\[([^[\]]{0,500})\]\((?:<[^<>]{0,1000}>|[^\s()<>]{0,1000})(?:\s+"[^"]{0,200}")?\)/g, '$1')
    .replace(/<((?:https?|mailto):[^\s<>]{0,1000})>/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
