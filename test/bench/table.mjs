import { reached } from './goals.mjs';

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** The rows as a Markdown table. */
export function table(title, rows) {
  const cells = rows.map((row) => [
    row.what,
    `${number(row.value)} ${row.unit}`,
    row.ratio === undefined ? '' : `${number(row.ratio)} × ${row.of}`,
    row.cpu === undefined ? '' : `${number(row.cpu)} ${row.ratio === undefined ? row.unit : '×'}`,
    row.goal === undefined ? '' : `≤ ${row.goal}${row.ratio === undefined ? ` ${row.unit}` : ' ×'}`,
    { true: 'yes', false: 'NO' }[reached(row)] ?? '',
  ]);
  const all = [[title, 'measured', 'ratio', 'in CPU time', 'goal', 'reached'], ...cells];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(all[0]), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...cells.map(line)].join('\n');
}
