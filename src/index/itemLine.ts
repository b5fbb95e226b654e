import { taskIn } from '../core/action/visibleTask';
import { type PointWords, pointWords } from '../core/agenda/talkingPoints';
import { type ReferenceTarget, referenceIn } from '../core/link/reference';
import type { TaskLine } from '../core/model';
import type { Item, ItemText, Outline, Section, Span } from '../core/note/outline';
import { spansWithin } from '../core/note/visiblePart';
import type { KnownLine } from './lineReader';
import type { NoteLine } from './noteLine';
import type { TaskRecord } from './noteRecord';

/** Of a line. */
type Hides = Pick<Outline, 'hidden' | 'comments'>;

interface Place extends Pick<Item, 'line'> {
  readonly section: Section | undefined;
  readonly isLast: boolean;
}

/**
 * The line of a list item and what it says: each thing is read when somebody first asks, and not again in later versions of the note that
 * have the line as it is.
 */
export class ItemLine implements KnownLine {
  /** Counted from the start of the line. */
  private readonly item: ItemText;
  private taskOnce: { readonly said: TaskLine | undefined } | undefined;
  private referenceOnce: { readonly said: ReferenceTarget | undefined } | undefined;
  private pointOnce: { readonly said: PointWords | undefined } | undefined;
  private placed: (Place & { readonly said: NoteLine | undefined }) | undefined;
  private record: TaskRecord | undefined;

  /** @param source its text, without its line end; for a line that is kept no slice of the note's, which would be kept, too. */
  constructor(
    readonly source: string,
    private readonly hides: Hides,
    { start, end, textStart, ...rest }: Item,
  ) {
    this.item = { ...rest, start: 0, end: end - start, textStart: textStart - start };
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

  taskRecord(line: number, read: () => TaskRecord): TaskRecord {
    if (this.record?.line === line) return this.record;
    return (this.record = this.record === undefined ? read() : { ...this.record, line });
  }

  /** What is in the line, where an item of a text has it. @param isLast of several items on the line it is the last, which has the line's reference. */
  noteLine({ line, section }: Item, isLast: boolean): NoteLine | undefined {
    const { placed } = this;
    if (placed?.line === line && placed.section === section && placed.isLast === isLast) return placed.said;
    const said = this.readLine({ line, section, isLast });
    this.placed = { line, section, isLast, said };
    return said;
  }

  /** Whether an item of a text says the same. */
  is(text: string, hides: Hides, { start, end, textStart, box, isCode, private: isPrivate }: Item): boolean {
    const { item, source } = this;
    if (end - start !== item.end || textStart - start !== item.textStart || !text.startsWith(source, start)) return false;
    if (box !== item.box || isCode !== item.isCode || isPrivate !== item.private) return false;
    return hides === this.hides || (sameSpans(hides.hidden, this.hides.hidden) && sameSpans(hides.comments, this.hides.comments));
  }

  private readLine({ line, section, isLast }: Place): NoteLine | undefined {
    const { source, task } = this;
    if (task !== undefined) return { kind: 'task', line, source, task, section, private: this.item.private };
    const id = isLast ? this.reference?.id : undefined;
    return id === undefined ? undefined : { kind: 'reference', line, source, id };
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
  const hides = hidesOfItems(outline);
  const lines = new Array<ItemLine>(items.length);
  const most = Math.min(items.length, before.length);
  const isSame = (at: number, earlier: number): boolean => before[earlier]!.is(text, hides[at]!, items[at]!);
  let first = 0;
  for (; first < most && isSame(first, first); first++) lines[first] = before[first]!;
  let last = items.length;
  for (const moved = before.length - last; last > first && last + moved > first && isSame(last - 1, last - 1 + moved); last--)
    lines[last - 1] = before[last - 1 + moved]!;
  for (let at = first; at < last; at++) lines[at] = new ItemLine(sourceOf(at), hides[at]!, items[at]!);
  return lines;
}

/** What is hidden of the line of one item, counted from its start. */
export function hidesOf({ hidden, comments }: Hides, { start, end }: Item): Hides {
  return { hidden: spansWithin(hidden, start, end), comments: spansWithin(comments, start, end) };
}

const hidesNothing: Hides = { hidden: [], comments: [] };

/** The same of all lines in turn; most have nothing hidden. */
function hidesOfItems(outline: Outline): Hides[] {
  const { hidden, comments, items } = outline;
  let [ofHidden, ofComments] = [0, 0];
  return items.map((item) => {
    while (ofHidden < hidden.length && hidden[ofHidden]!.end <= item.start) ofHidden++;
    while (ofComments < comments.length && comments[ofComments]!.end <= item.start) ofComments++;
    const isSeen = (hidden[ofHidden]?.start ?? item.end) >= item.end && (comments[ofComments]?.start ?? item.end) >= item.end;
    return isSeen ? hidesNothing : hidesOf(outline, item);
  });
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ start, end }, at) => start === b[at]!.start && end === b[at]!.end);
}
