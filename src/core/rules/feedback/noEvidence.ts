import { isTagged } from '../../action/tagged';
import { addDays } from '../../date/date';
import { evidenceOf } from '../../plans/evidence';
import { actionPlace } from '../actions';
import { addNested } from '../edits';
import { actions } from '../exampleNotes';
import { defineRule } from '../rule';

const days = 90;

export const noEvidence = defineRule({
  id: 'feedback/no-evidence',
  level: 'hint',
  judges: ['actions'],
  message: 'Add what shows that you acted on this feedback.',
  why: 'Feedback that was acted on is worth telling, at the next 1:1 and at the review. What shows it is quickly written down now, and hard to find later.',
  practice: 'A18, B17',
  *check({ note, actions: all, today }) {
    if (note === undefined) return;
    for (const action of all) {
      const { status, tags, done } = action.task;
      if (status !== 'done' || !isTagged(tags, '#feedback') || done === undefined || done < addDays(today, -days)) continue;
      if (evidenceOf(note.text, note.outline, note.indexAt(action.line)).length === 0) yield { at: actionPlace(action) };
    }
  },
  fixes: [
    {
      id: 'add-evidence',
      title: 'Add a line of evidence',
      kind: 'edit',
      edit: ({ note }, { at }) =>
        note === undefined || !('line' in at) ? undefined : addNested(note, note.indexAt(at.line), 'Evidence: '),
    },
  ],
  good: [
    actions(
      '- [x] Speak up earlier #feedback ✅ 2026-11-10 ^k3f9q2\n  - Evidence: the design review\n- [x] Slides, see [these](https://example.com) #feedback ✅ 2026-11-10 ^k3f9q3\n',
    ),
    actions('- [x] Speak up earlier #feedback ✅ 2026-08-21 ^k3f9q2\n', { title: 'Ninety-one days ago is long ago.' }),
    actions('- [ ] Speak up earlier #feedback 📅 2026-12-01 ^k3f9q2\n'),
  ],
  bad: [
    actions('⟦- [x] Speak up earlier #Feedback ✅ 2026-11-10 ^k3f9q2⟧\n⟦- [x] Slides #feedback/talks ✅ 2026-11-10 ^k3f9q3⟧\n'),
    actions('⟦- [x] Speak up earlier #feedback ✅ 2026-08-22 ^k3f9q2⟧\n', {
      fixed: { 'add-evidence': '- [x] Speak up earlier #feedback ✅ 2026-08-22 ^k3f9q2\n  - Evidence: \n' },
      stays: true,
    }),
  ],
});
