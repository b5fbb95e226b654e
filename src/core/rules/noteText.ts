import { lineOf } from '../text/lineOf';
import { type TalkingPoint, talkingPoints } from '../agenda/talkingPoints';
import type { Item, Outline } from '../note/outline';
import { readOutline } from '../note/readOutline';

/** A judged note's text and what is read from it, once, when it is first asked for. */
export class NoteText {
  #outline: Outline | undefined;
  readonly #read: (text: string) => Outline;
  #points: readonly TalkingPoint[] | undefined;
  #items: ReadonlyMap<number, number> | undefined;

  /** @param read gives the text's outline where somebody has it already. */
  constructor(
    readonly uri: string,
    readonly root: string,
    readonly text: string,
    read: (text: string) => Outline = readOutline,
  ) {
    this.#read = read;
  }

  get outline(): Outline {
    return (this.#outline ??= this.#read(this.text));
  }

  /** All talking points, nested ones too. */
  get points(): readonly TalkingPoint[] {
    return (this.#points ??= talkingPoints(this.text, this.outline));
  }

  /** The index of the first item on a line, or -1. */
  indexAt(line: number): number {
    this.#items ??= new Map(this.outline.items.map((item, index) => [item.line, index] as const).reverse());
    return this.#items.get(line) ?? -1;
  }

  itemAt(line: number): Item | undefined {
    return this.outline.items[this.indexAt(line)];
  }

  /** The line of an offset. */
  lineOf(offset: number): number {
    return lineOf(this.outline.lineStarts, offset);
  }
}
