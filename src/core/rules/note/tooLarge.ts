import { note, unreadNote } from '../exampleNotes';
import { problemRule } from './problem';

export const tooLarge = problemRule('too-large', {
  level: 'warning',
  why: "A note of several megabytes isn't a note of a meeting: reading it would hold up everything else.",
  good: [note('## Notes\n')],
  bad: [unreadNote('With a pasted log of many megabytes.', 'too-large')],
});
