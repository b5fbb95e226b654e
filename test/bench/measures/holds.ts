/** Milliseconds; a worker's timers give no less than 4. */
const interval = 1;

/** Watches the event loop of this thread, with a timer. What it answers gives the longest time in milliseconds between two of its turns since it was last called. */
export function watchHolds(): () => number {
  let longest = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  setInterval(look, interval);
  return () => {
    look();
    const found = longest;
    longest = 0;
    return found;
  };
}
