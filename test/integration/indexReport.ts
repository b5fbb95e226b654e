/** What a run tells the driver, one JSON object a line after `__REPORT_MARK__`. `path`: the titles from the outermost suite to the test. */
type Report =
  | { event: 'start'; path: string[] }
  | { event: 'pass'; path: string[]; milliseconds: number }
  | { event: 'fail'; path: string[]; message: string; difference: string; stack: string }
  | { event: 'pending'; path: string[] }
  | { event: 'end' };

/** Prints nothing: the driver does. */
class Silent {}

/** Runs every test of the bundle and writes a line for each as it ends; rejects when one failed. */
export async function runAll(MochaClass: typeof Mocha, write: (line: string) => void): Promise<void> {
  const tell = (report: Report): void => write(__REPORT_MARK__ + JSON.stringify(report));
  const mocha = new MochaClass({ ui: 'bdd', timeout: 20_000, reporter: Silent as unknown as Mocha.ReporterConstructor });
  if (__GREP__) mocha.grep(__GREP__);
  mocha.suite.emit('pre-require', globalThis, 'all-tests', mocha);
  await import('all-tests');

  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('test', (test) => tell({ event: 'start', path: test.titlePath() }));
    runner.on('pass', (test) => tell({ event: 'pass', path: test.titlePath(), milliseconds: test.duration ?? 0 }));
    runner.on('pending', (test) => tell({ event: 'pending', path: test.titlePath() }));
    runner.on('fail', (test, error: unknown) => {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      tell({ event: 'fail', path: test.titlePath(), message, difference: difference(error), stack: stack ?? '' });
    });
  });
  tell({ event: 'end' });
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** An assertion's two sides: the web build of `assert` leaves them out of a message that the test gave. */
function difference(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('expected' in error) || !('actual' in error)) return '';
  return `actual   ${JSON.stringify(error.actual)}\nexpected ${JSON.stringify(error.expected)}`;
}
