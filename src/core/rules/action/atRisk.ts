import { addDays } from '../../date/date';
import { actionArgument, openActions, personArgument } from '../actions';
import { actions } from '../exampleNotes';
import { actionAt } from '../places';
import { defineRule } from '../rule';

const soon = 3;

export const atRisk = defineRule({
  id: 'action/at-risk',
  level: 'info',
  judges: ['actions'],
  message: 'This is due on {due} and not started. If you might not make it, say so now.',
  why: 'Tell your manager early, not on the day. Three days ahead there is still something that both of you can change.',
  practice: 'C22',
  check(facts) {
    const until = addDays(facts.today, soon);
    return openActions(facts, (action) => {
      const { due, status } = action.task;
      return due !== undefined && due >= facts.today && due <= until && status !== 'in-progress' && facts.isMine(action);
    });
  },
  fixes: [
    {
      id: 'tell',
      title: 'Tell {name} early…',
      kind: 'command',
      command: 'sendMessage',
      argument(facts, finding) {
        const argument = actionArgument(facts, finding);
        return argument === undefined || facts.person === undefined || actionAt(facts, finding)?.private === true
          ? undefined
          : { about: 'late', ...argument, ...personArgument(facts.person) };
      },
    },
    { id: 'snooze', title: 'Snooze action…', kind: 'command', command: 'snoozeAction', argument: actionArgument },
  ],
  good: [
    actions(
      '- [ ] Send the plan 📅 2026-11-24 ^k3f9q2\n- [/] Review it 📅 2026-11-21 ^k3f9q3\n- [ ] @ada Ask them 📅 2026-11-21 ⏳ 2026-11-21 ^k3f9q4\n',
    ),
    actions('- [ ] Send the plan 📅 2026-11-19 ^k3f9q2\n', { title: 'What is overdue is told as that.' }),
  ],
  bad: [actions('⟦- [ ] Send the plan 📅 2026-11-23 ^k3f9q2⟧\n⟦- [ ] Review it 📅 2026-11-20 ^k3f9q3⟧\n')],
});
