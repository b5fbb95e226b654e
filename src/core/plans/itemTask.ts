import { parseTaskLine } from '../action/taskLine';
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
  const line = visiblePart(text, outline, item.textStart, item.end).trim().replace(/\\$/, '');
  const whole = itemText(text, outline, index);
  const { owner, id: _, ...said } = parseTaskLine(box + line) ?? empty(item.box);
  const more = whole.length > line.length && whole.startsWith(line) ? parseTaskLine(box + whole.slice(line.length).trim()) : undefined;
  const id = parseTaskLine(box + text.slice(item.textStart, item.end))?.id;
  const isOwned = owner !== undefined && item.box !== undefined;
  return {
    ...said,
    text: [owner !== undefined && !isOwned ? `@${owner}` : '', said.text, wordsOf(more)].filter((words) => words !== '').join(' '),
    tags: [...new Set([...said.tags, ...(more?.tags ?? [])])],
    ...(isOwned && { owner }),
    ...(id !== undefined && { id }),
  };
}

function wordsOf(task: TaskLine | undefined): string {
  if (task === undefined) return '';
  return task.owner === undefined ? task.text : `@${task.owner} ${task.text}`;
}

function empty(box = ' '): TaskLine {
  return { box, status: 'open', text: '', tags: [] };
}
