/** A text with one space where it has white space, line ends too. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
