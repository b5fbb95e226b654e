/** Runs `work`, and tells the longest time in milliseconds that nobody else got a turn. */
export async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  let over = false;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!over) setImmediate(tick);
  };
  setImmediate(tick);
  await work();
  over = true;
  await new Promise((resolve) => setImmediate(resolve));
  return longest;
}
