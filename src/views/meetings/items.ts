import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { Manager, Meeting, MeetingStatus } from '../../core/model';
import type { CalendarDate } from '../../core/calendar/date';
import type { Next } from '../../index/schedule';
import { dateWords, distanceWords, problemWords, statusWords } from '../../platform/words';
import type { MeetingsNode } from './nodes';

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

export function managerItem(node: MeetingsNode, manager: Manager, next: Next | undefined, open: number, archived: boolean): TreeItem {
  const item = new TreeItem(manager.name, archived ? Collapsed : Expanded);
  item.id = node.key;
  item.contextValue = 'manager';
  item.iconPath = manager.problem ? warning() : new ThemeIcon(manager.profile.relation === 'peer' ? 'organization' : 'person');
  item.description = [next && distanceWords(next.days, next.here.time), open > 0 && l10n.t('{0} open', open)].filter(Boolean).join(' · ');
  item.tooltip = manager.problem ? problemWords(manager.problem) : [manager.name, manager.profile.role, manager.profile.email].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [manager.name, item.description].filter(Boolean).join(', ') };
  return item;
}

export function nextItem(node: MeetingsNode, next: Next | undefined, today: CalendarDate): TreeItem {
  const item = new TreeItem(next === undefined ? l10n.t('Nothing planned') : dateWords(next.date, today), None);
  item.id = node.key;
  item.iconPath = new ThemeIcon('circle-large-outline');
  item.description = next === undefined ? '' : `${distanceWords(next.days, next.here.time)} · ${l10n.t('not prepared')}`;
  item.tooltip = l10n.t('Due by the cadence, no note yet. Open it to prepare the agenda.');
  item.command = { command: 'oneOnOne.prepare', title: l10n.t('Prepare'), arguments: [node] };
  return item;
}

export function meetingItem(node: MeetingsNode, meeting: Meeting, status: MeetingStatus, today: CalendarDate, isNext: boolean): TreeItem {
  const uri = Uri.parse(meeting.uri);
  const item = new TreeItem(dateWords(meeting.date, today), None);
  item.id = node.key;
  item.contextValue = `meeting.${status}`;
  item.resourceUri = uri;
  item.iconPath = meeting.problem ? warning() : new ThemeIcon(icons[status]);
  const kind = status === 'cancelled' || status === 'missed' ? [statusWords(status), meeting.reason] : [isNext ? l10n.t('next') : undefined, meeting.time, meeting.type];
  item.description = kind.filter(Boolean).join(' · ');
  item.tooltip = meeting.problem ? problemWords(meeting.problem) : [`${meeting.date} ${meeting.time ?? ''}`.trim(), statusWords(status), meeting.goal, meeting.reason].filter(Boolean).join('\n');
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
  item.accessibilityInformation = { label: [meeting.date, statusWords(status), meeting.type, meeting.problem && l10n.t('has a problem')].filter(Boolean).join(', ') };
  return item;
}

export function groupItem(node: MeetingsNode, count: number): TreeItem {
  const label = node.kind === 'upcoming' ? l10n.t('Upcoming') : node.kind === 'archived' ? l10n.t('Archived') : node.kind === 'year' ? (node.year ?? '') : '';
  const item = new TreeItem(label, Collapsed);
  item.id = node.key;
  item.contextValue = node.kind;
  item.iconPath = new ThemeIcon(node.kind === 'upcoming' ? 'calendar' : node.kind === 'archived' ? 'archive' : 'history');
  item.description = String(count);
  return item;
}

const icons: Record<MeetingStatus, string> = { planned: 'calendar', held: 'comment-discussion', cancelled: 'circle-slash', missed: 'circle-large-outline' };

function warning(): ThemeIcon {
  return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
}
