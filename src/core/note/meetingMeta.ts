import type { CalendarDate } from '../calendar/date';
import type { Meeting, MeetingStatus, NoteProblem } from '../model';
import type { FrontMatter } from './frontMatter';
import { MetaReader, set } from './meta';

/** What a meeting note says of itself; the file name gives the date where it is absent. */
export type MeetingMeta = Omit<Meeting, 'uri' | 'root' | 'manager' | 'date' | 'problem'> & { readonly date?: CalendarDate };

const statuses: ReadonlyMap<string, MeetingStatus> = new Map([
  ['planned', 'planned'], ['held', 'held'], ['cancelled', 'cancelled'], ['canceled', 'cancelled'], ['missed', 'missed'],
]);

/** The fields of a meeting note, and what is wrong with its front matter. `line` is the note's line on which the YAML starts. */
export function meetingMeta(yaml: string, front: FrontMatter, line = 1): { readonly meta: MeetingMeta; readonly problems: readonly NoteProblem[] } {
  const reader = new MetaReader(yaml, front, line);
  const meta: { -readonly [K in keyof MeetingMeta]: MeetingMeta[K] } = {};
  set(meta, 'date', reader.date('date'));
  set(meta, 'time', reader.time('time'));
  set(meta, 'duration', reader.minutes('duration'));
  set(meta, 'type', reader.text('type'));
  set(meta, 'status', reader.checked('status', (value) => statuses.get(value.toLowerCase())));
  set(meta, 'reason', reader.text('reason'));
  set(meta, 'goal', reader.text('goal'));
  set(meta, 'shared', reader.date('shared'));
  set(meta, 'recap', reader.date('recap'));
  set(meta, 'invite', reader.text('invite'));
  set(meta, 'occurrence', reader.date('occurrence'));
  return { meta, problems: reader.problems };
}
