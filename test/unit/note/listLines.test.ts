import assert from 'node:assert/strict';
import { endedItem, enterRules, isEmptyItem } from '../../../src/core/note/listLines';

/** What Enter makes of a line, with `|` for the cursor, as an editor applies rules: the first that fits, behind the white space of the line. */
function enter(line: string): string {
  const [before = '', after = ''] = line.split('|');
  const rule = enterRules.find(
    ({ beforeText, afterText }) => beforeText.test(before) && (afterText === undefined || afterText.test(after)),
  );
  return rule === undefined ? 'as ever' : `${before}\n${/^[ \t]*/.exec(before)![0]}${rule.appendText}|${after}`;
}

describe('Enter in a list', () => {
  const rows: [line: string, after: string][] = [
    ['- [ ] Budget|', '- [ ] Budget\n- [ ] |'],
    ['- [x] Budget|', '- [x] Budget\n- [ ] |'],
    ['* Budget|', '* Budget\n* |'],
    ['  - Response: yes|', '  - Response: yes\n  - |'],
    ['\t+ [/] Budget|', '\t+ [/] Budget\n\t+ [ ] |'],
    ['> - [ ] Budget|', '> - [ ] Budget\n> - [ ] |'],
    ['1. [ ] Budget|', '1. [ ] Budget\n2. [ ] |'],
    ['9) Budget|', '9) Budget\n10) |'],
    ['- [ ] Bud|get', '- [ ] Bud\n- [ ] |get'],
    ['- [ ] |Budget', '- [ ] \n- [ ] |Budget'],
    ['- |Budget', '- \n- |Budget'],
    ['- [Send](x.md#^k3f9q2)|', '- [Send](x.md#^k3f9q2)\n- |'],
    ['- [ ] |', 'as ever'],
    ['- |', 'as ever'],
    ['-|', 'as ever'],
    ['|- [ ] Budget', 'as ever'],
    ['- [ ]|', 'as ever'],
    ['- - -|', 'as ever'],
    ['* * *|', 'as ever'],
    ['---|', 'as ever'],
    ['Budget|', 'as ever'],
    ['40. Budget|', 'as ever'],
    ['1.5 days|', 'as ever'],
  ];
  for (const [line, after] of rows) it(line, () => assert.equal(enter(line), after));
});

describe('Enter on an empty item', () => {
  const rows: [above: string[], line: string, after: string][] = [
    [['- [ ] Budget'], '- [ ] ', ''],
    [[], '- ', ''],
    [['> - Budget'], '> - ', '>'],
    [['- [x] Budget'], '  - ', '- [ ] '],
    [['- [x] Budget', '  - yes', '', '  goes on'], '  - ', '- [ ] '],
    [['1. Budget', '   - yes'], '   - ', '2. '],
    [['- Budget', '  - yes', '    - no'], '    - ', '  - '],
    [['- Budget', '', '## Notes'], '  - ', ''],
    [['> - [ ] Budget'], '>   - [ ] ', '> - [ ] '],
    [['Budget'], '  - ', ''],
  ];
  for (const [above, line, after] of rows)
    it(`${JSON.stringify([...above, line].join('\n'))} becomes ${JSON.stringify(after)}`, () => {
      assert.ok(isEmptyItem(line));
      assert.equal(endedItem(line, [...above].reverse()), after);
    });

  for (const line of ['- [ ] Budget', '- x', '-', 'x', '', '## ', '- [ ] |', '---'])
    it(`${JSON.stringify(line)} is none`, () => assert.equal(isEmptyItem(line), false));
});
