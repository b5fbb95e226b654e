import { next } from '../exampleNotes';
import { keyPlace } from '../places';
import { defineRule } from '../rule';

export const notShared = defineRule({
  id: 'agenda/not-shared',
  level: 'info',
  judges: ['next'],
  message: 'Share the agenda with {name} before you meet.',
  why: 'An agenda that your manager has read beforehand saves the first ten minutes, and lets them bring what you need.',
  practice: 'C10',
  *check({ note, meeting, isNear }) {
    if (isNear && meeting.shared === undefined && note.points.length > 0) yield { at: keyPlace(note, 'shared') };
  },
  fixes: [{ id: 'share', title: 'Share agenda…', kind: 'command', command: 'shareAgenda', argument: ({ note }) => ({ uri: note.uri }) }],
  good: [
    next('## Support\n\n- [ ] Deploys\n', { title: 'Four days ahead there is time.', today: '2026-11-19' }),
    next('## Support\n\n- [ ] Deploys\n', { today: '2026-11-23', front: 'shared: 2026-11-20' }),
    next('## Support\n\n- [ ] \n', { title: 'Nothing to share yet.', today: '2026-11-23' }),
  ],
  bad: [
    next('## Support\n\n- [ ] Deploys\n', { today: '2026-11-23', front: '⟦date: 2026-11-24⟧' }),
    next('## Support\n\n- [ ] Deploys\n', { today: '2026-11-24', front: '⟦date: 2026-11-24⟧' }),
    next('## Follow-up\n\n- [ ] The offer ([2026-11-17](2026-11-17.md))\n', {
      title: 'What was carried over is a point, too.',
      today: '2026-11-23',
      front: '⟦date: 2026-11-24⟧',
    }),
  ],
});
