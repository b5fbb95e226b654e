import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFields } from '../../../src/core/note/meta';
import { parseFrontMatter } from '../../../src/core/note/yaml';
import { plainMeeting } from '../../../src/index/plainMeeting';
import { runs } from '../runs';

describe('plain front matter of a meeting', () => {
  it('is taken as it stands', () => {
    assert.deepEqual(
      plainMeeting(
        'date: 2026-11-24\ntime: "10:00"\nduration: 30\ntype: weekly\nstatus: held\nreason: release week\ngoal: agree the promotion timeline\nshared: 2026-11-23\ninvite: 2f1c@one-on-one/3\n',
      ),
      {
        date: '2026-11-24',
        time: '10:00',
        duration: 30,
        type: 'weekly',
        status: 'held',
        reason: 'release week',
        goal: 'agree the promotion timeline',
        shared: '2026-11-23',
        invite: '2f1c@one-on-one/3',
      },
    );
    assert.deepEqual(plainMeeting('date: 2026-11-24\r\ntype: weekly\r\n'), { date: '2026-11-24', type: 'weekly' });
    assert.deepEqual(plainMeeting(''), {});
  });

  const unsure = [
    'date: 2026-02-30',
    'date: 2026-13-01',
    'date: 0026-01-01',
    'date: soon',
    'date:',
    'date: ',
    'date:2026-11-24',
    'time: 25:00',
    'time: 9:00',
    'duration: 030',
    'duration: half',
    'duration: 2000',
    'status: Held',
    'status: canceled',
    'type: null',
    'type: ~',
    'type: "a \\" b"',
    "type: 'a'",
    'type: a # comment',
    'type: a: b',
    'type: [a]',
    'type: naïve',
    'type: " a "',
    'type: ""',
    'type: "',
    'type: a ',
    'type: -',
    '# comment',
    '',
    ' type: a',
    'mood: good',
    'type: a\ntype: b',
    'type: a\n  more',
    'type:\ta',
    'type: a\rgoal: b',
    '- a',
    'type: |',
  ];
  for (const yaml of unsure) it(`leaves to others: ${JSON.stringify(yaml)}`, () => assert.equal(plainMeeting(`${yaml}\n`), undefined));

  it('never says other than the YAML parser', () => {
    const key = fc.constantFrom(
      'date',
      'time',
      'duration',
      'type',
      'status',
      'reason',
      'goal',
      'shared',
      'recap',
      'invite',
      'other',
      'Date',
      '',
    );
    const value = fc.oneof(
      fc.constantFrom(
        '2026-11-24',
        '2024-02-29',
        '2023-02-29',
        '"2026-11-24"',
        '10:00',
        '"10:00"',
        '30',
        '1441',
        '0',
        'held',
        'planned',
        'null',
        'yes',
        '"a b"',
        "it's",
        'a "b"',
        'a [b] {c}, d & *e',
        'x:y',
        'x: y',
        'a  b',
        '1.5',
        '0x1f',
        '.5',
        '!a',
        'a%',
      ),
      fc.string({ unit: fc.constantFrom(...'ab0 :#"\'-[]{},&*!|>%@`~\\\t.é'), maxLength: 12 }),
    );
    const line = fc.oneof(
      { weight: 9, arbitrary: fc.tuple(key, fc.constantFrom(': ', ':', ':  '), value).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: fc.constantFrom('', '# x', '  - a', '...', '---') },
    );
    const yamls = fc
      .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'))
      .map(([lines, eol]) => lines.map((one) => one + eol).join(''));
    let plain = 0;
    fc.assert(
      fc.property(yamls, (yaml) => {
        const found = plainMeeting(yaml);
        if (found === undefined) return;
        plain++;
        const { meta, problems } = readFields('meeting', yaml, parseFrontMatter(yaml));
        assert.deepEqual([found, problems], [meta, []]);
      }),
      { numRuns: runs(800) },
    );
    assert.ok(plain > runs(800) / 16, String(plain));
  });
});
