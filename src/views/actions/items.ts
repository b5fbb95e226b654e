import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState } from 'vscode';
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
import { personIcon } from '../personIcon';
import { folderWords } from '../../platform/words/words';
import type { GroupBy } from '../../core/action/shownActions';
import type { ActionNode, MoreNode } from './nodes';

/**
 * The row says when, what and who, in this order: what comes last is cut off first. The icon is that of who does it, in the colour of a warning
 * where it is late: VS Code colours a label as a whole, or not at all.
 * @param isStruck it is done and stays for a while.
 */
export function actionItem(node: ActionNode, index: NoteIndex, schedule: Schedule, groupBy: GroupBy, isStruck = false): TreeItem {
  const { action } = node;
  const { task } = action;
  const today = schedule.today();
  const open = isOpen(task.status);
  const isLate = open && isOverdue(action, today);
  const date = dateOf(action, today, isStruck);
  const words = [date, task.text].filter(Boolean).join(dateGap);
  const item = new TreeItem(isStruck ? struck(words) : words, TreeItemCollapsibleState.None);
  item.id = `${node.group.key} ${node.key}`;
  item.contextValue = open ? 'action.open' : 'action.done';
  item.checkboxState = {
    state: open ? TreeItemCheckboxState.Unchecked : TreeItemCheckboxState.Checked,
    tooltip: open ? l10n.t('Complete') : l10n.t('Reopen'),
    accessibilityInformation: { label: task.text },
  };
  item.iconPath = new ThemeIcon(ownerIcon(action, index), isLate ? new ThemeColor('list.warningForeground') : undefined);
  const carried = open ? timesCarried(action, index, today) : undefined;
  item.description = [
    isStruck ? l10n.t('done') : undefined,
    who(action, index, groupBy),
    whenWords(action, today),
    folderWords(index.roots(), action.root),
    carried && l10n.t('carried {0} times', carried),
  ]
    .filter(Boolean)
    .join(' · ');
  item.command = { command: 'oneOnOne.openAction', title: l10n.t('Open'), arguments: [node] };
  item.accessibilityInformation = {
    label: [words, item.description, open || isStruck ? undefined : l10n.t('done')].filter(Boolean).join(', '),
  };
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

/** An en space: as wide as it takes to see where the words begin. */
const dateGap = '\u2002';

/** The day that the row is about, in as few letters as can be. */
function dateOf({ task }: Action, today: CalendarDate, isStruck: boolean): string | undefined {
  const ended = task.done ?? task.cancelled;
  if (ended !== undefined && !isOpen(task.status) && !isStruck) return shortDate(ended, today);
  if (task.due !== undefined) return task.due < today ? shortDate(task.due, today) : dueWords(task.due, today);
  return task.followUp !== undefined && task.followUp < today ? shortDate(task.followUp, today) : undefined;
}

/** What that day is, where the row does not say it. */
function whenWords({ task }: Action, today: CalendarDate): string | undefined {
  if (!isOpen(task.status)) return task.cancelled === undefined ? undefined : l10n.t('cancelled');
  if (task.due !== undefined) return task.due < today ? dueWords(task.due, today) : undefined;
  return task.followUp !== undefined && task.followUp < today ? l10n.t('follow up') : undefined;
}

/** Struck through by combining strokes: VS Code has no such look for the rows of an extension. */
function struck(words: string): string {
  return words.replace(/[\p{L}\p{N}\p{P}\p{Zs}]\p{M}*/gu, '$&\u0336');
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

function isOverdue({ task }: Action, today: CalendarDate): boolean {
  return task.due !== undefined && task.due < today;
}

/** One for me, one for each kind of person, one for whoever is none of them: a team, everybody. */
function ownerIcon(action: Action, index: NoteIndex): string {
  const owner = ownerOf(action, index);
  return owner === 'me' ? 'account' : personIcon(index.manager(action.root, owner)?.profile.relation);
}
