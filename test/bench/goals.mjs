// The table's rows: what is measured, and what it is held against. Times in milliseconds, sizes in megabytes, as `docs/performance.md` words them.
const mega = 1e6;

const ratio = (what, value, to, goal, unit = 'ms') => ({ what, value, unit, ratio: value / to.value, of: to.name, goal });
/** The same of processor time, for machines that are busy. */
const withCpu = (row, cpu, value, to) => (cpu?.[value] === undefined ? row : { ...row, cpu: cpu[value] / cpu[to] });
const plain = (what, value, goal, unit = 'ms') => ({ what, value, unit, goal });

/** `notes`: how many; `bytes`: how large they are together; the rest is what `measures/measure.ts` answers. */
export function rows({ notes, bytes, starts, typing, memory, peers, insights }) {
  const R = { name: 'R', value: starts.R };
  const A = { name: 'A', value: starts.A };
  const S = { name: 'S', value: starts.S };
  const small = notes <= 1000;
  const found = [
    plain('R: readFileSync of every note', starts.R),
    plain('A: readFile of every note, 32 at once', starts.A),
    plain('S: stat of every note', starts.S),
    withCpu(
      ratio(
        'cold start, everything read, every field parsed',
        starts['cold, everything'],
        R,
        small ? undefined : notes >= 50_000 ? 1.6 : 2,
      ),
      starts.cpu,
      'cold, everything',
      'R',
    ),
    withCpu(ratio('cold start, index stands', starts.cold, R), starts.cpu, 'cold', 'R'),
    plain('cold start, first in the process', starts['first cold'], small ? 100 : undefined),
    ratio('cold start through workspace.fs, every field parsed', starts['portable, everything'], A, small ? undefined : 2),
    withCpu(ratio('warm start, every stat checked', starts.warm, S, small ? undefined : 1.6), starts.cpu, 'warm', 'S'),
    withCpu(ratio('warm start, first tree and status bar', starts.first, S, small ? undefined : 0.5), starts.cpu, 'first', 'S'),
    plain('longest hold, cold start', starts.hold, 16),
    plain('longest hold, warm start', starts['hold warm'], 16),
    ratio('cache file', starts.cacheBytes / mega, { name: 'notes', value: bytes / mega }, 0.5, 'MB'),
  ];
  if (memory) found.push(...memoryRows(memory, bytes, small));
  if (typing) found.push(...typingRows(typing, notes));
  if (insights) found.push(...insightRows(insights));
  for (const [what, value] of Object.entries(peers ?? {})) {
    if (what.startsWith('peer')) found.push(withCpu(ratio(what, value, { name: 'R', value: peers.R }), peers.cpu, what, 'R'));
  }
  return found;
}

function memoryRows({ kept, peak, answered }, bytes, small) {
  const notes = { name: 'notes', value: bytes / mega };
  return [
    ratio('memory kept by the index', kept / mega, notes, small ? undefined : 1.1, 'MB'),
    ratio('memory after every question was asked once', answered / mega, notes, small ? undefined : 2.5, 'MB'),
    ratio('memory at its highest while reading', peak / mega, notes, undefined, 'MB'),
  ];
}

function typingRows({ split, p50, p99, alone, among }, notes) {
  return [
    ratio('keystroke in 5,000 lines, the parse, p50', p50, { name: "split('\\n')", value: split }, 3),
    plain('keystroke in 5,000 lines, the parse, p99', p99, 1),
    plain('keystroke in 5,000 lines, with all the index does', alone, 3),
    ratio(`keystroke in 5,000 lines, ${notes} notes indexed`, among, { name: 'alone', value: alone }, 1.1),
  ];
}

function insightRows({ counts, ...found }) {
  return [
    plain(`insights page of everybody, ${counts.notes} notes to read: painted with what the index knows`, found['insights, early'], 300),
    plain('the same, with all that the notes say', found['insights, first']),
    plain('the same, longest hold meanwhile', found['insights, hold'], 16),
    plain('the same, shown again', found['insights, warm'], 300),
    plain('the same, updated after a keystroke in one of the notes', found['insights, keystroke'], 20),
  ];
}

export function featureRows({ counts, ...found }) {
  return [
    plain('one note of 100 lines, the parse', found.parse * 1000, undefined, 'µs'),
    plain(`${counts.lenses} lenses of a note of 5,000 lines, after a keystroke`, found.lenses),
    plain('the same, asked for again without one', found['lenses again']),
    plain(`carry-over of ${counts.carried} actions and points of 500 notes`, found['carry over']),
    plain('the same, run again', found['carry over again']),
    plain('all rules over a planned note of 100 lines', found['rules over one note'], 1),
    plain(`all rules over the ${counts.judged} notes that count of 50 people with 250 notes each`, found['rules over all'], 50),
    plain('the same, first: texts read and scanned', found['rules over all, first']),
    plain(`actions view over ${counts.actions} open actions, first paint`, found.view),
    plain('the same, one action changed and repainted', found['view, one change']),
  ];
}

export function bundleRows({ start, notes, sizes, webSizes }) {
  return [
    plain('main bundle, with all it loads at once', start.bytes / 1000, 60, 'KB'),
    { ...plain('main bundle, evaluated', start.ms, 5), cpu: start.cpu },
    plain('what a notes folder loads on top', notes.bytes / 1000, undefined, 'KB'),
    { ...plain('what a notes folder loads, evaluated', notes.ms), cpu: notes.cpu },
    plain('all bundles', Object.values(sizes).reduce((sum, size) => sum + size, 0) / 1000, undefined, 'KB'),
    plain('web bundle', webSizes['extension.js'] / 1000, undefined, 'KB'),
  ];
}

export function hostRows(found) {
  const R = { name: 'R', value: found.R };
  const limit = { name: 'reading all', value: found['portable limit'] };
  return [
    plain('activation: evaluating, and `activate`', found.activation, 30),
    plain('activation, with what VS Code does for it', found['activation with VS Code']),
    plain('the first index, from then on', found['first index after activation']),
    ...(found.R === undefined
      ? []
      : [
          plain('R: readFileSync of every note', found.R),
          ratio('cold start, every field parsed', found['node cold, everything'], R, 3),
          ratio('warm start, every stat checked', found['node warm'], R, 1),
          plain('longest hold, cold start', found['node hold'], 16),
        ]),
    plain('reading all by workspace.fs, 64 at once', found['portable limit']),
    ratio('cold start through workspace.fs, every field parsed', found['portable cold, everything'], limit, 1.5),
    ratio('warm start through workspace.fs', found['portable warm'], limit),
    plain('longest hold, cold start through workspace.fs', found['portable hold'], 16),
    plain('lenses of a note of 5,000 lines, after a keystroke', found.lenses),
  ];
}

/** Whether a row reaches its goal; undefined where it has none. */
export function reached({ value, ratio: found, goal }) {
  return goal === undefined ? undefined : (found ?? value) <= goal;
}
