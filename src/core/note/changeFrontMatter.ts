import { applyEdits, type TextEdit } from '../text/textEdit';
import type { FrontMatter, FrontMatterEntry } from './frontMatter';
import { frontMatterOf, yamlOf } from './frontMatterOf';
import type { Outline } from './outline';
import { readOutline } from './readOutline';
import { type FrontMatterRefusal, setFrontMatter } from './setFrontMatter';

/**
 * What `setFrontMatter` gives, read back before it is believed: the keys say what was asked, all others what they said, and the body
 * is the same; else the YAML is of a form that cannot be changed.
 */
export async function changeFrontMatter(
  text: string,
  changes: Readonly<Record<string, string | undefined>>,
  read: (text: string) => Outline = readOutline,
): Promise<{ readonly edits: readonly TextEdit[] } | { readonly code: FrontMatterRefusal }> {
  const outline = read(text);
  const yaml = yamlOf(text, outline);
  const before = yaml === undefined ? undefined : await frontMatterOf(yaml);
  const result = setFrontMatter(text, changes, before, outline);
  if ('code' in result || before === undefined || result.edits.length === 0) return result;
  const after = applyEdits(text, result.edits);
  const changed = read(after);
  const isBodyKept = after.slice(changed.frontMatter?.bodyStart) === text.slice(outline.frontMatter?.bodyStart);
  return isBodyKept && isRight(before, await frontMatterOf(yamlOf(after, changed) ?? ''), changes)
    ? result
    : { code: 'front-matter-unsupported' };
}

function isRight(before: FrontMatter, after: FrontMatter, changes: Readonly<Record<string, string | undefined>>): boolean {
  if (after.problem) return false;
  const keys = new Set([...before.entries.keys(), ...after.entries.keys(), ...Object.keys(changes)]);
  return [...keys].every(
    (key) => saying(after.entries.get(key)) === (key in changes ? JSON.stringify(changes[key]) : saying(before.entries.get(key))),
  );
}

function saying(entry: FrontMatterEntry | undefined): string | undefined {
  if (!entry) return undefined;
  const { value = null, map } = entry;
  if (map) return JSON.stringify(map);
  return JSON.stringify(value === null || typeof value === 'string' ? value : value.map((item) => item.value));
}
