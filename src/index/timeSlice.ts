/** Milliseconds a slice of work may hold the thread: a frame has 16, and a collection of garbage may come on top. */
const SLICE = 6;

/** Where there is no `setImmediate`, a message to oneself: browsers make the timeouts of a loop wait for 4 ms. */
const nextTurn: (resume: () => void) => unknown = typeof setImmediate === 'function' ? setImmediate : messageToSelf;

function messageToSelf(resume: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resume();
  };
  port2.postMessage(undefined);
}

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
