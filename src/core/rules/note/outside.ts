import { note, unreadNote } from '../exampleNotes';
import { problemRule } from './problem';

export const outside = problemRule('outside', {
  level: 'warning',
  why: 'A link in a folder that somebody else gave you could lead to any file of yours. Only what is in your workspace and your notes folders is read.',
  closer: ['link'],
  good: [note('## Notes\n')],
  bad: [unreadNote('A link to a file elsewhere.', 'outside')],
});
