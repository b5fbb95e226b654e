import assert from 'node:assert/strict';
import { readTaskLine } from '../../../src/core/action/readTaskLine';
import { isDiscussed, setDiscussed } from '../../../src/core/agenda/discussed';
import { applyEdits } from '../../../src/core/text/textEdit';

describe('a talking point is discussed', () => {
  const set = (line: string, discussed: boolean): string => {
    const parts = readTaskLine(line);
    assert.ok(parts);
    const after = applyEdits(line, setDiscussed(parts, discussed, 'tasks'));
    const read = readTaskLine(after);
    assert.equal(read && isDiscussed(read), discussed);
    return after;
  };

  const rows: [line: string, discussed: string, left: string][] = [
    ['- [ ] Budget (10m)', '- [x] Budget (10m)', '- [ ] Budget (10m)'],
    ['- [/] Budget', '- [x] Budget', '- [/] Budget'],
    ['- [X] Budget', '- [X] Budget', '- [ ] Budget'],
    ['- [-] Budget', '- [-] Budget', '- [ ] Budget'],
    ['> 1) [ ] Budget 📅 2026-11-28  ', '> 1) [x] Budget 📅 2026-11-28  ', '> 1) [ ] Budget 📅 2026-11-28  '],
    ['- [x] Budget ✅ 2026-11-24', '- [x] Budget ✅ 2026-11-24', '- [ ] Budget'],
  ];
  for (const [line, discussed, left] of rows)
    it(line, () => {
      assert.equal(set(line, true), discussed);
      assert.equal(set(line, false), left);
    });
});
