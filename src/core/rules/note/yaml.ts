import { note } from '../exampleNotes';
import { problemRule } from './problem';

export const brokenYaml = problemRule('yaml', {
  level: 'error',
  why: "While the front matter can't be read, the date comes from the file name, all else is unknown, and no command rewrites it.",
  good: [note('## Notes\n', { front: 'goal: agree the timeline' })],
  bad: [
    {
      judged: 'note',
      today: '2026-11-20',
      files: {
        'ada/2026-11-24.md': '---\ndate: 2026-11-24\ngoal: [agree the timeline\n⟦-⟧--\n\n## Notes\n',
        'ada/profile.md': '---\nname: Ada Lovelace\n---\n',
      },
    },
  ],
});
