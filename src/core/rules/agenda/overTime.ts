import { usualDuration } from '../../series/nextMeeting';
import { next } from '../exampleNotes';
import type { NextFacts } from '../facts';
import { keyPlace } from '../places';
import { agendaMinutes, minutesOf, ownPoints } from '../points';
import { defineRule } from '../rule';

export const overTime = defineRule({
  id: 'agenda/over-time',
  level: 'info',
  judges: ['next'],
  message: 'Move some points to the 1:1 after this one: {minutes} minutes are planned, {duration} are there.',
  why: "An agenda that doesn't fit ends with what matters to your manager cut off. Give points minutes, as (10m), and move what can wait.",
  practice: 'C15',
  *check(facts) {
    const [minutes, duration] = [agendaMinutes(facts.note), durationOf(facts)];
    if (minutes > duration) yield { at: keyPlace(facts.note, 'duration'), values: { minutes, duration } };
  },
  fixes: [
    {
      id: 'move',
      title: 'Move the last points to the next agenda',
      kind: 'later',
      items(facts) {
        let over = agendaMinutes(facts.note) - durationOf(facts);
        const items: number[] = [];
        for (const point of ownPoints(facts.note).reverse()) {
          if (over <= 0) break;
          items.unshift(facts.note.indexAt(point.line));
          over -= minutesOf(point);
        }
        return items;
      },
    },
  ],
  good: [
    next('## Support\n\n- [ ] Deploys (25m)\n', { title: "With five minutes for the manager's topics, thirty are full." }),
    next("## Support\n\n- [ ] Deploys (25m)\n\n## Ada's topics\n\n- [ ] Plan (20m)\n", { front: 'duration: 45' }),
  ],
  bad: [
    next('## Support\n\n- [ ] Deploys (26m)\n', { front: '⟦date: 2026-11-24⟧' }),
    next('## Recap\n\n- [ ] One\n\n## Support\n\n- [ ] Two\n- [ ] Three\n', { front: '⟦duration: 15⟧' }),
  ],
});

/** Of a meeting, in minutes. */
export function durationOf({ meeting, person }: Pick<NextFacts, 'meeting' | 'person'>): number {
  return meeting.duration ?? person.manager.profile.duration ?? usualDuration;
}
