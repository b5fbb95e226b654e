import { note } from '../exampleNotes';
import { problemRule } from './problem';

export const conflict = problemRule('conflict', {
  level: 'error',
  why: "Which of both sides counts isn't known before the conflict is resolved: until then no command changes the note.",
  good: [note('## Notes\n\n=======\n')],
  bad: [note('## Notes\n\n⟦<⟧<<<<<< HEAD\n- Mine\n=======\n- Theirs\n>>>>>>> main\n')],
});
