import assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';
import { writeCsv } from '../../../src/core/share/csv';

describe('CSV', () => {
  const rows: [name: string, cells: string[], line: string][] = [
    ['plain cells', ['a', 'b c', ''], 'a,b c,'],
    ['a comma, a quote', ['a, b', 'say "hi"'], '"a, b","say ""hi"""'],
    ['a line end', ['a\nb', 'c\r\nd'], '"a\nb","c\r\nd"'],
    ['white space at an end', [' a', 'b '], '" a","b "'],
    [
      'what a spreadsheet would run',
      ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=1\n2'],
      '"\'=1+1","\'+1","\'-1","\'@SUM(A1)","\'\tx","\'=1\n2"',
    ],
    [
      'what it runs behind white space and what nobody sees',
      [' =1', '\u00a0+1', '\u200b-1', '\ufeff@A1', '\u3000=1', ' \t\u00ad\u2060=1', '\n=1', '\v=1', '\u0000=1'],
      '"\' =1","\'\u00a0+1","\'\u200b-1","\'\ufeff@A1","\'\u3000=1","\' \t\u00ad\u2060=1","\'\n=1","\'\v=1","\'\u0000=1"',
    ],
    [
      'signs of other widths, and the minus sign',
      ['＝1', '＋1', '－1', '＠A1', ' ＝1', '﹦1', '﹢1', '﹣1', '﹫A1', '\u22121'],
      '"\'＝1","\'＋1","\'－1","\'＠A1","\' ＝1","\'﹦1","\'﹢1","\'﹣1","\'﹫A1","\'\u22121"',
    ],
    ['a sign that stands further in as it is', ['a=1', '1-1', 'a @b', '–1'], 'a=1,1-1,a @b,–1'],
    ['other scripts', ['日本', '🎉'], '日本,🎉'],
  ];
  for (const [name, cells, line] of rows) {
    it(`writes ${name}`, () => assert.equal(writeCsv([cells]), `\uFEFF${line}\r\n`));
  }

  it('reads back the same, whatever is in a cell, and never starts a formula', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.array(fc.constantFrom(...'=+-@＝＋－＠\t\r\n",\' a\u00a0\u200b\ufeff\u3000'), { maxLength: 6 }).map((parts) => parts.join('')),
    );
    const seen = (one: string) => one.replace(/[\s\u200b\ufeff]/g, '');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (table) => {
        const text = writeCsv(table);
        assert.ok(text.startsWith('\uFEFF') && text.endsWith('\r\n'));
        const { data, errors } = Papa.parse<string[]>(text.slice(1, -2), { newline: '\r\n', delimiter: ',' });
        assert.deepEqual(errors, []);
        data.forEach((row, at) => row.forEach((one, column) => assert.ok(one === table[at]![column] || one === `'${table[at]![column]}`)));
        for (const one of data.flat()) assert.doesNotMatch(seen(one), /^[=+\-@＝＋－＠]/);
        for (const one of data.flat()) assert.doesNotMatch(one, /^[\t\r]/);
      }),
    );
  });
});
