/** A text with a word in its middle that differs each time; flat, as an editor gives it. */
export function typed(text: string, at: number): string {
  const middle = text.indexOf('\n', text.length / 2);
  return Buffer.from(`${text.slice(0, middle)} word${at}${text.slice(middle)}`).toString();
}
