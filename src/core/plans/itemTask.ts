import { readTaskBody } from '../action/readTaskLine';
import { statusOf } from '../action/status';
import { wordsOf } from '../action/taskLine';
import { visibleWords } from '../action/visibleTask';
import type { TaskLine, TaskWords } from '../model';
import { itemText } from '../note/itemText';
import type { Outline } from '../note/outline';
import { spansWithin, visiblePart } from '../note/visiblePart';

/**
 * What an item of a plan or a log says, with or without a box: the fields of its line, the words and tags of all its lines, without comments.
 * A leading `@` word of a line without a box is one of its words.
 */
export function itemTask(text: string, outline: Outline, index: number): TaskLine | undefined {
  const item = outline.items[index];
  if (!item) return undefined;
  const { box = ' ', textStart, end } = item;
  const words = visibleWords(text.slice(textStart, end), spansWithin(outline.hidden, textStart, end));
  const line = visiblePart(text, outline, textStart, end).trim().replace(/\\$/, '');
  const whole = itemText(text, outline, index);
  const more = whole.length > line.length && whole.startsWith(line) ? wordsOf(readTaskBody(whole, line.length)) : undefined;
  const said: { -readonly [K in keyof TaskLine]: TaskLine[K] } = {
    box,
    status: statusOf(box),
    ...words,
    text: [item.box === undefined ? allOf(words) : words.text, more === undefined ? '' : allOf(more)]
      .filter((part) => part !== '')
      .join(' '),
    tags: [...new Set([...words.tags, ...(more?.tags ?? [])])],
  };
  if (item.box === undefined) delete said.owner;
  return said;
}

function allOf({ owner, text }: TaskWords): string {
  return owner === undefined ? text : `@${owner} ${text}`.trim();
}
