import { mayBeDueBefore } from '../core/action/mayBeDue';
import type { CalendarDate } from '../core/date/date';
import type { Action } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';

/** Open tracked actions that were due before a day, of everybody; no other line is parsed. */
export function overdueActions(index: Pick<NoteIndex, 'openActionsThat'>, day: CalendarDate): readonly Action[] {
  return index.openActionsThat((source) => mayBeDueBefore(source, day)).filter(({ task }) => task.due !== undefined && task.due < day);
}
