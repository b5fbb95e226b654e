import { isDayBefore } from '../core/agenda/reminders';
import { isOpen } from '../core/action/status';
import { ownersOf } from '../core/action/owner';
import { isTagged } from '../core/action/tagged';
import { addDays, daysBetween } from '../core/date/date';
import { nobody, notePlace } from '../core/folder/notePath';
import type { Action, Manager, Meeting } from '../core/model';
import type { CareerPlan, TrainingPlan } from '../core/plans/plan';
import type { Facts, NextFacts, Person, PersonMeeting } from '../core/rules/facts';
import type { NoteText } from '../core/rules/noteText';
import type { Topic } from '../core/series/topics';
import { firstName } from '../core/text/firstName';
import { newerDuplicatesIn, notesWithDuplicates } from '../index/duplicateIds';
import type { NoteIndex } from '../index/noteIndex';
import { MeetingOfPerson } from './meetingOfPerson';
import type { Schedule } from './schedule';

/** So many days before its meeting a note is judged, and so many days after it. */
const daysAhead = 7;
const daysBack = 14;
/** Notice of a talk is looked at so long before it. */
const daysNotice = 14;
/** A `#feedback` action counts so long after it was done. */
const feedbackDays = 90;

/** What the host knows of notes: text that is at hand, and which notes are open. */
export interface NoteTexts {
  /** Undefined where it is not read; who asks reads it and judges again. */
  of(uri: string): NoteText | undefined;
  isOpen(uri: string): boolean;
  /** The digest of what would be shared of a meeting's note with this goal now. */
  digest?(note: NoteText, goal?: string): string | undefined;
  /** Whether the IDs of all notes are known, so that asking for duplicates waits for nothing. */
  knowsIds(): boolean;
}

/** Puts together what the linter's rules may know. Only what can still be changed is judged: never the rest of the history. */
export class RuleFacts {
  /** Many notes are judged by one person's meetings: kept until one of these is another. */
  private readonly people = new WeakMap<Manager, { readonly hangsOn: readonly unknown[]; readonly person: Person }>();

