import type { CalendarDate } from '../core/date/date';
import type { Meeting, NoteProblem, Profile } from '../core/model';
import type { Plan } from '../core/plans/plan';
import { compareTexts } from '../core/text/compareTexts';
import { Lines } from './lines';
import type { NoteAddress, NoteKind } from './noteAddress';
import { type LineRecords, noLines, type NoteFacts, type NoteRecord, openIn, sameFacts, sameLines, soonestDueIn } from './noteRecord';
import type { FileStat } from './ports';

/** No file has it: the next look at the disk reads the note again. */
const UNKNOWN = -1;

/** Lines that a cache has. `fetch` reads those of all its notes, and gives each note its own by `fill`. */
export interface LinesInCache {
  fetch(): void;
}

/** What a cache says of a note's open actions, apart from their lines. */
export interface OpenInCache {
  readonly count: number;
  readonly soonestDue: CalendarDate | undefined;
}

/** One note as it was last read. What it hands out stays the same object until it is read again and differs. */
export class Note implements NoteAddress, NoteFacts {
  readonly uri: string;
  readonly root: string;
  readonly manager: string;
  readonly kind: NoteKind;
  /** Number of the last listing that had it. */
  seen = 0;
  /** Stat of the file that was read. */
  mtime = UNKNOWN;
  size = 0;
  meeting: Meeting | undefined;
  profile: Profile | undefined;
  plan: Plan | undefined;
  problem: NoteProblem | undefined;
  /** How many of its tracked actions are open. */
  openCount!: number;
  private due: { readonly soonest: CalendarDate | undefined } | undefined;
  private known!: LineRecords | LinesInCache;
  private read: Lines | undefined;

  /** @param open of lines that a cache has. */
  constructor({ uri, root, manager, kind }: NoteAddress, facts: NoteFacts, lines: LineRecords | LinesInCache, open?: OpenInCache) {
    this.uri = uri;
    this.root = root;
    this.manager = manager;
    this.kind = kind;
    this.put(facts, lines, open);
  }

  get isVerified(): boolean {
    return this.mtime !== UNKNOWN;
  }

  /** Whether it was read from a file with this stat. */
  isOf({ mtime, size }: FileStat): boolean {
    return this.mtime === mtime && this.size === size;
  }

  /** `undefined`: what was read is not what a file with any stat holds. */
  verify(stat: FileStat | undefined): void {
    this.mtime = stat?.mtime ?? UNKNOWN;
    this.size = stat?.size ?? 0;
  }

  /** Takes in what was read again; answers what differs. `head` stands for whatever is not a line. */
  update(record: NoteRecord): 'lines' | 'head' {
    const same = sameFacts(this, record);
    // what has not changed stays the same object
    this.put(same ? this : record, record.lines);
    return same ? 'lines' : 'head';
  }

  isSame(record: NoteRecord): boolean {
    return sameFacts(this, record) && sameLines(this.records, record.lines);
  }

  /** Whether this note alone makes its folder a person's: a folder with nothing but text is not. */
  get makesPerson(): boolean {
    return (
      this.plan === undefined &&
      (this.kind === 'profile' || this.meeting !== undefined || this.openCount > 0 || this.records.tasks.some(({ id }) => id !== undefined))
    );
  }

  /** Of its tracked actions and of its wins. */
  get ids(): readonly string[] {
    const ofActions = this.records.tasks.flatMap(({ id }) => id ?? []);
    return this.plan?.kind === 'wins' ? [...ofActions, ...this.plan.wins.flatMap(({ id }) => id ?? [])] : ofActions;
  }

  /** Each as often as it is there. Of a plan or a log those of its items and wins. */
  get tags(): readonly string[] {
    const { plan } = this;
    if (plan === undefined) return this.lines.tags();
    return plan.kind === 'wins' ? plan.wins.flatMap(({ tags }) => tags) : plan.items.flatMap(({ task }) => task.tags);
  }

  /** A day before which none of its open actions is due; undefined where none has a due date. */
  get soonestDue(): CalendarDate | undefined {
    if (this.openCount === 0) return undefined;
    return (this.due ??= { soonest: soonestDueIn(this.records) }).soonest;
  }

  /** The lines as they are. */
  get records(): LineRecords {
    const { known } = this;
    if (!('fetch' in known)) return known;
    known.fetch();
    return 'fetch' in this.known ? noLines : this.known;
  }

  /** The lines, read. */
  get lines(): Lines {
    return (this.read ??= new Lines(this, this.records));
  }

  /** Takes the lines that a cache had, unless the note was read anew since. */
  fill(from: LinesInCache, lines: LineRecords): void {
    if (this.known === from) this.known = lines;
  }

  private put({ meeting, profile, plan, problem }: NoteFacts, lines: LineRecords | LinesInCache, open?: OpenInCache): void {
    this.meeting = meeting;
    this.profile = profile;
    this.plan = plan;
    this.problem = problem;
    this.known = lines;
    this.openCount = open?.count ?? ('fetch' in lines ? 0 : openIn(lines));
    this.due = open && { soonest: open.soonestDue };
    this.read = 'fetch' in lines ? undefined : this.read && new Lines(this, lines, this.read);
  }
}

/** A profile first, then running documents by name, then meetings by date. */
export function compareNotes(a: Note, b: Note): number {
  if (a.meeting && b.meeting) return compareMeetings(a.meeting, b.meeting);
  if (a.meeting || b.meeting) return a.meeting ? 1 : -1;
  return Number(b.kind === 'profile') - Number(a.kind === 'profile') || compareTexts(a.uri, b.uri);
}

type DatedMeeting = Pick<Meeting, 'uri' | 'date' | 'time'>;

/** By date; of one day by time, then by the number in the file's name. */
export function compareMeetings(a: DatedMeeting, b: DatedMeeting): number {
  return (
    compareTexts(a.date, b.date) || compareTexts(a.time ?? '', b.time ?? '') || a.uri.length - b.uri.length || compareTexts(a.uri, b.uri)
  );
}
