import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';

/** Tells when a meeting is over and so no longer someone's next. */
export class MeetingEnds implements Disposable {
  private readonly ended = new EventEmitter<void>();
  readonly onDidEnd = this.ended.event;
  private readonly listener: Disposable;
  private known = '';

  /** @param looked fires every now and then. */
  constructor(
    private readonly index: Pick<NoteIndex, 'managers'>,
    private readonly schedule: Pick<Schedule, 'next'>,
    looked: Event<void>,
  ) {
    this.listener = looked(() => this.look());
  }

  dispose(): void {
    this.listener.dispose();
    this.ended.dispose();
  }

  private look(): void {
    const now = this.index
      .managers()
      .map((manager) => Object.values(this.schedule.next(manager)?.here ?? {}).join(' '))
      .join('\n');
    if (now === this.known) return;
    this.known = now;
    this.ended.fire();
  }
}
