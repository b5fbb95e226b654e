import { parseTaskLine } from '../core/action/taskLine';
import type { Action, Reference } from '../core/model';
import { sameBytes } from './bytes';
import { Keep } from './kept';
import type { NoteAddress } from './noteAddress';
import { Flag, type PackedNote, type PackedTask } from './packedNote';

const NONE: readonly never[] = [];

/** The actions and references of one note, unpacked as they are asked for. Each keeps the whole alive, so that the same is handed out again. */
export class Lines {
  /** By place in the note; `false` where the line turned out to be no task line. */
  private readonly unpacked: (Action | false | undefined)[] = [];
  private all: readonly Action[] | undefined;
  private refs: readonly Reference[] | undefined;

  constructor(private readonly address: NoteAddress, private readonly packed: PackedNote) {}

  actions(): readonly Action[] {
    return (this.all ??= this.pickAll());
  }

  /** Tracked actions that still wait for someone. */
  open(): readonly Action[] {
    const wanted = Flag.Open | Flag.Tracked;
    return this.pick(({ flags }) => (flags & wanted) === wanted, this.sourceOf);
  }

  withId(id: Uint8Array): readonly Action[] {
    return this.pick(({ idStart, idEnd }) => idEnd - idStart === id.length && sameBytes(this.packed.bytes, idStart, id, 0, id.length), this.sourceOf);
  }

  references(): readonly Reference[] {
    if (this.refs) return this.refs;
    const found: Reference[] = [];
    this.packed.forEachReference((line, start, end) => found.push({ uri: this.address.uri, line, id: this.packed.text(start, end) }));
    for (const reference of found) new Keep(reference, this);
    return (this.refs = found.length === 0 ? NONE : found);
  }

  /** Decodes all lines together, a third of the cost of one by one. What is no UTF-8 has other units than it seemed, so there it is one by one. */
  private pickAll(): readonly Action[] {
    const sources = this.packed.sources();
    let at = 0;
    return this.pick(() => true, sources.includes('\ufffd') ? this.sourceOf : ({ units }) => sources.slice(at, (at += units)));
  }

  private pick(wanted: (task: Readonly<PackedTask>) => boolean, sourceOf: (task: Readonly<PackedTask>) => string): readonly Action[] {
    const found: Action[] = [];
    this.packed.forEachTask((task, index) => {
      if (!wanted(task)) return;
      const source = sourceOf(task);
      const action = (this.unpacked[index] ??= this.unpack(task, source));
      if (action) found.push(action);
    });
    return found.length === 0 ? NONE : found;
  }

  private readonly sourceOf = ({ start, end }: Readonly<PackedTask>): string => this.packed.text(start, end);

  private unpack({ line, flags }: Readonly<PackedTask>, source: string): Action | false {
    const { uri, root, manager } = this.address;
    const task = parseTaskLine(source);
    if (!task) return false;
    const action: Action = { uri, root, manager, line, source, private: (flags & Flag.Private) !== 0, task };
    new Keep(action, this);
    return action;
  }
}
