import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { CalendarDate } from '../../core/date/date';
import type { Topic } from '../../core/series/topics';
import { topicName, topicState } from '../../platform/words/topicWords';
import type { TrackNode } from './nodes';

/** One topic: how long ago, and when it is due. A click plans what is not planned yet. */
export function trackItem(node: TrackNode, track: Topic, today: CalendarDate): TreeItem {
  const item = new TreeItem(topicName(track.name), TreeItemCollapsibleState.None);
  item.id = node.key;
  item.description = topicState(track, today);
  item.iconPath =
    track.state === 'overdue' ? new ThemeIcon('warning', new ThemeColor('list.warningForeground')) : new ThemeIcon(icons[track.state]);
  const label = `${topicName(track.name)}: ${item.description}`;
  const open = node.template !== undefined && track.planned === undefined;
  if (open) item.command = { command: 'oneOnOne.newMeeting', title: l10n.t('New Meeting'), arguments: [node] };
  item.tooltip = open ? `${label}\n${l10n.t('Select to plan it.')}` : label;
  item.accessibilityInformation = { label };
  return item;
}

const icons = { never: 'dash', ok: 'check', due: 'bell' } as const;
