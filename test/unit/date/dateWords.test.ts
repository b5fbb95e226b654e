import assert from 'node:assert/strict';
import * as chrono from 'chrono-node/en';
import fc from 'fast-check';
import { addDays } from '../../../src/core/date/date';
import { dateChoices } from '../../../src/core/date/dateChoices';
import { parseDateWords } from '../../../src/core/date/dateWords';
import { anyDate } from './anyDate';
import { anyMachineZone, inMachineZone } from './machineZones';
import { runs } from '../runs';

/** A Tuesday. */
const today = '2026-11-24';
const nextMeeting = '2026-12-01';

describe('dates in words, said on Tuesday 2026-11-24', () => {
  const table: [line: string, words: string, date: string][] = [
    ['fri', 'fri', '2026-11-27'],
    ['Friday', 'Friday', '2026-11-27'],
    ['tue', 'tue', '2026-11-24'],
    ['next tue', 'next tue', '2026-12-01'],
    ['next Friday', 'next Friday', '2026-12-04'],
    ['this thursday', 'this thursday', '2026-11-26'],
    ['sat', 'sat', '2026-11-28'],
    ['today', 'today', '2026-11-24'],
    ['tomorrow', 'tomorrow', '2026-11-25'],
    ['the day after tomorrow', 'the day after tomorrow', '2026-11-26'],
    ['in 2 weeks', 'in 2 weeks', '2026-12-08'],
    ['in a week', 'in a week', '2026-12-01'],
    ['in a fortnight', 'in a fortnight', '2026-12-08'],
    ['within three days', 'within three days', '2026-11-27'],
    ['two weeks from now', 'two weeks from now', '2026-12-08'],
    ['a week from Friday', 'a week from Friday', '2026-12-04'],
    ['in 3 working days', 'in 3 working days', '2026-11-27'],
    ['in 4 business days', 'in 4 business days', '2026-11-30'],
    ['in 3 months', 'in 3 months', '2027-02-24'],
    ['+3d', '+3d', '2026-11-27'],
    ['2 weeks', '2 weeks', '2026-12-08'],
    ['next week', 'next week', '2026-12-01'],
    ['next month', 'next month', '2026-12-24'],
    ['end of week', 'end of week', '2026-11-27'],
    ['EOW', 'EOW', '2026-11-27'],
    ['end of next week', 'end of next week', '2026-12-04'],
    ['end of month', 'end of month', '2026-11-30'],
    ['end of next month', 'end of next month', '2026-12-31'],
    ['end of the quarter', 'end of the quarter', '2026-12-31'],
    ['start of next month', 'start of next month', '2026-12-01'],
    ['by year end', 'year end', '2026-12-31'],
    ['end of February', 'end of February', '2027-02-28'],
    ['end of Nov', 'end of Nov', '2026-11-30'],
    ['28 Nov', '28 Nov', '2026-11-28'],
    ['Nov 28', 'Nov 28', '2026-11-28'],
    ['28th of November', '28th of November', '2026-11-28'],
    ['Fri, 27 Nov 2026', 'Fri, 27 Nov 2026', '2026-11-27'],
    ['December 5th, 2027', 'December 5th, 2027', '2027-12-05'],
    ['3 Feb', '3 Feb', '2027-02-03'],
    ['24 Nov', '24 Nov', '2026-11-24'],
    ['29 Feb', '29 Feb', '2028-02-29'],
    ['May 5', 'May 5', '2027-05-05'],
    ['2026-12-01', '2026-12-01', '2026-12-01'],
    ['next 1:1', 'next 1:1', '2026-12-01'],
    ['our next one-on-one', 'our next one-on-one', '2026-12-01'],
    ['Send the plan by Friday', 'Friday', '2026-11-27'],
    ['Send the plan by Fri.', 'Fri', '2026-11-27'],
    ['Send the plan by sat, early', 'sat', '2026-11-28'],
    ['Send the plan fri', 'fri', '2026-11-27'],
    ['@me Draft the RFC by end of month and tell Ada', 'end of month', '2026-11-30'],
    ['Ask again before the next 1:1', 'the next 1:1', '2026-12-01'],
    ["Prepare Monday's demo by tomorrow", 'tomorrow', '2026-11-25'],
    ['Tomorrow: book a room, due 2026-12-03 at 10:00', '2026-12-03', '2026-12-03'],
    ['Send it by this week', 'by this week', '2026-11-27'],
    ['Friday 5pm', 'Friday', '2026-11-27'],
    ['Answer by the 15th', 'the 15th', '2026-12-15'],
    ['Send `by monday.md` on thursday', 'thursday', '2026-11-26'],
    ['🎉 party on 30 Nov', '30 Nov', '2026-11-30'],
    ['this month', 'this month', '2026-11-30'],
    ['this weekend', 'this weekend', '2026-11-28'],
    ['Friday next week', 'Friday next week', '2026-12-04'],
    ['a fortnight from Friday', 'a fortnight from Friday', '2026-12-11'],
    ['two weeks after Monday', 'two weeks after Monday', '2026-12-14'],
    ['two days before the next 1:1', 'two days before the next 1:1', '2026-11-29'],
    ['last day of the month', 'last day of the month', '2026-11-30'],
    ['in the next two weeks', 'next two weeks', '2026-12-08'],
    ['by the first of May', 'the first of May', '2027-05-01'],
    ['28 Nov 15 people', '28 Nov', '2026-11-28'],
    ['28 Nov 27', '28 Nov 27', '2027-11-28'],
    ['by fri 5pm', 'fri', '2026-11-27'],
    ['release 2026-12-01T10:00', '2026-12-01T10:00', '2026-12-01'],
  ];
  for (const [line, words, date] of table) {
    it(`${line}: ${date}`, () => {
      const found = parseDateWords(line, { today, nextMeeting });
      assert.deepEqual(found && [line.slice(found.start, found.end), found.date], [words, date]);
    });
  }

  const nothing = [
    '',
    'It may be done',
    'We may 5x the traffic',
    'second draft',
    'Sat down with Bob',
    'sat down',
    'The sun is out',
    'version 1.2.3',
    '12/11',
    '3/4 done',
    '2.5.2026',
    'at 10:00',
    '10am stand-up',
    'noon',
    'March on',
    'in 5 minutes',
    '24 hours',
    'last Friday',
    'since Monday',
    'every monday',
    'Mondays',
    'yesterday',
    '2 days ago',
    '1:1',
    '10-12',
    'meet 2-3 times',
    'mon-fri',
    'Monday to Friday',
    '28 Nov 2020',
    '2026-11-23',
    '2026-02-30',
    '31 Nov',
    '30 Feb',
    'see 2026-12-01.md',
    'notes/2026-12-01',
    '`friday`',
    '[plan](friday.md)',
    '[[2026-12-01]]',
    'https://example.com/2026-12-01/',
    '📅 2026-12-01',
    '[due:: 2026-12-01]',
    '#friday',
    'fridays-team',
    'Wed the two teams',
    'What I did this week',
    'on the 5th floor',
    'for 2 weeks of leave',
    'money',
    'decide',
    'sunday_report.csv',
    'we had todays talk',
    '99 Dec',
    'Friday-Monday',
    'Our first March release',
    'ship in May',
    'December 2026',
    '2026.12.01',
    '1/12/2026',
    'EST 2 weeks',
    'for the next 3 months',
    '2 weeks after the launch',
    'do it now',
    'in 99999999 days',
    'in 12000 years',
    'weekend work',
    '28-30 Nov',
    'this morning',
    'every 2 weeks',
    'Ask them this week',
    'done 2 days later',
    'noted a week before',
    'noon',
    '5/2026',
    'in March',
    '2026 March',
  ];
  for (const line of nothing)
    it(`no date in ${JSON.stringify(line)}`, () => assert.equal(parseDateWords(line, { today, nextMeeting }), undefined));

  const months: [words: string, today: string, date: string][] = [
    ['in 1 month', '2026-01-31', '2026-02-28'],
    ['next month', '2024-01-30', '2024-02-29'],
    ['in 3 months', '2026-11-30', '2027-02-28'],
    ['in a year', '2028-02-29', '2029-02-28'],
    ['next quarter', '2026-08-31', '2026-11-30'],
    ['end of February', '2027-03-01', '2027-02-28'],
    ['end of February', '2027-06-01', '2028-02-29'],
    ['5 June', '2026-12-05', '2027-06-05'],
    ['end of quarter', '2026-05-31', '2026-06-30'],
  ];
  for (const [words, day, date] of months)
    it(`${words}, said on ${day}: ${date}`, () => assert.equal(parseDateWords(words, { today: day })?.date, date));

  it('offers no words for a date that it reads as another', () => {
    // Every weekday, beside every end of a month.
    for (let day = '2027-12-26'; day < '2028-03-04'; day = addDays(day, day.slice(8) > '05' && day.slice(8) < '24' ? 9 : 1)) {
      const facts = { today: day, nextMeeting: addDays(day, 9) };
      for (const { words, date } of dateChoices(facts)) assert.equal(parseDateWords(words, facts)?.date, date, `${words} on ${day}`);
    }
  });

  it('next 1:1 is nothing where none is known', () => assert.equal(parseDateWords('by the next 1:1', { today }), undefined));

  it('never gives a date of more than 60 days ago where no year is said, nor a range outside the text, and stays the same in every machine zone', () => {
    const word = fc.constantFrom(
      'by',
      'on',
      'next',
      'fri',
      'Sunday',
      'in',
      '2',
      'weeks',
      '28',
      'Nov',
      'May',
      'end of',
      'month',
      'tomorrow',
      '1:1',
      '2026-12-01',
      '`',
      '📅',
      'the',
      '5th',
      '.',
      'x',
    );
    // One of these zones left out a day of 2011, which no clock of a machine there can show.
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 8 }),
        anyDate.filter((date) => date > '2012'),
        anyMachineZone,
        (words, day, zone) => {
          const line = words.join(' ');
          const found = parseDateWords(line, { today: day, nextMeeting: '2149-12-31' });
          if (found === undefined) return;
          assert.ok(
            (found.date >= addDays(day, -60) || found.date === '2026-12-01') &&
              found.start >= 0 &&
              found.start < found.end &&
              found.end <= line.length,
          );
          inMachineZone(zone, () => assert.deepEqual(parseDateWords(line, { today: day, nextMeeting: '2149-12-31' }), found));
        },
      ),
      { numRuns: runs(400) },
    );
  });

  it('reads what chrono, on a machine in UTC, reads the same way', () =>
    inMachineZone('UTC', () => {
      const plain = fc.oneof(
        fc.constantFrom('monday', 'tuesday', 'wed', 'thursday', 'fri', 'saturday', 'sunday'),
        fc.constantFrom(
          'next monday',
          'next tue',
          'next friday',
          'this thursday',
          'tomorrow',
          'today',
          'next week',
          'next month',
          'end of month',
          'end of next month',
        ),
        fc
          .tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom('days', 'weeks', 'months'))
          .map(([number, unit]) => `in ${number} ${unit}`),
        fc
          .tuple(
            fc.integer({ min: 1, max: 28 }),
            fc.constantFrom('Jan', 'February', 'Mar', 'April', 'Jun', 'Sept', 'December'),
            fc.integer({ min: 2150, max: 2199 }),
          )
          .map((words) => words.join(' ')),
      );
      // At most the 28th: from a leap day chrono counts some months into March.
      fc.assert(
        fc.property(
          plain,
          anyDate.filter((date) => date.slice(8) <= '28'),
          (words, day) => {
            const theirs = chrono.parse(words, { instant: new Date(`${day}T12:00:00Z`), timezone: 0 }, { forwardDate: true })[0]!.start;
            const written = [theirs.get('year'), theirs.get('month'), theirs.get('day')]
              .map((part) => String(part).padStart(2, '0'))
              .join('-');
            assert.equal(parseDateWords(words, { today: day })?.date, written, `${words} on ${day}`);
          },
        ),
        { numRuns: runs(200) },
      );
    }));

  it('takes no longer for a hostile line', () => {
    for (const line of [
      '1d '.repeat(50_000),
      '1d   '.repeat(40_000),
      '1 day,  and  '.repeat(10_000),
      '1d  '.repeat(12) + 'x'.repeat(90_000),
      '10:00  '.repeat(20_000),
      'may '.repeat(50_000),
      'may 5 , '.repeat(25_000),
      '1 day and '.repeat(20_000),
      `may 5${' '.repeat(200_000)},`,
      '2 weeks from '.repeat(20_000),
      '('.repeat(200_000),
      'end of the '.repeat(20_000),
      '1-1-1-'.repeat(30_000),
      '10:00 - '.repeat(25_000),
      'monday to '.repeat(20_000),
      'next 1:1 '.repeat(20_000),
      'by '.repeat(70_000),
      ' '.repeat(200_000),
      '`'.repeat(200_000),
      '[a::'.repeat(50_000),
      'in 2 '.repeat(40_000),
      `by ${' '.repeat(200_000)}friday`,
    ]) {
      const start = performance.now();
      parseDateWords(line, { today });
      assert.ok(performance.now() - start < 5000, `far too slow for one line: ${line.slice(0, 20)}`);
    }
  });
});
