import { isOpen } from '../../action/status';
import { heading, type Item, paragraph } from '../document';
import { visibleValue } from '../readNote';
import type { PacketFacts, PacketWords, Part } from './facts';
import { gap, gapOf, isShown, listOf, part, placedItems, said } from './items';
import { inWords } from '../shareWords';
import type { PacketNotes, ReadNote } from './read';

/** Goals that are open, or were reached or given up in the span, with what shows them. */
export function goalsPart(notes: PacketNotes, facts: PacketFacts, words: PacketWords): Part {
  const plans = notes.of('career');
  const items = plans.flatMap((plan) => itemsOf(plan, true, facts));
  const target = plans
    .flatMap(({ values = [], withId }) => values.map((value) => visibleValue(value, withId)))
    .filter((value) => value !== '')
    .join(', ');
  const open = items.filter(({ task }) => task === undefined || (isOpen(task.status) && task.status !== 'in-progress'));
  return {
    blocks: part(words.goals, [
      ...(target === '' ? [] : [paragraph(words.target(target))]),
      ...listOf(items.map((item) => stated(item, words))),
    ]),
    gaps: [
      ...(items.length === 0 ? gap(words.gap.noGoals) : []),
      ...gapOf(words.gap.noProgress, bare(open)),
      ...gapOf(words.gap.goalNotShown, bare(items.filter(({ task }) => task?.status === 'done'))),
    ],
  };
}

/** The same of what was to be learnt, by plan. */
export function trainingPart(notes: PacketNotes, facts: PacketFacts, words: PacketWords): Part {
  const plans = notes.of('training').map((plan) => ({ plan, items: itemsOf(plan, false, facts) }));
  const all = plans.flatMap(({ items }) => items);
  const isOne = plans.length < 2;
  const blocks = plans.flatMap(({ plan, items }) => [
    ...(isOne || items.length === 0 ? [] : [heading(3, /\d{4}/.exec(plan.file)?.[0] ?? plan.file)]),
    ...listOf(items.map((item) => stated(item, words))),
  ]);
  return {
    blocks: part(words.training, blocks),
    gaps: [
      ...(all.length === 0 ? gap(words.gap.noTraining) : []),
      ...plans.flatMap(({ plan, items }) => (plan.agreed === undefined && items.length > 0 ? gap(words.gap.notAgreed(plan.file)) : [])),
      ...gapOf(words.gap.notDemonstrated, bare(all.filter(({ task }) => task?.status === 'done'))),
    ],
  };
}

/** As `core/plans/readPlan` has them: of a career plan what is listed under Goals, else every item with a box. */
function itemsOf({ blocks }: ReadNote, isCareer: boolean, { from, to }: PacketFacts): readonly Item[] {
  const all = placedItems(blocks).filter(({ depth }) => depth === 0);
  const goals = isCareer ? all.filter(({ section }) => section === 'alignment') : [];
  return (goals.length > 0 ? goals : all.filter(({ item }) => item.task !== undefined))
    .map(({ item }) => item)
    .filter(({ task }) => {
      const end = task?.done ?? task?.cancelled;
      return task?.status !== 'moved' && (end === undefined || (from <= end && end <= to));
    });
}

/** With its status: it is something to do, tracked or not. */
function stated(item: Item, words: PacketWords): Item {
  return inWords({ ...item, below: said(item, words).below }, words);
}

function bare(items: readonly Item[]) {
  return items.filter((item) => !isShown(item) && item.leads !== true).map(({ text }) => text);
}
