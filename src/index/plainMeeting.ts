import { defaultsIn, type Fields, rowsIn } from '../core/note/schema';

/** `key: value` and the line's end: the value in ASCII, quoted or not, with nothing in it that YAML could take for something else. */
const line = /([a-z-]+): ("?)([A-Za-z0-9](?:[ !$-9;-[\]-~]|:(?=[A-Za-z0-9]))*)\2\r?\n/y;

const keys = new Map(
  rowsIn('meeting').flatMap(({ key, field, kind }) => (kind.plain ? [[key as string, { field, read: kind.plain }] as const] : [])),
);
const defaults = defaultsIn('meeting');

/**
 * Front matter as plain as what we write ourselves, as most is: keys of ours, each once, and values that leave no question. Undefined for
 * all else. A third of the time that `readFrontMatter` and `readFields` take, and never another answer.
 */
export function plainMeeting(yaml: string): Fields<'meeting'> | undefined {
  const meta: Record<string, unknown> = { ...defaults };
  for (let at = 0; at < yaml.length; at = line.lastIndex) {
    line.lastIndex = at;
    const found = line.exec(yaml);
    if (found === null || !setPlain(meta, found[1]!, found[3]!)) return undefined;
  }
  return meta;
}

/** False where the value may be another, or none. */
function setPlain(meta: Record<string, unknown>, key: string, value: string): boolean {
  const known = keys.get(key);
  if (
    known === undefined ||
    meta[known.field] !== undefined ||
    value.endsWith(' ') ||
    (value.length === 4 && value.toLowerCase() === 'null')
  )
    return false;
  return (meta[known.field] = known.read(value)) !== undefined;
}
