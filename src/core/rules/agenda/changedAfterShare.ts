import { next } from '../exampleNotes';
import { keyPlace } from '../places';
import { defineRule } from '../rule';

export const changedAfterShare = defineRule({
  id: 'agenda/changed-after-share',
  level: 'info',
  judges: ['next'],
  message: 'Share the agenda again: it has changed since {name} got it.',
  why: "What your manager prepares for is what you sent. A change that they should know of goes out again; notes of your own and what is private don't count.",
  practice: 'C10',
  *check(facts) {
    const { shared, sharedDigest } = facts.meeting;
    if (shared === undefined || sharedDigest === undefined) return;
    const { digest } = facts;
    if (digest !== undefined && digest !== sharedDigest) yield { at: keyPlace(facts.note, 'shared') };
  },
  fixes: [
    { id: 'share', title: 'Share agenda again…', kind: 'command', command: 'shareAgenda', argument: ({ note }) => ({ uri: note.uri }) },
  ],
  good: [next('## Support\n\n- [ ] Deploys\n', { title: 'Nothing says what was shared.', front: 'shared: 2026-11-20' })],
  bad: [next('## Support\n\n- [ ] Deploys\n', { front: '⟦shared: 2026-11-20⟧\nshared-digest: 3f9a2c' })],
});
