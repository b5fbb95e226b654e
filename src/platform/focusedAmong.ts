/** The rows that are meant, from the selection before and what was told while the focused row was put into it or out of it, and back. */
export function focusedAmong<N>(before: readonly N[], told: readonly (readonly N[])[]): readonly N[] | undefined {
  const [toggled, back, ...more] = told;
  if (toggled === undefined) return [];
  if (back === undefined || more.length > 0 || !haveSame(before, back)) return undefined;
  const added = toggled.filter((row) => !before.includes(row));
  const left = before.filter((row) => !toggled.includes(row));
  if (added.length + left.length !== 1) return undefined;
  return added.length > 0 ? added : before;
}

function haveSame<N>(some: readonly N[], others: readonly N[]): boolean {
  return some.length === others.length && some.every((row) => others.includes(row));
}
