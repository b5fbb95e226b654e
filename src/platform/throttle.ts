import type { Disposable } from 'vscode';

/** Does a piece of work soon after it was asked for, once however often it was asked for meanwhile. */
export class Throttle implements Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param delay milliseconds. */
  constructor(
    private readonly work: () => void,
    private readonly delay: number,
  ) {}

  ask(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.work();
    }, this.delay);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
