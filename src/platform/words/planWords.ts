import { l10n } from 'vscode';
import type { CalendarDate } from '../../core/date/date';
import type { Plan } from '../../core/plans/plan';
import { nearWords } from './words';

/** What a plan or a log is called. */
export function planName(plan: Pick<Plan, 'kind'> & { readonly year?: number | undefined }): string {
  switch (plan.kind) {
    case 'career-plan':
      return l10n.t('Career plan');
    case 'training-plan':
      return l10n.t('Training plan {0}', plan.year ?? '');
    case 'wins':
      return l10n.t('Wins');
  }
}

/** How a plan or a log stands: `target Staff Engineer · discussed 12 days ago`, `3 of 5 done`, `2 wins this month`. */
export function planState(plan: Plan, today: CalendarDate): string {
  return stateOf(plan, today)
    .filter((words) => words !== undefined)
    .join(' · ');
}

function stateOf(plan: Plan, today: CalendarDate): (string | undefined)[] {
  switch (plan.kind) {
    case 'career-plan':
      return [
        plan.target && l10n.t('target {0}', plan.target),
        plan.discussed === undefined ? l10n.t('not discussed yet') : l10n.t('discussed {0}', nearWords(plan.discussed, today)),
        doneWords(plan.items),
      ];
    case 'training-plan':
      return [doneWords(plan.items) ?? l10n.t('empty'), plan.agreed === undefined ? l10n.t('not agreed yet') : undefined];
    case 'wins':
      return [winsWords(plan.wins.filter(({ date }) => date?.slice(0, 7) === today.slice(0, 7)).length)];
  }
}

function doneWords(items: Exclude<Plan, { readonly kind: 'wins' }>['items']): string | undefined {
  const counted = items.filter(({ task }) => task.status !== 'cancelled' && task.status !== 'moved');
  const done = counted.filter(({ task }) => task.status === 'done').length;
  return counted.length === 0 ? undefined : l10n.t('{0} of {1} done', done, counted.length);
}

function winsWords(count: number): string {
  if (count === 0) return l10n.t('no wins this month');
  return count === 1 ? l10n.t('1 win this month') : l10n.t('{0} wins this month', count);
}
