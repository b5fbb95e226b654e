import { untrackedItems } from '../../action/untrackedItems';
import { held } from '../exampleNotes';
import { itemPlace } from '../places';
import { defineRule } from '../rule';

export const untracked = defineRule({
  id: 'action/untracked',
  level: 'info',
  judges: ['held'],
  message: 'Track this, so that it has an owner and a date.',
  why: 'What was promised in a meeting is kept when it has an owner and a date, and comes up again by itself. An open box is only copied to the next note.',
  practice: 'C19',
  *check({ note }) {
    const { text, outline } = note;
    for (const index of untrackedItems(text, outline)) {
      const section = outline.items[index]?.section;
      if (section !== 'notes' && section !== 'follow-up') continue;
      const at = itemPlace(note, index);
      if (at !== undefined) yield { at };
    }
  },
  fixes: [
    { id: 'track', title: 'Track action', kind: 'command', command: 'trackAction', argument: ({ note }, { at }) => lineArgument(note, at) },
    {
      id: 'complete',
      title: 'Complete action',
      kind: 'command',
      command: 'completeAction',
      argument: ({ note }, { at }) => lineArgument(note, at),
    },
  ],
  good: [
    held(
      '## Support\n\n- [ ] Deploys\n\n## Notes\n\n- [x] Done\n- [ ] \n- [ ] Send the plan ^k3f9q2\n- [ ] [Plan](2026-11-10.md#^k3f9q1)\n- Said\n',
    ),
  ],
  bad: [held('## Notes\n\n### Parking lot\n\n- [ ] ⟦Ask the platform team⟧\n\n## Next steps\n\n- [ ] ⟦Send the plan by Friday⟧\n')],
});

function lineArgument(note: { uri: string; lineOf(offset: number): number }, at: { start: number }): { uri: string; line: number } {
  return { uri: note.uri, line: note.lineOf(at.start) };
}
