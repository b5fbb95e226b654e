/** Makes something when it is first asked for, and once: what is behind an `import()`, say. */
export function onFirstUse<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
