import { isOpen } from '../../action/status';
import { actionArgument, personArgument } from '../actions';
import { actionAt, duePlace } from '../places';
import { defineRule } from '../rule';

export const overdue = defineRule({
  id: 'action/overdue',
  level: 'info',
  judges: ['actions'],
  message: 'This was due on {due}. Complete it, or agree on a new date with {name}.',
  variants: {
    plan: 'This was due on {due}. Complete it, or set a new date.',
    theirs: 'This was due on {due}. Ask how it is going, or agree on a new date.',
  },
  why: 'A promise that slips in silence costs trust: what began as a late task ends as a talk about whether you can be relied on. Told early, a new date is no trouble.',
  practice: 'D8',
  *check({ today, actions, isMine, person }) {
    for (const action of actions) {
      const { due, status } = action.task;
      if (due === undefined || due >= today || !isOpen(status)) continue;
      const variant = !isMine(action) ? 'theirs' : person === undefined ? 'plan' : undefined;
      yield { at: duePlace(action), values: { due }, ...(variant !== undefined && { variant }) };
    }
  },
  fixes: [
    { id: 'complete', title: 'Mark as done today', kind: 'command', command: 'completeAction', argument: actionArgument },
    { id: 'snooze', title: 'Set a new date…', kind: 'command', command: 'snoozeAction', argument: actionArgument },
    {
      id: 'tell',
      title: 'Tell {name} that it is late…',
      kind: 'command',
      command: 'sendMessage',
      argument(facts, finding) {
        const action = actionAt(facts, finding);
        return action === undefined || action.private || facts.person === undefined || !facts.isMine(action)
          ? undefined
          : { about: 'late', ...actionArgument(facts, finding), ...personArgument(facts.person) };
      },
    },
    {
      id: 'ask',
      title: 'Ask at the next 1:1',
      kind: 'command',
      command: 'putOnAgenda',
      argument(facts, finding) {
        const action = actionAt(facts, finding);
        return action === undefined || action.private || facts.person === undefined || facts.isMine(action)
          ? undefined
          : actionArgument(facts, finding);
      },
    },
  ],
  good: [
    {
      title: 'On the day it is due it is not late.',
      judged: 'actions',
      today: '2026-11-28',
      files: {
        'ada/2026-11-17.md': '---\ndate: 2026-11-17\n---\n\n## Notes\n\n- [ ] @me Send the plan 📅 2026-11-28 ^k3f9q2\n',
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
    },
    {
      title: 'What is done or cancelled, and what is not tracked.',
      judged: 'actions',
      today: '2026-11-29',
      files: {
        'ada/2026-11-17.md':
          '---\ndate: 2026-11-17\n---\n\n## Notes\n\n- [x] Send the plan 📅 2026-11-28 ✅ 2026-11-28 ^k3f9q2\n- [-] Book a room 📅 2026-11-28 ^w8n2r4\n- [ ] Tidy up 📅 2026-11-28\n- [ ] Read the draft 📅 2026-12-04 ^q1w2e3\n',
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
    },
  ],
  bad: [
    {
      judged: 'actions',
      today: '2026-11-29',
      files: {
        'ada/2026-11-17.md':
          '---\ndate: 2026-11-17\n---\n\n## Notes\n\n- [ ] @me Send the plan ⟦📅 2026-11-28⟧ ^k3f9q2\n- [/] @ada Introduce me to the platform lead ⟦[due:: 2026-11-27]⟧ ^w8n2r4\n',
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
    },
    {
      title: 'Of a plan.',
      judged: 'actions',
      today: '2026-11-29',
      files: { 'career-plan.md': '## Goals\n\n- [ ] Lead a design ⟦📅 2026-11-28⟧ ^k3f9q2\n' },
    },
  ],
});
