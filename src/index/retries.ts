/** Milliseconds before what could not be read is tried again: the first time, the second, …; the last for all that follow. */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 60_000] as const;

interface Failure {
  readonly times: number;
  readonly due: number;
}

/** What could not be read, by URI, and when it is tried again: with pauses that grow as long as it fails, and no more once it worked. */
export class Retries {
  private readonly failures = new Map<string, Failure>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly again: (uris: readonly string[]) => void,
    private readonly pauses: readonly number[] = PAUSES,
  ) {}

  /** One that waits for its turn already goes on waiting. */
  failed(uri: string): void {
    const known = this.failures.get(uri);
    const now = performance.now();
    if (known && known.due > now) return;
    const times = known?.times ?? 0;
    this.failures.set(uri, { times: times + 1, due: now + (this.pauses[Math.min(times, this.pauses.length - 1)] ?? 0) });
    this.schedule();
  }

  /** It was read, or is gone. */
  worked(uri: string): void {
    this.failures.delete(uri);
  }

  /** A folder and everything below it is no longer needed. */
  forget(root: string): void {
    for (const uri of this.failures.keys()) if (uri === root || uri.startsWith(`${root}/`)) this.failures.delete(uri);
  }

  /** Something may have come back: tries everything at once. */
  now(): void {
    if (this.failures.size > 0) this.try(Infinity);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.failures.clear();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const due = Math.min(...[...this.failures.values()].filter(({ due: own }) => own > 0).map(({ due: own }) => own));
    this.timer = Number.isFinite(due) ? setTimeout(() => this.try(performance.now()), Math.max(0, due - performance.now())) : undefined;
  }

  /** Tries what is due; each says anew whether it failed. */
  private try(until: number): void {
    const uris = [...this.failures].filter(([, { due }]) => due > 0 && due <= until).map(([uri]) => uri);
    for (const uri of uris) this.failures.set(uri, { times: this.failures.get(uri)?.times ?? 0, due: 0 });
    this.schedule();
    if (uris.length > 0) this.again(uris);
  }
}
