import assert from 'node:assert/strict';
import fc from 'fast-check';
import { classify, meetingFileName, type NotePlace } from '../../../src/core/folder/notePath';
import { encodePart, pathBelow, uriBelow } from '../../../src/core/folder/noteUri';

describe('paths in a notes folder', () => {
  const meeting = (manager: string, date: string, sequence = 1): NotePlace => ({ kind: 'meeting', manager, date, sequence });
  const places: [path: string, place: NotePlace][] = [
    ['ada/profile.md', { kind: 'profile', manager: 'ada' }],
    ['ada/2026-11-24.md', meeting('ada', '2026-11-24')],
    ['ada/2026-11-24-2.md', meeting('ada', '2026-11-24', 2)],
    ['ada/2025/2025-01-07.md', meeting('ada', '2025-01-07')],
    ['ada/2026-11-24 weekly.md', meeting('ada', '2026-11-24')],
    ['山田/2026-11-24.md', meeting('山田', '2026-11-24')],
    ['ada/2026-02-30.md', { kind: 'note', manager: 'ada' }],
    ['ada/2026-11-241.md', { kind: 'note', manager: 'ada' }],
    ['ada/kickoff.md', { kind: 'note', manager: 'ada' }],
    ['templates/weekly.md', { kind: 'template', name: 'weekly' }],
    ['templates/old/weekly.md', { kind: 'other' }],
    ['wins.md', { kind: 'wins' }],
    ['career-plan.md', { kind: 'career-plan' }],
    ['training-plan-2026.md', { kind: 'training-plan', year: 2026 }],
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

  it('numbers the meetings of a day', () => {
    assert.equal(meetingFileName('2026-11-24'), '2026-11-24.md');
    assert.equal(meetingFileName('2026-11-24', 2), '2026-11-24-2.md');
    for (const sequence of [1, 2, 12]) assert.deepEqual(classify(`ada/${meetingFileName('2026-11-24', sequence)}`), meeting('ada', '2026-11-24', sequence));
  });

  it('writes URIs as VS Code does, and reads them back', () => {
    assert.equal(encodePart("a b'(!)*~é:c"), 'a%20b%27%28%21%29%2A~%C3%A9%3Ac');
    assert.equal(uriBelow('file:///n', 'ada', '2026-11-24.md'), 'file:///n/ada/2026-11-24.md');
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('/'));
    fc.assert(fc.property(name, name, (folder, file) => assert.equal(pathBelow('file:///n', uriBelow('file:///n', folder, file)), `${folder}/${file}`)));
    for (const other of ['file:///n', 'file:///n/', 'file:///nn/x.md', 'vscode-vfs:///n/x.md', 'file:///n/%zz.md']) assert.equal(pathBelow('file:///n', other), undefined);
  });
});
