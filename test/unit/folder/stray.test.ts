import assert from 'node:assert/strict';
import { isStray } from '../../../src/core/folder/notePath';

describe('a file in the notes folder', () => {
  const table: [path: string, is: boolean][] = [
    ['Ada.md', true],
    ['Ada.txt', true],
    ['ada/2026-11-24.org', true],
    ['old/2024/ada/2024-05-01.md', true],
    ['ada/2026-11-24.md', false],
    ['ada/2026/2026-11-24.md', false],
    ['ada/log.md', false],
    ['ada/profile.md', false],
    ['wins.md', false],
    ['templates/weekly.md', false],
    ['templates/more/weekly.md', false],
    ['reviews/2026-H2.md', false],
    ['README.md', false],
    ['.obsidian/app.md', false],
    ['picture.png', false],
  ];
  for (const [path, is] of table)
    it(`${is ? 'may hold notes and is none' : 'is what it should be'}: ${path}`, () => assert.equal(isStray(path), is));
});
