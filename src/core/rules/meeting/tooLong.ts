import { next, profile } from '../exampleNotes';
import type { NextFacts, ProfileFacts } from '../facts';
import { keyPlace } from '../places';
import { defineRule, type Finding } from '../rule';

const most = 60;

export const tooLong = defineRule({
  id: 'meeting/too-long',
  level: 'info',
  judges: ['next', 'profile'],
  message: 'Keep 1:1s with {name} to an hour: {duration} minutes are a lot to ask.',
  why: 'An hour is plenty, and half of one often does. Thirty minutes that are used well beat a long hour, and a busy manager keeps them.',
  practice: 'C4, C5',
  *check(facts): Iterable<Finding> {
    const duration = ownDuration(facts);
    if (duration !== undefined && duration > most) yield { at: keyPlace(facts.note, 'duration'), values: { duration } };
  },
  fixes: [
    { id: 'hour', title: 'Set to 60 minutes', kind: 'keys', in: 'note', keys: () => ({ duration: '60' }) },
    { id: 'half-hour', title: 'Set to 30 minutes', kind: 'keys', in: 'note', keys: () => ({ duration: '30' }) },
  ],
  good: [profile('', { front: 'duration: 60' }), next('## Agenda\n', { front: 'duration: 30' })],
  bad: [
    profile('', { front: '⟦duration: 61⟧', fixedFront: 'duration: 60', fixed: { hour: '' } }),
    next('## Agenda\n', { front: '⟦duration: 90⟧', fixedFront: 'duration: 30', fixed: { 'half-hour': '## Agenda\n' } }),
  ],
});

/** As the judged note itself says. */
export function ownDuration(facts: NextFacts | ProfileFacts): number | undefined {
  return facts.kind === 'next' ? facts.meeting.duration : facts.person.manager.profile.duration;
}
