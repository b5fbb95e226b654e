import assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';
import { writeCsv } from '../../../src/core/export/csv';

describe('CSV', () => {
  const rows: [name: string, cells: string[], line: string][] = [
    ['plain cells', ['a', 'b c', ''], 'a,b c,'],
    ['a comma, a quote', ['a, b', 'say "hi"'], '"a, b","say ""hi"""'],
    ['a line end', ['a\nb', 'c\r\nd'], '"a\nb","c\r\nd"'],
    ['white space at an end', [' a', 'b '], '" a","b "'],
    ['what a spreadsheet would run', ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=1\n2'], '"\'=1+1","\'+1","\'-1","\'@SUM(A1)","\'\tx","\'=1\n2"'],
    ['other scripts', ['日本', '🎉'], '日本,🎉'],
  ];
  for (const [name, cells, line] of rows) {
    it(`writes ${name}`, () => assert.equal(writeCsv([cells]), `\uFEFF${line}\r\n`));
  }

  it('reads back the same, whatever is in a cell, and never starts a formula', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.stringMatching(/^[=+\-@\t\r\n",' a]{0,6}$/));
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (table) => {
      const text = writeCsv(table);
      assert.ok(text.startsWith('\uFEFF') && text.endsWith('\r\n'));
      const { data, errors } = Papa.parse<string[]>(text.slice(1, -2), { newline: '\r\n', delimiter: ',' });
      assert.deepEqual(errors, []);
      assert.deepEqual(data.map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r])/, ''))), table.map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r])/, ''))));
      for (const one of data.flat()) assert.doesNotMatch(one, /^[=+\-@\t\r]/);
    }));
  });
});
