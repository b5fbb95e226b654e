/** An expected failure, already in the user's words. Commands show it and stop. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** What something that was thrown says of itself: a library's or the file system's own words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
