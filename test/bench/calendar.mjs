// The calendar's part of the table: dates, dates in words, invites, and the reading of a large `.ics` file.
import { build } from 'esbuild';
import path from 'node:path';
import { root } from '../host/paths.mjs';
import { run } from '../host/process.mjs';

/** Answers rows for `table`. */
export async function measureCalendar(node, scratch) {
  const outfile = path.join(scratch, 'calendar.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/calendarRows.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    logLevel: 'warning',
  });
  const found = JSON.parse(await run(node, [outfile]));
  return found.map(({ what, value, to }) => {
    const base = found.find((row) => to !== undefined && row.what.startsWith(`${to}:`));
    return { what, value, unit: 'ms', ...(base && { ratio: value / base.value, of: to }) };
  });
}
