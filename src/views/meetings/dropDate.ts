import type { CalendarDate } from '../../core/date/date';
import type { Meeting } from '../../core/model';
import { isOfPerson, type MeetingsNode } from './nodes';

/** Why there is no date: the meeting is not planned, the row is another person's, a note has that date already, or no date goes with the row. */
export type DropRefusal = 'settled' | 'other-person' | 'taken' | 'no-date';

export type DropDate = { readonly date: CalendarDate } | { readonly refusal: DropRefusal };

export interface DropFacts {
  /** The meeting is planned, whether its day has come or not. */
  readonly planned: boolean;
  /** The next date of the series that no note has. */
  readonly free: CalendarDate | undefined;
}

/** The date that a meeting gets by being dropped on a row; on Upcoming and on its person the next free one. Undefined where it was dropped on itself. */
export function dropDate(
  meeting: Pick<Meeting, 'uri' | 'root' | 'manager'>,
  target: MeetingsNode,
  { planned, free }: DropFacts,
): DropDate | undefined {
  if (target.kind === 'meeting' && target.uri === meeting.uri) return undefined;
  if (!planned) return { refusal: 'settled' };
  if (!isOfPerson(target)) return { refusal: 'no-date' };
  if (target.root !== meeting.root || target.manager !== meeting.manager) return { refusal: 'other-person' };
  switch (target.kind) {
    case 'date':
      return { date: target.date };
    case 'manager':
    case 'next':
    case 'upcoming':
      return free === undefined ? { refusal: 'no-date' } : { date: free };
    case 'meeting':
      return { refusal: 'taken' };
    case 'topics':
    case 'topic':
    case 'year':
      return { refusal: 'no-date' };
  }
}
