import type { TextEdit } from '../text/textEdit';
import { conflictMark, type FrontMatter, type FrontMatterEntry } from './frontMatter';
import type { FrontMatterBlock, Outline } from './outline';
import { readOutline } from './readOutline';
import { yamlScalar } from './yamlScalar';

/** Broken front matter is left alone, as is one in a merge conflict, and YAML that is not written as lines of `key: value`. */
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
  if (!block || !front) return conflictMark.test(text) ? { code: 'conflict' } : { edits: addBlock(text, changes, outline.eol) };
  const yaml = text.slice(block.start, block.end);
  if (/^\s*[{?]/m.test(yaml)) return { code: 'front-matter-unsupported' };
  const edits: TextEdit[] = [];
  const added: string[] = [];
  for (const [key, value] of Object.entries(changes)) {
    const entry = front.entries.get(key);
    if (!entry) {
      if (value !== undefined) added.push(`${indentOf(yaml, front)}${key}: ${yamlScalar(value)}${outline.eol}`);
    } else if (value === undefined) edits.push(removeLines(text, block, entry));
    else if (entry.value !== value) edits.push(replaceValue(text, block, entry, value));
  }
  if (added.length > 0) edits.push({ start: block.end, end: block.end, text: added.join('') });
  return { edits };
}

function addBlock(text: string, changes: Readonly<Record<string, string | undefined>>, eol: string): TextEdit[] {
  const lines = Object.entries(changes).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${yamlScalar(value)}${eol}`]));
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return lines.length === 0 ? [] : [{ start, end: start, text: `---${eol}${lines.join('')}---${eol}` }];
}

/** White space before the first key, which all keys share. */
function indentOf(yaml: string, { entries }: FrontMatter): string {
  const first = entries.values().next().value;
  return first ? yaml.slice(yaml.lastIndexOf('\n', first.keyStart - 1) + 1, first.keyStart) : '';
}

/** All lines from the key's to the last of its value. */
function removeLines(text: string, block: FrontMatterBlock, entry: FrontMatterEntry): TextEdit {
  const start = text.lastIndexOf('\n', block.start + entry.keyStart - 1) + 1;
  const end = text.indexOf('\n', block.start + trimmedEnd(text, block, entry)) + 1;
  return { start: Math.max(start, block.start), end: end > 0 && end < block.end ? end : block.end, text: '' };
}

function replaceValue(text: string, block: FrontMatterBlock, entry: FrontMatterEntry, value: string): TextEdit {
  const start = block.start + entry.start;
  const end = block.start + trimmedEnd(text, block, entry);
  const old = text.slice(start, end);
  if (old === '') return { start, end, text: ` ${yamlScalar(value)}` };
  if (typeof entry.value === 'string' && !/[\r\n]/.test(old)) return { start, end, text: yamlScalar(value, old) };
  // A value of several lines may start below its key.
  const colon = text.indexOf(':', block.start + entry.keyStart) + 1;
  return { start: colon, end, text: ` ${yamlScalar(value)}` };
}

/** The end of a value without the line ends that YAML counts to it. */
function trimmedEnd(text: string, block: FrontMatterBlock, { start, end }: FrontMatterEntry): number {
  return start + text.slice(block.start + start, block.start + end).trimEnd().length;
}
