import { next } from '../exampleNotes';
import type { NoteText } from '../noteText';
import { keyPlace } from '../places';
import { hasTag } from '../points';
import { defineRule } from '../rule';

/** So many held meetings may pass without. */
const held = 3;

export const noFeedback = defineRule({
  id: 'agenda/no-feedback',
  level: 'info',
  judges: ['next'],
  message: 'Ask {name} for feedback: neither this agenda nor the last 1:1s have any.',
  why: 'Feedback goes both ways, and it comes when one asks for it. What you hear every few weeks is no surprise at the end of the year.',
  practice: 'A17',
  *check({ note, meeting, person }) {
    const earlier = person.meetings.filter((one) => one.status === 'held' && one.meeting.uri !== meeting.uri).slice(0, held);
    if (earlier.some((one) => one.note === undefined)) return;
    if (![note, ...earlier.map((one) => one.note)].some((one) => one !== undefined && hasFeedback(one))) yield { at: keyPlace(note) };
  },
  fixes: [{ id: 'ask', title: 'Add "What could I do better?"', kind: 'ask', question: () => 'feedback/better' }],
  good: [
    next('## Feedback\n\n- [ ] How was the talk?\n'),
    next('## Agenda\n\n- [ ] Plan\n', {
      title: 'One of the last three had some.',
      files: { 'ada/2026-11-10.md': '## Agenda\n\n- [x] How was the talk? #feedback\n', 'ada/2026-11-17.md': '', 'ada/2026-11-03.md': '' },
    }),
  ],
  bad: [
    next('## Feedback\n\n- [ ] \n', { front: '⟦date: 2026-11-24⟧' }),
    next('## Agenda\n\n- [ ] Plan\n', {
      title: 'The one before the last three does not count.',
      front: '⟦date: 2026-11-24⟧',
      files: {
        'ada/2026-10-27.md': '## Feedback\n\n- [x] How was the talk?\n',
        'ada/2026-11-03.md': '',
        'ada/2026-11-10.md': '',
        'ada/2026-11-17.md': '',
      },
    }),
  ],
});

function hasFeedback(note: NoteText): boolean {
  return note.outline.items.some(
    (item, index) =>
      !item.private &&
      ((item.section === 'feedback' && note.text.slice(item.textStart, item.end).trim() !== '') || hasTag(note, index, ['#feedback'])),
  );
}
