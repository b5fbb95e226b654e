import { applyEdits, type TextEdit } from '../text/textEdit';
import type { FrontMatter, FrontMatterEntry } from './frontMatter';
import { frontMatterOf, yamlOf } from './frontMatterOf';
import type { Outline } from './outline';
import { readOutline } from './readOutline';
import { type FrontMatterRefusal, setFrontMatter } from './setFrontMatter';

export interface MapValue {
  /** Of the front matter. */
  readonly key: string;
  /** Of the map behind it. */
  readonly name: string;
  readonly value: string;
}

/**
 * The edit that gives one name of a map in front matter a value: `rules: { agenda/no-goal: off }`, in braces or in lines. Replaces a value
 * alone, or adds one; every other byte stays. Read back before it is believed. Name and value are plain in YAML.
 */
export async function setMapValue(
  text: string,
  wanted: MapValue,
  read: (text: string) => Outline = readOutline,
): Promise<{ readonly edits: readonly TextEdit[] } | { readonly code: FrontMatterRefusal }> {
  const outline = read(text);
  const yaml = yamlOf(text, outline);
  const front = yaml === undefined ? undefined : await frontMatterOf(yaml);
  const entry = front?.entries.get(wanted.key);
  // Refuses what is broken, and writes where there is no front matter.
  const probe = setFrontMatter(text, entry === undefined ? { [wanted.key]: '' } : {}, front, outline);
  if ('code' in probe) return probe;
  if (entry?.map?.some(({ key, value }) => key === wanted.name && value === wanted.value) === true) return { edits: [] };
  const pair = `${wanted.name}: ${wanted.value}`;
  const edits =
    entry === undefined
      ? probe.edits.map((edit) => ({ ...edit, text: edit.text.replace(`${wanted.key}: ""`, `${wanted.key}: { ${pair} }`) }))
      : inMap(outline, yaml ?? '', entry, wanted, pair);
  const after = applyEdits(text, edits);
  return (await isRight(text, front, after, wanted, read)) ? { edits } : { code: 'front-matter-unsupported' };
}

function inMap({ frontMatter, eol }: Outline, yaml: string, entry: FrontMatterEntry, { name }: MapValue, pair: string): TextEdit[] {
  const base = frontMatter?.start ?? 0;
  const written = yaml.slice(entry.start, entry.end).trimEnd();
  const end = entry.start + written.length;
  const old = new RegExp(`(?<=^|[{,\\s])(["']?)${name.replace(/[.*+?^$()|[\]{}\\/]/g, '\\$&')}\\1[ \\t]*:[ \\t]*`, 'm').exec(written);
  if (entry.map?.some(({ key }) => key === name) === true && old) {
    const from = entry.start + old.index;
    const rest = yaml.slice(from + old[0].length, end);
    const value = /^(?:"[^"\r\n]*"|'[^'\r\n]*'|[^,}\r\n#]*)/.exec(rest)![0].trimEnd();
    return [{ start: base + from, end: base + from + old[0].length + value.length, text: pair }];
  }
  if (written === '') return [{ start: base + end, end: base + end, text: ` { ${pair} }` }];
  if (written.startsWith('{')) {
    const inside = written.slice(1, -1).trimEnd();
    if (inside.trim() === '') return [{ start: base + entry.start, end: base + end, text: `{ ${pair} }` }];
    const at = base + entry.start + 1 + inside.length;
    return [{ start: at, end: at, text: `${inside.endsWith(',') ? '' : ','} ${pair}${/\s\}$/.test(written) ? '' : ' '}` }];
  }
  const first = entry.start + written.search(/\S/);
  const indent = /[ \t]*$/.exec(yaml.slice(0, first))![0];
  const behind = /^[^\r\n]*/.exec(yaml.slice(end))![0].length;
  return [{ start: base + end + behind, end: base + end + behind, text: `${eol}${indent}${pair}` }];
}

async function isRight(
  text: string,
  before: FrontMatter | undefined,
  after: string,
  { key, name, value }: MapValue,
  read: (text: string) => Outline,
): Promise<boolean> {
  const outline = read(after);
  const changed = await frontMatterOf(yamlOf(after, outline) ?? '');
  if (changed.problem !== undefined) return false;
  const others = (front: FrontMatter | undefined): string =>
    JSON.stringify(
      [...(front?.entries ?? [])].filter(([other]) => other !== key).map(([other, { value: said, map }]) => [other, map ?? plain(said)]),
    );
  const rest = (front: FrontMatter | undefined): string =>
    JSON.stringify((front?.entries.get(key)?.map ?? []).filter((one) => one.key !== name).map((one) => [one.key, one.value]));
  return (
    changed.entries.get(key)?.map?.find((one) => one.key === name)?.value === value &&
    others(before) === others(changed) &&
    rest(before) === rest(changed) &&
    after.slice(outline.frontMatter?.bodyStart) === bodyOf(text, read)
  );
}

function plain(value: FrontMatterEntry['value']): unknown {
  return value === undefined || typeof value === 'string' ? value : value.map((item) => item.value);
}

function bodyOf(text: string, read: (text: string) => Outline): string {
  return text.slice(read(text).frontMatter?.bodyStart ?? (text.startsWith('\uFEFF') ? 1 : 0));
}
