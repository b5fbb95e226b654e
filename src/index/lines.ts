import { parseTaskLine } from '../core/action/taskLine';
import type { Action, Reference } from '../core/model';
import { Keep } from './kept';
import type { NoteAddress } from './noteAddress';
import { Flag, type PackedLines, type PackedTask } from './packedLines';

const NONE: readonly never[] = [];

/** A task line, and the how many-th it is. */
type Place = PackedTask & { readonly index: number };

/** The actions and references of one note, unpacked as they are asked for. Each keeps the whole alive, so that the same is handed out again. */
export class Lines {
  /** By place in the note; `false` where the line turned out to be no task line. */
  private readonly unpacked: (Action | false | undefined)[] = [];
  private all: readonly Action[] | undefined;
  private stillOpen: readonly Action[] | undefined;
  private refs: readonly Reference[] | undefined;
  private places: ReadonlyMap<string, readonly Place[]> | undefined;

  constructor(private readonly address: NoteAddress, private readonly packed: PackedLines) {}

  actions(): readonly Action[] {
    return (this.all ??= this.pickAll());
  }

  /** Tracked actions that still wait for someone. */
  open(): readonly Action[] {
    const wanted = Flag.Open | Flag.Tracked;
    return (this.stillOpen ??= this.pick(({ flags }) => (flags & wanted) === wanted, this.sourceOf));
  }

  withId(id: string): readonly Action[] {
    return ((this.places ??= this.findPlaces()).get(id) ?? NONE).map((place) => this.at(place, place.index, this.sourceOf(place))).filter((action) => action !== false);
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
      const action = this.at(task, index, sourceOf(task));
      if (action) found.push(action);
    });
    return found.length === 0 ? NONE : found;
  }

  /** Once for all ids: a long note may be asked for each of its own. */
  private findPlaces(): ReadonlyMap<string, readonly Place[]> {
    const places = new Map<string, Place[]>();
    this.packed.forEachTask((task, index) => {
      if (task.idStart === task.idEnd) return;
      const id = this.packed.text(task.idStart, task.idEnd);
      const place = { ...task, index };
      const known = places.get(id);
      if (known) known.push(place);
      else places.set(id, [place]);
    });
    return places;
  }

  private at(task: Readonly<PackedTask>, index: number, source: string): Action | false {
    return (this.unpacked[index] ??= this.unpack(task, source));
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