  private readonly named = new WeakMap<readonly Meeting[], readonly string[]>();
  private owners: { readonly of: readonly Manager[]; readonly ownerOf: (action: Action) => string } | undefined;

  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly texts: NoteTexts,
  ) {}

  /** The notes that are judged by themselves, open or not: of each person the next, the last held, the profile; plans; notes with tracked actions. */
  judged(): Set<string> {
    const uris = this.judgedOf(this.index.managers());
    for (const { uri } of this.index.plans(undefined)) uris.add(uri);
    for (const { uri } of this.index.openActions()) uris.add(uri);
    for (const { uri, problem } of this.index.notes()) if (problem !== undefined) uris.add(uri);
    for (const uri of this.withDuplicates()) uris.add(uri);
    return uris;
  }

  /** The same for some people, and the plans beside them, without notes that are judged for their actions alone; of nobody, all plans. */
  judgedOf(managers: readonly Manager[]): Set<string> {
    const uris = new Set<string>();
    for (const manager of managers) {
      for (const uri of this.misnamed(this.schedule.meetings(manager))) uris.add(uri);
      if (this.schedule.isArchived(manager)) continue;
      uris.add(manager.uri);
      for (const meeting of [...this.plannedSoon(manager), this.nextOf(manager), this.lastHeldOf(manager)])
        if (meeting !== undefined) uris.add(meeting.uri);
    }
    const roots = managers.length > 0 ? new Set(managers.map(({ root }) => root)) : [undefined];
    for (const root of roots) for (const { uri } of this.index.plans(root)) uris.add(uri);
    return uris;
  }

  /** The notes that have an ID which another line has, too. */
  withDuplicates(): string[] {
    return this.texts.knowsIds() ? notesWithDuplicates(this.index) : [];
  }

  /** The texts that judging a note asks for beside its own: earlier notes of the person. */
  around(uri: string): string[] {
    const manager = this.managerOf(uri);
    if (manager === undefined) return [];
    const since = addDays(this.schedule.today(), -feedbackDays);
    const held = this.schedule.meetings(manager).filter((meeting) => this.schedule.status(meeting, manager) === 'held');
    return [...new Set([...held.filter(({ date }) => date >= since), ...held.slice(-3)].map((meeting) => meeting.uri))];
  }

  /** All that one note is judged by; none where its text is not at hand. @param ruleIds of all rules. */
  ofNote(uri: string, ruleIds: ReadonlySet<string>): Facts[] {
    const note = this.texts.of(uri);
    const manager = this.managerOf(uri);
    if (note === undefined) return this.anyNote(uri, note, manager && this.person(manager), ruleIds);
    const person = manager && this.person(manager);
    const meeting = this.index.meeting(uri);
    const today = this.schedule.today();
    const facts: Facts[] = [];
    if (manager !== undefined && person !== undefined && !this.schedule.isArchived(manager)) {
      if (meeting !== undefined) facts.push(...this.ofMeeting(manager, person, meeting, note));
      if (uri === manager.uri) facts.push({ kind: 'profile', today, note, person });
    }
    const plan = this.index.plan(uri);
    const mine = plan && this.myManager(note.root);
    if (plan?.kind === 'career-plan') facts.push({ kind: 'career-plan', today, note, plan, person: mine });
    if (plan?.kind === 'training-plan') facts.push({ kind: 'training-plan', today, note, plan, person: mine });
    if (plan?.kind === 'wins') facts.push({ kind: 'wins', today, note, plan, person: mine });
    facts.push(...this.actionsIn(uri, person ?? mine, note));
    facts.push(...this.anyNote(uri, note, person, ruleIds));
    return facts;
  }

  /** What any note is judged by; one whose text is not at hand, if that has a reason. */
  private anyNote(uri: string, note: NoteText | undefined, person: Person | undefined, ruleIds: ReadonlySet<string>): Facts[] {
    const listed = this.index.note(uri);
    const root = note?.root ?? listed?.root;
    const place = root === undefined ? undefined : notePlace(root, uri);
    if (root === undefined || place === undefined || (note === undefined && listed?.problem === undefined)) return [];
    const { index, texts } = this;
    const meeting = index.meeting(uri);
    const used = place.kind === 'profile' ? person?.manager.uri : undefined;
    return [
      {
        kind: 'note',
        today: this.schedule.today(),
        uri,
        root,
        note,
        person,
        problem: listed?.problem,
        meeting,
        rename: place.rename,
        usedInstead: used === undefined || used === uri ? undefined : lastPart(used),
        get duplicates() {
          return texts.knowsIds() ? newerDuplicatesIn(index, { uri, root }) : [];
        },
        levels: meeting?.rules ?? index.plan(uri)?.rules ?? (uri === used ? person?.manager.profile.rules : undefined),
        ruleIds,
      },
    ];
  }

  /** The tracked actions of a note; told by line where its text is not at hand. */
  actionsIn(uri: string, person: Person | undefined, note: NoteText | undefined): Facts[] {
    const today = this.schedule.today();
    const since = addDays(today, -feedbackDays);
    const actions = this.index
      .trackedIn(uri, ({ source, open }) => open || /#feedback/i.test(source))
      .filter(({ task }) => isOpen(task.status) || (isTagged(task.tags, '#feedback') && (task.done ?? '') >= since));
    if (actions.length === 0) return [];
    const managers = this.index.managers();
    if (this.owners?.of !== managers) this.owners = { of: managers, ownerOf: ownersOf(managers) };
    const { ownerOf } = this.owners;
    const { schedule } = this;
    return [
      {
        kind: 'actions',
        today,
        note,
        actions,
        person,
        get nextMeeting() {
          return person && schedule.nextAfter(person.manager, today);
        },
        isMine: (action) => ownerOf(action) === 'me',
      },
    ];
  }

  person(manager: Manager): Person {
    const { schedule, texts } = this;
    const plans = this.index.plans(manager.root);
    const today = schedule.today();
    const year = Number(today.slice(0, 4));
    const all = schedule.meetings(manager);
    const career = plans.find((plan): plan is CareerPlan => plan.kind === 'career-plan');
    const training = plans.find((plan): plan is TrainingPlan => plan.kind === 'training-plan' && plan.year === year);
    const known = this.people.get(manager);
    const hangsOn = [today, all, career, training];
    if (known?.hangsOn.every((one, at) => one === hangsOn[at]) === true) return known.person;
    let meetings: readonly PersonMeeting[] | undefined;
    let topics: readonly Topic[] | undefined;
    const person: Person = {
      manager,
      name: firstName(manager.name),
      isManager: manager.profile.relation === 'manager' && !schedule.isArchived(manager),
      get meetings() {
        return (meetings ??= all.map((meeting) => new MeetingOfPerson(meeting, manager, schedule, texts)).reverse());
      },
      get next() {
        return schedule.next(manager);
      },
      get topics() {
        return (topics ??= schedule.topics(manager));
      },
      career,
      training,
    };
    this.people.set(manager, { hangsOn, person });
    return person;
  }

  private ofMeeting(manager: Manager, person: Person, meeting: Meeting, note: NoteText): Facts[] {
    const today = this.schedule.today();
    const day = this.schedule.day(meeting);
    const days = daysBetween(today, day);
    const planned: Facts[] =
      this.schedule.isUpcoming(meeting) && days < daysNotice ? [{ kind: 'planned', today, note, meeting, person, days }] : [];
    if (meeting.uri === this.nextOf(manager)?.uri) {
      const { texts } = this;
      const next: NextFacts = {
        kind: 'next',
        today,
        note,
        meeting,
        person,
        days,
        isNear: day === today || isDayBefore(day, today),
        get digest() {
          return texts.digest?.(note, meeting.goal);
        },
      };
      return [next, ...planned];
    }
    return meeting.uri === this.lastHeldOf(manager)?.uri ? [{ kind: 'held', today, note, meeting, person, daysSince: -days }] : planned;
  }

  /** The next planned note, where it is near or open. */
  private nextOf(manager: Manager): Meeting | undefined {
    const uri = this.schedule.next(manager)?.uri;
    const next = uri === undefined ? undefined : this.index.meeting(uri);
    if (next === undefined) return undefined;
    return daysBetween(this.schedule.today(), this.schedule.day(next)) <= daysAhead || this.texts.isOpen(next.uri) ? next : undefined;
  }

  private plannedSoon(manager: Manager): Meeting[] {
    const until = addDays(this.schedule.today(), daysNotice);
    return this.ahead(manager).filter((meeting) => meeting.date < until && this.schedule.isUpcoming(meeting));
  }

  /** Without those whose day has passed on any clock: a look at the date is cheap. */
  private ahead(manager: Manager): readonly Meeting[] {
    const from = addDays(this.schedule.today(), -2);
    const meetings = this.schedule.meetings(manager);
    let first = meetings.length;
    while (first > 0 && meetings[first - 1]!.date >= from) first -= 1;
    return meetings.slice(first);
  }

  private lastHeldOf(manager: Manager): Meeting | undefined {
    const meetings = this.schedule.meetings(manager);
    // Histories are long: from the end.
    let at = meetings.length - 1;
    while (at >= 0 && this.schedule.status(meetings[at]!, manager) !== 'held') at -= 1;
    const held = meetings[at];
    return held !== undefined && daysBetween(this.schedule.day(held), this.schedule.today()) <= daysBack ? held : undefined;
  }

  /** Notes whose names may say another date; read once for each history. */
  private misnamed(meetings: readonly Meeting[]): readonly string[] {
    let found = this.named.get(meetings);
    if (found === undefined)
      this.named.set(meetings, (found = meetings.filter(({ uri, date }) => !uri.includes(date)).map(({ uri }) => uri)));
    return found;
  }

  private managerOf(uri: string): Manager | undefined {
    const note = this.index.note(uri);
    return note === undefined || note.manager === nobody ? undefined : this.index.manager(note.root, note.manager);
  }

  /** Whom I report to in a notes folder: the manager whose next meeting is nearest. */
  private myManager(root: string): Person | undefined {
    const mine = this.index
      .managers()
      .filter((manager) => manager.root === root && manager.profile.relation === 'manager' && !this.schedule.isArchived(manager));
    const manager = this.schedule.nearest(mine)?.manager ?? mine[0];
    return manager && this.person(manager);
  }
}

function lastPart(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
