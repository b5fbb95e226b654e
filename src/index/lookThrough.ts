import type { NoteTable } from './noteTable';
import { TimeSlice } from './timeSlice';

/** Milliseconds after a reading in which others start up undisturbed. */
const IDLE = 2_000;

/** Looks through the lines of all notes, so that questions across notes wait for nothing: a while after they are read, or at once where somebody waits for it. */
export class LookThrough {
  /** Settles when it was done for the first time, or is given up. */
  readonly complete: Promise<void>;
  isComplete = false;
  private idle: ReturnType<typeof setTimeout> | undefined;
  private hurried: Promise<void> | undefined;
  private end!: () => void;

  constructor(
    private readonly table: NoteTable,
    private readonly ready: Promise<void>,
  ) {
    this.complete = new Promise((resolve) => (this.end = resolve));
  }

  soon(): void {
    this.idle ??= setTimeout(() => void this.look(), IDLE);
  }

  now(): Promise<void> {
    this.hurried ??= this.ready.then(() => this.look());
    return this.complete;
  }

  dispose(): void {
    clearTimeout(this.idle);
    this.end();
  }

  private async look(): Promise<void> {
    await this.table.prepare(new TimeSlice());
    this.idle = undefined;
    this.isComplete = true;
    this.end();
  }
}
