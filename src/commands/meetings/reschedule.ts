import { l10n, Uri } from 'vscode';
import { NoteMove } from '../../core/link/redirect';
import type { CalendarDate } from '../../core/date/date';
import { isOfSeries } from '../../core/ics/sentInvite';
import { slotOf } from '../../core/ics/originalDate';
import { dateOfPath, meetingFileName } from '../../core/folder/notePath';
import { pathBelow } from '../../core/folder/noteUri';
import type { Manager, Meeting } from '../../core/model';
import type { Schedule } from '../../schedule/schedule';
import { WorkspaceFiles } from '../../platform/files/workspaceFiles';
import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import type { Change } from '../../platform/notes/noteEdits';
import { isThere } from '../../platform/notes/newFile';
import { dateWords } from '../../platform/words/words';
import { Arguments, noteArgument } from '../arguments';
import { askDateAndTime, type DateAndTime } from '../askDate';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { inMeeting, viewRow } from '../places';
import { linkingNotes } from '../linkingNotes';
import { keepFocus } from './keepFocus';

/** Moves a meeting: the note's name and date, and every link to it, in one undo. Returns the note's new `Uri`. */
export const reschedule = defineCommand<Uri | undefined>({
  id: 'reschedule',
  title: 'Reschedule Meeting…',
  asks: true,
  icon: 'calendar',
  palette: inMeeting,
  menus: [viewRow('meetings', 'meeting.planned', '2_change@4')],
  async run(context, given) {
    const { edits, notes } = context;
    const args = new Arguments(given);
    const { meeting, manager } = await notes.noteOf(noteArgument(args));
    const date = args.date('date');
    const time = args.time('time');
    const moment = date === undefined ? await ask(context, meeting, manager) : { date, time: undefined };
    if (moment === undefined) return undefined;
    const rename = (): Promise<Uri> => edits.inTurn(() => move(context, meeting, manager, moment.date, moment.time ?? time));
    return args.isRow || date !== undefined ? rename() : keepFocus(Uri.parse(meeting.uri), rename);
  },
});

async function move(
  context: CommandContext,
  meeting: Meeting,
  manager: Manager,
  date: CalendarDate,
  time: string | undefined,
): Promise<Uri> {
  const { schedule, edits } = context;
  const from = Uri.parse(meeting.uri);
  const to = isNamedFor(from, date) ? from : await freeUri(from, date);
  const dating = frontMatterChange({
    date,
    ...(time === undefined ? {} : { time }),
    ...revival(schedule, meeting, { ...meeting, date, ...(time !== undefined && { time }) }),
    ...occurrence(schedule, meeting, manager, date),
  });
  if (to === from) {
    await edits.changeOne(from, dating);
  } else {
    const { found } = await new WorkspaceFiles().find(meeting.root);
    const links = new NoteMove(meeting.uri, to.toString(), { root: meeting.root, notes: found });
    const changes = new Map<string, Change>([
      [meeting.uri, async (text, uri, read) => [...(await dating(text, uri, read)), ...links.edits(text, meeting.uri)]],
    ]);
    for (const uri of await linkingNotes(context, links, found)) changes.set(uri, (text) => links.edits(text, uri));
    await edits.change(changes, { from, to });
  }
  return to;
}

/** A meeting that was called off or missed and has a time to come again is planned, and no reason says why it is not. */
function revival(
  schedule: Schedule,
  { status, date, time }: Meeting,
  moved: Meeting,
): { readonly status?: string; readonly reason?: undefined } {
  const isOff = status === 'cancelled' || status === 'missed';
  const isMoved = moved.date !== date || moved.time !== time;
  return isOff && isMoved && schedule.day(moved) >= schedule.today() ? { status: 'planned', reason: undefined } : {};
}

/** Where the series is in calendars already: the date there that the next invite moves. It is not known any more once the note is elsewhere. */
function occurrence(
  schedule: Schedule,
  meeting: Meeting,
  manager: Manager,
  date: CalendarDate,
): { readonly occurrence?: string | undefined } {
  const { profile } = manager;
  if (!isOfSeries(profile, meeting)) return {};
  // a date that was edited by hand has been in the name until now
  const was = dateOfPath(pathBelow(meeting.root, meeting.uri) ?? '') ?? meeting.date;
  const slot = slotOf(
    profile,
    schedule.meetings(manager).filter(({ uri }) => uri !== meeting.uri),
    { ...meeting, date: was },
  );
  return slot === undefined ? {} : { occurrence: slot === date ? undefined : slot };
}

/** In the folder where the note is: people file theirs by year, too. */
async function freeUri(from: Uri, date: CalendarDate): Promise<Uri> {
  for (let count = 1; ; count++) {
    const uri = Uri.joinPath(from, '..', meetingFileName(date, count));
    if (!(await isThere(uri))) return uri;
  }
}

function ask({ schedule }: CommandContext, meeting: Meeting, manager: Manager): Promise<DateAndTime | undefined> {
  const today = schedule.today();
  const nextMeeting = schedule.nextAfter(manager, meeting.date);
  return askDateAndTime(
    {
      title: l10n.t('Reschedule the 1:1 with {0}', manager.name),
      prompt:
        nextMeeting === undefined ? l10n.t('New date') : l10n.t('New date (the 1:1 after this one is {0})', dateWords(nextMeeting, today)),
      value: meeting.date,
    },
    { today, nextMeeting },
  );
}

/** `2026-11-24.md`, `2026-11-24-2.md`, and whatever words follow the date. */
function isNamedFor(uri: Uri, date: CalendarDate): boolean {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return name.startsWith(date) && !/^\d/.test(name.slice(date.length));
}
