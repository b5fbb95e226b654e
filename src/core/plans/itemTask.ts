import { readTaskBody } from '../action/readTaskLine';
import { statusOf } from '../action/status';
import { wordsOf } from '../action/taskLine';
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
  const { box = ' ', textStart, end } = item;
  const line = visiblePart(text, outline, textStart, end).trim().replace(/\\$/, '');
  const whole = itemText(text, outline, index);
  const own = wordsOf(readTaskBody(line));
  const more = whole.startsWith(line) ? wordsOf(readTaskBody(whole.slice(line.length).trim())) : { text: '', tags: [] };
  const said: { -readonly [K in keyof TaskLine]: TaskLine[K] } = {
    ...own,
    box,
    status: statusOf(box),
    text: `${item.box === undefined ? withOwner(own) : own.text} ${withOwner(more)}`.trim(),
    tags: [...new Set([...own.tags, ...more.tags])],
  };
  if (item.box === undefined) delete said.owner;
  // a comment behind it does not hide the id that the index knows
  const { id } = wordsOf(readTaskBody(text.slice(textStart, end)));
  if (id === undefined) delete said.id;
  else said.id = id;
  return said;
}

function withOwner({ owner, text }: Pick<TaskLine, 'owner' | 'text'>): string {
  return owner === undefined ? text : `@${owner} ${text}`.trim();
}
