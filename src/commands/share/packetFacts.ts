import { l10n } from 'vscode';
import { resolveOwner } from '../../core/action/owner';
import type { CalendarDate } from '../../core/date/date';
import { pathBelow } from '../../core/folder/noteUri';
import type { ListedNote, Manager, Meeting } from '../../core/model';
import type { PacketFacts, PacketNote, PacketUse } from '../../core/share/packet/facts';
import { firstName } from '../../core/text/firstName';
import type { Me } from '../../platform/identity';
import { noteOrReason } from '../../platform/notes/unreadNotes';
import { shareWords } from '../../platform/words/shareWords';
import { publicWithId } from '../../schedule/publicActions';
import type { CommandContext } from '../context';

/** What a packet is of. */
export interface PacketPlan {
  readonly use: 'review' | 'handover';
  /** Undefined: everybody; for a handover, whoever is my manager now. */
  readonly manager: Manager | undefined;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** So many meetings before the span are looked at for what was agreed earlier. */
const meetingsBefore = 12;

/** Reads the notes that a packet is made from. */
export async function packetFacts(context: CommandContext, plan: PacketPlan, me: Me): Promise<PacketFacts> {
  const { schedule } = context;
  const people = peopleOf(context, plan);
  const wanted = [...people.flatMap((one) => ofPerson(context, one, plan)), ...ofFolder(context, plan)];
  const notes = await Promise.all(wanted.map((one) => read(context, one, me)));
  return { title: titleOf(plan, people, me), from: plan.from, to: plan.to, today: schedule.today(), notes };
}

interface Wanted {
  readonly note: ListedNote;
  readonly use: PacketUse;
  readonly person?: Manager;
  readonly more?: Pick<PacketNote, 'date' | 'values' | 'agreed'>;
}

function peopleOf({ index, schedule }: CommandContext, { use, manager }: PacketPlan): readonly Manager[] {
  if (manager !== undefined) return [manager];
  const all = index.managers();
  if (use === 'review') return all;
  const mine = all.filter(({ profile }) => profile.relation === 'manager');
  const now = mine.filter((one) => !schedule.isArchived(one));
  return now.length > 0 ? now : mine.length > 0 ? mine : all;
}

/** The profile, meetings from the oldest on, then what has actions that count and is none of these. */
function ofPerson({ index, schedule }: CommandContext, person: Manager, { from, to }: PacketPlan): Wanted[] {
  const of = { root: person.root, id: person.id };
  const held = schedule.meetings(person).filter((meeting) => wasHeld(schedule, meeting, person));
  const before = held.filter(({ date }) => date < from);
  const early = new Set([...before.filter(({ type }) => type === 'first'), ...before.slice(-meetingsBefore)].map(({ uri }) => uri));
  const meetings = held
    .filter(({ uri, date }) => early.has(uri) || (from <= date && date <= to))
    .map((meeting): Wanted => ({ note: meeting, use: meeting.date < from ? 'before' : 'meeting', person, more: { date: meeting.date } }));
  const profile = index.note(person.uri);
  const { cadence, weekday, time, timezone } = person.profile;
  const values = [cadence, weekday, time, timezone].filter((value) => value !== undefined);
  const known = new Set([person.uri, ...meetings.filter(({ use }) => use === 'meeting').map(({ note }) => note.uri)]);
  const done = index.actions(of).filter(({ private: isPrivate, task }) => {
    return !isPrivate && task.id !== undefined && task.done !== undefined && from <= task.done && task.done <= to;
  });
  const others = new Set([...done, ...index.openActions(of).filter((action) => !action.private)].map(({ uri }) => uri));
  return [
    ...(profile === undefined ? [] : [{ note: profile, use: 'profile' as const, person, more: { values } }]),
    ...meetings,
    ...[...others].flatMap((uri): Wanted[] => {
      const note = known.has(uri) ? undefined : index.note(uri);
      const date = index.meeting(uri)?.date;
      return note === undefined ? [] : [{ note, use: 'other', person, more: { ...(date !== undefined && { date }) } }];
    }),
  ];
}

/** One that still says `planned` although its day has passed was, too. */
function wasHeld(schedule: CommandContext['schedule'], meeting: Meeting, person: Manager): boolean {
  const status = schedule.status(meeting, person);
  return status === 'held' || (status === 'planned' && schedule.isUnsettled(meeting));
}

function ofFolder({ index }: CommandContext, { manager, from, to }: PacketPlan): Wanted[] {
  return index.plans(manager?.root).flatMap((plan): Wanted[] => {
    const note = index.note(plan.uri);
    if (note === undefined) return [];
    switch (plan.kind) {
      case 'wins':
        return [{ note, use: 'wins' }];
      case 'career-plan': {
        const values = [plan.target, plan.by].filter((value) => value !== undefined);
        return [{ note, use: 'career', more: { values } }];
      }
      case 'training-plan': {
        const isInSpan = Number(from.slice(0, 4)) <= plan.year && plan.year <= Number(to.slice(0, 4));
        return isInSpan ? [{ note, use: 'training', more: { ...(plan.agreed !== undefined && { agreed: plan.agreed }) } }] : [];
      }
    }
  });
}

async function read({ index, documents, schedule }: CommandContext, { note, use, person, more }: Wanted, me: Me): Promise<PacketNote> {
  const { note: said, reason } = await noteOrReason(documents, note);
  const managers = index.managers().filter(({ root }) => root === note.root);
  const words = shareWords(schedule.today(), managers, me.name);
  return {
    uri: note.uri,
    root: note.root,
    use,
    file: pathBelow(note.root, note.uri) ?? '',
    name: person === undefined ? '' : firstName(person.name),
    text: said.text,
    ...(reason !== undefined && { problem: reason }),
    withId: publicWithId(index, note.root),
    isMe: (owner) => resolveOwner(owner, managers, me.name) === 'me',
    person: (owner) => words.person(owner),
    ...more,
  };
}

function titleOf({ use, manager }: PacketPlan, people: readonly Manager[], { name }: Me): string {
  if (use === 'review') return name === undefined ? l10n.t('Review packet') : l10n.t('Review packet: {0}', name);
  const who = manager ?? (people.length === 1 ? people[0] : undefined);
  if (who === undefined) return name === undefined ? l10n.t('Handover') : l10n.t('Handover: {0}', name);
  return name === undefined ? l10n.t('Handover after {0}', who.name) : l10n.t('Handover: {0}, after {1}', name, who.name);
}
