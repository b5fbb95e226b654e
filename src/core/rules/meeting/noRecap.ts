import { held } from '../exampleNotes';
import { keyPlace } from '../places';
import { defineRule } from '../rule';

export const noRecap = defineRule({
  id: 'meeting/no-recap',
  level: 'info',
  judges: ['held'],
  message: 'Send {name} a recap of what you heard and agreed.',
  why: 'Sent notes show your manager what you understood, and what both of you promised. What was heard wrong comes out now, not at the deadline.',
  practice: 'D13, C19',
  *check({ note, meeting, daysSince }) {
    if (daysSince >= 1 && meeting.recap === undefined) yield { at: keyPlace(note, 'recap') };
  },
  fixes: [{ id: 'send', title: 'Send recap…', kind: 'command', command: 'sendRecap', argument: ({ note }) => ({ uri: note.uri }) }],
  good: [
    held('## Notes\n\n- They will ask\n', { front: 'recap: 2026-11-17' }),
    held('## Notes\n\n- They will ask\n', { title: 'The day itself is early enough.', today: '2026-11-17', front: 'status: held' }),
  ],
  bad: [held('## Notes\n\n- They will ask\n', { front: '⟦date: 2026-11-17⟧' })],
});
