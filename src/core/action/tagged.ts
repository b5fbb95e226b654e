/** Whether one of an item's tags is this, given in lower case, or below it: `#Feedback` and `#feedback/design` are a `#feedback`. */
export function isTagged(tags: readonly string[], tag: string): boolean {
  return tags.some((one) => {
    const own = one.toLowerCase();
    return own === tag || own.startsWith(`${tag}/`);
  });
}

/** The names of areas in tags, as they are written: `payments` of `#area/payments`. */
export function areasIn(tags: readonly string[]): string[] {
  return tags.flatMap((tag) => /^#area\/(.+)/i.exec(tag)?.[1] ?? []);
}
