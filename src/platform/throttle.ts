import type { Disposable } from 'vscode';

/** Does a piece of work soon after it was triggered, once however often it was triggered meanwhile. */
export class Throttle implements Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param delay milliseconds. */
  constructor(
    private readonly work: () => void,
    private readonly delay: number,
  ) {}

  trigger(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.work();
    }, this.delay);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
