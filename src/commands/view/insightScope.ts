import type { Manager } from '../../core/model';
import type { InsightScope } from '../../schedule/insightFacts';
import { Arguments, spanArgument } from '../arguments';
import { namedManager } from '../ask';
import type { CommandContext } from '../context';

/** Of whom and of when insights are asked for: `{manager?, from?, to?}`, or a row of the meetings view; everybody, where nobody is named. */
export async function insightScope({ index }: CommandContext, given: unknown): Promise<InsightScope & { readonly manager?: Manager }> {
  const args = new Arguments(given);
  const manager = await namedManager(index, args);
  const { from, to } = spanArgument(args);
  return manager === undefined ? { managers: index.managers(), isOfAll: true, from, to } : { managers: [manager], from, to, manager };
}
