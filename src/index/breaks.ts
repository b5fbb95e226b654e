/** Milliseconds a slice of work may hold the thread. */
const SLICE = 6;

/** Lets others run between slices of a long loop: `if (breaks.due) await breaks.take()`. */
export class Breaks {
  private started = performance.now();

  get due(): boolean {
    return performance.now() - this.started >= SLICE;
  }

  async take(): Promise<void> {
    await new Promise<void>((resolve) => setTimeout(resolve));
    this.started = performance.now();
  }
}
