import { addNested } from '../edits';
import { held } from '../exampleNotes';
import { openIssues } from '../issues';
import { itemPlace } from '../places';
import { defineRule } from '../rule';

export const noResponse = defineRule({
  id: 'issue/no-response',
  level: 'hint',
  judges: ['held'],
  message: 'Write down what {name} said to this issue.',
  why: 'A response that is written down can be acted on, and asked about. Without it the same issue is told again next time.',
  practice: 'B9',
  *check({ note }) {
    for (const { issue, index } of openIssues(note)) {
      const at = itemPlace(note, index);
      if (issue.response === undefined && at !== undefined) yield { at };
    }
  },
  fixes: [
    {
      id: 'add-response',
      title: 'Add a response',
      kind: 'edit',
      edit: ({ note }, { at }) => ('line' in at ? undefined : addNested(note, note.indexAt(note.lineOf(at.start)), 'Response: ')),
    },
  ],
  good: [held('## Support\n\n- Deploys are flaky\n  - Response: ask the platform team\n'), held('## Support\n\n- [x] Deploys are flaky\n')],
  bad: [
    held('## Support\n\n- ⟦Deploys are flaky⟧\n  - Recommendation: pin the runner\n', {
      fixed: { 'add-response': '## Support\n\n- Deploys are flaky\n  - Recommendation: pin the runner\n  - Response: \n' },
      stays: true,
    }),
  ],
});
