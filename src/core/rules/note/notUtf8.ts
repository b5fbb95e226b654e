import { note, unreadNote } from '../exampleNotes';
import { problemRule } from './problem';

export const notUtf8 = problemRule('not-utf8', {
  level: 'error',
  why: "In another encoding, letters that aren't English are read as something else, and writing the note would destroy them.",
  good: [note('## Notes\n\n- Zoë\n')],
  bad: [unreadNote('In Windows-1252.', 'not-utf8')],
});
