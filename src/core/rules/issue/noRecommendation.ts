import { addNested } from '../edits';
import { next } from '../exampleNotes';
import { openIssues } from '../issues';
import { itemPlace } from '../places';
import { defineRule } from '../rule';

export const noRecommendation = defineRule({
  id: 'issue/no-recommendation',
  level: 'info',
  judges: ['next'],
  message: 'Bring {name} a recommendation with this issue.',
  why: 'Whoever brings a problem with a proposal gets a decision; whoever brings the problem alone gets more work. It need not be the right one to be a start.',
  practice: 'B8',
  *check({ note }) {
    for (const { issue, index } of openIssues(note)) {
      const at = itemPlace(note, index);
      if (issue.recommendation === undefined && at !== undefined) yield { at };
    }
  },
  fixes: [
    {
      id: 'add-recommendation',
      title: 'Add a recommendation',
      kind: 'edit',
      edit: ({ note }, { at }) => ('line' in at ? undefined : addNested(note, note.indexAt(note.lineOf(at.start)), 'Recommendation: ')),
    },
  ],
  good: [
    next('## Support\n\n- **Payments**: deploys are flaky\n  - Recommendation: pin the runner\n'),
    next('## Support\n\n- [x] Deploys are flaky\n', { title: 'It is settled.' }),
    next('## Support\n\n- [ ] Deploys are flaky ([2026-11-17](2026-11-17.md))\n', {
      title: 'What was carried over has it where it was raised.',
    }),
    next('## Agenda\n\n- Deploys are flaky\n', { title: 'Issues are what is under Support.' }),
  ],
  bad: [
    next('## Support\n\n- ⟦**Payments**: deploys are flaky⟧\n  - Since Monday\n\nMore.\n', {
      fixed: { 'add-recommendation': '## Support\n\n- **Payments**: deploys are flaky\n  - Since Monday\n  - Recommendation: \n\nMore.\n' },
      stays: true,
    }),
    next('## Support\n\n- ⟦Deploys⟧\n\n  ```\n  one\n\n  two\n  ```\n\n  Since Monday\ngoes on\n', {
      title: 'Behind all that is in it, code with blank lines, too.',
      fixed: {
        'add-recommendation': '## Support\n\n- Deploys\n\n  ```\n  one\n\n  two\n  ```\n\n  Since Monday\ngoes on\n  - Recommendation: \n',
      },
      stays: true,
    }),
    next('## Support\n\n-   ⟦Deploys⟧\n-   ⟦Tests⟧\n    ```\n    one\n', {
      title: 'Where its own text stands, whatever the gap; before code that nothing ends.',
      fixed: { 'add-recommendation': '## Support\n\n-   Deploys\n    - Recommendation: \n-   Tests\n    ```\n    one\n' },
      stays: true,
    }),
    next('## Support\n\n10)  ⟦Tests⟧\n     ```\n     one\n', {
      fixed: { 'add-recommendation': '## Support\n\n10)  Tests\n     - Recommendation: \n     ```\n     one\n' },
      stays: true,
    }),
    next('## Issues\r\n\r\n1. ⟦Deploys⟧\r\n', {
      fixed: { 'add-recommendation': '## Issues\r\n\r\n1. Deploys\r\n   - Recommendation: \r\n' },
      stays: true,
    }),
  ],
});
