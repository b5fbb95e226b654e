import Papa from 'papaparse';

/**
 * What a spreadsheet takes for a formula: signs of either width, also behind white space and characters that no one sees, and a tab or CR
 * (OWASP, CSV injection). The library's own pattern misses those, and a cell of more than one line.
 */
const formula = /^(?:[\t\r]|[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹦﹢﹣﹫\u2212])/u;

/** RFC 4180 with CRLF and a byte order mark for spreadsheets; a cell that a spreadsheet would run as a formula is escaped. Loaded on first use. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: formula },
  )}\r\n`;
}
