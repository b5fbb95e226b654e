/** A gate that lets `count` pieces of work run at once; the others wait, in the order in which they came. It answers what the work answers. */
export function lanes(count) {
  let free = count;
  const waiting = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else
      await new Promise((resolve) => {
        waiting.push(resolve);
      });
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
