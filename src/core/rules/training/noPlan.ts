import { profile } from '../exampleNotes';
import { keyPlace } from '../places';
import { defineRule } from '../rule';

export const noPlan = defineRule({
  id: 'training/no-plan',
  level: 'hint',
  judges: ['profile'],
  message: 'Write a training plan for {year} and agree on it with {name}.',
  why: 'A plan for the year, however short, turns learning from something one means to do into something that both of you look at.',
  practice: 'A10',
  *check({ note, person, today }) {
    const isEarly = today.slice(5, 7) === '01';
    if (person.isManager && !isEarly && (person.training?.items.length ?? 0) === 0) {
      yield { at: keyPlace(note), values: { year: today.slice(0, 4) } };
    }
  },
  fixes: [
    {
      id: 'create',
      title: 'Create a training plan',
      kind: 'command',
      command: 'createPlan',
      argument: ({ today, note: { root } }) => ({ plan: 'training', year: Number(today.slice(0, 4)), root }),
    },
  ],
  good: [
    profile('', { files: { 'training-plan-2026.md': '- [ ] A course on queues\n' } }),
    profile('', { title: 'In January there is time.', today: '2026-01-31' }),
  ],
  bad: [
    profile('', { name: '⟦name: Ada Lovelace⟧', files: { 'training-plan-2025.md': '- [ ] A course on queues\n' } }),
    profile('', {
      name: '⟦name: Ada Lovelace⟧',
      title: 'One without items is none.',
      files: { 'training-plan-2026.md': '' },
      today: '2026-02-01',
    }),
  ],
});
