/** Whether one of an item's tags is this, given in lower case, or below it: `#Feedback` and `#feedback/design` are a `#feedback`. */
export function isTagged(tags: readonly string[], tag: string): boolean {
  return tags.some((one) => {
    const own = one.toLowerCase();
    return own === tag || own.startsWith(`${tag}/`);
  });
}
