import { type CalendarDate, parseDate } from '../date/date';
import { readOutline } from '../note/readOutline';
import { figuresIn } from './figures';
import { itemTask } from './itemTask';

/** A list item of `wins.md`: `- 2026-11-16 Same-day refunds went from 78 to 86 of 100 #area/refunds ^w3k9q2`. */
export interface Win {
  /** From 0. */
  readonly line: number;
  /** The whole line as it is in the file, without its line end. */
  readonly source: string;
  /** Absent: it does not start with one. */
  readonly date?: CalendarDate;
  /** Without date, trailing tags and id. */
  readonly text: string;
  /** Without duplicates, with `#`. */
  readonly tags: readonly string[];
  /** As written. */
  readonly figures: readonly string[];
  /** Without `^`. A line with a box and an id is an action, and the id is that action's. */
  readonly id?: string;
}

/** The date that starts a win, plain or marked as bold, code or a wiki link, with what parts it from the words: also where a document has taken those marks. */
export const dated = /^[*_[(`]*(\d{4}-\d{2}-\d{2})(?![\p{L}\p{N}-])[*_\])`]*\s*(?:：\s*|[:|–—-](?:\s+|$))?/u;

/** The wins of a log, in the order they are written in. What is private, empty, or nested in another is none. */
export function readWins(text: string, outline = readOutline(text)): Win[] {
  return outline.items.flatMap((item, index) => {
    const said = item.private || item.parent >= 0 ? undefined : itemTask(text, outline, index);
    if (said === undefined) return [];
    const { date, text: words } = splitDate(said.text);
    if (words === '') return [];
    const { line, start, end, box } = item;
    return [
      {
        line,
        source: text.slice(start, end),
        ...(date !== undefined && { date }),
        text: words,
        tags: said.tags,
        figures: figuresIn(words),
        ...(said.id !== undefined && box === undefined && { id: said.id }),
      },
    ];
  });
}

/** The date that a win's words start with, and the words without it. */
export function splitDate(words: string): { readonly date?: CalendarDate; readonly text: string } {
  const [lead = '', written = ''] = dated.exec(words) ?? [];
  const date = parseDate(written);
  return date === undefined ? { text: words } : { date, text: words.slice(lead.length) };
}
