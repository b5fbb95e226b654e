import type { CalendarDate } from '../date/date';
import { isOpen } from '../action/status';
import { type Item, type SharedTask, text } from './document';

/** How documents say what is in signs, and what their headings are called; the edge words it. */
export interface ShareWords {
  /** `Fri 28 Nov`. */
  date(date: CalendarDate): string;
  /** Whom an owner word means, by the name that both sides know: `me`, a manager id, a first name. */
  person(owner: string): string;
  /** `by Fri 28 Nov`. @param date in words. */
  by(date: string): string;
  /** `done`, `done Fri 28 Nov`. */
  done(date?: string): string;
  readonly inProgress: string;
  readonly cancelled: string;
  readonly movedOn: string;
  /** `Goal: …`. */
  goal(goal: string): string;
  /** `Next 1:1: Tue 1 Dec, 10:00`. */
  next(date: string, time?: string): string;
  readonly decisions: string;
  readonly heard: string;
  readonly points: string;
  readonly undiscussed: string;
  readonly actions: string;
  readonly kept: string;
}

/** An item with its fields in words behind its text: `Send the plan (Ada, by Fri 28 Nov)`. */
export function inWords({ text: own, below, task }: Item, words: ShareWords): Item {
  const fields = task === undefined ? '' : taskWords(task, words);
  return { text: fields === '' ? own : [...own, ...text(` (${fields})`)], below };
}

/** Of a tracked action who does it, me where nobody is named; of any task its status and, while it is open, its due date. */
function taskWords({ status, owner, due, done, id }: SharedTask, words: ShareWords): string {
  const who = owner ?? (id === undefined ? undefined : 'me');
  return [
    who === undefined ? undefined : words.person(who),
    statusWords(status, done, words),
    due === undefined || !isOpen(status) ? undefined : words.by(words.date(due)),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

function statusWords(status: SharedTask['status'], done: CalendarDate | undefined, words: ShareWords): string | undefined {
  switch (status) {
    case 'open':
      return undefined;
    case 'in-progress':
      return words.inProgress;
    case 'done':
      return words.done(done === undefined ? undefined : words.date(done));
    case 'cancelled':
      return words.cancelled;
    case 'moved':
      return words.movedOn;
  }
}
