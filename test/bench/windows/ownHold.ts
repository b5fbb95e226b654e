import type { Profiler } from 'node:inspector';
import type { Session } from 'node:inspector/promises';

/** Microseconds between two looks at what runs. */
const interval = 500;
/** A function is what a hold went to where it had so large a share of it. */
const share = 0.5;

export interface OwnHold {
  readonly milliseconds: number;
  /** The innermost function that had most of it. */
  readonly where: string;
}

/**
 * The longest time without a break in which scripts whose URL has `place` in it, or what they called, were running while the work went on:
 * V8 looks at what runs, twice a millisecond.
 */
export async function ownHold(session: Session, work: () => Promise<unknown>, place: string): Promise<OwnHold> {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval });
  await session.post('Profiler.start');
  await work();
  const { nodes, samples = [], timeDeltas = [] } = (await session.post('Profiler.stop')).profile;
  session.disconnect();
  const stacks = ownStacks(nodes, place);
  const garbage = nodes.find(({ callFrame }) => callFrame.functionName === '(garbage collector)')?.id;
  let [longest, start, end] = [0, 0, 0];
  let [now, began] = [0, 0];
  samples.forEach((id, at) => {
    const isOwn = stacks.has(id) || (now > 0 && id === garbage);
    if (!isOwn) began = at + 1;
    // a sample lasts until the next
    now = isOwn ? now + (timeDeltas[at + 1] ?? 0) : 0;
    if (now > longest) [longest, start, end] = [now, began, at + 1];
  });
  return { milliseconds: longest / 1000, where: whereMost(samples.slice(start, end).flatMap((id) => [stacks.get(id) ?? []])) };
}

/** Of each node below a script of that place the names of its functions, the outermost first. */
function ownStacks(nodes: readonly Profiler.ProfileNode[], place: string): ReadonlyMap<number, readonly string[]> {
  const stacks = new Map<number, readonly string[]>();
  // parents come first
  for (const { id, callFrame, children = [] } of nodes) {
    const above = stacks.get(id);
    const { functionName, url, lineNumber } = callFrame;
    const isOwn = above !== undefined || url.includes(place);
    // which looks on
    const isProbe = url.startsWith('node:inspector');
    if (isProbe) stacks.delete(id);
    if (isProbe || !isOwn) continue;
    const stack = [...(above ?? []), functionName || `${url.slice(url.lastIndexOf('/') + 1)}:${lineNumber + 1}`];
    stacks.set(id, stack);
    for (const child of children) stacks.set(child, stack);
  }
  return stacks;
}

function whereMost(stacks: readonly (readonly string[])[]): string {
  let where = '';
  let inside = stacks;
  for (let depth = 0; ; depth++) {
    const by = new Map<string, (readonly string[])[]>();
    for (const stack of inside) if (depth < stack.length) by.set(stack[depth]!, [...(by.get(stack[depth]!) ?? []), stack]);
    const [name = '', most] = [...by].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    if (most === undefined || most.length < share * stacks.length) return where;
    [where, inside] = [name, most];
  }
}
