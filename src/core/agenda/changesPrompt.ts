import type { CalendarDate } from '../date/date';
import { escapeCommentMarks } from '../note/commentMarks';
import { readOutline } from '../note/readOutline';
import { oneLine } from '../text/oneLine';
import type { TextEdit } from '../text/textEdit';

/** How the comment begins that says what changed; its lines are indented, so that any editor folds it. */
const opening = /^<!-- 1:1 since \d{4}-\d{2}-\d{2}[ \t]*(?:\r\n|\n|\r)/;

/** Where the comment that says what changed is in a note; undefined where there is none. */
export function findChanges(text: string): { readonly start: number; readonly end: number } | undefined {
  return text.includes('<!-- 1:1 since ')
    ? readOutline(text).comments.find(({ start, end }) => opening.test(text.slice(start, end)))
    : undefined;
}

/**
 * Says in a note what changed since a day, as a prompt of several lines before everything else: a comment, which is no item and leaves the
 * folder in nothing. Where it stands already, lines that it does not have are added to it. Only inserts; nothing where nothing changed.
 */
export function changesPrompt(text: string, since: CalendarDate, changes: readonly string[]): TextEdit[] {
  const { frontMatter, eol } = readOutline(text);
  const lines = [...new Set(changes.map((change) => `  ${escaped(oneLine(change))}`))];
  const found = findChanges(text);
  if (found !== undefined) {
    const known = new Set(text.slice(found.start, found.end).split(/\r\n|\n|\r/));
    const missing = lines.filter((line) => !known.has(line));
    const close = text.indexOf('-->', found.start);
    const isOwnLine = /[\r\n]$/.test(text.slice(0, close));
    return missing.length === 0 ? [] : [{ start: close, end: close, text: `${isOwnLine ? '' : eol}${missing.join(eol)}${eol}` }];
  }
  if (lines.length === 0) return [];
  const body = frontMatter?.bodyStart ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const gap = /^[ \t\r\n]*(?:\r\n|\n|\r)/.exec(text.slice(body))?.[0] ?? '';
  const at = body + gap.length;
  const before = body > 1 && gap === '' ? (/[\r\n]$/.test(text.slice(0, body)) ? eol : eol + eol) : '';
  const block = [`<!-- 1:1 since ${since}`, ...lines, '-->'].join(eol);
  return [{ start: at, end: at, text: `${before}${block}${eol}${at < text.length ? eol : ''}` }];
}

/** So that it closes no comment. */
function escaped(line: string): string {
  return escapeCommentMarks(line).replace(/--(!?)>/g, '--\\$1>');
}
