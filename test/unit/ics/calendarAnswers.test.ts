import assert from 'node:assert/strict';
import { asGrace, calendarOf, calendarWith, datesIn } from './shownCalendar';

const at = 'UID:a|SUMMARY:1:1 Ada|DTSTART:20261201T100000Z';
const ada = 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.com';
const me = (parameters: string): string => `ATTENDEE${parameters}:mailto:grace@example.com`;
const weekly = `UID:a|SUMMARY:1:1 Ada|DTSTART:20261124T100000Z|RRULE:FREQ=WEEKLY;COUNT=4|${ada}|${me(';PARTSTAT=ACCEPTED')}`;
const second = 'UID:a|SUMMARY:1:1 Ada|RECURRENCE-ID:20261201T100000Z|DTSTART:20261201T100000Z';
const standing = ['2026-12-01 10:00'];
const others = ['2026-11-24 10:00', '2026-12-08 10:00', '2026-12-15 10:00'];

describe('my answer to a 1:1 in my calendar', () => {
  const table: [what: string, events: string[], dates: string[]][] = [
    ['accepted', [`${at}|${ada}|${me(';PARTSTAT=ACCEPTED')}`], standing],
    ['tentative', [`${at}|${ada}|${me(';PARTSTAT=TENTATIVE')}`], standing],
    ['declined', [`${at}|${ada}|${me(';PARTSTAT=DECLINED')}`], []],
    ['declined, in small letters', [`${at}|${ada}|attendee;partstat=declined:MAILTO:Grace@Example.com`], []],
    ['declined, quoted and folded', [`${at}|${ada}|ATTENDEE;CN="Grace: me";PARTSTAT="DECLI| NED":mailto:grace@example.com`], []],
    ['declined, my address beside another kind of one', [`${at}|${ada}|ATTENDEE;EMAIL=grace@example.com;PARTSTAT=DECLINED:urn:uuid:1`], []],
    ['declined, my address in quotes', [`${at}|${ada}|ATTENDEE;PARTSTAT=DECLINED:"mailto:grace@example.com"`], []],
    ['declined, my address in angle brackets', [`${at}|${ada}|ATTENDEE;PARTSTAT=DECLINED:mailto:<grace@example.com>`], []],
    ['declined by somebody else', [`${at}|${ada}|${me(';PARTSTAT=ACCEPTED')}|ATTENDEE;PARTSTAT=DECLINED:mailto:bob@example.com`], standing],
    ['my own answer is not there', [`${at}|${ada}`], standing],
    ['declined for one date', [weekly, `${second}|${ada}|${me(';PARTSTAT=DECLINED')}`], others],
    [
      'declined but for one date',
      [
        weekly.replace('grace@', 'x@').replace('ACCEPTED:mailto:x@', 'DECLINED:mailto:grace@'),
        `${second}|${ada}|${me(';PARTSTAT=ACCEPTED')}`,
      ],
      standing,
    ],
    [
      'declined from one date on',
      [weekly, `${second.replace('RECURRENCE-ID', 'RECURRENCE-ID;RANGE=THISANDFUTURE')}|${ada}|${me(';PARTSTAT=DECLINED')}`],
      ['2026-11-24 10:00'],
    ],
    ['not answered', [`${at}|${ada}|${me(';PARTSTAT=NEEDS-ACTION')}`], standing],
    ['not answered and marked as busy', [`${at}|${ada}|TRANSP:OPAQUE|${me(';PARTSTAT=NEEDS-ACTION')}`], standing],
    ['not answered and marked as free', [`${at}|${ada}|TRANSP:TRANSPARENT|${me(';PARTSTAT=NEEDS-ACTION')}`], []],
    ['not answered (which is what no answer says) and marked as free', [`${at}|${ada}|TRANSP:transparent|${me('')}`], []],
    ['not answered and free as Outlook has it', [`${at}|${ada}|X-MICROSOFT-CDO-BUSYSTATUS:FREE|${me(';PARTSTAT=NEEDS-ACTION')}`], []],
    [
      'not answered and free on one date',
      [weekly.replace(';PARTSTAT=ACCEPTED:mailto:grace', ':mailto:grace'), `${second}|TRANSP:TRANSPARENT|${ada}|${me('')}`],
      others,
    ],
    ['accepted and marked as free', [`${at}|${ada}|TRANSP:TRANSPARENT|${me(';PARTSTAT=ACCEPTED')}`], standing],
    ['marked as free, without guests', [`${at}|TRANSP:TRANSPARENT`], standing],
    ['invited by me, who need not answer', [`${at}|${ada}|TRANSP:TRANSPARENT|ORGANIZER:mailto:grace@example.com|${me('')}`], standing],
    ['cancelled', [`${at}|STATUS:CANCELLED`], []],
    ['cancelled as Americans write it', [`${at}|STATUS:canceled`], []],
    ['cancelled for one date', [weekly, `${second}|STATUS:CANCELLED`], others],
    ['cancelled for one date that says no more than that', [weekly, 'UID:a|RECURRENCE-ID:20261201T100000Z|STATUS:CANCELLED'], others],
    [
      'cancelled from one date on',
      [weekly, `${second.replace('RECURRENCE-ID', 'RECURRENCE-ID;RANGE=THISANDFUTURE')}|STATUS:CANCELLED`],
      ['2026-11-24 10:00'],
    ],
    ['cancelled as a whole, after one date was moved', [`${weekly}|SEQUENCE:3|STATUS:CANCELLED`, `${second}|SEQUENCE:2`], []],
    ['one date given after the series was cancelled', [`${weekly}|SEQUENCE:1|STATUS:CANCELLED`, `${second}|SEQUENCE:2`], standing],
    ['tentative as a whole', [`${at}|STATUS:TENTATIVE`], standing],
  ];
  for (const [what, events, dates] of table)
    it(`${what}: ${dates.join(', ') || 'none'}`, () => assert.deepEqual(datesIn(calendarOf(...events)), dates));

  it("is anybody's where my address is not known", () => {
    assert.deepEqual(datesIn(calendarOf(table[2]![1][0]!), { me: [] }), standing);
    assert.deepEqual(datesIn(calendarOf(table[2]![1][0]!), { me: ['', 'other@example.com'] }), standing);
    assert.deepEqual(datesIn(calendarOf(table[2]![1][0]!), { me: ['other@example.com', ' GRACE@example.com '] }), []);
  });

  it('does not matter in a calendar that calls off what it holds', () => {
    assert.deepEqual(datesIn(calendarWith('METHOD:CANCEL', at)), []);
    assert.deepEqual(datesIn(calendarWith('METHOD:REQUEST', at)), standing);
    assert.deepEqual(datesIn(calendarWith('METHOD:REQUEST', `${at}|SEQUENCE:0`) + calendarWith('METHOD:CANCEL', `${at}|SEQUENCE:1`)), []);
    assert.deepEqual(datesIn(calendarWith('METHOD:CANCEL', at) + calendarWith('METHOD:REQUEST', at.replace('UID:a', 'UID:b'))), standing);
  });
});

