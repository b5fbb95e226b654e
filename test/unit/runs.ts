/** In parts of all: with others each time, a fifth finds in a day of runs what all of them would find in one. */
const share = Number(process.env['ONE_ON_ONE_TEST_RUNS'] ?? 0.2);

/** How many values of so many a test tries: as the environment's `ONE_ON_ONE_TEST_RUNS` says, a fifth where it is silent, and 20 at least. */
export function runs(all: number): number {
  return Math.max(Math.min(all, 20), Math.ceil(all * share));
}

/** Those of a list that a test tries, in the same way: others each time, and one at least. */
export function some<T>(all: readonly T[]): T[] {
  const step = Math.max(1, Math.round(1 / share));
  const first = Math.floor(Math.random() * Math.min(step, all.length));
  return all.filter((_, at) => at % step === first);
}
