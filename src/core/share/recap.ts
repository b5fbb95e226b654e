import type { CalendarDate } from '../date/date';
import { isOpen } from '../action/status';
import { compareTexts } from '../text/compareTexts';
import type { TaskLine } from '../model';
import { type Block, heading, type Item, paragraph, withoutEmptyHeadings } from './document';
import { readLine, type WithId } from './readBlocks';
import { readNote, type Shared, visibleValue } from './readNote';
import { inWords, type ShareWords } from './shareWords';
import { Sifted } from './sift';

export interface RecapFacts {
  /** The whole note as it is in the file. */
  readonly text: string;
  readonly title: string;
  readonly goal?: string | undefined;
  readonly withId?: WithId;
  /** Public actions that were raised earlier and were done since the meeting before; those that the note refers to need not be among them. */
  readonly kept?: readonly TaskLine[];
  readonly next?: { readonly date: CalendarDate; readonly time?: string } | undefined;
}

/**
 * What a meeting came to, for both sides: decisions, what was heard, each point with what is below it, what stayed undiscussed, the actions
 * of both, what was promised earlier and is done, when the next one is. Every public word of the note is in it, once.
 */
export async function recap({ text, title, goal, withId, kept = [], next }: RecapFacts, words: ShareWords): Promise<Shared> {
  const read = await readNote(text, withId);
  if ('problem' in read) return read;
  const { decisions, heard, undiscussed, actions, points } = new Sifted(read);
  const said = withoutEmptyHeadings(points.map(lower));
  const open = actions.filter(({ task }) => task?.status !== 'done');
  const done = [...actions.filter(({ task }) => task?.status === 'done'), ...kept.map((task) => itemOf(task, withId))];
  const parts: readonly (readonly [head: string, blocks: readonly Block[]])[] = [
    [words.decisions, list(decisions, words)],
    [words.heard, list(heard, words)],
    [words.points, said],
    [words.undiscussed, list(undiscussed, words)],
    [words.actions, list([...once(open)].sort(mineFirst), words)],
    [words.kept, list(once(done), words)],
  ];
  const blocks = parts.flatMap(([head, own]) => (own.length === 0 ? [] : [heading(2, head), ...own]));
  if (blocks.length === 0) return { problem: 'empty' };
  const aim = goal === undefined ? '' : visibleValue(goal, withId);
  return {
    doc: {
      title,
      blocks: [
        ...(aim === '' ? [] : [paragraph(words.goal(aim))]),
        ...blocks,
        ...(next === undefined ? [] : [paragraph(words.next(words.date(next.date), next.time))]),
      ],
    },
  };
}

/** The note's own headings are below that of the points. */
function lower(block: Block): Block {
  return block.kind === 'heading' ? { ...block, level: Math.min(6, Math.max(3, block.level + 1)) } : block;
}

function list(items: readonly Item[], words: ShareWords): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items: items.map((item) => inWords(item, words)) }];
}

function itemOf(task: TaskLine, withId: WithId | undefined): Item {
  return { text: readLine(task.text, withId), below: [], task };
}

function once(items: readonly Item[]): readonly Item[] {
  const known = new Set<string>();
  return items.filter(({ task }) => {
    if (task?.id === undefined) return true;
    if (known.has(task.id)) return false;
    known.add(task.id);
    return true;
  });
}

/** Mine, then by who, then by due date; what was cancelled last. */
function mineFirst({ task: a }: Item, { task: b }: Item): number {
  const rank = (task: Item['task']) =>
    `${task !== undefined && isOpen(task.status) ? 0 : 1}${task?.owner === undefined || task.owner === 'me' ? '' : task.owner.toLowerCase()}`;
  return compareTexts(rank(a), rank(b)) || compareTexts(a?.due ?? '~', b?.due ?? '~');
}
