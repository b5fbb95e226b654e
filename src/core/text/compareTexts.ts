/** Compares by UTF-16 units, which puts dates written as text in order; for `sort`. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
