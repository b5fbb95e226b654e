import { next } from '../exampleNotes';
import { keyPlace } from '../places';
import { isCareerPoint, ownPoints } from '../points';
import { defineRule } from '../rule';

export const noCareerTopic = defineRule({
  id: 'agenda/no-career-topic',
  level: 'info',
  judges: ['next'],
  message: 'Bring one point about your career or goals to {name}.',
  why: 'A 1:1 with your manager is for your career more than for the tasks of the week. One point about goals, growth or training in every one keeps it from being put off.',
  practice: 'D5',
  *check({ note, person }) {
    if (!person.isManager) return;
    if (!ownPoints(note).some((point) => isCareerPoint(note, point))) yield { at: keyPlace(note) };
  },
  fixes: [{ id: 'add-point', title: 'Add a point under Career', kind: 'ask', question: () => 'career/next-step' }],
  good: [
    next('## Career\n\n- [ ] My next step\n'),
    next('## Agenda\n\n- [ ] Talk at the conference #stretch\n', { title: 'A tag says it, too.' }),
    next('## Agenda\n\n- [ ] Lunch\n', { title: 'Only with your manager.', profile: '---\nname: Ada Lovelace\nrelation: peer\n---\n' }),
  ],
  bad: [
    next('## Support\n\n- [ ] The deploys are flaky\n- [ ] Careers page is down\n', { front: '⟦date: 2026-11-24⟧' }),
    next('## Agenda\n\n- [ ] Lunch <!-- #career -->\n- [ ] Plan %% #goal %%\n', {
      title: 'A tag in a comment is for nobody.',
      front: '⟦date: 2026-11-24⟧',
    }),
  ],
});
