import assert from 'node:assert/strict';
import { splitMinutes } from '../../../src/core/action/minutes';
import { talkingPoints } from '../../../src/core/agenda/talkingPoints';
import { readOutline } from '../../../src/core/note/readOutline';

function points(...lines: string[]) {
  const text = lines.join('\n');
  return talkingPoints(text, readOutline(text));
}

describe('the minutes of a point', () => {
  const rows: [text: string, minutes: number | undefined, rest?: string][] = [
    ['Budget (10m)', 10, 'Budget'],
    ['Budget (10 min)', 10, 'Budget'],
    ['Budget (10 minutes) of next year', 10, 'Budget of next year'],
    ['(5m) Budget', 5, 'Budget'],
    ['Budget (1h)', 60, 'Budget'],
    ['Budget (1h30m)', 90, 'Budget'],
    ['Budget (1 h 30 min)', 90, 'Budget'],
    ['Budget (1h30)', 90, 'Budget'],
    ['Budget (2026)', undefined],
    ['Budget (10)', undefined],
    ['Budget ()', undefined],
    ['Budget (10 million)', undefined],
    ['Budget (10m) (5m)', 10, 'Budget (5m)'],
    ['Budget 10m', undefined],
  ];
  for (const [text, minutes, rest] of rows) {
    it(`of ${text} are ${minutes ?? 'none'}`, () =>
      assert.deepEqual(splitMinutes(text), minutes === undefined ? { text } : { text: rest, minutes }));
  }
});

describe('the points of an agenda', () => {
  it('are its untracked task lines and plain items, discussed when ticked', () => {
    const found = points(
      '## Wins',
      '- [x] Told (5m)',
      '- [ ] @me Tell #win',
      '- Plain',
      '- [-] Dropped',
      '- [>] Moved on',
      '- [/] Begun',
      '- [ ] Old ([2026-11-10](2026-11-10.md))',
      '- [ ] Won (5m) ([win](../wins.md#^w3k9q2))',
      '- [ ] Won, too ([win](../wins.md#^w1)) ([2026-11-10](2026-11-10.md))',
      '- [ ] Older ([2026-11-10](2026-11-10.md)) #win (5m)',
      '- See [[wins#^w1]]',
    );
    assert.deepEqual(
      found.map(({ text, discussed, minutes, carried }) => [text, discussed, minutes, carried]),
      [
        ['Told', true, 5, false],
        ['Tell', false, undefined, false],
        ['Plain', undefined, undefined, false],
        ['Dropped', true, undefined, false],
        ['Moved on', true, undefined, false],
        ['Begun', false, undefined, false],
        ['Old', false, undefined, true],
        ['Won', false, 5, false],
        ['Won, too', false, undefined, true],
        ['Older', false, 5, true],
        ['See [[wins#^w1]]', undefined, undefined, false],
      ],
    );
    assert.ok(found.every(({ section }) => section === 'wins'));
  });

  it('are not what is tracked, a reference, empty, private, in code, or written in the meeting', () => {
    assert.deepEqual(
      points(
        '- [ ] Send it ^k3f9q2',
        '- [Send it](2026-11-10.md#^k3f9q2)',
        '- [ ] ',
        '-',
        '- [ ] 📅 2026-11-28',
        '<!-- - [ ] no -->',
        '```',
        '- [ ] no',
        '```',
        '## Private',
        '- no',
        '## Notes',
        '- [ ] no',
      ),
      [],
    );
  });

  it('know which point they are nested in, and where they stand', () => {
    const found = points('# 1:1', '- Money', '  - [ ] Send it ^k3f9q2', '    - [ ] Screens', '- Other');
    assert.deepEqual(
      found.map(({ text, parent, line }) => [text, parent, line]),
      [
        ['Money', -1, 1],
        ['Screens', 0, 3],
        ['Other', -1, 4],
      ],
    );
    assert.deepEqual([found[1]?.start, found[1]?.end], [38, 55]);
  });
});
