/** A turn of the event loop, in Node or in a worker. */
function next(work: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(work);
  else {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      work();
    };
    port2.postMessage(undefined);
  }
}

/** Runs `work`, and tells the longest time in milliseconds that nobody else got a turn. */
export async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  let over = false;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!over) next(tick);
  };
  next(tick);
  await work();
  over = true;
  await new Promise<void>((resolve) => next(resolve));
  return longest;
}
