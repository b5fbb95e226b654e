import { next } from '../exampleNotes';
import { headingPlace, pointPlace, wordsEnd } from '../places';
import { ownPoints, totalMinutes } from '../points';
import { defineRule } from '../rule';

const onTrack = /\bon track\b/i;

export const mostlyStatus = defineRule({
  id: 'agenda/mostly-status',
  level: 'info',
  judges: ['next'],
  message: 'Keep the status short: it takes {status} of your {minutes} minutes with {name}.',
  why: 'Status can be read; a 1:1 is for what can only be talked about. What runs well needs no more than "on track".',
  practice: 'D6, B5',
  *check({ note }) {
    const points = ownPoints(note);
    const status = points.filter(({ section }) => section === 'status');
    const [first] = status;
    const [of, minutes] = [totalMinutes(status), totalMinutes(points)];
    if (first === undefined || of * 2 <= minutes) return;
    yield { at: headingPlace(note, 'status') ?? pointPlace(note, first), values: { status: of, minutes } };
  },
  fixes: [
    {
      id: 'on-track',
      title: 'Mark the first update as on track',
      kind: 'edit',
      edit({ note }) {
        const point = ownPoints(note).find(({ section, text }) => section === 'status' && !onTrack.test(text));
        if (point === undefined) return undefined;
        const end = wordsEnd(note, pointPlace(note, point));
        return [{ start: end, end, text: point.minutes === undefined ? ': on track (1m)' : ': on track' }];
      },
    },
  ],
  good: [
    next('## Recap\n\n- [ ] Payments\n- [ ] Search\n\n## Support\n\n- [ ] Deploys\n', { title: 'Four of nine minutes.' }),
    next('## Recap\n\n- [ ] Payments (5m)\n\n## Support\n\n- [ ] Deploys\n', { title: 'Half is not over half.' }),
  ],
  bad: [
    next('⟦## Recap⟧\n\n- [ ] Payments (5m)\n- [ ] Search\n\n## Support\n\n- [ ] Deploys\n', {
      fixed: { 'on-track': '## Recap\n\n- [ ] Payments (5m): on track\n- [ ] Search\n\n## Support\n\n- [ ] Deploys\n' },
      stays: true,
    }),
    next('⟦## Updates⟧\n\n- [ ] Payments\n- [ ] Search\n- [ ] Billing\n\n## Support\n\n- [ ] Deploys\n', {
      fixed: { 'on-track': '## Updates\n\n- [ ] Payments: on track (1m)\n- [ ] Search\n- [ ] Billing\n\n## Support\n\n- [ ] Deploys\n' },
    }),
    next('⟦## Recap⟧\n\n- [ ] Payments #area/payments ([2026-11-17](2026-11-17.md)) 📅 2026-11-28 <!-- late? -->\n', {
      title: 'What is behind the words stays behind them.',
      fixed: {
        'on-track': '## Recap\n\n- [ ] Payments: on track (1m) #area/payments ([2026-11-17](2026-11-17.md)) 📅 2026-11-28 <!-- late? -->\n',
      },
      stays: true,
    }),
  ],
});
