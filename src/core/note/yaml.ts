import type { Alias, Document, Node, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { FrontMatter, FrontMatterEntry, FrontMatterScalar } from './frontMatter';
import { aliasesOf, valueStart, type YamlPair } from './yamlAliases';

/** The line that git opens a merge conflict with; `isConflictMark` is the same for the scanner. */
export const conflictMark = /(?<![^\r\n])<{7}(?![^ \t\r\n])/;
/** More than this is an attack on whoever expands them. */
const mostAliases = 100;
/** Longer front matter is refused: the parser may take seconds for what it is not meant for. */
const longest = 8_192;
const deepest = 100;

/**
 * Reads any front matter; the slow and sure twin of `readFrontMatter`. It brings a YAML parser with it: load it with `import()`.
 * A merge conflict is a problem of its own; of other errors the first is told.
 */
export function parseFrontMatter(yaml: string): FrontMatter {
  const conflict = conflictMark.exec(yaml);
  if (conflict) return { entries: new Map(), problem: { code: 'conflict', detail: conflict[0], at: conflict.index } };
  if (yaml.length > longest) return broken(`Front matter is longer than ${longest} characters`, 0);
  if (isDeep(yaml)) return broken('Front matter is nested too deep', 0);
  try {
    // A lone CR ends a line for YAML, but not for the parser.
    const lines = yaml.replace(/\r(?!\n)/g, '\n');
    const options = { schema: 'failsafe', prettyErrors: false, logLevel: 'error', uniqueKeys: false, keepSourceTokens: true } as const;
    return readDocument(lines, parseDocument(lines, options));
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error), 0);
  }
}

/** Whether brackets, indentation or marks in a row may nest deeper than the parser has stack for; it has ended the whole process. */
function isDeep(yaml: string): boolean {
  let open = 0;
  for (const bracket of yaml.match(/[[\]{}]/g) ?? []) {
    open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (open > deepest) return true;
  }
  return yaml
    .split('\n')
    .some((line) => line.length > deepest && (line.search(/\S|$/) > deepest || (line.match(/[-?:](?=\s)/g)?.length ?? 0) > deepest));
}

function readDocument(yaml: string, document: Document.Parsed): FrontMatter {
  const [error] = document.errors;
  if (error) return broken(error.message, error.pos[0]);
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === '')) return { entries: new Map() };
  if (!isMap(contents)) return broken('Front matter must be a list of keys and values', contents.range[0]);
  const entries = new Map<string, FrontMatterEntry>();
  const scalars = new ScalarReader(document);
  const pairs = contents.items as YamlPair[];
  const aliases = aliasesOf(yaml, pairs);
  let problem: FrontMatter['problem'];
  for (const pair of pairs) {
    const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
    const keyStart = pair.key.range?.[0] ?? 0;
    if (key === undefined) continue;
    if (entries.has(key)) problem ??= { code: 'yaml', detail: `Map keys must be unique; "${key}" is repeated`, at: keyStart };
    else entries.set(key, { keyStart, ...readValue(pair, scalars), ...marksOf(pair), ...aliases.get(pair) });
    if (scalars.aliases > mostAliases) return broken('Excessive alias count indicates a resource exhaustion attack', keyStart);
  }
  return { entries, ...(problem && { problem }), ...(contents.flow && { inBraces: true }) };
}

function marksOf({ srcToken }: YamlPair): Pick<FrontMatterEntry, 'explicit'> {
  return srcToken?.start.some(({ type }) => type === 'explicit-key-ind') ? { explicit: true } : {};
}

function readValue(pair: YamlPair, scalars: ScalarReader): Omit<FrontMatterEntry, 'keyStart'> {
  const node = pair.value;
  const { colon, start } = valueStart(pair);
  if (!node?.range) return { value: '', start: colon, end: colon };
  const end = node.range[1];
  const scalar = scalars.read(node);
  if (scalar)
    return {
      value: scalar.value,
      start: start ?? (scalar.start === end ? colon : scalar.start),
      end: start === undefined && scalar.start === end ? colon : end,
    };
  const from = start ?? node.range[0];
  if (isMap(node)) return { value: undefined, start: from, end, ...mapOf(node, scalars) };
  if (!isSeq(node)) return { value: undefined, start: from, end };
  const items = (node.items as Node[]).map((item) => scalars.read(item));
  const known = items.filter((item) => item !== undefined);
  return known.length < items.length
    ? { value: undefined, start: from, end }
    : { value: known, start: from, end: node.flow ? end : (known.at(-1)?.end ?? end) };
}

/** Of a doubled key the first counts. */
function mapOf({ items }: YAMLMap, scalars: ScalarReader): Pick<FrontMatterEntry, 'map'> {
  const pairs = (items as YamlPair[]).map(({ key, value }) => {
    const said = value === null ? { value: '' } : scalars.read(value);
    return isScalar(key) && said ? { key: String(key.value), value: said.value } : undefined;
  });
  const known = pairs.filter((pair) => pair !== undefined);
  return known.length < pairs.length ? {} : { map: known.filter(({ key }, at) => known.findIndex((one) => one.key === key) === at) };
}

class ScalarReader {
  aliases = 0;

  constructor(private readonly document: Document.Parsed) {}

  /** A scalar, or the alias of one. */
  read(node: Node): FrontMatterScalar | undefined {
    if (!node.range) return undefined;
    const [start, end] = node.range;
    const target = isAlias(node) ? this.#resolve(node) : node;
    return isScalar(target) ? { value: String(target.value), start, end } : undefined;
  }

  #resolve(alias: Alias): Node | undefined {
    return ++this.aliases > mostAliases ? undefined : alias.resolve(this.document);
  }
}

function broken(detail: string, at: number): FrontMatter {
  return { entries: new Map(), problem: { code: 'yaml', detail, at } };
}
