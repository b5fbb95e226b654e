import assert from 'node:assert/strict';
import fc from 'fast-check';
import { meetingMeta } from '../../../src/core/note/meetingMeta';
import { parseFrontMatter } from '../../../src/core/note/yaml';
import { ByteReader, ByteWriter } from '../../../src/index/bytes';
import { readHead, SharedTexts, writeHead } from '../../../src/index/headCodec';
import { packPlainMeeting } from '../../../src/index/plainHead';

const texts = new SharedTexts();

/** `undefined` when the front matter is not plain enough. */
function plainly(yaml: string): object | undefined {
  const bytes = new TextEncoder().encode(`---\n${yaml}---\n`);
  const to = new ByteWriter();
  return packPlainMeeting(bytes, 4, bytes.length - 4, to) ? unpacked(to) : undefined;
}

function unpacked(packed: ByteWriter): object {
  const meeting = {};
  return { meeting, ...readHead(new ByteReader(packed.bytes), texts, meeting) };
}

describe('plain front matter of a meeting', () => {
  it('is packed as it stands', () => {
    assert.deepEqual(plainly('date: 2026-11-24\ntime: "10:00"\nduration: 30\ntype: weekly\nstatus: held\nreason: release week\ngoal: agree the promotion timeline\nshared: 2026-11-23\ninvite: 2f1c@one-on-one/3\n'), {
      meeting: { date: '2026-11-24', time: '10:00', duration: 30, type: 'weekly', status: 'held', reason: 'release week', goal: 'agree the promotion timeline', shared: '2026-11-23', invite: '2f1c@one-on-one/3' },
    });
    assert.deepEqual(plainly('date: 2026-11-24\r\ntype: weekly\r\n'), { meeting: { date: '2026-11-24', type: 'weekly' } });
    assert.deepEqual(plainly(''), { meeting: {} });
  });

  const unsure = [
    'date: 2026-02-30', 'date: 2026-13-01', 'date: 0026-01-01', 'date: soon', 'date:', 'date: ', 'date:2026-11-24', 'time: 25:00', 'time: 9:00', 'duration: 030', 'duration: half', 'duration: 2000', 'status: Held', 'status: canceled',
    'type: null', 'type: ~', 'type: "a \\" b"', "type: 'a'", 'type: a # comment', 'type: a: b', 'type: [a]', 'type: naïve', 'type: " a "', 'type: ""', 'type: "', 'type: a ', 'type: -', '# comment', '', ' type: a', 'mood: good',
    'type: a\ntype: b', 'type: a\n  more', 'type:\ta', 'type: a\rgoal: b', '- a', 'type: |',
  ];
  for (const yaml of unsure) it(`leaves to others: ${JSON.stringify(yaml)}`, () => assert.equal(plainly(`${yaml}\n`), undefined));

  it('never says other than the YAML parser', () => {
    const key = fc.constantFrom('date', 'time', 'duration', 'type', 'status', 'reason', 'goal', 'shared', 'recap', 'invite', 'other', 'Date', '');
    const value = fc.oneof(
      fc.constantFrom('2026-11-24', '2024-02-29', '2023-02-29', '"2026-11-24"', '10:00', '"10:00"', '30', '1441', '0', 'held', 'planned', 'null', 'yes', '"a b"', "it's", 'a "b"', 'a [b] {c}, d & *e', 'x:y', 'x: y', 'a  b', '1.5', '0x1f', '.5', '!a', 'a%'),
      fc.string({ unit: fc.constantFrom(...'ab0 :#"\'-[]{},&*!|>%@`~\\\t.é'), maxLength: 12 }),
    );
    const line = fc.oneof({ weight: 9, arbitrary: fc.tuple(key, fc.constantFrom(': ', ':', ':  '), value).map((parts) => parts.join('')) }, { weight: 1, arbitrary: fc.constantFrom('', '# x', '  - a', '...', '---') });
    const yamls = fc.tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n')).map(([lines, eol]) => lines.map((one) => one + eol).join(''));
    let plain = 0;
    fc.assert(fc.property(yamls, (yaml) => {
      const found = plainly(yaml);
      if (found === undefined) return;
      plain++;
      const { meta, problems } = meetingMeta(yaml, parseFrontMatter(yaml));
      assert.deepEqual([found, problems], [{ meeting: meta }, []]);
    }), { numRuns: 800 });
    assert.ok(plain > 50, String(plain));
  });
});

describe('head of a packed note', () => {
  it('comes out as it went in', () => {
    const head = {
      meeting: { date: '2026-11-24', duration: 30, goal: 'naïve 🎉 and rather longer than sixteen' },
      profile: { relation: 'manager', away: [{ from: '2026-12-24', to: '2027-01-02' }], name: 'José' },
      problem: { code: 'yaml' as const, detail: 'what?', line: 3, column: 4 },
    };
    const to = new ByteWriter(1);
    writeHead(head, to);
    assert.deepEqual(unpacked(to), head);
  });

  it('shares short texts and never mixes them up', () => {
    const shared = new SharedTexts();
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    for (const word of ['éfnf', 'éfn']) assert.equal(shared.read(encode(word), 0, encode(word).length), word);
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 6 }), fc.stringMatching(/^20\d\d-0\d-1\d$/)), { maxLength: 60 }), (words) => {
      for (const word of words) {
        const bytes = encode(word);
        assert.equal(shared.read(bytes, 0, bytes.length), word);
      }
    }));
  });
});
