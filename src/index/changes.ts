import type { IndexChange } from './noteIndex';

/** Milliseconds of a frame: a change is told at most once in that time. */
const FRAME = 16;

/** Gathers what changed and tells it, at most once a frame. */
export class Changes {
  private readonly listeners = new Set<(change: IndexChange) => void>();
  private uris = new Set<string>();
  private managers = new Set<string>();
  private all = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  on(listener: (change: IndexChange) => void): { dispose(): void } {
    const own = (change: IndexChange): void => listener(change);
    this.listeners.add(own);
    return { dispose: () => this.listeners.delete(own) };
  }

  /** `manager` as `root/id`. */
  note(uri: string, manager: string): void {
    this.uris.add(uri);
    this.managers.add(manager);
    this.schedule();
  }

  everything(): void {
    this.all = true;
    this.schedule();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => this.tell(), FRAME);
  }

  private tell(): void {
    const change: IndexChange = { all: this.all, uris: this.uris, managers: this.managers };
    this.timer = undefined;
    this.all = false;
    this.uris = new Set();
    this.managers = new Set();
    for (const listener of [...this.listeners]) listener(change);
  }
}
