import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { CalendarDate } from '../../core/date/date';
import type { Topic } from '../../core/series/topics';
import { topicName, topicState } from '../../platform/words/topicWords';
import type { TopicNode } from './nodes';

/** One topic: how long ago, and when it is due. A click plans what is not planned yet. */
export function topicItem(node: TopicNode, topic: Topic, today: CalendarDate): TreeItem {
  const item = new TreeItem(topicName(topic.name), TreeItemCollapsibleState.None);
  item.id = node.key;
  item.description = topicState(topic, today);
  item.iconPath =
    topic.state === 'overdue' ? new ThemeIcon('warning', new ThemeColor('list.warningForeground')) : new ThemeIcon(icons[topic.state]);
  const label = `${topicName(topic.name)}: ${item.description}`;
  const open = node.template !== undefined && topic.planned === undefined;
  if (open) item.command = { command: 'oneOnOne.newMeeting', title: l10n.t('New Meeting'), arguments: [node] };
  item.tooltip = open ? `${label}\n${l10n.t('Select to plan it.')}` : label;
  item.accessibilityInformation = { label };
  return item;
}

const icons = { never: 'dash', ok: 'check', due: 'bell' } as const;
