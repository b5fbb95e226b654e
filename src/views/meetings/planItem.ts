import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { CalendarDate } from '../../core/date/date';
import type { Plan } from '../../core/plans/plan';
import { planName, planState } from '../../platform/words/planWords';
import { nameOf, problemWords } from '../../platform/words/words';
import type { PlanNode } from './nodes';

const icons: Readonly<Record<Plan['kind'], string>> = { 'career-plan': 'target', 'training-plan': 'mortar-board', wins: 'star-empty' };

/** A plan or the wins, and how they stand. @param folder the notes folder's name where there are several. */
export function planItem(node: PlanNode, plan: Plan, today: CalendarDate, folder: string | undefined): TreeItem {
  const { problem } = plan;
  const name = planName(plan);
  const state = [planState(plan, today), folder].filter(Boolean).join(' · ');
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.id = node.key;
  item.contextValue = `plan.${node.plan}`;
  item.iconPath = problem ? new ThemeIcon('warning', new ThemeColor('list.warningForeground')) : new ThemeIcon(icons[plan.kind]);
  item.description = state;
  item.tooltip = [`${name}: ${state}`, nameOf(Uri.parse(plan.uri)), problem && problemWords(problem)].filter(Boolean).join('\n');
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [Uri.parse(plan.uri)] };
  item.accessibilityInformation = { label: [name, state, problem && l10n.t('has a problem')].filter(Boolean).join(', ') };
  return item;
}

/** A plan that is not written yet. A click writes it. */
export function newPlanItem(node: PlanNode): TreeItem {
  const kind = node.plan === 'career' ? 'career-plan' : 'training-plan';
  const name = planName({ kind, year: node.year });
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.id = node.key;
  item.contextValue = 'plan.missing';
  item.iconPath = new ThemeIcon('circle-large-outline');
  item.description = l10n.t('not created yet');
  item.tooltip = l10n.t('Select to create it from a template.');
  item.command = { command: 'oneOnOne.createPlan', title: l10n.t('Create Plan'), arguments: [node] };
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  return item;
}
