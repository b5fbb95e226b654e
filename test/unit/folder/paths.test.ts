import assert from 'node:assert/strict';
import fc from 'fast-check';
import { classify, meetingFileName, type FilePlace } from '../../../src/core/folder/notePath';
import { encodePart, pathBelow, uriBelow } from '../../../src/core/folder/noteUri';

describe('paths in a notes folder', () => {
  const meeting = (manager: string, date: string, sequence = 1): FilePlace => ({ kind: 'meeting', manager, date, sequence });
  const places: [path: string, place: FilePlace][] = [
    ['ada/profile.md', { kind: 'profile', manager: 'ada' }],
    ['ada/2026-11-24.md', meeting('ada', '2026-11-24')],
    ['ada/2026-11-24-2.md', meeting('ada', '2026-11-24', 2)],
    ['ada/2025/2025-01-07.md', meeting('ada', '2025-01-07')],
    ['ada/2026-11-24 weekly.md', meeting('ada', '2026-11-24')],
    ['山田/2026-11-24.md', meeting('山田', '2026-11-24')],
    ['ada/2026-02-30.md', { kind: 'note', manager: 'ada' }],
    ['ada/2026-11-241.md', { kind: 'note', manager: 'ada' }],
    ['ada/kickoff.md', { kind: 'note', manager: 'ada' }],
    ['ada/notes.md', { kind: 'note', manager: 'ada' }],
    ['ada/README.md', { kind: 'note', manager: 'ada' }],
    ['ada/2025/notes.md', { kind: 'note', manager: 'ada' }],
    ['README.md', { kind: 'other' }],
    ['notes.md', { kind: 'other' }],
    ['reviews/2026-H2.md', { kind: 'other' }],
    ['reviews/2026-11-24.md', meeting('reviews', '2026-11-24')],
    ['reviews/profile.md', { kind: 'profile', manager: 'reviews' }],
    ['templates/weekly.md', { kind: 'template', name: 'weekly' }],
    ['templates/old/weekly.md', { kind: 'other' }],
    ['wins.md', { kind: 'wins', manager: '' }],
    ['Wins.md', { kind: 'wins', manager: '', rename: 'wins.md' }],
    ['ada/wins.md', { kind: 'note', manager: 'ada' }],
    ['career-plan.md', { kind: 'career-plan', manager: '' }],
    ['career-plan .MD', { kind: 'career-plan', manager: '', rename: 'career-plan.md' }],
    ['training-plan-2026.md', { kind: 'training-plan', year: 2026, manager: '' }],
    ['training-plan.md', { kind: 'other' }],
    ['training-plan-26.md', { kind: 'other' }],
    ['2026-11-24.md', { kind: 'other' }],
    ['profile.md', { kind: 'other' }],
    ['ada/old/profile.md', { kind: 'other' }],
    ['ada/2025/q1/2025-01-07.md', { kind: 'other' }],
    ['ada/.trash/2026-11-24.md', { kind: 'other' }],
    ['.git/2026-11-24.md', { kind: 'other' }],
    ['../ada/2026-11-24.md', { kind: 'other' }],
    ['ada//2026-11-24.md', { kind: 'other' }],
    ['ada/2026-11-24.txt', { kind: 'other' }],
    ['ada', { kind: 'other' }],
  ];
  for (const [path, place] of places) it(`${path} is ${JSON.stringify(place)}`, () => assert.deepEqual(classify(path), place));

  const renamed: [name: string, rename: string, date?: string, sequence?: number][] = [
    ['20261124.md', '2026-11-24.md', '2026-11-24'],
    ['2026_11_17.md', '2026-11-17.md', '2026-11-17'],
    ['2026.11.24.md', '2026-11-24.md', '2026-11-24'],
    ['2026 11 24.md', '2026-11-24.md', '2026-11-24'],
    ['2026–11–24.md', '2026-11-24.md', '2026-11-24'],
    ['2026-1-7.md', '2026-01-07.md', '2026-01-07'],
    ['2026-11-24.MD', '2026-11-24.md', '2026-11-24'],
    ['2026-11-24.Md', '2026-11-24.md', '2026-11-24'],
    ['20261124.MD', '2026-11-24.md', '2026-11-24'],
    ['2026-11-24 .md', '2026-11-24.md', '2026-11-24'],
    [' 2026-11-24.md', '2026-11-24.md', '2026-11-24'],
    ['2026-11-24 2.md', '2026-11-24-2.md', '2026-11-24', 2],
    ['20261124-2.md', '2026-11-24-2.md', '2026-11-24', 2],
    ['2026_11_24_2.md', '2026-11-24-2.md', '2026-11-24', 2],
    ['20261124 Weekly.md', '2026-11-24 Weekly.md', '2026-11-24'],
    ['2026_11_24_weekly.md', '2026-11-24_weekly.md', '2026-11-24'],
    ['Profile.md', 'profile.md'],
    ['PROFILE.MD', 'profile.md'],
    ['profile.MD', 'profile.md'],
    ['notes.MD', 'notes.md'],
  ];
  for (const [name, rename, date, sequence = 1] of renamed) {
    it(`ada/${name} is read as ada/${rename}`, () => {
      const kind = date !== undefined ? { kind: 'meeting', date, sequence } : { kind: rename === 'profile.md' ? 'profile' : 'note' };
      assert.deepEqual(classify(`ada/${name}`), { ...kind, manager: 'ada', rename });
      assert.deepEqual(classify(`ada/${rename}`), { ...kind, manager: 'ada' });
    });
  }

  for (const name of [
    '2026-11-24.md',
    '2026-11-24-2.md',
    '2026-11-24-02.md',
    '2026-11-24 Weekly.md',
    '2026-11-24_weekly.md',
    '2026-11-24 - Ada.md',
    '2026-11-24 (2).md',
  ]) {
    it(`ada/${name} has a name of ours`, () =>
      assert.deepEqual([classify(`ada/${name}`).kind, 'rename' in classify(`ada/${name}`)], ['meeting', false]));
  }

  for (const name of [
    '202611.md',
    '2026.md',
    '20261324.md',
    '202611241.md',
    '2026-11_24.md',
    '2026117.md',
    '24-11-2026.md',
    '2026-11-24-1000.md',
    '2026-11-24T10.md',
    '20261124093000.md',
    'x2026-11-24.md',
    'profiles.md',
    'profile-2.md',
  ]) {
    it(`ada/${name} has no date in its name`, () => assert.deepEqual(classify(`ada/${name}`), { kind: 'note', manager: 'ada' }));
  }

  it('numbers the meetings of a day', () => {
    assert.equal(meetingFileName('2026-11-24'), '2026-11-24.md');
    assert.equal(meetingFileName('2026-11-24', 2), '2026-11-24-2.md');
    for (const sequence of [1, 2, 12])
      assert.deepEqual(classify(`ada/${meetingFileName('2026-11-24', sequence)}`), meeting('ada', '2026-11-24', sequence));
  });

  it('writes URIs as VS Code does, and reads them back', () => {
    assert.equal(encodePart("a b'(!)*~é:c"), 'a%20b%27%28%21%29%2A~%C3%A9%3Ac');
    assert.equal(uriBelow('file:///n', 'ada', '2026-11-24.md'), 'file:///n/ada/2026-11-24.md');
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('/'));
    fc.assert(
      fc.property(name, name, (folder, file) =>
        assert.equal(pathBelow('file:///n', uriBelow('file:///n', folder, file)), `${folder}/${file}`),
      ),
    );
    for (const other of ['file:///n', 'file:///n/', 'file:///nn/x.md', 'vscode-vfs:///n/x.md', 'file:///n/%zz.md'])
      assert.equal(pathBelow('file:///n', other), undefined);
  });
});
