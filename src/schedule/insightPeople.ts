import { ownersOf } from '../core/action/owner';
import { isOpen } from '../core/action/status';
import type { CalendarDate } from '../core/date/date';
import { dateOfPath, nobody } from '../core/folder/notePath';
import { pathBelow } from '../core/folder/noteUri';
import type { InsightAction, InsightMeeting, InsightPerson, Period } from '../core/insights/facts';
import type { NoteDigest } from '../core/insights/noteDigest';
import { isWithin, readFrom, readTo } from '../core/insights/periods';
import type { Action, Manager, Meeting } from '../core/model';
import { usualDuration } from '../core/series/nextMeeting';
import { firstName } from '../core/text/firstName';
import type { MayCount, NoteIndex } from '../index/noteIndex';
import type { NoteDigests } from './noteDigests';
import { isPublic } from './publicActions';
import type { Schedule } from './schedule';

type Of = Pick<Manager, 'root' | 'id'>;

/** What is known of a person, and what it was put together from. */
interface Known {
  readonly met: Kept<Omit<InsightPerson, 'actions' | 'digests'>>;
  readonly actions?: Kept<readonly InsightAction[]>;
  readonly noted?: Kept<Noted>;
  readonly person?: Kept<InsightPerson>;
}

/** Holds as long as what it was made from is the same. */
interface Kept<T> {
  readonly from: readonly unknown[];
  readonly value: T;
}

/** What notes say. */
interface Noted {
  readonly digests: ReadonlyMap<string, NoteDigest>;
  /** Notes that were read, and say nothing that counts. */
  readonly unread: readonly string[];
  /** Not read yet. */
  readonly missing: readonly string[];
}

/** People as insights know them: each, and each part of them, stays the same object as long as nothing of it changes. */
export class InsightPeople {
  /** By notes folder and id. */
  private readonly known = new Map<string, Known>();
  /** By notes folder. */
  private readonly ofPlans = new Map<string, Kept<InsightPerson>>();
  private names: { readonly of: readonly Manager[]; readonly all: string } | undefined;

  /** @param mayCount for who asks for some actions only. */
  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly digests: NoteDigests,
    private readonly mayCount?: MayCount,
  ) {}

  /** Without what their notes are read for. */
  met(manager: Manager): Known['met']['value'] {
    return this.knownOf(manager).met.value;
  }

  /** Whether their actions are put together as they are now. */
  hasActions(manager: Manager): boolean {
    return isSame(this.knownOf(manager).actions?.from, this.actionsFrom(manager));
  }

  /** As far as their notes are read. */
  of(manager: Manager, period: Period): InsightPerson {
    const noted = this.noted(manager, period).digests;
    const known = this.knownOf(manager);
    const met = known.met.value;
    const actions = kept(known.actions, this.actionsFrom(manager), () => this.actions(manager));
    const from = [met, actions.value, noted];
    const person = kept(known.person, from, () => ({ ...met, actions: actions.value, digests: noted }));
    this.keep(manager, { ...known, actions, person });
    return person.value;
  }

  /** Nobody in particular, whose actions are in the plans of a notes folder. */
  nobody(root: string): InsightPerson {
    const of = { root, id: nobody };
    const make = (): InsightPerson => ({ ...of, name: '', meetings: [], topics: [], actions: this.actions(of), digests: new Map() });
    const person = kept(this.ofPlans.get(root), this.actionsFrom(of), make);
    this.ofPlans.set(root, person);
    return person.value;
  }

  /** What their notes of held meetings say, as far as they are read. */
  noted(manager: Manager, period: Period): Noted {
    const known = this.knownOf(manager);
    const { meetings } = known.met.value;
    const from = [meetings, this.digests.revision(manager), period.from, period.to];
    const noted = kept(known.noted, from, () => this.read(heldIn(meetings, period)));
    this.keep(manager, { ...known, noted });
    return noted.value;
  }

  private knownOf(manager: Manager): Known {
    const known = this.known.get(keyOf(manager));
    const meetings = this.schedule.meetings(manager);
    const met = kept(known?.met, [manager, meetings, this.schedule.today()], () => this.meet(manager, meetings));
    return { ...known, met };
  }

  private keep(manager: Manager, known: Known): void {
    this.known.set(keyOf(manager), known);
  }

  private meet(manager: Manager, meetings: readonly Meeting[]): Known['met']['value'] {
    const { schedule } = this;
    const { duration = usualDuration } = manager.profile;
    return {
      id: manager.id,
      root: manager.root,
      name: firstName(manager.name),
      meetings: meetings.map((meeting) => ({
        uri: meeting.uri,
        date: meeting.date,
        day: schedule.day(meeting, manager),
        status: schedule.status(meeting, manager),
        type: meeting.type,
        minutes: meeting.duration ?? duration,
        occurrence: originalDate(meeting),
      })),
      topics: schedule.topics(manager),
    };
  }

  /** On the names of all hangs whose an action is. */
  private actionsFrom(of: Of): readonly unknown[] {
    const managers = this.index.managers();
    if (this.names?.of !== managers)
      this.names = { of: managers, all: JSON.stringify(managers.map(({ root, id, name }) => [root, id, name])) };
    return [this.index.revision(of), this.names.all];
  }

  private actions(of: Of): InsightAction[] {
    const ownerOf = ownersOf(this.index.managers());
    return this.index
      .trackedOf(of, this.mayCount)
      .filter((action) => isPublic(this.index, action))
      .map((action) => this.action(action, ownerOf));
  }

  private action(action: Action, ownerOf: ReturnType<typeof ownersOf>): InsightAction {
    const { uri, line, task } = action;
    return {
      uri,
      line,
      text: task.text,
      mine: ownerOf(action) === 'me',
      open: isOpen(task.status),
      raised: task.raised ?? this.index.meeting(uri)?.date,
      due: task.due,
      done: task.status === 'done' ? task.done : undefined,
      tags: task.tags,
    };
  }

  private read(held: readonly InsightMeeting[]): Noted {
    const digests = new Map<string, NoteDigest>();
    const unread: string[] = [];
    const missing: string[] = [];
    for (const { uri } of held) {
      const digest = this.digests.of(uri);
      if (digest !== undefined) digests.set(uri, digest);
      else (this.digests.has(uri) ? unread : missing).push(uri);
    }
    return { digests, unread, missing };
  }
}

function kept<T>(before: Kept<T> | undefined, from: readonly unknown[], make: () => T): Kept<T> {
  return before !== undefined && isSame(before.from, from) ? before : { from, value: make() };
}

function isSame(before: readonly unknown[] | undefined, now: readonly unknown[]): boolean {
  return before !== undefined && before.length === now.length && before.every((one, at) => one === now[at]);
}

function keyOf({ root, id }: Manager): string {
  return `${root}/${id}`;
}

/** The meetings whose notes are read for figures of a period. */
function heldIn(meetings: readonly InsightMeeting[], period: Period): InsightMeeting[] {
  const span = { from: readFrom(period), to: readTo(period) };
  return meetings.filter(({ day, status }) => status === 'held' && isWithin(day, span));
}

/** The date in the series of a meeting that was moved: what its note says; else that of its name, where the date in it was changed by hand. */
function originalDate({ root, uri, date, occurrence }: Meeting): CalendarDate | undefined {
  const isNamedSo = uri.includes(`/${date}`, root.length);
  return occurrence ?? (isNamedSo ? undefined : dateOfPath(pathBelow(root, uri) ?? ''));
}
