import { paragraph, withoutEmptyHeadings } from './document';
import { eachItem } from './eachItem';
import type { WithId } from './readBlocks';
import { readNote, type Shared, visibleValue } from './readNote';
import { inWords, type ShareWords } from './shareWords';

/** All of one note that is not private, its goal and why it was called off first. */
export async function meetingDocument(
  facts: {
    /** The whole note as it is in the file. */
    readonly text: string;
    readonly title: string;
    readonly goal?: string | undefined;
    readonly reason?: string | undefined;
    readonly withId?: WithId;
  },
  words: ShareWords,
): Promise<Shared> {
  const { text, title, goal, reason, withId } = facts;
  const read = await readNote(text, withId);
  if ('problem' in read) return read;
  const aim = visibleValue(goal ?? '', withId);
  const said = [aim === '' ? '' : words.goal(aim), visibleValue(reason ?? '', withId)].filter((fact) => fact !== '');
  const blocks = withoutEmptyHeadings(eachItem(read, (item) => inWords(item, words)));
  return said.length + blocks.length === 0 ? { problem: 'empty' } : { doc: { title, blocks: [...said.map(paragraph), ...blocks] } };
}