describe('whom a name in a calendar means', () => {
  const table: [attendee: string, isAda: boolean][] = [
    ['CN=Ada Lovelace', true],
    ['CN="Lovelace, Ada"', true],
    ['CN=Lovelace\\, Ada', true],
    ['CN=Lovelace, Ada', true],
    ['CN="LOVELACE,Ada"', true],
    ['CN="Lovelace, Ada (she/her)"', true],
    ['CN="Lovelace, Ada [Contractor]"', true],
    ['CN="\'Lovelace, Ada\'"', true],
    ["CN=^'Ada Lovelace^'", false],
    ['CN="Ada, Lovelace"', false],
    ['CN="Lovelace, Adam"', false],
    ['CN="Lovelace, Byron"', false],
    ['CN="King, Ada Lovelace"', false],
    ['CN=Ada', false],
  ];
  for (const [parameter, isAda] of table) {
    it(`${parameter} is ${isAda ? '' : 'not '}Ada Lovelace`, () => {
      const text = calendarOf(
        `UID:a|SUMMARY:Catch-up|DTSTART:20261201T100000Z|ATTENDEE;${parameter};PARTSTAT=ACCEPTED:mailto:x@example.org`,
      );
      assert.deepEqual(datesIn(text, { people: [{ key: 'ada', emails: [], names: ['Ada Lovelace'] }] }), isAda ? standing : []);
    });
  }

  it('where the name has more than two words, either way', () => {
    const people = [{ key: 'ada', emails: [], names: ['Ada King Lovelace'] }];
    const dates = (cn: string): number =>
      datesIn(calendarOf(`UID:a|SUMMARY:x|DTSTART:20261201T100000Z|ATTENDEE;CN="${cn}":mailto:x@example.org`), { people }).length;
    assert.deepEqual(['Lovelace, Ada King', 'King Lovelace, Ada', 'Ada King Lovelace', 'Lovelace King, Ada'].map(dates), [1, 1, 1, 0]);
  });

  it('in a title, too', () => {
    assert.deepEqual(datesIn(calendarOf('UID:a|SUMMARY:Lovelace\\, Ada / Hopper\\, Grace|DTSTART:20261201T100000Z')), standing);
  });

  it('by the address where the line is broken', () => {
    for (const line of [
      'ATTENDEE;CN="Ada:mailto:ada@example.com',
      'ATTENDEE;CN=Dr. A: L:mailto:ada@example.com',
      'ATTENDEE;CN=A;;X:mailto:ada@example.com',
      'ATTENDEE;CN="a"b":mailto:ada@example.com',
      'ATTENDEE:ada@example.com',
      'ATTENDEE;CN=A:|mailto:ada@example.com',
    ]) {
      assert.deepEqual(datesIn(calendarOf(`UID:a|SUMMARY:x|DTSTART:20261201T100000Z|${line}`)), standing, line);
    }
    assert.equal(asGrace.people.length, 1);
  });
});
