import type { Session } from 'node:inspector/promises';

/** Microseconds between two looks at what runs. */
const interval = 500;

/**
 * The longest time in milliseconds without a break in which scripts whose URL has `place` in it were running, or what they called, while the work
 * went on; VS Code's engine looks at what runs, twice a millisecond.
 */
export async function ownHold(session: Session, work: () => Promise<unknown>, place: string): Promise<number> {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval });
  await session.post('Profiler.start');
  await work();
  const { nodes, samples = [], timeDeltas = [] } = (await session.post('Profiler.stop')).profile;
  session.disconnect();
  const [own, garbage] = [new Set<number>(), new Set<number>()];
  for (const { id, callFrame, children = [] } of nodes) {
    // parents come first
    if (callFrame.url.includes(place)) own.add(id);
    if (callFrame.functionName === '(garbage collector)') garbage.add(id);
    if (own.has(id)) children.forEach((child) => own.add(child));
  }
  let [longest, now] = [0, 0];
  samples.forEach((id, at) => {
    now = own.has(id) || (now > 0 && garbage.has(id)) ? now + timeDeltas[at]! : 0;
    longest = Math.max(longest, now);
  });
  return longest / 1000;
}
