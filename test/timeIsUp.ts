/** What a test still needs to say what it waited for, in milliseconds. */
const words = 500;

let end = Infinity;

beforeEach(function () {
  const limit = this.currentTest?.timeout() ?? 0;
  end = limit === 0 ? Infinity : performance.now() + limit - words;
});
afterEach(() => {
  end = Infinity;
});

/** Whether the running test is about to reach its own limit: waits end then and at no other time, however slow the machine. */
export function timeIsUp(): boolean {
  return performance.now() > end;
}
