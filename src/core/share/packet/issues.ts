import type { ActionStatus } from '../../model';
import { isOpen } from '../../action/status';
import { heading, type Item, type SharedTask, wordsOfLine } from '../document';
import type { PacketWords, Part } from './facts';
import { together } from './feedback';
import { isUnanswered, keyOf, listOf, part, placedItems, said, stamped } from './items';
import type { PacketNotes } from './read';

interface Raised {
  readonly stamp: string;
  readonly item: Item;
}

/** What was raised in the span, with what came of it: solved first, then what is open. One that is carried on is one. */
export function issuesPart(notes: PacketNotes, words: PacketWords): Part {
  const raised = new Map<string, Raised>();
  for (const note of notes.of('meeting')) {
    for (const { item, section, depth } of placedItems(note.blocks)) {
      if (section !== 'support' || depth > 0) continue;
      if (isUnanswered(item)) continue;
      const key = item.task?.id ?? keyOf(item.text);
      if (key === '') continue;
      const known = raised.get(key);
      raised.set(
        key,
        known === undefined
          ? { stamp: notes.stamp(note, words), item }
          : { ...known, item: { ...known.item, below: together(known.item.below, item.below), ...(item.task && { task: item.task }) } },
      );
    }
  }
  const all = [...raised.values()].map((one) => ({ ...one, status: statusOf(one.item) }));
  const worded = (is: (status: ActionStatus) => boolean) =>
    listOf(all.filter(({ status }) => is(status)).map(({ item, stamp }) => stamped(said(item, words), stamp)));
  const [solved, open] = [worded((status) => status === 'done'), worded(isOpen)];
  return {
    blocks: part(words.issues, [
      ...(solved.length === 0 ? [] : [heading(3, words.solved), ...solved]),
      ...(open.length === 0 ? [] : [heading(3, words.stillOpen), ...open]),
    ]),
    gaps: [],
  };
}

/** As `core/agenda/issues` has it: its own box's; without one, what its actions come to. */
function statusOf({ task, below }: Item): ActionStatus {
  if (task !== undefined) return task.status;
  const statuses = tasksIn(below).map(({ status }) => status);
  if (statuses.length === 0 || statuses.some((status) => isOpen(status) || status === 'moved')) return 'open';
  return statuses.includes('done') ? 'done' : 'cancelled';
}

function tasksIn(below: Item['below']): SharedTask[] {
  return placedItems(below).flatMap(({ item }) => (item.task !== undefined && wordsOfLine(item.text) !== '' ? [item.task] : []));
}
