import { lineOf } from '../text/lineOf';
import { type TalkingPoint, talkingPoints } from '../agenda/talkingPoints';
import type { Item, Outline } from '../note/outline';
import { readOutline } from '../note/readOutline';

/** A judged note's text and what is read from it, once, when it is first asked for. */
export class NoteText {
  readonly #read: Partial<Pick<NoteText, 'outline' | 'points'>>;
  #outline: Outline | undefined;
  #points: readonly TalkingPoint[] | undefined;
  #items: ReadonlyMap<number, number> | undefined;

  /** @param read has what somebody reads of the text already. */
  constructor(
    readonly uri: string,
    readonly root: string,
    readonly text: string,
    read: Partial<Pick<NoteText, 'outline' | 'points'>> = {},
  ) {
    this.#read = read;
  }

  get outline(): Outline {
    return (this.#outline ??= this.#read.outline ?? readOutline(this.text));
  }

  /** All talking points, nested ones too. */
  get points(): readonly TalkingPoint[] {
    return (this.#points ??= this.#read.points ?? talkingPoints(this.text, this.outline));
  }

  /** The index of the first item on a line, or -1. */
  indexAt(line: number): number {
    return (this.#items ??= firstOnLines(this.outline.items)).get(line) ?? -1;
  }

  itemAt(line: number): Item | undefined {
    return this.outline.items[this.indexAt(line)];
  }

  /** The line of an offset. */
  lineOf(offset: number): number {
    return lineOf(this.outline.lineStarts, offset);
  }
}

function firstOnLines(items: readonly Item[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (let index = items.length - 1; index >= 0; index--) first.set(items[index]!.line, index);
  return first;
}
