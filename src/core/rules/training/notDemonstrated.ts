import { addNested } from '../edits';
import { trainingPlan } from '../exampleNotes';
import { itemPlace } from '../places';
import { defineRule } from '../rule';

export const notDemonstrated = defineRule({
  id: 'training/not-demonstrated',
  level: 'hint',
  judges: ['training-plan'],
  message: 'Add what shows the new skill: a link, or a line of evidence.',
  why: 'A course that was finished is no skill yet. What you built or changed with it is what counts, also at review time.',
  practice: 'A15',
  *check({ note, plan: { items } }) {
    for (const { line, task, evidence } of items) {
      const at = itemPlace(note, note.indexAt(line));
      if (task.status === 'done' && evidence.length === 0 && at !== undefined) yield { at };
    }
  },
  fixes: [
    {
      id: 'add-evidence',
      title: 'Add a line of evidence',
      kind: 'edit',
      edit: ({ note }, { at }) => ('line' in at ? undefined : addNested(note, note.indexAt(note.lineOf(at.start)), 'Evidence: ')),
    },
  ],
  good: [
    trainingPlan('- [x] A course on queues\n  - Evidence: the new retry queue\n'),
    trainingPlan('- [x] A course, see [the talk](https://example.com/talk)\n- [ ] A book\n'),
  ],
  bad: [
    trainingPlan('- [x] ⟦A course on queues ✅ 2026-11-01⟧\n- [ ] A book\n', {
      fixed: { 'add-evidence': '- [x] A course on queues ✅ 2026-11-01\n  - Evidence: \n- [ ] A book\n' },
      stays: true,
    }),
  ],
});
