import { type Disposable, EventEmitter } from 'vscode';
import type { CalendarDate } from '../core/date/date';
import { msUntilMidnight, todayIn } from '../core/date/zone';

/** Longest time between two looks at the clock: timers stand still while a machine sleeps, and a clock can be set. */
const lookEvery = 30_000;

/** The one place that reads the clock; looks at it every half minute. Fires when the local day changes: at midnight, after sleep, when the clock or zone is set. */
export class Clock implements Disposable {
  private readonly changed = new EventEmitter<CalendarDate>();
  readonly onDidChangeDay = this.changed.event;
  private readonly looked = new EventEmitter<void>();
  /** After each look. */
  readonly onDidLook = this.looked.event;
  private day = this.today();
  private timer = this.wait();

  /** Milliseconds since the epoch. */
  now(): number {
    return Date.now();
  }

  /** Today where this machine is, or in a zone. */
  today(zone?: string): CalendarDate {
    return todayIn(this.now(), zone);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.changed.dispose();
    this.looked.dispose();
  }

  private wait(): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.look(), Math.min(lookEvery, msUntilMidnight(this.now()) + 1));
  }

  private look(): void {
    this.timer = this.wait();
    const day = this.today();
    if (day !== this.day) {
      this.day = day;
      this.changed.fire(day);
    }
    this.looked.fire();
  }
}
