/** Milliseconds of many kinds of work, each measured many times: on the clock, and of this thread's processor time where Node tells it. */
export class Times {
  readonly wall = new Map<string, number[]>();
  readonly cpu = new Map<string, number[]>();

  /** Runs `work` and keeps how long it took; garbage of what was before is not paid for here. */
  async clocked<T>(what: string, work: () => Promise<T> | T): Promise<T> {
    (globalThis as { gc?: () => void }).gc?.();
    const start = now();
    const result = await work();
    this.since(what, start);
    return result;
  }

  since(what: string, start: Moment): void {
    const end = now();
    this.keep(what, end.wall - start.wall);
    if (!Number.isNaN(end.cpu)) add(this.cpu, what, end.cpu - start.cpu);
  }

  keep(what: string, milliseconds: number): void {
    add(this.wall, what, milliseconds);
  }

  medians(): { wall: Record<string, number>; cpu: Record<string, number> } {
    return { wall: medians(this.wall), cpu: medians(this.cpu) };
  }
}

export interface Moment {
  readonly wall: number;
  readonly cpu: number;
}

export function now(): Moment {
  const usage =
    typeof process === 'undefined'
      ? undefined
      : (process as { threadCpuUsage?: () => { user: number; system: number } }).threadCpuUsage?.();
  return { wall: performance.now(), cpu: usage ? (usage.user + usage.system) / 1000 : NaN };
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

function medians(times: Map<string, number[]>): Record<string, number> {
  return Object.fromEntries([...times].map(([what, values]) => [what, quantile(values, 0.5)]));
}

function add(to: Map<string, number[]>, what: string, value: number): void {
  to.set(what, [...(to.get(what) ?? []), value]);
}
