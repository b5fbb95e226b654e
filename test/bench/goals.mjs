// The tables' rows: which figure of a table, under which words, what it is held against, and the goal. `of`: a ratio to that figure; `over`: so much
// more than it; both are of the limits where they are among these, else of the same checkout. `goal` is of the ratio or the difference where there is one, `most` of
// the figure itself. Milliseconds, unless `unit` says otherwise.
const row = (what, key = what, rest = {}) => ({ what, key, unit: 'ms', ...rest });
const mega = (what, key, rest) => row(what, key, { unit: 'MB', scale: 1e-6, ...rest });
const kilo = (what, key, rest) => row(what, key, { unit: 'KB', scale: 1e-3, ...rest });

/** A window of VS Code over `count` notes; R is an extension that reads every note and then shows one row, P one that shows it at once. */
export function windowRows(count, host) {
  const warm = { 1000: 150, 10_000: 400 }[count];
  return [
    row('warm: from activation to painted tree and status bar', 'warm', { goal: host === 'node' ? warm : undefined }),
    row('the same until VS Code has rows and item', 'warm, given'),
    row('P: painted where one row is known and shown', 'P'),
    row('cold: from activation to painted tree and status bar', 'cold', { of: 'R', goal: host === 'node' ? 3 : 1.3 }),
    row('the same until VS Code has rows and item', 'cold, given'),
    row('R: painted where one row is shown once all is read', 'R'),
    ...(host === 'node'
      ? [
          row("the extension's own code until VS Code has rows and item, warm", 'warm, own'),
          row('the same, cold', 'cold, own'),
          row("longest hold by the extension's own code, warm", 'warm, own hold', { goal: 16 }),
          row("longest hold by the extension's own code, cold", 'cold, own hold', { goal: 16 }),
          row('task lines parsed at a warm start that nobody sees', 'warm, unseen', { unit: '', goal: 0 }),
          row('task lines parsed at a cold start that nobody sees', 'cold, unseen', { unit: '', goal: 0 }),
        ]
      : []),
    row('longest hold by anybody, warm', 'warm, hold', { of: 'P, hold' }),
    row('longest hold by anybody, cold', 'cold, hold', { of: 'R, hold' }),
    row('longest hold by anybody without the extension: P', 'P, hold'),
    row('longest hold by anybody without the extension: R', 'R, hold'),
    row('activation: evaluating, and `activate`', 'warm, activation'),
    row(`Prepare with ${count / 2} earlier notes, first in the window`, 'prepare'),
    row('longest hold meanwhile', 'prepare, hold'),
  ];
}

/** Starts over `count` notes in plain Node, each the first in its process. */
export function startRows(count) {
  const small = count <= 1000;
  const large = (goal) => (small ? undefined : goal);
  return [
    row('cold start, index stands', 'cold', { of: 'R', goal: large(2.5), most: small ? 100 : undefined }),
    row('cold start, all that start asks for: processor time', 'all that start asks for', { of: 'R' }),
    row('longest hold, cold start', 'cold, hold', { goal: 16 }),
    row('cold start through workspace.fs, index stands', 'portable', { of: 'A', goal: large(1.6) }),
    row('longest hold, the same', 'portable, hold', { goal: 16 }),
    row('warm start, first tree and status bar', 'warm, painted', { of: 'S', most: small ? 10 : 50 }),
    row('warm start, every stat checked', 'warm, settled', { over: 'S', goal: 50 }),
    row('longest hold, warm start', 'warm, hold', { goal: 16 }),
    mega('memory kept by the index', 'memory', { of: 'notes', goal: large(1.1), most: large(35) }),
    mega('memory after every action was asked for once', 'memory, all asked', { of: 'notes' }),
    mega('memory at its highest while reading', 'memory, highest', { of: 'notes' }),
    mega('cache file', 'cache file', { of: 'notes', goal: 0.5 }),
    mega('the notes', 'notes'),
    row('R: readFileSync of every note', 'R'),
    row('A: readFile of every note, 32 at once', 'A'),
    row('S: stat of every note', 'S'),
  ];
}

export const peerRows = [
  row('a regex per line', 'regex', { of: 'R' }),
  row('markdown-it', undefined, { of: 'R' }),
  row('yaml, front matter only', 'yaml', { of: 'R' }),
  row('R: readFileSync of every note', 'R'),
];

/** `count`: notes indexed, where none are named. */
export function useRows(count) {
  return [
    row('keystroke in 5,000 lines: index, lenses, decorations, rules', 'keystroke', { goal: 4 }),
    row('keystroke in 5,000 lines, the index alone, one note indexed', 'alone'),
    row(`keystroke in 5,000 lines, the index alone, ${count} notes indexed`, 'among', { of: 'alone', goal: 1.1 }),
    row('keystroke in 5,000 lines, the parse, p50', 'parse', { of: 'split' }),
    row('keystroke in 5,000 lines, the parse, p99', 'parse, p99'),
    row("the same, split('\\n')", 'split'),
    row('lenses of a note of 5,000 lines, asked for again without a keystroke', 'lenses again'),
    row('one note of 100 lines, the parse', 'one note', { unit: 'µs', scale: 1000 }),
    row('carry-over from 500 notes', 'carry over'),
    row('the same, run again', 'carry over again'),
    row('all rules over a planned note of 100 lines', 'rules over one note', { goal: 1 }),
    row('all rules over the notes that count of 50 people with 250 notes each', 'rules over all', { goal: 50 }),
    row('the same, first: texts read and scanned', 'rules over all, first'),
    row('actions view over 10,000 open actions, first paint', 'actions view'),
    row('the same, one action changed and repainted', 'actions view, one change'),
    row(`insights page of everybody, ${count} notes: painted with what the index knows`, 'insights, early', { goal: 300 }),
    row('the same, with all that the notes say', 'insights, first'),
    row('the same, longest hold meanwhile', 'insights, hold', { goal: 16 }),
    row('the same, shown again', 'insights, warm', { goal: 300 }),
    row('the same, updated after a keystroke in one of the notes', 'insights, keystroke', { goal: 20 }),
  ];
}

export const calendarRows = [
  row('a year of occurrences, 50 managers'),
  row('next meeting, 50 managers, 250 notes each'),
  row('tracks, 50 managers, 250 notes each'),
  row('a date in words, each of 1,000 lines', undefined, { unit: 'µs', scale: 1000 }),
  row('series invite'),
  row('C: ical.js parses 20,000 events', 'C'),
  row('read 20,000 events, 200 of one person', undefined, { of: 'C' }),
  row('read 20,000 events, 10,000 of 50 people', undefined, { of: 'C' }),
];

export const bundleRows = [
  kilo('main bundle, with all it loads at once', 'main, bytes', { goal: 60 }),
  row('main bundle, evaluated', 'main', { goal: 5 }),
  kilo('what a notes folder loads on top', 'notes, bytes'),
  row('what a notes folder loads, evaluated', 'notes'),
  kilo('all bundles', 'all, bytes'),
  kilo('web bundle', 'web, bytes'),
];
