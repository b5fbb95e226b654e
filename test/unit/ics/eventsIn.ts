import { type CalendarEvent, readCalendar, type ReadFacts } from '../../../src/core/ics/readCalendar';

/** All that `readCalendar` reads, without a pause. */
export function eventsIn(text: string, facts: ReadFacts): CalendarEvent[] {
  const steps = readCalendar(text, facts);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
