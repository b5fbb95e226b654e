/** Milliseconds a slice of work may hold the thread: a frame has 16, and a collection of garbage may come on top. */
const SLICE = 6;

/** Where there is no `setImmediate`, a timeout: browsers make those of a loop wait for 4 ms. */
const nextTurn: (resume: () => void) => unknown = typeof setImmediate === 'function' ? setImmediate : setTimeout;

/** Lets others run between slices of a long loop: `if (slice.expired) await slice.yield()`. */
export class TimeSlice {
  private started = performance.now();

  get expired(): boolean {
    return performance.now() - this.started >= SLICE;
  }

  async yield(): Promise<void> {
    await new Promise<void>((resume) => nextTurn(resume));
    this.started = performance.now();
  }
}
