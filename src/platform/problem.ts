/** An expected failure, already in the user's words. Commands show it and stop. */
export class Problem extends Error {
  override readonly name = 'Problem';
}
