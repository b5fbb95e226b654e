import { l10n, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState, Uri } from 'vscode';
import { isOpen } from '../../core/action/status';
import type { CalendarDate } from '../../core/calendar/date';
import type { Action, Manager } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../index/schedule';
import { ownerWords } from '../../platform/actionHistory';
import { dateWords, firstName } from '../../platform/words';
import type { GroupBy } from './grouping';
import type { ActionNode } from './nodes';

export function actionItem(node: ActionNode, index: NoteIndex, schedule: Schedule, groupBy: GroupBy): TreeItem {
  const { action } = node;
  const { task } = action;
  const today = schedule.today();
  const open = isOpen(task.status);
  const item = new TreeItem(task.text, TreeItemCollapsibleState.None);
  item.id = `${node.group.key} ${node.key}`;
  item.contextValue = open ? 'action.open' : 'action.done';
  item.checkboxState = {
    state: open ? TreeItemCheckboxState.Unchecked : TreeItemCheckboxState.Checked,
    tooltip: open ? l10n.t('Complete') : l10n.t('Reopen'),
    accessibilityInformation: { label: task.text },
  };
  if (open && isOverdue(action, today)) item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  const owner = ownerWords(action, index);
  const manager = index.manager(action.root, action.manager);
  const parts = [groupBy === 'owner' ? undefined : owner, groupBy === 'manager' ? undefined : manager && firstName(manager.name), dueWords(action, today)];
  item.description = [...new Set(parts)].filter(Boolean).join(' · ');
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [Uri.parse(action.uri), { selection: new Range(action.line, 0, action.line, 0) }] };
  item.accessibilityInformation = { label: [task.text, item.description, open ? undefined : l10n.t('done')].filter(Boolean).join(', ') };
  return item;
}

export function groupItem(key: string, count: number, managers: readonly Manager[]): TreeItem {
  const item = new TreeItem(groupLabel(key, managers), key === 'done' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded);
  item.id = key;
  item.contextValue = 'group';
  item.description = String(count);
  return item;
}

function groupLabel(key: string, managers: readonly Manager[]): string {
  switch (key) {
    case 'overdue': return l10n.t('Overdue');
    case 'week': return l10n.t('This week');
    case 'later': return l10n.t('Later');
    case 'none': return l10n.t('No date');
    case 'done': return l10n.t('Done');
    case 'owner:me': return l10n.t('I promised');
  }
  const name = key.slice(key.indexOf(':') + 1);
  const manager = managers.find(({ root, id }) => (key.startsWith('owner:') ? id === name : `${root}/${id}` === name));
  if (manager === undefined) return name;
  return key.startsWith('owner:') ? l10n.t('{0} promised', firstName(manager.name)) : manager.name;
}

function dueWords({ task }: Action, today: CalendarDate): string | undefined {
  if (task.done !== undefined) return l10n.t('done {0}', dateWords(task.done, today));
  if (task.cancelled !== undefined) return l10n.t('cancelled {0}', dateWords(task.cancelled, today));
  return task.due && dateWords(task.due, today);
}

function isOverdue({ task }: Action, today: CalendarDate): boolean {
  return task.due !== undefined && task.due < today;
}
