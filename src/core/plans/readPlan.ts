import { isUnderPrivate } from '../note/insert';
import type { Item, Outline } from '../note/outline';
import { readOutline } from '../note/readOutline';
import { evidenceOf } from './evidence';
import { itemTask } from './itemTask';
import type { Plan, PlanItem } from './plan';

/**
 * The items of a plan, in order. Of a career plan its goals: what is listed under Goals, with a box or without; where nothing has that heading,
 * every task line. Of a training plan its task lines. What is private, empty, or nested in another item is none.
 */
export function readPlan(kind: Exclude<Plan['kind'], 'wins'>, text: string, outline = readOutline(text)): PlanItem[] {
  const isItem = kind === 'career-plan' && hasGoals(outline) ? isGoal : isTask;
  return outline.items.flatMap((item, index) => {
    if (item.private || item.parent >= 0 || !isItem(item)) return [];
    const task = itemTask(text, outline, index);
    return task === undefined || task.text === '' ? [] : [{ line: item.line, task, evidence: evidenceOf(text, outline, index) }];
  });
}

/** `Goals` opens the section of alignment. */
function hasGoals(outline: Outline): boolean {
  return outline.headings.some(({ section }, index) => section === 'alignment' && !isUnderPrivate(outline, index));
}

function isGoal({ section }: Item): boolean {
  return section === 'alignment';
}

function isTask({ box }: Item): boolean {
  return box !== undefined;
}
