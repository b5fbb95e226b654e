import { isOpen } from '../action/status';
import { label } from '../note/labels';
import { behindLabel } from './behindLabel';
import { type Block, type Item, type SharedTask, wordsOfLine } from './document';

const marked = label('decision|heard');

/** The blocks of a note, its items by what they came to. Every item is in one of these, with what is nested in it or without. */
export class Sifted {
  readonly decisions: Item[] = [];
  readonly heard: Item[] = [];
  /** Open boxes that are no actions. */
  readonly undiscussed: Item[] = [];
  /** What has an id, refers to one, or has a box and an owner or a due date. */
  readonly actions: Item[] = [];
  /** All else, in the note's order, under its headings; boxes are gone. */
  readonly points: readonly Block[];

  constructor(blocks: readonly Block[]) {
    this.points = this.sift(blocks, false);
  }

  /** @param within an undiscussed point: open boxes stay where they are. */
  private sift(blocks: readonly Block[], within: boolean): readonly Block[] {
    return blocks.flatMap((block): readonly Block[] => {
      if (block.kind === 'quote') {
        const inside = this.sift(block.blocks, within);
        return inside.length === 0 ? [] : [{ ...block, blocks: inside }];
      }
      if (block.kind !== 'list') return [block];
      const items = block.items.flatMap((item) => this.item(item, within));
      return items.length === 0 ? [] : [{ ...block, items }];
    });
  }

  private item({ text, below, task }: Item, within: boolean): readonly Item[] {
    const isAction = task !== undefined && isTracked(task);
    const isLeft = !isAction && task !== undefined && (isOpen(task.status) || task.status === 'moved');
    const place = isAction ? this.actions.length : this.undiscussed.length;
    const inside = this.sift(below, within || isLeft);
    if (isAction) {
      this.actions.splice(place, 0, { text, below: inside, task });
      return [];
    }
    if (isLeft && !within) {
      this.undiscussed.splice(place, 0, { text, below: inside });
      return [];
    }
    if (task?.status === 'cancelled') return inside.every(({ kind }) => kind === 'list') ? itemsOf(inside) : [{ text: [], below: inside }];
    const [, mark] = marked.exec(wordsOfLine(text)) ?? [];
    if (mark === undefined) return [{ text, below: inside }];
    const bucket = mark.toLowerCase() === 'heard' ? this.heard : this.decisions;
    bucket.push({ text: behindLabel(text, marked), below: inside });
    return [];
  }
}

function isTracked({ id, owner, due }: SharedTask): boolean {
  return id !== undefined || owner !== undefined || due !== undefined;
}

function itemsOf(blocks: readonly Block[]): readonly Item[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
}
