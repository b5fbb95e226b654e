import type { TextEdit } from '../text/textEdit';
import { fenced, type FrontMatter, type FrontMatterEntry } from './frontMatter';
import { hasOpenFrontMatter } from './openFrontMatter';
import type { Outline, Span } from './outline';
import { readOutline } from './readOutline';
import { yamlScalar } from './yamlScalar';

/** Left alone is front matter that is broken, that nothing closes, or in a merge conflict, and YAML that is not lines of `key: value`. */
export type FrontMatterRefusal = 'front-matter-broken' | 'conflict' | 'front-matter-unsupported';

/**
 * The edits that set keys to text, or remove those that are given undefined; no edits where that is so already.
 * Each replaces a value alone, or is a line; every other byte stays. A note without front matter gets one.
 * @param front what `frontMatterOf` made of this text's YAML; undefined where the text has no front matter.
 */
export function setFrontMatter(
  text: string,
  changes: Readonly<Record<string, string | undefined>>,
  front: FrontMatter | undefined,
  outline: Outline = readOutline(text),
): { readonly edits: readonly TextEdit[] } | { readonly code: FrontMatterRefusal } {
  const block = outline.frontMatter;
  if (front?.problem) return { code: front.problem.code === 'conflict' ? 'conflict' : 'front-matter-broken' };
  if (hasOpenFrontMatter(text, outline)) return { code: 'front-matter-broken' };
  if (!block || !front) return outline.conflict === undefined ? { edits: addBlock(text, changes, outline.eol) } : { code: 'conflict' };
  if (front.inBraces) return { code: 'front-matter-unsupported' };
  const edits: TextEdit[] = [];
  const moved: TextEdit[] = [];
  const added: string[] = [];
  for (const [key, value] of Object.entries(changes)) {
    const entry = front.entries.get(key);
    if (!entry) {
      if (value !== undefined)
        added.push(`${indentOf(text.slice(block.start, block.end), front)}${key}: ${yamlScalar(value)}${outline.eol}`);
    } else if (value === undefined || entry.value !== value) {
      const { alias } = entry;
      if (entry.explicit || (alias && alias.instead === undefined)) return { code: 'front-matter-unsupported' };
      edits.push(value === undefined ? removeLines(text, block, entry) : replaceValue(text, block, entry, value));
      if (alias) moved.push({ start: block.start + alias.start, end: block.start + alias.end, text: alias.instead! });
    }
  }
  // An alias that is itself replaced needs no value.
  edits.push(...moved.filter((move) => !edits.some(({ start, end }) => start < move.end && move.start < end)));
  if (added.length > 0) edits.push({ start: block.end, end: block.end, text: added.join('') });
  return { edits };
}

function addBlock(text: string, changes: Readonly<Record<string, string | undefined>>, eol: string): TextEdit[] {
  const lines = Object.entries(changes).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${yamlScalar(value)}${eol}`]));
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return lines.length === 0 ? [] : [{ start, end: start, text: fenced(lines.join(''), eol) }];
}

/** White space before the first key, which all keys share. */
export function indentOf(yaml: string, { entries }: FrontMatter): string {
  const before = yaml.slice(0, entries.values().next().value?.keyStart ?? 0);
  return /^[ \t]*/.exec(before.slice(lineStart(before)))![0];
}

/** All lines from the key's to the last of its value. */
function removeLines(text: string, block: Span, entry: FrontMatterEntry): TextEdit {
  const start = block.start + lineStart(text.slice(block.start, block.start + entry.keyStart));
  const rest = text.slice(valueEnd(text, block, entry), block.end);
  return { start, end: block.end - rest.length + (lineEnd.exec(rest)?.[0].length ?? rest.length), text: '' };
}

function replaceValue(text: string, block: Span, entry: FrontMatterEntry, value: string): TextEdit {
  const start = block.start + entry.start;
  const end = valueEnd(text, block, entry);
  const old = text.slice(start, end);
  if (old === '') return { start, end, text: ` ${yamlScalar(value)}` };
  if (typeof entry.value === 'string') return { start, end, text: yamlScalar(value, old) };
  // A list may start below its key, with a comment between.
  const colon = text.indexOf(':', block.start + entry.keyStart) + 1;
  const behind = text.slice(colon, start).split(/[\r\n]/, 1)[0]!;
  return { start: colon, end, text: ` ${yamlScalar(value)}${behind.trimEnd()}` };
}

const lineEnd = /^[^\r\n]*(?:\r\n?|\n)/;

function lineStart(before: string): number {
  return Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
}

/** Without the line ends that YAML counts to a value. A no-break space is a part of it, as YAML has it. */
function valueEnd(text: string, block: Span, { start, end }: FrontMatterEntry): number {
  return block.start + start + text.slice(block.start + start, block.start + end).replace(/[ \t\r\n]+$/, '').length;
}
