/** One row a line. */
export interface LanguageTable {
  /** As VS Code names the language it shows. */
  readonly language: string;
  /** A phrase, and what it is in English: `übermorgen = the day after tomorrow`. */
  readonly phrases: string;
  /** A line of a note, said on Wednesday 2026-11-25, and its date in English words. */
  readonly lines: string;
  /** Sentences that name no day: other words that look like one, days that come again or have passed, and topics. */
  readonly undated: string;
}

export function rowsOf(table: string): (readonly [said: string, inEnglish: string])[] {
  return sentencesOf(table).map((row) => {
    const at = row.lastIndexOf(' = ');
    return [row.slice(0, at), row.slice(at + 3)];
  });
}

export function sentencesOf(table: string): string[] {
  return table.split('\n').filter((row) => row !== '');
}
