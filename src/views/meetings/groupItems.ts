import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { CalendarDate } from '../../core/date/date';
import { isTopic, type Topic } from '../../core/series/topics';
import type { Next } from '../../schedule/schedule';
import { topicAsks } from '../../platform/words/topicWords';
import { dateWords, distanceWords } from '../../platform/words/words';
import type { DateNode, MeetingsNode } from './nodes';

const { Collapsed, None } = TreeItemCollapsibleState;
const groupIcons: Partial<Record<MeetingsNode['kind'], string>> = {
  upcoming: 'calendar',
  archived: 'archive',
  topics: 'pulse',
  plans: 'milestone',
};
const noNote = { icon: 'circle-large-outline', state: None };

/** Upcoming meetings, the meetings of a year, or the archived series, with their number; without one where there are only dates, and for plans and wins. */
export function groupItem(node: MeetingsNode, count: number): TreeItem {
  const item = group(node, groupLabel(node), count === 0 ? '' : String(count));
  const meetings = count === 1 ? l10n.t('1 meeting') : l10n.t('{0} meetings', count);
  if (count > 0 && node.kind !== 'archived') item.accessibilityInformation = { label: `${groupLabel(node)}, ${meetings}` };
  return item;
}

function groupLabel(node: MeetingsNode): string {
  switch (node.kind) {
    case 'upcoming':
      return l10n.t('Upcoming');
    case 'archived':
      return l10n.t('Archived');
    case 'plans':
      return l10n.t('Plans and wins');
    case 'year':
      return node.year ?? '';
    default:
      return '';
  }
}

/** How often each kind of conversation takes place; closed, it says only what is due. */
export function topicsItem(node: MeetingsNode, topics: readonly Topic[], today: CalendarDate): TreeItem {
  const asks = topics.filter(isTopic).flatMap((topic) => topicAsks(topic, today) ?? []);
  const item = group(node, l10n.t('Cadence'), asks.join(' · '));
  item.tooltip = [l10n.t("Time since each topic was last discussed, and when it's due"), ...asks].join('\n');
  return item;
}

/** The next meeting, for which there is no note yet; undefined where neither calendar nor cadence says when. */
export function nextItem(node: MeetingsNode, next: Next | undefined, today: CalendarDate): TreeItem {
  const item =
    next === undefined
      ? row(node, l10n.t('Nothing planned'), '', noNote)
      : row(node, dateWords(next.here.date, today), [distanceWords(next.days, next.here.time), l10n.t('not prepared')].join(' · '), noNote);
  item.tooltip = `${whyNext(next)} ${l10n.t('Select to prepare the agenda.')}`;
  item.command = { command: 'oneOnOne.prepare', title: l10n.t('Prepare'), arguments: [node] };
  return item;
}

function whyNext(next: Next | undefined): string {
  if (next === undefined) return l10n.t('No meeting is planned, and no cadence is set.');
  return next.fromCalendar === true
    ? l10n.t("It's in your calendar, but has no note yet.")
    : l10n.t('Due by cadence, but has no note yet.');
}

/** A later date without a note. */
export function dateItem(node: DateNode, today: CalendarDate): TreeItem {
  const item = row(node, dateWords(node.date, today), l10n.t('not planned yet'), noNote);
  item.tooltip = l10n.t('No note yet. Select to plan this meeting, or drop a planned meeting here to move it.');
  item.command = { command: 'oneOnOne.newMeeting', title: l10n.t('New Meeting'), arguments: [node] };
  return item;
}

function group(node: MeetingsNode, label: string, description: string): TreeItem {
  return row(node, label, description, { icon: groupIcons[node.kind] ?? 'history', state: Collapsed });
}

/** A screen reader is told what the row says: left alone, VS Code reads out the tooltip in its place. */
function row(
  node: MeetingsNode,
  label: string,
  description: string,
  { icon, state }: { readonly icon: string; readonly state: TreeItemCollapsibleState },
): TreeItem {
  const item = new TreeItem(label, state);
  item.id = node.key;
  item.iconPath = new ThemeIcon(icon);
  item.description = description;
  item.accessibilityInformation = { label: description === '' ? label : `${label}, ${description}` };
  return item;
}
