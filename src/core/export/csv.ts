import Papa from 'papaparse';

/** RFC 4180 with CRLF and a byte order mark for spreadsheets; a cell that a spreadsheet would run as a formula is escaped. Loaded on first use. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${Papa.unparse(rows.map((row) => [...row]), { newline: '\r\n', escapeFormulae: true })}\r\n`;
}
