import { keyPlace } from '../places';
import { defineRule } from '../rule';

export const noGoal = defineRule({
  id: 'agenda/no-goal',
  level: 'hint',
  judges: ['next'],
  message: 'Say in one line what you want from this 1:1 with {name}.',
  why: 'Decide beforehand what you want to leave the meeting with. A goal in one line makes it plain which points matter, and whether it was worth the time.',
  practice: 'C24',
  *check({ note, meeting }) {
    if ((meeting.goal ?? '').trim() === '') yield { at: keyPlace(note, 'goal') };
  },
  fixes: [{ id: 'add-goal', title: 'Add a goal', kind: 'keys', in: 'note', keys: () => ({ goal: '' }), select: 'goal' }],
  good: [
    {
      judged: 'next',
      today: '2026-11-23',
      files: {
        'ada/2026-11-24.md': '---\ndate: 2026-11-24\ngoal: agree the promotion timeline\n---\n\n## Agenda\n\n- [ ] Timeline\n',
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
    },
  ],
  bad: [
    {
      judged: 'next',
      today: '2026-11-23',
      files: {
        'ada/2026-11-24.md': '---\n⟦date: 2026-11-24⟧\n---\n\n## Agenda\n\n- [ ] Timeline\n',
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
      fixed: { 'add-goal': '---\ndate: 2026-11-24\ngoal: ""\n---\n\n## Agenda\n\n- [ ] Timeline\n' },
      stays: true,
    },
    {
      title: 'A goal that is empty is none.',
      judged: 'next',
      today: '2026-11-23',
      files: {
        'ada/2026-11-24.md': '---\ndate: 2026-11-24\n⟦goal:⟧\n---\n\n## Agenda\n\n- [ ] Timeline\n',
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
    },
  ],
});
