import { commands, ConfigurationTarget, type Disposable, l10n, type Memento, window, workspace } from 'vscode';
import { type Reminder, reminderDue } from '../../core/agenda/reminders';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import { showInformation } from '../../platform/messages';
import type { Agendas } from '../../platform/notes/agendas';
import type { Clock } from '../../platform/clock';
import type { Settings } from '../../platform/settings';
import { firstName } from '../../core/text/firstName';
import { distanceWords } from '../../platform/words/words';
import { ShownOnce } from '../../platform/shownOnce';
import { type UpcomingMeeting, upcomingMeetings } from './upcoming';

const lookEvery = 20_000;

/** Quiet notices before a meeting: one at a time, each once, in the window that has the focus. */
export function registerReminders(
  index: NoteIndex,
  schedule: Schedule,
  agendas: Agendas,
  settings: Settings,
  clock: Clock,
  state: Memento,
): Disposable[] {
  const told = new ShownOnce(state, 'reminders.told');
  const startedUp = clock.now();
  let waitingSince: number | undefined;
  const look = async (): Promise<void> => {
    const dayBefore = settings.get('reminders.dayBefore');
    const minutesBefore = settings.get('reminders.minutesBefore');
    if (!window.state.focused || (!dayBefore && minutesBefore <= 0)) return;
    await index.ready;
    const meetings = await upcomingMeetings(index, schedule, agendas);
    const facts = { now: clock.now(), startedUp, today: clock.today(), meetings, dayBefore, minutesBefore, told: told.names() };
    const due = reminderDue(waitingSince === undefined ? facts : { ...facts, waitingSince });
    if (due === undefined) return;
    const shown = clock.now();
    waitingSince = shown;
    await told.add(due.name, due.meeting.date, clock.today());
    await show(due, shown);
    if (waitingSince === shown) waitingSince = undefined;
  };
  const timer = setInterval(() => void look(), lookEvery);
  return [{ dispose: () => clearInterval(timer) }, window.onDidChangeWindowState(({ focused }) => void (focused && look()))];
}

/** One thing to do, which is what it says, and how to hear no more of it. */
async function show(reminder: Reminder<UpcomingMeeting>, now: number): Promise<void> {
  const does = whatToDo(reminder);
  const never = l10n.t("Don't Remind Me");
  const answer = await showInformation(words(reminder, now), does.title, never);
  if (answer === does.title) await commands.executeCommand(does.command, does.argument);
  if (answer === never) await switchOff(reminder.kind);
}

function whatToDo({ kind, meeting: { manager, agenda, uri } }: Reminder<UpcomingMeeting>) {
  // No notice comes the day before of an agenda that was shared.
  if (kind === 'day-before' && agenda === 'filled')
    return { title: l10n.t('Share Agenda'), command: 'oneOnOne.shareAgenda', argument: { uri } };
  const title = agenda === 'missing' ? l10n.t('Prepare') : l10n.t('Open Agenda');
  return { title, command: 'oneOnOne.prepare', argument: { manager: manager.id, root: manager.root } };
}

async function switchOff(kind: Reminder<UpcomingMeeting>['kind']): Promise<void> {
  const settings = workspace.getConfiguration('oneOnOne.reminders');
  await (kind === 'start'
    ? settings.update('minutesBefore', 0, ConfigurationTarget.Global)
    : settings.update('dayBefore', false, ConfigurationTarget.Global));
}

function words({ kind, meeting }: Reminder<UpcomingMeeting>, now: number): string {
  const name = firstName(meeting.manager.name);
  if (kind === 'start')
    return l10n.t(
      'Your 1:1 with {0} starts in {1} min ({2}).',
      name,
      Math.max(1, Math.ceil(((meeting.start ?? now) - now) / 60_000)),
      meeting.time ?? '',
    );
  const who = l10n.t('Your 1:1 with {0} is {1}.', name, distanceWords(meeting.days, meeting.time));
  if (meeting.agenda === 'missing') return `${who} ${l10n.t("It hasn't been prepared.")}`;
  return `${who} ${meeting.agenda === 'empty' ? l10n.t('The agenda is empty.') : l10n.t("The agenda hasn't been shared.")}`;
}
