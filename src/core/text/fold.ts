/** The same for both forms in which Unicode has accents, and in any case. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC');
}
