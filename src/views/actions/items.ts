import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState, Uri } from 'vscode';
import { isOpen } from '../../core/action/status';
import { nobody } from '../../core/folder/notePath';
import type { CalendarDate } from '../../core/date/date';
import type { Action, Manager } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import { ownerOf, timesCarried } from '../../platform/words/actionHistory';
import { dueWords, shortDate } from '../../platform/words/dueWords';
import { firstName } from '../../core/text/firstName';
import { planName } from '../../platform/words/planWords';
import { nameOf } from '../../platform/words/words';
import type { GroupBy } from '../../core/action/shownActions';
import type { ActionNode, MoreNode } from './nodes';

/** The row says what, when and who, in this order: what comes last is cut off first. */
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
  const carried = open ? timesCarried(action, index, today) : undefined;
  item.description = [
    when(action, today),
    who(action, index, groupBy),
    folderOf(action, index),
    carried && l10n.t('carried {0} times', carried),
  ]
    .filter(Boolean)
    .join(' · ');
  item.command = { command: 'oneOnOne.openAction', title: l10n.t('Open'), arguments: [node] };
  item.accessibilityInformation = { label: [task.text, item.description, open ? undefined : l10n.t('done')].filter(Boolean).join(', ') };
  return item;
}

export function groupItem(key: string, count: number, managers: readonly Manager[]): TreeItem {
  const item = new TreeItem(
    groupLabel(key, managers),
    key === 'done' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded,
  );
  item.id = key;
  item.description = String(count);
  item.accessibilityInformation = {
    label: `${groupLabel(key, managers)}, ${count === 1 ? l10n.t('1 action') : l10n.t('{0} actions', count)}`,
  };
  return item;
}

export function moreItem(node: MoreNode, next: number, hidden: number): TreeItem {
  const label = l10n.t('Show {0} more', next);
  const description = l10n.t('{0} not shown', hidden);
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = node.key;
  item.description = description;
  item.command = { command: 'oneOnOne.showMoreActions', title: l10n.t('Show more'), arguments: [node] };
  item.accessibilityInformation = { label: `${label}, ${description}` };
  return item;
}

function groupLabel(key: string, managers: readonly Manager[]): string {
  switch (key) {
    case 'overdue':
      return l10n.t('Overdue');
    case 'followUp':
      return l10n.t('To follow up');
    case 'week':
      return l10n.t('This week');
    case 'later':
      return l10n.t('Later');
    case 'none':
      return l10n.t('No date');
    case 'done':
      return l10n.t('Done');
    case 'owner:me':
      return l10n.t('I promised');
  }
  const name = key.slice(key.indexOf(':') + 1);
  const manager = managers.find(({ root, id }) => `${root}/${id}` === name || (id === name && key.startsWith('owner:')));
  if (!key.startsWith('owner:')) return manager?.name ?? (name.endsWith('/') ? l10n.t('Plans and wins') : name);
  return l10n.t('{0} promised', manager === undefined ? name.slice(name.lastIndexOf('/') + 1) : firstName(manager.name));
}

function when({ task }: Action, today: CalendarDate): string | undefined {
  if (task.done !== undefined) return l10n.t('done {0}', shortDate(task.done, today));
  if (task.cancelled !== undefined) return l10n.t('cancelled {0}', shortDate(task.cancelled, today));
  if (task.due !== undefined) return dueWords(task.due, today);
  return task.followUp !== undefined && task.followUp < today ? l10n.t('follow up {0}', shortDate(task.followUp, today)) : undefined;
}

/** Mine: with whom I agreed on it, or the plan it is in. Theirs: who promised it. What the group says already is left out. */
function who(action: Action, index: NoteIndex, groupBy: GroupBy): string | undefined {
  const owner = ownerOf(action, index);
  const name = (id: string) => {
    const manager = index.manager(action.root, id);
    return manager === undefined ? id : firstName(manager.name);
  };
  if (action.manager === nobody && owner === 'me') {
    const plan = index.plan(action.uri);
    return plan && planName(plan);
  }
  if (owner === 'me') return groupBy === 'manager' ? undefined : name(action.manager);
  return groupBy === 'owner' ? undefined : l10n.t('{0} promised', name(owner));
}

/** Where there are several notes folders: two may have the same action. */
function folderOf({ root }: Action, index: NoteIndex): string | undefined {
  return index.roots().length < 2 ? undefined : nameOf(Uri.parse(root));
}

function isOverdue({ task }: Action, today: CalendarDate): boolean {
  return task.due !== undefined && task.due < today;
}
