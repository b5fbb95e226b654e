import type { TaskLine } from '../model';
import type { ItemText, Outline, Span } from '../note/outline';
import { spansWithin, withoutSpans } from '../note/visiblePart';
import { parseTaskLine } from './taskLine';

/** What a task line says without the parts of it that are hidden, in order, under the id that it has. Undefined when it is no task line. */
export function visibleTask(source: string, hidden: readonly Span[] = []): TaskLine | undefined {
  const task = parseTaskLine(source);
  if (!task || hidden.length === 0) return task;
  const { box, status, id } = task;
  const seen = parseTaskLine(withoutSpans(source, hidden, 0, source.length)) ?? { box, status, text: '', tags: [] };
  const shown: { -readonly [K in keyof TaskLine]: TaskLine[K] } = { ...seen };
  delete shown.id;
  return id === undefined ? shown : { ...shown, id };
}

/** What a list item of a note says as a task line; of one that is private as a whole, all that it says. */
export function taskIn(
  text: string,
  { comments }: Pick<Outline, 'comments'>,
  { box, start, end, private: isPrivate }: ItemText,
): TaskLine | undefined {
  return box === undefined ? undefined : visibleTask(text.slice(start, end), isPrivate ? [] : spansWithin(comments, start, end));
}
