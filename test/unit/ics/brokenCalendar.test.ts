import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendarText } from '../../../src/core/ics/calendarText';
import { calendarOf, calendarWith, datesIn } from './shownCalendar';
import { runs } from '../runs';

const first = ['2026-12-01 10:00'];
const both = ['2026-12-01 10:00', '2026-12-02 10:00'];
const event = 'UID:a|SUMMARY:1:1 Ada|DTSTART:20261201T100000Z';
const other = 'UID:b|SUMMARY:1:1 Ada|DTSTART:20261202T100000Z';

describe('the text of a calendar', () => {
  it('is whole where a character was folded', () => {
    const name = 'Zoë 山田 🙂';
    const people = [{ key: 'ada', emails: [], names: [name] }];
    const bytes = Buffer.from(calendarOf(event.replace('Ada', name)));
    for (let at = bytes.indexOf('SUMMARY') + 9; at < bytes.indexOf('DTSTART') - 2; at += 1)
      for (const fold of ['\r\n ', '\n\t']) {
        const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from(fold), bytes.subarray(at)]);
        assert.deepEqual(datesIn(calendarText(folded), { people }), first, folded.toString());
      }
  });

  it('is as it was, otherwise', () => {
    for (const bytes of [Buffer.from(calendarOf(event)), Buffer.from('\ufeff\r\n x'), Buffer.from([0xe9, 0x0d, 0x0a, 0x20, 0x41, 0x80])])
      assert.equal(calendarText(bytes), new TextDecoder().decode(bytes));
  });
});

