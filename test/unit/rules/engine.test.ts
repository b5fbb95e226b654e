import assert from 'node:assert/strict';
import { fixesOf, judge } from '../../../src/core/rules/engine';
import type { Facts } from '../../../src/core/rules/facts';
import { NoteText } from '../../../src/core/rules/noteText';
import { defineRule, type Rule } from '../../../src/core/rules/rule';
import { unusedSwitch } from '../../../src/core/rules/rules/unusedSwitch';

const nothing = { message: '.', why: '', level: 'hint', fixes: [], good: [], bad: [] } as const;

/** Finds every list item. */
const items = defineRule({
  ...nothing,
  id: 'test/items',
  judges: ['note'],
  *check({ note }) {
    for (const { start, end } of note?.outline.items ?? []) yield { at: { start, end } };
  },
});

const factsOf = (text: string): Facts => ({
  kind: 'note',
  today: '2026-11-24',
  uri: 'memory:/1on1/ada/2026-11-24.md',
  root: 'memory:/1on1',
  note: new NoteText('memory:/1on1/ada/2026-11-24.md', 'memory:/1on1', text),
  duplicates: [],
  ruleIds: new Set(),
});

const linesOf = (text: string, rules: readonly Rule[] = [items]): number[] =>
  judge(rules, [factsOf(text)], { failed: (rule, error) => assert.fail(`${rule}: ${String(error)}`) }).map(({ line }) => line);

describe('a comment that turns rules off', () => {
  const rows: [what: string, text: string, lines: number[]][] = [
    ['none', '- a\n- b', [0, 1]],
    ['at the end of the line', '- a <!-- 1:1 off test/items -->\n- b', [1]],
    ['on the line before', '<!-- 1:1 off test/items -->\n- a\n- b', [2]],
    ['before a blank line', '<!-- 1:1 off test/items -->\r\n\r\n- a\r\n- b', [3]],
    ['on the lines before', '<!-- 1:1 off test/items -->\n<!-- 1:1 off agenda/empty -->\n\n- a\n- b', [4]],
    ['side by side on the line before', '<!-- 1:1 off agenda/empty --> <!-- 1:1 off test/items -->\n- a\n- b', [2]],
    ['beside another comment', '- a <!-- why --><!-- 1:1 off test/items -->\n- b %%why%%<!-- 1:1 off -->\n- c', [2]],
    ['behind a comment that begins on another line', '<!-- why\n--> <!-- 1:1 off test/items -->\n- a', [2]],
    ['within another comment', '- a %%<!-- 1:1 off -->%%\n- b <!-- <!-- 1:1 off -->', [0, 1]],
    ['indented, in a quote', '> - a\n>\n> <!-- 1:1 off test/items -->\n> - b', [0]],
    ['its group', '- a <!--1:1 off test/* -->', []],
    ['without an ID', '- a <!-- 1:1 off -->', []],
    ['several', '- a <!-- 1:1 off agenda/empty, test/items -->', []],
    ['another rule', '- a <!-- 1:1 off agenda/empty -->', [0]],
    ['another word', '- a <!-- 1:1 offer -->', [0]],
    ['in code', '`<!-- 1:1 off -->`\n- a', [1]],
  ];
  for (const [what, text, lines] of rows) it(`${what}: ${lines.length} found`, () => assert.deepEqual(linesOf(text), lines));

  it('for nothing is found where a rule that it names looked', () => {
    const unused = (text: string) =>
      judge([items, unusedSwitch], [factsOf(text)], { failed: assert.fail }).filter(({ rule }) => rule === unusedSwitch);
    assert.equal(unused('Words <!-- 1:1 off test/items -->').length, 1);
    assert.equal(unused('- a <!-- 1:1 off test/items -->').length, 0, 'used');
    assert.equal(unused('Words <!-- 1:1 off agenda/empty -->').length, 0, 'that rule did not look');
  });
});

describe('a rule that throws', () => {
  const broken = defineRule({
    ...nothing,
    id: 'test/broken',
    judges: ['note'],
    check: () => {
      throw new Error('broken');
    },
  });
  const brokenFix = defineRule({
    ...items,
    fixes: [
      {
        id: 'broken',
        title: '',
        kind: 'edit',
        edit: () => {
          throw new Error('broken');
        },
      },
      { id: 'gone', title: '', kind: 'command', command: 'gone', argument: () => ({}) },
      { id: 'there', title: '', kind: 'command', command: 'there', argument: () => ({}) },
    ],
  });

  it('is told and passed over', () => {
    const told: string[] = [];
    const found = judge([broken, items], [factsOf('- a')], { failed: (rule) => told.push(rule) });
    assert.deepEqual([told, found.length], [['test/broken'], 1]);
  });

  it('in a fix, and a command that is not there: that fix is not offered', () => {
    const [found] = judge([brokenFix], [factsOf('- a')], { failed: assert.fail });
    assert.ok(found);
    assert.deepEqual(
      fixesOf(found, (command) => command === 'there').map(({ id }) => id),
      ['there'],
    );
  });
});
