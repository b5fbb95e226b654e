import type { Session } from 'node:inspector/promises';

/**
 * How often the function of a module with this name is called by the work, in scripts whose URL has `place` in it. The code is as it is:
 * the engine counts.
 */
export async function callsOf(session: Session, name: string, work: () => Promise<unknown>, place = ''): Promise<number> {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  const counts = result
    .filter(({ url }) => url.includes(place))
    .map(({ functions }) => {
      const called = functions.filter(({ functionName }) => functionName === name).flatMap(({ ranges }) => ranges[0] ?? []);
      // A bundler gives the getter that exports a function the name of that function.
      return called.sort((a, b) => b.endOffset - b.startOffset - (a.endOffset - a.startOffset))[0]?.count ?? 0;
    });
  return counts.reduce((sum, count) => sum + count, 0);
}
