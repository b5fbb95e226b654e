import { trainingPlan } from '../exampleNotes';
import { firstLine } from '../places';
import { defineRule } from '../rule';

export const notAgreed = defineRule({
  id: 'training/not-agreed',
  level: 'hint',
  judges: ['training-plan'],
  message: 'Agree on this plan with your manager.',
  why: 'A plan that you built together is one that your manager makes room for. Note the day in `agreed`.',
  practice: 'A11',
  *check({ note, plan, today }) {
    if (plan.agreed === undefined && plan.year >= Number(today.slice(0, 4))) yield { at: firstLine(note) };
  },
  fixes: [{ id: 'ask', title: 'Ask at the next 1:1', kind: 'ask', question: () => 'training/agree' }],
  good: [
    trainingPlan('- [ ] A course on queues\n', { front: 'agreed: 2026-02-03' }),
    trainingPlan('- [ ] A course on queues\n', { title: 'A year that is over is not judged.', today: '2027-01-02' }),
  ],
  bad: [trainingPlan('⟦# Training plan⟧\n\n- [ ] A course on queues\n')],
});
