/** Milliseconds of many kinds of work, each measured many times. */
export type Times = Map<string, number[]>;

/** Runs `work` and keeps how long it took; garbage of what was before is not paid for here. */
export async function clocked<T>(times: Times, what: string, work: () => Promise<T> | T): Promise<T> {
  (globalThis as { gc?: () => void }).gc?.();
  const start = performance.now();
  const result = await work();
  keep(times, what, performance.now() - start);
  return result;
}

export function keep(times: Times, what: string, milliseconds: number): void {
  times.set(what, [...(times.get(what) ?? []), milliseconds]);
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

export function medians(times: Times): Record<string, number> {
  return Object.fromEntries([...times].map(([what, values]) => [what, quantile(values, 0.5)]));
}
