import { isTagged } from '../../action/tagged';
import { actionArgument, openActions } from '../actions';
import { actions } from '../exampleNotes';
import { defineRule } from '../rule';

export const noFollowUp = defineRule({
  id: 'action/no-follow-up',
  level: 'hint',
  judges: ['actions'],
  message: 'Say when you will ask about this again.',
  why: 'What was offered to you is easily forgotten by whoever offered it. A follow-up date puts it back on the table without a reproach.',
  practice: 'C20, C23',
  check: (facts) =>
    openActions(facts, (action) => action.task.followUp === undefined && (!facts.isMine(action) || isTagged(action.task.tags, '#offer'))),
  fixes: [
    {
      id: 'next-meeting',
      title: 'Follow up at the next 1:1',
      kind: 'command',
      command: 'snoozeAction',
      argument(facts, finding) {
        const argument = actionArgument(facts, finding);
        return argument && facts.nextMeeting !== undefined ? { ...argument, followUp: facts.nextMeeting } : undefined;
      },
    },
    { id: 'date', title: 'Select a date…', kind: 'command', command: 'snoozeAction', argument: actionArgument },
  ],
  good: [actions('- [ ] @ada Introduce me ⏳ 2026-12-01 ^w8n2r4\n- [ ] @me Send the plan ^k3f9q2\n')],
  bad: [
    actions(
      '⟦- [ ] @ada Introduce me 📅 2026-12-05 ^w8n2r4⟧\n⟦- [ ] @me Take up the introduction #offer ^k3f9q2⟧\n⟦- [ ] @me Take up the course #Offer/training ^k3f9q3⟧\n',
    ),
  ],
});
