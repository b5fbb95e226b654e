import type { CalendarDate } from '../core/calendar/date';
import type { Meeting, NoteProblem, Profile, TaskLine } from '../core/model';

/** What the front matter of a meeting note says. */
export type MeetingFacts = Omit<Meeting, 'uri' | 'root' | 'manager' | 'date' | 'problem'> & { readonly date?: CalendarDate };

/** What is kept of one note. */
export interface NoteFacts {
  readonly meeting?: MeetingFacts;
  readonly profile?: Profile;
  readonly problem?: NoteProblem;
  readonly tasks: readonly TaskFacts[];
  readonly references: readonly { readonly line: number; readonly id: string }[];
}

export interface TaskFacts {
  readonly line: number;
  readonly source: string;
  readonly private: boolean;
  readonly task: TaskLine;
}
