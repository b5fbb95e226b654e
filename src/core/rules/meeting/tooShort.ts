import { next, profile } from '../exampleNotes';
import { keyPlace } from '../places';
import { defineRule, type Finding } from '../rule';
import { ownDuration } from './tooLong';

const least = 30;

export const tooShort = defineRule({
  id: 'meeting/too-short',
  level: 'hint',
  judges: ['next', 'profile'],
  message: 'Take half an hour for 1:1s with {name}: {duration} minutes are over before you get to what matters.',
  why: 'Status fills the first quarter of an hour of any meeting. What the 1:1 is for comes after it.',
  practice: 'D9',
  *check(facts): Iterable<Finding> {
    const duration = ownDuration(facts);
    if (duration !== undefined && duration < least) yield { at: keyPlace(facts.note, 'duration'), values: { duration } };
  },
  fixes: [{ id: 'half-hour', title: 'Set to 30 minutes', kind: 'keys', in: 'note', keys: () => ({ duration: '30' }) }],
  good: [profile('', { front: 'duration: 30' }), next('## Agenda\n')],
  bad: [
    profile('', { front: '⟦duration: 29⟧', fixedFront: 'duration: 30', fixed: { 'half-hour': '' } }),
    next('## Agenda\n', { front: '⟦duration: 15⟧' }),
  ],
});
