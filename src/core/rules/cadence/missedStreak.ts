import { personArgument } from '../actions';
import type { Finding } from '../rule';
import { next, profile } from '../exampleNotes';
import type { NextFacts, ProfileFacts } from '../facts';
import { keyPlace } from '../places';
import { defineRule } from '../rule';

export const missedStreak = defineRule({
  id: 'cadence/missed-streak',
  level: 'info',
  judges: ['next', 'profile'],
  message: "The last {count} 1:1s with {name} didn't take place. Keep the next one.",
  why: 'Deadlines, training and holidays always come between. Move a 1:1 rather than cancel it: two in a row without one, and you have lost the thread.',
  practice: 'A2',
  *check(facts): Iterable<Finding> {
    if (facts.kind === 'profile' && facts.person.next?.planned === true) return;
    const count = streak(facts);
    if (count >= 2) yield { at: keyPlace(facts.note), values: { count } };
  },
  fixes: [
    { id: 'prepare', title: 'Prepare the next 1:1', kind: 'command', command: 'prepare', argument: ({ person }) => personArgument(person) },
  ],
  good: [
    profile('', { files: { 'ada/2026-11-10.md': '', 'ada/2026-11-17.md': '---\nstatus: cancelled\n---\n' } }),
    profile('', {
      title: 'One was held in between.',
      files: {
        'ada/2026-11-03.md': '---\nstatus: missed\n---\n',
        'ada/2026-11-10.md': '---\nstatus: held\n---\n',
        'ada/2026-11-17.md': '---\nstatus: missed\n---\n',
      },
    }),
  ],
  bad: [
    profile('', {
      name: '⟦name: Ada Lovelace⟧',
      front: 'cadence: weekly',
      files: { 'ada/2026-11-10.md': '---\nstatus: missed\n---\n', 'ada/2026-11-17.md': '---\nstatus: cancelled\n---\n' },
    }),
    next('## Agenda\n', {
      title: 'With a next note, it is told there.',
      front: '⟦date: 2026-11-24⟧',
      files: { 'ada/2026-11-10.md': '---\nstatus: missed\n---\n', 'ada/2026-11-17.md': '---\nstatus: cancelled\n---\n' },
    }),
  ],
});

/** How many of the last meetings, on end, were cancelled or missed. */
function streak({ person, today }: NextFacts | ProfileFacts): number {
  const past = person.meetings.filter(({ day, status }) => day <= today && status !== 'planned');
  const last = past.findIndex(({ status }) => status === 'held');
  return last < 0 ? past.length : last;
}
