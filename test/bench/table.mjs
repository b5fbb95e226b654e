const number = (value) => (Number.isInteger(value) || value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** What a row says of one checkout, whose medians are `own`: `value` in the row's unit, and `held`, the ratio or difference that it has. Limits are told once, in the first column. */
function look({ key, of, over, scale = 1 }, own, limits, isFirst) {
  const base = limits[of ?? over] ?? own[of ?? over];
  const value = own[key] ?? (isFirst ? limits[key] : undefined);
  if (value === undefined || Number.isNaN(value)) return undefined;
  return { value: value * scale, held: of ? value / base : over ? (value - base) * scale : undefined };
}

function cell({ of, over, unit }, found) {
  if (!found) return '';
  const { value, held } = found;
  const beside = of ? ` · ${number(held)} × ${of}` : over ? ` · ${over} ${held < 0 ? '−' : '+'} ${number(Math.abs(held))}` : '';
  return `${number(value)} ${unit}`.trim() + (Number.isNaN(held ?? 0) ? '' : beside);
}

function goalOf({ of, over, goal, most, unit }) {
  const said = [
    ...(goal === undefined ? [] : [`${over ? `${over} + ` : ''}${goal} ${of ? '×' : unit}`.trim()]),
    ...(most === undefined ? [] : [`${most} ${unit}`]),
  ];
  return said.length === 0 ? '' : `≤ ${said.join(', ')}`;
}

function reached({ goal, most }, found) {
  if (!found || (goal === undefined && most === undefined)) return '';
  return (found.held ?? found.value) <= (goal ?? Infinity) && found.value <= (most ?? Infinity) ? 'yes' : 'NO';
}

/** Rows as a Markdown table with a column for each checkout. `medians(column)` gives figures by their key; `limits` is a column of them, too. Whether a goal is reached is said of the first checkout. */
export function table(title, rows, checkouts, medians) {
  const limits = medians('limits');
  const lines = rows
    .map((row) => ({ row, found: checkouts.map((checkout, at) => look(row, medians(checkout), limits, at === 0)) }))
    .filter(({ found }) => found.some(Boolean))
    .map(({ row, found }) => [row.what, ...found.map((one) => cell(row, one)), goalOf(row), reached(row, found[0])]);
  const all = [[title, ...checkouts, 'goal', 'reached'], ...lines];
  const widths = all[0].map((_, column) => Math.max(...all.map((line) => line[column].length)));
  const written = (line) => `| ${line.map((text, column) => text.padEnd(widths[column])).join(' | ')} |`;
  return [written(all[0]), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...all.slice(1).map(written)].join('\n');
}
