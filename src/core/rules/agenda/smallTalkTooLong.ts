import { minutesIn } from '../../action/minutes';
import { next } from '../exampleNotes';
import type { NextFacts } from '../facts';
import { pointPlace } from '../places';
import { minutesOf, ownPoints } from '../points';
import { defineRule } from '../rule';

const most = 5;

export const smallTalkTooLong = defineRule({
  id: 'agenda/small-talk-too-long',
  level: 'hint',
  judges: ['next'],
  message: 'Keep small talk with {name} to five minutes.',
  why: 'Vacations, family and hobbies make people of colleagues, and five minutes are enough for that. The rest of the time is the only one that is kept for your work and your career.',
  practice: 'A22',
  *check(facts) {
    const point = tooLong(facts);
    if (point !== undefined) yield { at: pointPlace(facts.note, point) };
  },
  fixes: [
    {
      id: 'five-minutes',
      title: 'Set to five minutes',
      kind: 'edit',
      edit(facts) {
        const { text, outline } = facts.note;
        const point = tooLong(facts);
        if (point?.minutes === undefined || point.minutes <= most) return undefined;
        const place = pointPlace(facts.note, point);
        const named = minutesIn(text.slice(place.start, place.end))
          .map(({ start, end }) => ({ start: place.start + start, end: place.start + end }))
          .find((one) => !outline.hidden.some(({ start, end }) => start <= one.start && one.start < end));
        return named && [{ start: text.indexOf('(', named.start), end: named.end, text: '(5m)' }];
      },
    },
  ],
  good: [next('## Catch-up\n\n- [ ] Vacation (5m)\n'), next('## Small talk\n\n- [ ] Weekend\n')],
  bad: [
    next('## Personal\n\n- [ ] ⟦Vacation (10m)⟧\n', { fixed: { 'five-minutes': '## Personal\n\n- [ ] Vacation (5m)\n' } }),
    next('## Personal\n\n- [ ] ⟦<!-- not (20m) --> Vacation (10m)⟧\n', {
      fixed: { 'five-minutes': '## Personal\n\n- [ ] <!-- not (20m) --> Vacation (5m)\n' },
    }),
    next('## Small talk\n\n- [ ] ⟦Vacation (3 hikes) (10 min)⟧\n', {
      fixed: { 'five-minutes': '## Small talk\n\n- [ ] Vacation (3 hikes) (5m)\n' },
    }),
    next('## Small talk\n\n- [ ] Weekend\n- [ ] ⟦Hobbies⟧\n', { title: 'Two of the usual length are ten minutes.' }),
  ],
});

/** The point that makes it too long. */
function tooLong({ note }: NextFacts) {
  let sum = 0;
  return ownPoints(note).find((point) => point.section === 'rapport' && (sum += minutesOf(point)) > most);
}
