/** What was measured: of each table, for each of its columns, every figure by its key. */
export class Samples {
  #tables = {};

  /** `figures`: `wall`, by key, and `cpu`, of those whose processor time is known. */
  add(title, column, { wall, cpu = {} }) {
    const figures = ((this.#tables[title] ??= {})[column] ??= {});
    for (const [key, value] of Object.entries(wall)) {
      const { wall: walls, cpu: cpus } = (figures[key] ??= { wall: [], cpu: [] });
      if (typeof value === 'number') walls.push(value);
      if (typeof cpu[key] === 'number') cpus.push(cpu[key]);
    }
  }

  /** By key; with `wantsCpu` of processor time where it is known. */
  medians(title, column, wantsCpu) {
    const figures = Object.entries(this.#tables[title]?.[column] ?? {});
    return Object.fromEntries(figures.map(([key, { wall, cpu }]) => [key, median(wantsCpu && cpu.length > 0 ? cpu : wall)]));
  }

  toJSON() {
    return this.#tables;
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length === 0 ? undefined : (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}
