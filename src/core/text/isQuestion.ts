/** A question mark of any script at the end, also in marks of emphasis. */
const asks = /[?？؟][\s*_~]*$/u;

export function isQuestion(text: string): boolean {
  return asks.test(text);
}
