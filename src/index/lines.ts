import { soonestDue } from '../core/action/datesInLine';
import { visibleTask } from '../core/action/visibleTask';
import type { CalendarDate } from '../core/date/date';
import type { Action, Reference } from '../core/model';
import type { NoteAddress } from './noteAddress';
import type { MayCount } from './noteIndex';
import type { LineRecords, TaskRecord } from './noteRecord';

type Parsed = Action | false | undefined;

/** The actions and references of one note. A task line is parsed when it is first asked for, and once. */
export class Lines {
  /** By place in the note; `false` where the line turned out to be no task line. */
  private readonly parsed: Parsed[];
  private all: readonly Action[] | undefined;
  private stillOpen: readonly Action[] | undefined;
  private refs: readonly Reference[] | undefined;
  private places: ReadonlyMap<string, readonly number[]> | undefined;

  /** @param before those of the note as it was: lines that begin or end both are not parsed again. */
  constructor(
    private readonly address: NoteAddress,
    private readonly records: LineRecords,
    before?: Lines,
  ) {
    this.parsed = before === undefined ? [] : stillParsed(records.tasks, before.records.tasks, before.parsed);
  }

  actions(): readonly Action[] {
    return (this.all ??= this.pick(() => true));
  }

  /** Tracked actions that still wait for someone. */
  open(): readonly Action[] {
    return (this.stillOpen ??= this.trackedThat(({ open }) => open));
  }

  trackedThat(mayCount: MayCount = () => true): readonly Action[] {
    const { uri } = this.address;
    return this.pick(({ id, source, open }) => id !== undefined && mayCount({ uri, id, source, open }));
  }

  openDueBefore(day: CalendarDate): readonly Action[] {
    return this.trackedThat(({ source, open }) => open && (soonestDue(source) ?? day) < day).filter(
      ({ task }) => task.due !== undefined && task.due < day,
    );
  }

  withId(id: string): readonly Action[] {
    this.places ??= this.findPlaces();
    return (this.places.get(id) ?? []).map((at) => this.at(at)).filter((action) => action !== false);
  }

  references(): readonly Reference[] {
    const { uri } = this.address;
    return (this.refs ??= this.records.references.map(({ line, id }) => ({ uri, line, id })));
  }

  /** Each as often as it is there. */
  tags(): readonly string[] {
    return this.records.tasks.flatMap(({ source, hidden }, at) => {
      if (!source.includes('#')) return [];
      const known = this.parsed[at];
      return (known ? known.task : visibleTask(source, hidden))?.tags ?? [];
    });
  }

  private pick(wanted: (task: TaskRecord) => boolean): readonly Action[] {
    return this.records.tasks.flatMap((task, at) => (wanted(task) && this.at(at)) || []);
  }

  /** Once for all ids: a long note may be asked for each of its own. */
  private findPlaces(): ReadonlyMap<string, readonly number[]> {
    const places = new Map<string, number[]>();
    this.records.tasks.forEach(({ id }, at) => {
      if (id === undefined) return;
      const known = places.get(id);
      if (known) known.push(at);
      else places.set(id, [at]);
    });
    return places;
  }

  private at(at: number): Action | false {
    return (this.parsed[at] ??= this.parse(this.records.tasks[at]!));
  }

  private parse({ line, source, private: isPrivate, hidden }: TaskRecord): Action | false {
    const { uri, root, manager } = this.address;
    const task = visibleTask(source, hidden);
    return task === undefined ? false : { uri, root, manager, line, source, private: isPrivate, task };
  }
}

function stillParsed(tasks: readonly TaskRecord[], before: readonly TaskRecord[], parsed: readonly Parsed[]): Parsed[] {
  const still = new Array<Parsed>(tasks.length);
  const most = Math.min(tasks.length, before.length);
  let first = 0;
  for (; first < most && saysTheSame(tasks[first]!, before[first]!); first++) still[first] = inLine(parsed[first], tasks[first]!);
  const moved = before.length - tasks.length;
  for (let at = tasks.length - 1; at >= first && at + moved >= first && saysTheSame(tasks[at]!, before[at + moved]!); at--)
    still[at] = inLine(parsed[at + moved], tasks[at]!);
  return still;
}

function saysTheSame(a: TaskRecord, b: TaskRecord): boolean {
  return a === b || (a.source === b.source && a.private === b.private && a.hidden === b.hidden);
}

function inLine(parsed: Parsed, { line }: TaskRecord): Parsed {
  return !parsed || parsed.line === line ? parsed : { ...parsed, line };
}
