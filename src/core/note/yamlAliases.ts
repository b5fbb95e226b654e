import type { Node, Pair } from 'yaml';
import { isScalar, visit } from 'yaml';
import type { FrontMatterAlias, FrontMatterEntry } from './frontMatter';
import { yamlScalar } from './yamlScalar';

/** A key with its value, parsed with its source tokens. */
export type YamlPair = Pair<Node, Node | null>;

/** Where a pair's value starts: behind its colon (or its key, where it has none), and its first anchor or tag, if it has any. */
export function valueStart({ key, srcToken }: YamlPair): { readonly colon: number; readonly start?: number } {
  const between = srcToken?.sep ?? [];
  const at = between.findIndex(({ type }) => type === 'map-value-ind');
  const mark = between.slice(at + 1).find(({ type }) => type === 'anchor' || type === 'tag');
  return { colon: at < 0 ? (key.range?.[1] ?? 0) : between[at]!.offset + 1, ...(mark && { start: mark.offset }) };
}

/** For each pair with an anchor that another pair's alias means: the first such alias. */
export function aliasesOf(yaml: string, pairs: readonly YamlPair[]): ReadonlyMap<YamlPair, Pick<FrontMatterEntry, 'alias'>> {
  const aliases = new Map<YamlPair, { readonly alias: FrontMatterAlias }>();
  if (!yaml.includes('*')) return aliases;
  const anchored = new Map<string, { readonly pair: YamlPair; readonly node: Node }>();
  for (const pair of pairs)
    for (const part of [pair.key, pair.value]) {
      visit(part, {
        Alias: (_, { source, range }) => {
          const target = anchored.get(source);
          if (!target || !range || target.pair === pair || aliases.has(target.pair)) return;
          const instead = target.node === target.pair.value ? movedValue(yaml, target.pair, target.node) : undefined;
          aliases.set(target.pair, { alias: { start: range[0], end: range[1], ...(instead !== undefined && { instead }) } });
        },
        Value: (_, node) => {
          if (node.anchor !== undefined) anchored.set(node.anchor, { pair, node });
        },
      });
    }
  return aliases;
}

/** A scalar with its anchor and tag, on one line, as it may be in brackets too. */
function movedValue(yaml: string, pair: YamlPair, node: Node): string | undefined {
  if (!isScalar(node) || !node.range) return undefined;
  const { start = node.range[0] } = valueStart(pair);
  const marks = yaml
    .slice(start, node.range[0])
    .replace(/#[^\n]*/g, '')
    .trim()
    .replace(/\s+/g, ' ');
  const written = yaml.slice(node.range[0], node.range[1]);
  const fits = !/[\r\n]/.test(written) && (/^["']/.test(written) || !/[,[\]{}]/.test(written));
  return `${marks} ${fits ? written : yamlScalar(String(node.value), '"')}`;
}
