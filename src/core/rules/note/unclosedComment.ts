import { note } from '../exampleNotes';
import { defineRule } from '../rule';

export const unclosedComment = defineRule({
  id: 'note/unclosed-comment',
  level: 'info',
  judges: ['note'],
  message: "This comment isn't closed, so the rest of its paragraph or section is kept private.",
  why: "What is in a comment never leaves the folder. One that isn't closed hides more than was meant, or less than one thinks.",
  check: ({ note: text }) => (text?.outline.unclosed ?? []).map((at) => ({ at })),
  fixes: [],
  good: [note('- [ ] 100%% sure\n- [ ] Tell %% hush %%\n')],
  bad: [note('- [ ] Ask ⟦<!--⟧ softly\n\n⟦%%⟧\nhush\n')],
});
