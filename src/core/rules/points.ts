import type { TalkingPoint } from '../agenda/talkingPoints';
import type { Section } from '../note/outline';
import type { NoteText } from './noteText';

const notOwn: readonly (Section | undefined)[] = ['follow-up', 'manager', 'notes', 'private'];

/** Minutes of a point that names none, and of the manager's topics where none of them does. */
const usualMinutes = 5;
const statusMinutes = 2;

/** My points, not nested in another: outside Follow-up, the manager's topics, Notes and Private. */
export function ownPoints({ points }: NoteText): TalkingPoint[] {
  return points.filter(({ section, parent }) => parent < 0 && !notOwn.includes(section));
}

/** What a point takes: as it says, else 2 for a status point, else 5. */
export function minutesOf({ minutes, section }: Pick<TalkingPoint, 'minutes' | 'section'>): number {
  return minutes ?? (section === 'status' ? statusMinutes : usualMinutes);
}

export function totalMinutes(points: readonly TalkingPoint[]): number {
  return points.reduce((sum, point) => sum + minutesOf(point), 0);
}

/** What the whole agenda takes: my points, and the manager's, for which 5 are kept where none of them says. */
export function agendaMinutes(note: NoteText): number {
  const managers = note.points.filter(({ section, parent }) => parent < 0 && section === 'manager');
  const theirs = managers.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return totalMinutes(ownPoints(note)) + (theirs === 0 ? usualMinutes : theirs);
}
