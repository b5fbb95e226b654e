import { actionArgument, openActions } from '../actions';
import { actions } from '../exampleNotes';
import { defineRule } from '../rule';

export const noDue = defineRule({
  id: 'action/no-due',
  level: 'hint',
  judges: ['actions'],
  message: 'Give this a due date.',
  why: "What has no date is done last. A date that you chose yourself is one that you can keep, or tell early that you won't.",
  practice: 'C20',
  check: (facts) => openActions(facts, (action) => facts.isMine(action) && action.task.due === undefined),
  fixes: [{ id: 'date', title: 'Select a date…', kind: 'command', command: 'snoozeAction', argument: actionArgument }],
  good: [
    actions('- [ ] Send the plan 📅 2026-11-28 ^k3f9q2\n- [x] Done ^k3f9q3\n- [ ] Not tracked\n'),
    actions('- [ ] @ada Introduce me ^w8n2r4\n', { title: 'What others owe gets a follow-up date.' }),
  ],
  bad: [actions('⟦- [ ] @me Send the plan ^k3f9q2⟧\n')],
});
