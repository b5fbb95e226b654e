import assert from 'node:assert/strict';
import { shownFields } from '../../../src/core/action/shownFields';

describe('what a tracked line shows', () => {
  const rows: [line: string, fields: string[], dates: string[]][] = [
    [
      '- [ ] @me Send #area/x ⏫ ➕ 2026-11-17 ⏳ 2026-11-24 📅 2026-11-28 ^k3f9q2',
      ['➕ 2026-11-17', '⏳ 2026-11-24', '📅 2026-11-28'],
      ['followUp 2026-11-24', 'due 2026-11-28'],
    ],
    ['- [ ] Send [owner:: ada] [due:: 2026-11-28] ^k3f9q2', ['[due:: 2026-11-28]'], ['due 2026-11-28']],
    ['- [x] Send 📅 2026-11-28 ✅ 2026-11-27 ^k3f9q2', ['📅 2026-11-28', '✅ 2026-11-27'], ['done 2026-11-27']],
    ['- [-] Send 📅 2026-11-28 ❌ 2026-11-26 ^k3f9q2', ['📅 2026-11-28', '❌ 2026-11-26'], ['cancelled 2026-11-26']],
    ['- [ ] Send 🔁 every week 📅 2026-02-30 ^k3f9q2', ['🔁 every week', '📅 2026-02-30'], []],
    ['> - [ ] Send ^k3f9q2', [], []],
  ];
  for (const [line, fields, dates] of rows)
    it(line, () => {
      const shown = shownFields(line);
      assert.ok(shown);
      const words = (span: { start: number; end: number }): string => line.slice(span.start, span.end);
      assert.deepEqual(shown.fields.map(words), fields);
      assert.equal(words(shown.id), '^k3f9q2');
      assert.deepEqual(
        shown.dates.map(({ field, date }) => `${field} ${date}`),
        dates,
      );
      for (const { date, end } of shown.dates) assert.match(line.slice(0, end), new RegExp(`${date}\\]?$`));
    });

  for (const line of ['- [ ] Send 📅 2026-11-28', '- Send ^k3f9q2', 'Send'])
    it(`nothing of a line that is not tracked: ${line}`, () => assert.equal(shownFields(line), undefined));
});
