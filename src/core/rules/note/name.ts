import { note } from '../exampleNotes';
import { defineRule } from '../rule';

export const name = defineRule({
  id: 'note/name',
  level: 'hint',
  judges: ['note'],
  message: 'This file is read as {file}. Rename it so that other programs can find it.',
  why: 'Dates and names are written in many ways. One is enough: what links to a note, sorts notes or looks for one finds it.',
  *check({ rename, usedInstead }) {
    if (rename !== undefined && usedInstead === undefined) yield { at: { line: 0, start: 0, end: 1 }, values: { file: rename } };
  },
  fixes: [{ id: 'rename', title: 'Rename to {file}', kind: 'command', command: 'renameNote', argument: ({ uri }) => ({ uri }) }],
  good: [note(''), note('', { path: 'ada/2026-11-24 planning.md' })],
  bad: [
    { judged: 'note', today: '2026-11-20', files: { 'ada/2026_11_24.md': '⟦#⟧# Notes\n' } },
    { judged: 'note', today: '2026-11-20', files: { 'ada/2026-11-24.MD': '⟦#⟧# Notes\n' } },
  ],
});
