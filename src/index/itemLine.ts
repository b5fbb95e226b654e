import { taskIn } from '../core/action/visibleTask';
import { type PointWords, pointWords } from '../core/agenda/talkingPoints';
import { type ReferenceTarget, referenceIn } from '../core/link/reference';
import type { TaskLine } from '../core/model';
import type { Item, ItemText, Outline, Span } from '../core/note/outline';
import { spansWithin } from '../core/note/visiblePart';
import type { KnownLine } from './lineReader';

type Hides = Pick<Outline, 'hidden' | 'comments'>;

/**
 * The line of a list item and what it says: each thing is read when somebody first asks, and not again in later versions of the note that
 * have the line as it is.
 */
export class ItemLine implements KnownLine {
  /** Counted from the start of the line. */
  private readonly item: ItemText;
  private readonly hides: Hides;
  private taskOnce: { readonly said: TaskLine | undefined } | undefined;
  private referenceOnce: { readonly said: ReferenceTarget | undefined } | undefined;
  private pointOnce: { readonly said: PointWords | undefined } | undefined;

  /** @param source its text, without its line end; for a line that is kept no slice of the note's, which would be kept, too. */
  constructor(
    readonly source: string,
    outline: Hides,
    { start, end, textStart, ...rest }: Item,
  ) {
    this.item = { ...rest, start: 0, end: end - start, textStart: textStart - start };
    this.hides = hidesOf(outline, start, end);
  }

  get task(): TaskLine | undefined {
    return (this.taskOnce ??= { said: taskIn(this.source, this.hides, this.item) }).said;
  }

  get reference(): ReferenceTarget | undefined {
    return (this.referenceOnce ??= { said: referenceIn(this.source, this.hides, this.item) }).said;
  }

  get point(): PointWords | undefined {
    return (this.pointOnce ??= { said: pointWords(this.source, this.hides, this.item) }).said;
  }

  /** Whether an item of a text says the same. */
  is(text: string, outline: Hides, { start, end, textStart, box, isCode, private: isPrivate }: Item): boolean {
    const { item, source } = this;
    if (end - start !== item.end || textStart - start !== item.textStart || !text.startsWith(source, start)) return false;
    if (box !== item.box || isCode !== item.isCode || isPrivate !== item.private) return false;
    const { hidden, comments } = hidesOf(outline, start, end);
    return sameSpans(hidden, this.hides.hidden) && sameSpans(comments, this.hides.comments);
  }
}

/**
 * The lines of a text's items. Those that begin and those that end an earlier version stay the same objects; what is between, changed or
 * not, is made anew.
 *
 * @param sourceOf the text of an item's line, by the item's index; see `ItemLine`.
 */
export function itemLines(
  text: string,
  outline: Outline,
  sourceOf: (index: number) => string,
  before: readonly ItemLine[],
): readonly ItemLine[] {
  const { items } = outline;
  const lines = new Array<ItemLine>(items.length);
  const most = Math.min(items.length, before.length);
  const isSame = (at: number, earlier: number): boolean => before[earlier]!.is(text, outline, items[at]!);
  let first = 0;
  for (; first < most && isSame(first, first); first++) lines[first] = before[first]!;
  let last = items.length;
  for (const moved = before.length - last; last > first && last + moved > first && isSame(last - 1, last - 1 + moved); last--)
    lines[last - 1] = before[last - 1 + moved]!;
  for (let at = first; at < last; at++) lines[at] = new ItemLine(sourceOf(at), outline, items[at]!);
  return lines;
}

function hidesOf({ hidden, comments }: Hides, start: number, end: number): Hides {
  const within = spansWithin(comments, start, end);
  return { comments: within, hidden: hidden === comments ? within : spansWithin(hidden, start, end) };
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ start, end }, at) => start === b[at]!.start && end === b[at]!.end);
}
