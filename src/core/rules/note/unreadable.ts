import { note, unreadNote } from '../exampleNotes';
import { problemRule } from './problem';

export const unreadable = problemRule('unreadable', {
  level: 'error',
  why: 'A note that the disk refuses to give is listed by its name alone: its points and actions are missing everywhere.',
  good: [note('## Notes\n')],
  bad: [unreadNote('The file cannot be opened.', 'unreadable')],
});
