import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState, Uri } from 'vscode';
import type { Manager, Meeting, MeetingStatus } from '../../core/model';
import type { Schedule } from '../../schedule/schedule';
import { lookWords } from '../../platform/words/ruleWords';
import { dateWords, distanceWords, problemWords, statusWords } from '../../platform/words/words';
import { personIcon } from '../personIcon';
import type { MeetingsNode } from './nodes';
import type { PersonMeetings } from './personMeetings';

const { Collapsed, None } = TreeItemCollapsibleState;

/** @param folder its notes folder, where there are several. */
export function managerItem(node: MeetingsNode, { manager, next }: PersonMeetings, open: number, folder: string | undefined): TreeItem {
  const { role, email, cadence } = manager.profile;
  const item = new TreeItem(manager.name, Collapsed);
  item.id = node.key;
  item.contextValue = 'manager';
  item.iconPath = manager.problem ? warning() : new ThemeIcon(personIcon(manager.profile.relation));
  item.description = [next && distanceWords(next.days, next.here.time), open > 0 && l10n.t('{0} open', open), folder]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = manager.problem ? problemWords(manager.problem) : [manager.name, role, email, cadence].filter(Boolean).join('\n');
  item.accessibilityInformation = {
    label: [manager.name, item.description, manager.problem && l10n.t('has a problem')].filter(Boolean).join(', '),
  };
  return item;
}

/**
 * What tells most comes first: a narrow side bar cuts off what comes last.
 * @param toLookAt gives how much the linter finds in a note.
 */
export function meetingItem(
  node: MeetingsNode,
  meeting: Meeting,
  { manager, next }: PersonMeetings,
  schedule: Schedule,
  toLookAt: (uri: string) => number | undefined,
): TreeItem {
  const { problem, type, reason, goal } = meeting;
  const uri = Uri.parse(meeting.uri);
  const today = schedule.today();
  const status = schedule.status(meeting);
  const unsettled = schedule.isUnsettled(meeting);
  const isNext = next?.uri === meeting.uri;
  const moved = isNext ? schedule.calendarMove(manager, meeting) : undefined;
  const movedWords = moved && l10n.t('calendar: {0}', [dateWords(moved.here.date, today), moved.here.time].filter(Boolean).join(' '));
  const words = {
    planned: unsettled
      ? [l10n.t('was it held?')]
      : [
          movedWords,
          status === 'planned' && timeHere(meeting, manager, schedule),
          isNext ? lookWords(toLookAt(meeting.uri)) : undefined,
          type,
        ],
    held: [goal, type],
    cancelled: [statusWords(status), reason],
    missed: [statusWords(status), reason],
  };
  const item = new TreeItem(dateWords(meeting.date, today), None);
  item.id = node.key;
  item.contextValue = `meeting.${status}`;
  if (problem || moved) item.iconPath = warning();
  else if (!unsettled) item.iconPath = new ThemeIcon(icons[status]);
  if (unsettled)
    item.checkboxState = {
      state: TreeItemCheckboxState.Unchecked,
      tooltip: l10n.t('Mark as held'),
      accessibilityInformation: { label: l10n.t('{0}: was it held?', dateWords(meeting.date, today)) },
    };
  item.description = words[status].filter(Boolean).join(' · ');
  item.tooltip = [
    `${meeting.date} ${meeting.time ?? ''}`.trim(),
    unsettled
      ? l10n.t("This meeting's date has passed. Select the checkbox if it took place; otherwise, mark it as missed or reschedule it.")
      : statusWords(status),
    movedWords,
    goal,
    reason,
    problem && problemWords(problem),
  ]
    .filter(Boolean)
    .join('\n');
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
  item.accessibilityInformation = {
    label: [
      dateWords(meeting.date, today),
      isNext ? l10n.t('next') : statusWords(status),
      item.description,
      problem && l10n.t('has a problem'),
    ]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

/** On my clock, with the day where it is another one than the note's. */
function timeHere(meeting: Meeting, manager: Manager, schedule: Schedule): string | undefined {
  const { date, time } = schedule.here(meeting, manager);
  return date === meeting.date ? time : `${dateWords(date, schedule.today())} ${time}`;
}

const icons: Record<MeetingStatus, string> = { planned: 'calendar', held: 'comment-discussion', cancelled: 'circle-slash', missed: 'dash' };

function warning(): ThemeIcon {
  return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
}
