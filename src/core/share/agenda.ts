import { paragraph, withoutEmptyHeadings } from './document';
import { eachItem } from './eachItem';
import type { WithId } from './readBlocks';
import { readNote, type Shared, visibleValue, withoutSections } from './readNote';
import { inWords, type ShareWords } from './shareWords';

export interface AgendaFacts {
  /** The whole note as it is in the file. */
  readonly text: string;
  readonly title: string;
  readonly goal?: string | undefined;
  readonly withId?: WithId;
}

/** What is to be talked about, for the other side: the note but for what is under Notes, which is written in the meeting, and what was cancelled. */
export async function agenda({ text, title, goal, withId }: AgendaFacts, words: ShareWords): Promise<Shared> {
  const read = await readNote(text, withId);
  if ('problem' in read) return read;
  const points = eachItem(withoutSections(read, ['notes']), (item) =>
    item.task?.status === 'cancelled' && item.task.id === undefined ? undefined : inWords(item, words),
  );
  const blocks = withoutEmptyHeadings(points);
  if (blocks.length === 0) return { problem: 'empty' };
  const aim = goal === undefined ? '' : visibleValue(goal, withId);
  return { doc: { title, blocks: [...(aim === '' ? [] : [paragraph(words.goal(aim))]), ...blocks] } };
}
