import { Times } from './stopwatch';

/** What a measure gets: `node <measure>.cjs <notes folder> <scratch folder> <what>`. */
export interface Asked {
  /** The notes. */
  readonly folder: string;
  /** Where it may keep what it needs, the same for each process over these notes; comes to be when somebody makes it. */
  readonly scratch: string;
  /** Which of several. */
  readonly what: string;
  readonly times: Times;
}

/** Milliseconds. */
const longest = 120_000;

/** Measures once, as this process is for nothing else, and prints one line of JSON: medians by name, on the clock and of processor time. */
export function report(measure: (asked: Asked) => Promise<void> | void): void {
  const [folder = '', scratch = '', what = ''] = process.argv.slice(2);
  const times = new Times();
  setTimeout(() => {
    throw new Error('the measure did not end');
  }, longest);
  void Promise.resolve(measure({ folder, scratch, what, times })).then(() =>
    process.stdout.write(`${JSON.stringify(times.medians())}\n`, () => process.exit()),
  );
}
