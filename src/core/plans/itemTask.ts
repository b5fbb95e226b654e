import { parseTaskLine } from '../action/taskLine';
import { visibleTask } from '../action/visibleTask';
import type { TaskLine } from '../model';
import { itemText } from '../note/itemText';
import type { Outline } from '../note/outline';
import { visiblePart } from '../note/visiblePart';

/**
 * What an item of a plan or a log says, with or without a box: the fields of its line, the words and tags of all its lines, without comments.
 * A leading `@` word of a line without a box is one of its words.
 */
export function itemTask(text: string, outline: Outline, index: number): TaskLine | undefined {
  const item = outline.items[index];
  if (!item) return undefined;
  const box = `- [${item.box ?? ' '}] `;
  const from = item.textStart - box.length;
  const hidden = outline.hidden.filter(({ start, end }) => start < item.end && end > item.textStart);
  const task = visibleTask(
    box + text.slice(item.textStart, item.end),
    hidden.map(({ start, end }) => ({ start: Math.max(item.textStart, start) - from, end: Math.min(item.end, end) - from })),
  );
  if (task === undefined) return undefined;
  const line = visiblePart(text, outline, item.textStart, item.end).trim().replace(/\\$/, '');
  const whole = itemText(text, outline, index);
  const more = whole.length > line.length && whole.startsWith(line) ? parseTaskLine(box + whole.slice(line.length).trim()) : undefined;
  const said: { -readonly [K in keyof TaskLine]: TaskLine[K] } = {
    ...task,
    text: [item.box === undefined ? wordsOf(task) : task.text, more === undefined ? '' : wordsOf(more)]
      .filter((words) => words !== '')
      .join(' '),
    tags: [...new Set([...task.tags, ...(more?.tags ?? [])])],
  };
  if (item.box === undefined) delete said.owner;
  return said;
}

function wordsOf({ owner, text }: TaskLine): string {
  return owner === undefined ? text : `@${owner} ${text}`.trim();
}
