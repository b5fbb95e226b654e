import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { CalendarDate } from '../../core/calendar/date';
import type { Track } from '../../core/calendar/tracks';
import { trackName, trackState } from '../../platform/trackWords';
import type { TrackNode } from './nodes';

/** One track: how long ago, and when it is due. */
export function trackItem(node: TrackNode, track: Track, today: CalendarDate): TreeItem {
  const item = new TreeItem(trackName(track.track), TreeItemCollapsibleState.None);
  item.id = node.key;
  item.contextValue = node.template === undefined || track.planned !== undefined ? 'track' : 'track.open';
  item.description = trackState(track, today);
  item.iconPath = track.state === 'overdue' ? new ThemeIcon('warning', new ThemeColor('list.warningForeground')) : new ThemeIcon(icons[track.state]);
  item.tooltip = `${trackName(track.track)}: ${item.description}`;
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

const icons = { never: 'dash', ok: 'check', due: 'bell' } as const;
