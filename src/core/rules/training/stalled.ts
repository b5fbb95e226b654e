import { isOpen } from '../../action/status';
import { daysBetween } from '../../date/date';
import type { PlanItem } from '../../plans/plan';
import { trainingPlan } from '../exampleNotes';
import type { TrainingPlanFacts } from '../facts';
import { itemPlace } from '../places';
import { defineRule } from '../rule';

const days = 60;

export const stalled = defineRule({
  id: 'training/stalled',
  level: 'info',
  judges: ['training-plan'],
  message: 'Start on the next item: nothing of this plan was started or done for {days} days.',
  why: "Changing a plan is fine, standing still isn't. One small item, put on the next agenda, gets it going again.",
  practice: 'A13',
  *check(facts) {
    const { note, today } = facts;
    const oldest = oldestOpen(facts);
    const idle = oldest === undefined ? 0 : daysBetween(lastMove(facts, oldest), today);
    const at = oldest && itemPlace(note, note.indexAt(oldest.line));
    if (at !== undefined && idle > days) yield { at, values: { days: idle } };
  },
  fixes: [
    {
      id: 'add',
      title: 'Add the oldest item to the next agenda',
      kind: 'points',
      points(facts) {
        const oldest = oldestOpen(facts);
        return oldest && [{ text: oldest.task.text, section: 'training' }];
      },
    },
  ],
  good: [
    trainingPlan('- [ ] A course on queues\n- [x] A talk ✅ 2026-09-21\n', { title: 'Sixty days ago one was done.' }),
    trainingPlan('- [/] A course on queues\n', { title: 'One is in progress.' }),
    trainingPlan('- [x] A talk ✅ 2026-03-01\n', { title: 'Nothing is open.' }),
  ],
  bad: [
    trainingPlan('- [ ] ⟦A course on queues⟧\n- [x] A talk ✅ 2026-09-20\n'),
    trainingPlan('- [ ] ⟦A course on queues ➕ 2026-02-03⟧\n- [ ] A book ➕ 2026-11-10\n', {
      title: 'To go through the plan, or to add to it, starts nothing.',
      front: 'agreed: 2026-02-03\nreviewed: 2026-11-10',
    }),
    trainingPlan('- [x] A talk ✅ 2026-02-01\n- [ ] A book\n- [ ] ⟦A course on queues ➕ 2026-01-10⟧\n', { front: 'agreed: 2026-02-03' }),
  ],
});

/** The one that was raised first, else the first. */
function oldestOpen({ plan: { items } }: TrainingPlanFacts): PlanItem | undefined {
  const open = items.filter(({ task }) => isOpen(task.status));
  if (open.some(({ task }) => task.status === 'in-progress')) return undefined;
  const dated = open.filter(({ task }) => task.raised !== undefined).sort((a, b) => (a.task.raised! < b.task.raised! ? -1 : 1));
  return dated[0] ?? open[0];
}

/** The day something was last done or dropped, or the plan was agreed or the oldest open item raised; the first of the plan's year where nothing says. */
function lastMove({ plan: { items, year, agreed } }: TrainingPlanFacts, { task: { raised } }: PlanItem): string {
  const ends = items.flatMap(({ task }) => [task.done, task.cancelled]);
  return [...ends, agreed, raised, `${year}-01-01`]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1)!;
}
