import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDateInput, type DateInput } from '../../../src/core/date/dateInput';
import { parseDateWords } from '../../../src/core/date/dateWords';
import { dated, lines, saidDays, undated } from './phrases';
import { runs } from '../runs';

const said = (phrase: string) => saidDays.map((facts) => parseDateWords(phrase, facts)?.date ?? '');

describe('phrases on three days', () => {
  for (const [phrase, ...dates] of [...dated, ...lines])
    it(`${phrase}: ${dates.map((date) => date || 'none').join(', ')}`, () => assert.deepEqual(said(phrase), dates));
  for (const phrase of undated) it(`no date in ${JSON.stringify(phrase)}`, () => assert.deepEqual(said(phrase), ['', '', '']));

  const unknown = fc.constantFrom('postmortem', 'flake', 'notes', 'deploys', 'Xylophone', 'zebra', 'of', 'sprint', 'ago', 'ish');
  const alone = dated.filter(([phrase]) => !/^(?:by|before)\b|\d:\d|\dpm|noon/i.test(phrase));

  it('followed by words that are not understood are no dates', () => {
    fc.assert(
      fc.property(fc.constantFrom(...alone), unknown, fc.constantFrom(...saidDays), ([phrase], word, facts) => {
        assert.equal(parseDateWords(`${phrase} ${word}`, facts), undefined, `${phrase} ${word}`);
      }),
      { numRuns: runs(500) },
    );
  });

  it('glued to something else are no dates', () => {
    fc.assert(
      fc.property(fc.constantFrom(...alone), fc.constantFrom("'s", '’s', '_x', '/x', '.com', '-x', '@x.org', 'ish'), ([phrase], tail) => {
        assert.equal(parseDateWords(`${phrase}${tail}`, saidDays[0]), undefined, `${phrase}${tail}`);
      }),
      { numRuns: runs(300) },
    );
  });

  it('after by are the same date in a line of words', () => {
    const days = alone.filter(([phrase]) => /^(?:\w+day|tomorrow|next \w+|eod|end of \w+|\d+ [a-v]\w+ \d+)$/i.test(phrase));
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.constantFrom('send the plan', 'and tell Ada', 'please', ''), ([phrase, date], rest) => {
        assert.equal(parseDateWords(`Send it by ${phrase} ${rest}`, saidDays[0])?.date, date);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('a field that takes a date, on Wednesday 2026-11-25', () => {
  const table: [text: string, read: DateInput | undefined][] = [
    ['friday', { date: '2026-11-27' }],
    ['  by friday ', { date: '2026-11-27' }],
    ['on friday.', { date: '2026-11-27' }],
    ['by this week', { date: '2026-11-27' }],
    ['the 4th', { date: '2026-12-04' }],
    ['friday 4', { date: '2026-12-04' }],
    ['2 weeks', { date: '2026-12-09' }],
    ['EOD', { date: '2026-11-25' }],
    ['23 Nov', { date: '2026-11-23' }],
    ['2026-11-23', { date: '2026-11-23' }],
    ['23 Nov 2025', { date: '2025-11-23' }],
    ['2026-12-09 11:00', { date: '2026-12-09', time: '11:00' }],
    ['2026-12-09T11:00', { date: '2026-12-09', time: '11:00' }],
    ['2026-12-09, 9:30', { date: '2026-12-09', time: '09:30' }],
    ['thu 14:00', { date: '2026-11-26', time: '14:00' }],
    ['thu 2pm', { date: '2026-11-26', time: '14:00' }],
    ['thu 2 p.m.', { date: '2026-11-26', time: '14:00' }],
    ['thu 2:30pm', { date: '2026-11-26', time: '14:30' }],
    ['thu at 14', { date: '2026-11-26', time: '14:00' }],
    ['thu at 9', { date: '2026-11-26', time: '09:00' }],
    ['thu 14h', { date: '2026-11-26', time: '14:00' }],
    ['thu noon', { date: '2026-11-26', time: '12:00' }],
    ['thu 12am', { date: '2026-11-26', time: '00:00' }],
    ['14:00 thu', { date: '2026-11-26', time: '14:00' }],
    ['2pm on Thursday', { date: '2026-11-26', time: '14:00' }],
    ['tomorrow, 10:00', { date: '2026-11-26', time: '10:00' }],
    ['next tue @ 9:00', { date: '2026-12-01', time: '09:00' }],
    ['4 Dec 10:00', { date: '2026-12-04', time: '10:00' }],
    ['Fri 4 Dec at 3pm', { date: '2026-12-04', time: '15:00' }],
    ['next 1:1 at 10:30', { date: '2026-12-01', time: '10:30' }],
    ['thu at 5', { date: '2026-11-26', unclear: true }],
    ['thursday morning', { date: '2026-11-26', unclear: true }],
    ['thu 5pm PST', { date: '2026-11-26', unclear: true }],
    ['thu 10:00 UTC', { date: '2026-11-26', unclear: true }],
    ['thu 10:00-11:00', { date: '2026-11-26', unclear: true }],
    ['thu 13pm', { date: '2026-11-26', unclear: true }],
    ['friday eod', { date: '2026-11-27', unclear: true }],
    ...[
      '',
      ' ',
      'whenever',
      'friday or monday',
      'friday maybe',
      'send it friday',
      '12/11',
      '2026-02-30',
      '31 Nov',
      'thu 25:00',
      'thu 10:75',
      '14:00',
      'at 5',
      'friday 10:00 x',
      "friday's",
      'by',
      'mon-wed',
      `friday${' '.repeat(200)}`,
    ].map((text): [string, undefined] => [text, undefined]),
  ];
  for (const [text, read] of table)
    it(`${JSON.stringify(text.slice(0, 30))}: ${read === undefined ? 'no date' : JSON.stringify(read)}`, () =>
      assert.deepEqual(parseDateInput(text, saidDays[0]), read));
});
