import { usualTemplate } from '../../series/topics';
import { next } from '../exampleNotes';
import { keyPlace } from '../places';
import { ownPoints } from '../points';
import { defineRule } from '../rule';

export const empty = defineRule({
  id: 'agenda/empty',
  level: 'hint',
  judges: ['next'],
  message: 'Add a point of your own to the agenda with {name}.',
  why: "Planning a 1:1 isn't the job of one side alone. Points that you bring decide what the time is used for; only what you add yourself counts here, not what was carried over.",
  practice: 'B1, C1',
  *check({ note }) {
    if (ownPoints(note).length === 0) yield { at: keyPlace(note) };
  },
  levelFor: ({ isNear }) => (isNear ? 'info' : 'hint'),
  fixes: [
    {
      id: 'insert-template',
      title: 'Insert template',
      kind: 'command',
      command: 'insertTemplate',
      atCursor: true,
      argument: ({ person, meeting }) => ({ template: meeting.type ?? usualTemplate(person.manager.profile) }),
    },
    {
      id: 'carry-over',
      title: 'Add what is open from the last note',
      kind: 'command',
      command: 'carryOver',
      argument: ({ note }) => ({ uri: note.uri }),
    },
  ],
  good: [next('## Support\n\n- [ ] The deploys are flaky\n')],
  bad: [
    next('## Support\n\n- [ ] \n', { front: '⟦date: 2026-11-24⟧' }),
    next("## Follow-up\n\n- [ ] Offer\n\n## Ada's topics\n\n- [ ] Planning\n\n## Notes\n\n- A note\n\n## Private\n\n- [ ] Mine\n", {
      title: "Follow-up, the manager's topics, notes and what is private are not an agenda of your own.",
      front: '⟦date: 2026-11-24⟧',
    }),
  ],
});
