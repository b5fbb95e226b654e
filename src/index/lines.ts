import { parseTaskLine } from '../core/action/taskLine';
import type { Action, Reference } from '../core/model';
import { sameBytes } from './bytes';
import type { NoteAddress } from './note';
import { Flag, type PackedNote, type PackedTask } from './packedNote';

const NONE: readonly never[] = [];

/** The actions and references of one note, unpacked as they are asked for. */
export class Lines {
  /** By place in the note; `false` where the line turned out to be no task line. */
  private readonly unpacked: (Action | false | undefined)[] = [];
  private all: readonly Action[] | undefined;
  private refs: readonly Reference[] | undefined;

  constructor(private readonly address: NoteAddress, private readonly packed: PackedNote, private readonly kept: WeakMap<object, Lines>) {}

  actions(): readonly Action[] {
    this.all ??= this.pick(() => true);
    return this.all;
  }

  /** Tracked actions that still wait for someone. */
  open(): readonly Action[] {
    return this.pick(({ flags }) => (flags & (Flag.Open | Flag.Tracked)) === (Flag.Open | Flag.Tracked));
  }

  withId(id: Uint8Array): readonly Action[] {
    return this.pick(({ idStart, idEnd }) => idEnd - idStart === id.length && sameBytes(this.packed.bytes, idStart, id, 0, id.length));
  }

  /** Those with a `#` in the line, so all that can have tags. */
  withHash(): readonly Action[] {
    return this.pick(({ flags }) => (flags & Flag.Hash) !== 0);
  }

  references(): readonly Reference[] {
    if (this.refs) return this.refs;
    const found: Reference[] = [];
    this.packed.forEachReference((line, start, end) => found.push({ uri: this.address.uri, line, id: this.packed.text(start, end) }));
    for (const reference of found) this.kept.set(reference, this);
    return (this.refs = found.length === 0 ? NONE : found);
  }

  private pick(wanted: (task: Readonly<PackedTask>) => boolean): readonly Action[] {
    const found: Action[] = [];
    this.packed.forEachTask((task, index) => {
      const action = wanted(task) && (this.unpacked[index] ??= this.unpack(task));
      if (action) found.push(action);
    });
    return found.length === 0 ? NONE : found;
  }

  private unpack({ line, flags, start, end }: Readonly<PackedTask>): Action | false {
    const { uri, root, manager } = this.address;
    const source = this.packed.text(start, end);
    const task = parseTaskLine(source);
    if (!task) return false;
    const action: Action = { uri, root, manager, line, source, private: (flags & Flag.Private) !== 0, task };
    this.kept.set(action, this);
    return action;
  }
}
