import type { CalendarDate } from '../core/date/date';

/** An event of my calendar that is a 1:1, on my clock. */
export interface CalendarOccasion {
  readonly date: CalendarDate;
  readonly time?: string;
}

/** What a calendar file says of 1:1s; without one nothing. */
export interface CalendarDates {
  /** From today on, soonest first. `manager` is `root/id`. */
  of(manager: string): readonly CalendarOccasion[];
  onDidChange(listener: () => void): { dispose(): void };
}