describe('a bad line costs no event, and a bad event no file', () => {
  const lines: [what: string, line: string][] = [
    ['a text that goes on below without being folded', 'LOCATION:12 Main St\\,|Albuquerque\\, NM'],
    [
      'a text with an empty line and words with a colon',
      'DESCRIPTION:Agenda||Location: the usual|Status: cancelled|Summary: none|10:30 start|-- |https://example.com/x?y=1',
    ],
    ['a line break in a quoted parameter', 'ATTENDEE;CN="Ada|Lovelace":mailto:ada@example.com'],
    [
      'a line break in a quoted parameter, before what looks like a property',
      'ATTENDEE;CN="Ada|DTSTART:x";ROLE=CHAIR:mailto:ada@example.com',
    ],
    ['a quotation that never ends', 'ATTENDEE;CN="Ada:mailto:ada@example.com'],
    ['an alarm that never ends', 'BEGIN:VALARM|ACTION:DISPLAY|TRIGGER:-PT15M'],
    ['two alarms that never end', 'BEGIN:VALARM|ACTION:DISPLAY|BEGIN:VALARM|TRIGGER:-PT15M'],
    ['an alarm that never began', 'ACTION:DISPLAY|TRIGGER:-PT15M|END:VALARM'],
    ['an alarm with the end of something else', 'BEGIN:VALARM|END:VFOO'],
    ['no value', 'LOCATION'],
    ['no name', ':x'],
    ['parameters without values', 'X-A;B;=;C=;:x'],
    ['an unknown property', 'ZEBRA;STRIPES=2:yes'],
    ['a duration that is none', 'DURATION:soon'],
    ['an end that is none', 'DTEND;TZID=Nowhere:tomorrow'],
    ['an exception that is none', 'EXDATE:never,,;'],
    ['one more date that is none', 'RDATE;VALUE=PERIOD:x/y'],
    ['a stamp that is none', 'DTSTAMP:20269999'],
    ['a sequence that is none', 'SEQUENCE:x'],
    ['a place on earth that is none', 'GEO:north;'],
    ['control characters', 'LOCATION:\u0000\u0007\u007f'],
    ['half of a character', 'LOCATION:\ud800'],
    ['a property twice', 'SUMMARY:Something else|DTSTART:20261203T100000Z'],
  ];
  for (const [what, line] of lines) {
    it(what, () => {
      for (const broken of [
        `${event}|${line}`,
        `${line}|${event}`.replace(
          /^(.*)\|UID:a/s,
          what.startsWith('a property') || what.includes('goes on') || what.includes('empty line') ? 'UID:a|$1' : '$1|UID:a',
        ),
      ]) {
        if (broken.startsWith('UID:a|SUMMARY:Something')) continue;
        const text = calendarOf(broken, other);
        for (const one of [text, text.replaceAll('\r\n', '\n'), text.replaceAll('\r\n', '\r')])
          assert.deepEqual(datesIn(one), both, JSON.stringify(one));
      }
    });
  }

  const rules: [rule: string, dates: string[]][] = [
    ['FREQ=SOMETIMES', first],
    ['FREQ=', first],
    ['', first],
    ['WEEKLY', first],
    ['FREQ=WEEKLY;COUNT=-1', first],
    ['FREQ=WEEKLY;COUNT=0', first],
    ['FREQ=WEEKLY;COUNT=two', first],
    ['FREQ=WEEKLY;COUNT=1e3', first],
    ['FREQ=WEEKLY;UNTIL=later', first],
    ['FREQ=WEEKLY;UNTIL=20261399', first],
    ['FREQ=WEEKLY;BYDAY=XX', first],
    ['FREQ=WEEKLY;BYFULLMOON=1', first],
    ['FREQ=DAILY;BYDAY=60MO', first],
    ['FREQ=WEEKLY;UNTIL=', ['2026-12-01 10:00', '2026-12-08 10:00', '2026-12-15 10:00', '2026-12-22 10:00', '2026-12-29 10:00']],
    ['FREQ=WEEKLY;COUNT=;INTERVAL=2;', ['2026-12-01 10:00', '2026-12-15 10:00', '2026-12-29 10:00']],
    ['FREQ=WEEKLY;COUNT=2;BYDAY=', ['2026-12-01 10:00', '2026-12-08 10:00']],
    ['FREQ=WEEKLY;;BYDAY=TU,,TH,;COUNT=3', ['2026-12-01 10:00', '2026-12-03 10:00', '2026-12-08 10:00']],
    ['FREQ=WEEKLY;INTERVAL=0;COUNT=2', ['2026-12-01 10:00', '2026-12-08 10:00']],
    ['FREQ=WEEKLY;INTERVAL=-2;COUNT=2', ['2026-12-01 10:00', '2026-12-08 10:00']],
    ['freq=weekly; count=002; byday=tu', ['2026-12-01 10:00', '2026-12-08 10:00']],
    ['RSCALE=GREGORIAN;FREQ=WEEKLY;SKIP=OMIT;X-COLOR=RED;COUNT=2', ['2026-12-01 10:00', '2026-12-08 10:00']],
    ['FREQ=WEEKLY;UNTIL=2026-12-08T10:00:00Z', ['2026-12-01 10:00', '2026-12-08 10:00']],
    ['FREQ=WEEKLY;UNTIL=20261208T1000Z', ['2026-12-01 10:00', '2026-12-08 10:00']],
  ];
  for (const [rule, dates] of rules) {
    it(`the rule ${rule || '(none)'} leaves ${dates.length}`, () => {
      assert.deepEqual(datesIn(calendarOf(`${event}|RRULE:${rule}`, 'UID:b|SUMMARY:1:1 Ada|DTSTART:20261231T100000Z')), [
        ...dates,
        '2026-12-31 10:00',
      ]);
    });
  }

  const files: [what: string, text: string, dates: string[]][] = [
    ['only the last of two ends', calendarOf(event, other).replace('END:VEVENT\r\n', ''), both],
    ['no end of any event', calendarOf(event, other).replaceAll('END:VEVENT\r\n', ''), both],
    ['cut off', calendarOf(event, other).slice(0, -'END:VEVENT\r\nEND:VCALENDAR\r\n'.length), both],
    ['cut off inside an alarm', calendarOf(event, `${other}|BEGIN:VALARM|ACTION:D`).replace(/END:VEVENT\r\nEND:VCALENDAR\r\n$/, ''), both],
    ['an alarm that swallows the rest of its event', calendarOf(`UID:a|BEGIN:VALARM|ACTION:DISPLAY|${event.slice(6)}`, other), both],
    ['one end too many', calendarOf(event, other).replace('END:VEVENT', 'END:VEVENT\r\nEND:VEVENT'), both],
    ['the end of a calendar in between', calendarOf(event) + calendarOf(other), both],
    [
      'a task that never ends',
      calendarOf(event, other).replace(
        'END:VEVENT\r\n',
        'END:VEVENT\r\nBEGIN:VTODO\r\nUID:t\r\nSUMMARY:1:1 Ada\r\nDTSTART:20261203T100000Z\r\n',
      ),
      both,
    ],
    [
      'a zone that never ends',
      calendarWith('BEGIN:VTIMEZONE|TZID:x|BEGIN:STANDARD|DTSTART:20200101T000000|TZOFFSETTO:+0100', event, other),
      both,
    ],
    ['blank lines and blanks at the ends', calendarOf(event, other).replaceAll('\r\n', '\r\n\r\n').replaceAll('VEVENT', 'VEVENT  '), both],
    ['names folded from what they say', calendarOf(event, other).replace(/(UID|DTSTART|SUMMARY|VERSION):/g, '$1\r\n :'), both],
    ['a rule with a zone', calendarOf('UID:a|SUMMARY:1:1 Ada|DTSTART:20261201T100000Z|RRULE;TZID=Eastern:FREQ=DAILY;COUNT=2'), both],
    [
      'a zone whose quotation ends behind the date',
      calendarOf('UID:a|SUMMARY:1:1 Ada|DTSTART;TZID="GMT Standard Time:20261201T100000"'),
      first,
    ],
    ['a zone with colons and commas', calendarOf('UID:a|SUMMARY:1:1 Ada|DTSTART;TZID=(UTC+00:00) Dublin, London:20261201T100000'), first],
    ['small letters', calendarOf(event, other).replace(/BEGIN|END|UID|SUMMARY|DTSTART/g, (word) => word.toLowerCase()), both],
    ['no calendar around it', calendarOf(event).slice('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'.length), first],
    ['a byte order mark', `\ufeff${calendarOf(event)}`, first],
    ['two events without UIDs', calendarOf(event.slice(6), other.slice(6)), both],
    [
      'an event without a start, and one whose start is none',
      calendarOf('UID:c|SUMMARY:1:1 Ada', 'UID:d|SUMMARY:1:1 Ada|DTSTART:20260231T100000Z', event),
      first,
    ],
  ];
  for (const [what, text, dates] of files) it(what, () => assert.deepEqual(datesIn(text), dates));

  it('whatever a line is, those of other events stay', () => {
    const piece = fc.constantFrom(
      'BEGIN:',
      'END:',
      'VALARM',
      'VEVENT',
      'RRULE:FREQ=',
      'DAILY',
      ';COUNT=',
      '-1',
      'UNTIL=',
      'DTSTART',
      ';TZID=',
      '/',
      '"',
      '\\',
      ';',
      ':',
      ',',
      '|',
      '=',
      '20261201',
      'T10',
      'EXDATE',
      'ATTENDEE',
      'mailto:',
      ' ',
      '\u0000',
      'é',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = calendarOf(`UID:z|SUMMARY:1:1 Bob|${pieces.join('').replace(/METHOD|UID/g, '')}`, other);
        assert.ok(datesIn(text).includes('2026-12-02 10:00'), text);
      }),
      { numRuns: runs(400) },
    );
  });

  it('takes no time that grows faster than the file: else the test would reach its limit', () => {
    const slashes = (count: number): string => calendarOf(`UID:a|SUMMARY:1:1 Ada|DTSTART;TZID=${'/'.repeat(count)}:20261201T100000`);
    assert.deepEqual(datesIn(slashes(8000)), first);
    const long = (count: number): [what: string, text: string][] => [
      ['slashes', slashes(count)],
      ['parts of a path', slashes(count).replaceAll('/', 'a/')],
      ['quotation marks', calendarOf(`${event}|${'ATTENDEE;CN="|X:'.repeat(count)}`)],
      ['quotations that go on', calendarOf(`${event}|ATTENDEE;CN="${'|a";B="'.repeat(count)}`)],
      ['open quotations', calendarOf(`${event}|ATTENDEE;CN=${'";'.repeat(count)}`)],
      ['parameters', calendarOf(`${event}|ATTENDEE${';X='.repeat(count)}`)],
      ['folds', calendarOf(`${event}|LOCATION:${'|  '.repeat(count)}`)],
      ['what goes on', calendarOf(`${event}|LOCATION:${'|.'.repeat(count)}`)],
      ['alarms', calendarOf(`${event}|${'BEGIN:VALARM|'.repeat(count)}`)],
      ['components inside others', calendarOf(`${event}|${Array.from({ length: count }, (_, index) => `BEGIN:X${index}|`).join('')}`)],
      ['exceptions', calendarOf(`${event}|RRULE:FREQ=WEEKLY|EXDATE:${'20200101T100000Z,'.repeat(count / 10)}`)],
      [
        'moved dates',
        calendarOf(
          event,
          ...Array.from({ length: count / 40 }, () => 'UID:a|RECURRENCE-ID;RANGE=THISANDFUTURE:20200101T100000Z|DTSTART:20200102T100000Z'),
        ),
      ],
      ['a rule', calendarOf(`${event}|RRULE:FREQ=YEARLY;BYYEARDAY=${'1,'.repeat(count)}1`)],
      ['the parts of a rule', calendarOf(`${event}|RRULE:FREQ=WEEKLY;COUNT=1${';BYDAY='.repeat(count)}`)],
      ['a title', calendarOf(event.replace('1:1 Ada', `1:1 Ada ${'1:1 (['.repeat(count)}`))],
      ['brackets in a name', calendarOf(`${event}|ATTENDEE;CN="${'([ '.repeat(count)}, x":mailto:x@example.com`)],
      [
        'zones',
        calendarWith(Array.from({ length: count / 10 }, (_, index) => `BEGIN:VTIMEZONE|TZID:z${index}|END:VTIMEZONE`).join('|'), event),
      ],
      [
        'a zone that changes every day',
        calendarWith(
          `BEGIN:VTIMEZONE|TZID:z|${'BEGIN:STANDARD|DTSTART:00010101T000000|TZOFFSETFROM:+0000|TZOFFSETTO:+0000|RRULE:FREQ=DAILY|END:STANDARD|'.repeat(100)}END:VTIMEZONE`,
          `UID:a|SUMMARY:1:1 Ada|DTSTART;TZID=z:20261201T100000`,
        ),
      ],
    ];
    for (const [what, text] of long(40_000)) assert.ok(datesIn(text).length > 0, what);
  });
});
