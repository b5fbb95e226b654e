import type { TalkingPoint } from '../agenda/talkingPoints';
import type { Section } from '../note/outline';
import { visiblePart } from '../note/visiblePart';
import type { NoteText } from './noteText';

const notOwn: readonly (Section | undefined)[] = ['follow-up', 'manager', 'notes', 'private'];
const careerSections: readonly (Section | undefined)[] = ['career', 'training', 'alignment'];
const careerTags = ['#career', '#goal', '#stretch'];

/** Minutes of a point that names none, and of the manager's topics where none of them does. */
const usualMinutes = 5;
const statusMinutes = 2;

/** My points, not nested in another: outside Follow-up, the manager's topics, Notes and Private. */
export function ownPoints(note: NoteText): TalkingPoint[] {
  return topPoints(note).filter(({ section }) => !notOwn.includes(section));
}

/** Points of both sides that are not nested in another. */
export function topPoints(note: NoteText): readonly TalkingPoint[] {
  const { points } = note;
  let top = known.get(points);
  if (top === undefined) known.set(points, (top = points.filter((point) => isTop(note, point))));
  return top;
}

/** Of all points of a text: many rules ask for them, and a lens. */
const known = new WeakMap<readonly TalkingPoint[], readonly TalkingPoint[]>();

/** Whether a point is about my career or goals, by its section or a tag. */
export function isCareerPoint(note: NoteText, { section, line }: TalkingPoint): boolean {
  return careerSections.includes(section) || hasTag(note, note.indexAt(line), careerTags);
}

/** What is nested in an action or a reference says something of that, too. */
function isTop(note: NoteText, { line, parent }: TalkingPoint): boolean {
  return parent < 0 && (note.itemAt(line)?.parent ?? -1) < 0;
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
  const managers = topPoints(note).filter(({ section }) => section === 'manager');
  const theirs = managers.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return totalMinutes(ownPoints(note)) + (theirs === 0 ? usualMinutes : theirs);
}

/** Whether an item of a note has one of these tags, or a tag below it, outside what is private: `#career/next` is a `#career`. */
export function hasTag({ text, outline }: NoteText, index: number, tags: readonly string[]): boolean {
  const item = outline.items[index];
  if (item === undefined || item.private || !text.slice(item.textStart, item.end).includes('#')) return false;
  const words = visiblePart(text, outline, item.textStart, item.end).toLowerCase();
  return tags.some((tag) => tagPattern(tag).test(words));
}

const patterns = new Map<string, RegExp>();

/** Made once for each of the few tags that anybody looks for. */
function tagPattern(tag: string): RegExp {
  let pattern = patterns.get(tag);
  if (pattern === undefined) patterns.set(tag, (pattern = new RegExp(`(?:^|\\s)${tag}(?![\\p{L}\\p{N}_-])`, 'u')));
  return pattern;
}
