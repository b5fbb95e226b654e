import { parseCadence } from '../../series/cadence';
import { personArgument } from '../actions';
import { profile } from '../exampleNotes';
import { keyPlace } from '../places';
import { defineRule } from '../rule';

export const nonePlanned = defineRule({
  id: 'cadence/none-planned',
  level: 'info',
  judges: ['profile'],
  message: 'Plan the next 1:1 with {name}: no date is ahead.',
  why: "A meeting without a date doesn't happen. If there is no regular one, ask for it: the invite may come from you.",
  practice: 'C2',
  *check({ note, person: { manager, next } }) {
    // A series that ends before its next date needs none.
    const isMissing = next === undefined ? parseCadence(manager.profile.cadence) === undefined : next.days < 0 && !next.planned;
    if (isMissing) yield { at: keyPlace(note, 'cadence') };
  },
  fixes: [
    { id: 'prepare', title: 'Prepare the next 1:1', kind: 'command', command: 'prepare', argument: ({ person }) => personArgument(person) },
    {
      id: 'invite',
      title: 'Create an invite for the series',
      kind: 'command',
      command: 'createInvite',
      argument: ({ person }) => (person.manager.profile.cadence === undefined ? undefined : { ...personArgument(person), ask: true }),
    },
    {
      id: 'message',
      title: 'Ask {name} for a regular 1:1…',
      kind: 'command',
      command: 'sendMessage',
      argument: ({ person }) => ({ about: 'schedule', ...personArgument(person) }),
    },
  ],
  good: [
    profile('', { front: 'cadence: weekly', files: { 'ada/2026-11-17.md': '' } }),
    profile('', {
      title: 'The series ends before its next date.',
      front: 'cadence: weekly\nuntil: 2026-11-22',
      files: { 'ada/2026-11-17.md': '' },
    }),
    profile('', { title: 'A note is planned.', files: { 'ada/2026-12-01.md': '' } }),
  ],
  bad: [
    profile('', { front: '⟦cadence: weekly⟧', files: { 'ada/2026-11-03.md': '' } }),
    profile('', { name: '⟦name: Ada Lovelace⟧', files: { 'ada/2026-11-17.md': '' } }),
  ],
});
