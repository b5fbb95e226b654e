import { defineRule } from '../rule';

export const unusedProfile = defineRule({
  id: 'note/unused-profile',
  level: 'info',
  judges: ['note'],
  message: "This profile isn't used because {file} also exists.",
  why: 'A person has one profile. What is written in a second one counts for nothing, and nobody would notice.',
  *check({ usedInstead }) {
    if (usedInstead !== undefined) yield { at: { line: 0, start: 0, end: 1 }, values: { file: usedInstead } };
  },
  fixes: [],
  good: [{ judged: 'note', today: '2026-11-20', files: { 'ada/profile.md': '---\nname: Ada Lovelace\n---\n' } }],
  bad: [
    {
      judged: 'note',
      today: '2026-11-20',
      files: { 'ada/Profile.md': '⟦-⟧--\nname: Ada\n---\n', 'ada/profile.md': '---\nname: Ada Lovelace\n---\n' },
    },
  ],
});
