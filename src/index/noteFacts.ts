import type { CalendarDate } from '../core/calendar/date';
import type { Meeting, NoteProblem, Profile } from '../core/model';

/** What the front matter of a meeting note says. */
export type MeetingFacts = Omit<Meeting, 'uri' | 'root' | 'manager' | 'date' | 'problem'> & { readonly date?: CalendarDate };

/** What is kept of a note's front matter. */
export interface Head {
  readonly meeting?: MeetingFacts;
  readonly profile?: Profile;
  readonly problem?: NoteProblem;
}
