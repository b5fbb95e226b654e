/** What a test still needs to say what it waited for, in milliseconds. */
const words = 500;

let running: Mocha.Test | undefined;
let begun = 0;

beforeEach(function () {
  running = this.currentTest;
  begun = performance.now();
});
afterEach(() => {
  running = undefined;
});

/** Whether the running test is about to reach its own limit, which it may set itself: waits end then and at no other time, however slow the machine. */
export function timeIsUp(): boolean {
  const limit = running?.timeout() ?? 0;
  return limit > 0 && performance.now() > begun + limit - words;
}
