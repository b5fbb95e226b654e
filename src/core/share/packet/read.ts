import type { Block } from '../document';
import { eachItem } from '../eachItem';
import { readNote } from '../readNote';
import type { PacketFacts, PacketNote, PacketUse, PacketWords } from './facts';
import { gap } from './items';

/** A note, with what of it may leave the folder. */
export interface ReadNote extends PacketNote {
  readonly blocks: readonly Block[];
}

/** With IDs and owners that mean the same wherever the note is: two folders may have one ID, and one first name. */
function ofFolder({ root, isMe, person }: PacketNote, blocks: readonly Block[]): readonly Block[] {
  return eachItem(blocks, (item) => {
    if (item.task === undefined) return item;
    const { id, owner } = item.task;
    const own = {
      ...(id !== undefined && { id: `${root}#${id}` }),
      ...(owner !== undefined && { owner: isMe(owner) ? 'me' : person(owner) }),
    };
    return { ...item, task: { ...item.task, ...own } };
  });
}

/** The notes of a packet, through the one gate; and what is said of those that are left out. */
export class PacketNotes {
  private constructor(
    readonly all: readonly ReadNote[],
    readonly skipped: readonly string[],
    readonly gaps: readonly Block[],
  ) {}

  static async read({ notes }: Pick<PacketFacts, 'notes'>, words: PacketWords): Promise<PacketNotes> {
    const read: ReadNote[] = [];
    const skipped: string[] = [];
    const gaps: Block[] = [];
    for (const note of notes) {
      const blocks = note.problem === undefined ? await readNote(note.text, note.withId) : undefined;
      if (blocks !== undefined && !('problem' in blocks)) {
        read.push({ ...note, blocks: ofFolder(note, blocks) });
        continue;
      }
      // nobody misses what was agreed before the span
      if (note.use === 'before') continue;
      skipped.push(note.uri);
      const reason = blocks === undefined || blocks.problem === 'empty' ? (note.problem ?? '') : words.gap[blocks.problem](blocks.line + 1);
      gaps.push(...gap(words.gap.skipped(note.file, reason)));
    }
    return new PacketNotes(read, skipped, gaps);
  }

  of(...uses: readonly PacketUse[]): readonly ReadNote[] {
    return this.all.filter(({ use }) => uses.includes(use));
  }

  /** What stands before an item of a note; who it is from only where there are several. */
  stamp({ date, name }: PacketNote, words: PacketWords): string {
    return date === undefined ? '' : words.stamp(words.date(date), this.isOfSeveral ? name : undefined);
  }

  /** Whether there are notes of more than one person. */
  get isOfSeveral(): boolean {
    return this.names.length > 1;
  }

  get names(): readonly string[] {
    return [...new Set(this.all.map(({ name }) => name).filter((name) => name !== ''))];
  }
}
