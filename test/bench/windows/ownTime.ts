import type { Profiler } from 'node:inspector';
import type { Session } from 'node:inspector/promises';

/** Microseconds between two looks at what runs. */
const interval = 500;
/** Milliseconds between two looks of a timer: where one comes, what ran has given way. */
const turn = 1;
/** A function is what a hold went to where it had so large a share of it. */
const share = 0.5;
/** So many holds are told, and so many functions of the way to each. */
const told = 5;
const shown = 8;

export interface OwnHold {
  readonly milliseconds: number;
  /** The functions that had most of it, each called by the one before. */
  readonly where: string;
}

export interface OwnTime {
  /** Milliseconds until `until`. */
  readonly before: number;
  /** The longest times without a break, the longest first. */
  readonly holds: readonly OwnHold[];
}

/**
 * The time in which scripts whose URL has `place` in it, or what they called, were running while the work went on: V8 looks at what runs, twice a
 * millisecond, and a timer of 1 ms tells where the event loop turned.
 */
export async function ownTime(
  session: Session,
  { work, until }: { work: () => Promise<unknown>; until: Promise<unknown> },
  place: string,
): Promise<OwnTime> {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval });
  await session.post('Profiler.start');
  const turns: number[] = [];
  const timer = setInterval(() => turns.push(microseconds()), turn);
  let ended = Infinity;
  void until.then(() => (ended = microseconds()));
  await work();
  clearInterval(timer);
  const { nodes, startTime, samples = [], timeDeltas = [] } = (await session.post('Profiler.stop')).profile;
  session.disconnect();
  const stacks = ownStacks(nodes, place);
  const garbage = nodes.find(({ callFrame }) => callFrame.functionName === '(garbage collector)')?.id;
  const holds: { microseconds: number; stacks: (readonly string[])[] }[] = [];
  let hold: (typeof holds)[number] | undefined;
  // both clocks are the machine's, in microseconds
  let time = startTime;
  let passed = 0;
  let own = 0;
  samples.forEach((id, at) => {
    time += timeDeltas[at] ?? 0;
    const before = passed;
    while (turns[passed]! <= time) passed++;
    if (passed > before) hold = undefined;
    const stack = stacks.get(id) ?? (hold && id === garbage ? [] : undefined);
    if (stack === undefined) return (hold = undefined);
    if (hold === undefined) holds.push((hold = { microseconds: 0, stacks: [] }));
    // a sample lasts until the next
    const lasted = timeDeltas[at + 1] ?? 0;
    hold.microseconds += lasted;
    if (time < ended) own += lasted;
    return hold.stacks.push(stack);
  });
  return {
    before: own / 1000,
    holds: holds
      .sort((a, b) => b.microseconds - a.microseconds)
      .slice(0, told)
      .map((one) => ({ milliseconds: one.microseconds / 1000, where: whereMost(one.stacks) })),
  };
}

function microseconds(): number {
  return Number(process.hrtime.bigint() / 1000n);
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
  const way: string[] = [];
  for (let inside = stacks; ;) {
    const by = new Map<string, (readonly string[])[]>();
    for (const stack of inside.filter(({ length }) => length > way.length))
      by.set(stack[way.length]!, [...(by.get(stack[way.length]!) ?? []), stack]);
    const [name = '', most = []] = [...by].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    if (most.length < share * stacks.length || most.length === 0) return way.slice(-shown).join(' › ');
    way.push(name);
    inside = most;
  }
}
