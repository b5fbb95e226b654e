import type { Alias, Document, Node, Pair } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { conflictMark, type FrontMatter, type FrontMatterEntry, type FrontMatterScalar } from './frontMatter';

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
    return readDocument(yaml, parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent', uniqueKeys: false }));
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
  return yaml.split('\n').some((line) => line.length > deepest && (line.search(/\S|$/) > deepest || (line.match(/[-?:](?=\s)/g)?.length ?? 0) > deepest));
}

function readDocument(yaml: string, document: Document.Parsed): FrontMatter {
  const [error] = document.errors;
  if (error) return broken(error.message, error.pos[0]);
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === '')) return { entries: new Map() };
  if (!isMap(contents)) return broken('Front matter must be a list of keys and values', contents.range[0]);
  const entries = new Map<string, FrontMatterEntry>();
  const scalars = new ScalarReader(document);
  let problem: FrontMatter['problem'];
  for (const pair of contents.items as Pair<Node, Node | null>[]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
    const keyRange = pair.key.range ?? [0, 0, 0];
    if (key === undefined) continue;
    if (entries.has(key)) problem ??= { code: 'yaml', detail: `Map keys must be unique; "${key}" is repeated`, at: keyRange[0] };
    else entries.set(key, { keyStart: keyRange[0], ...readValue(yaml, keyRange[1], pair.value, scalars) });
    if (scalars.aliases > mostAliases) return broken('Excessive alias count indicates a resource exhaustion attack', keyRange[0]);
  }
  return problem ? { entries, problem } : { entries };
}

function readValue(yaml: string, keyEnd: number, node: Node | null, scalars: ScalarReader): Omit<FrontMatterEntry, 'keyStart'> {
  const colon = yaml.indexOf(':', keyEnd) + 1;
  if (!node?.range) return { value: '', start: colon, end: colon };
  const [start, end] = node.range;
  const scalar = scalars.read(node);
  if (scalar) return scalar.start === scalar.end ? { value: scalar.value, start: colon, end: colon } : scalar;
  if (!isSeq(node)) return { value: undefined, start, end };
  const items = (node.items as Node[]).map((item) => scalars.read(item));
  const known = items.filter((item) => item !== undefined);
  const lastEnd = node.flow ? end : (known.at(-1)?.end ?? end);
  return { value: known.length === items.length ? known : undefined, start, end: lastEnd };
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
