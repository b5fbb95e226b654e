import assert from 'node:assert/strict';
import { fillFrontMatter, newNoteText } from '../../../src/core/template/newNote';
import { newProfileText, profileAfter } from '../../../src/core/template/newProfile';
import { readFrontMatter } from '../../../src/core/note/fastFrontMatter';
import { readFields } from '../../../src/core/note/meta';
import { yamlOf } from '../../../src/core/note/frontMatterOf';
import { readOutline } from '../../../src/core/note/readOutline';
import { defaultsIn, type KeyRow, type Place, rowsIn, startLines } from '../../../src/core/note/schema';
import type { KindName } from '../../../src/core/note/valueKinds';
import { parseFrontMatter } from '../../../src/core/note/yaml';
import { plainMeeting } from '../../../src/index/plainMeeting';

/** The keys of the contract, each with where it stands. */
const contract: Readonly<Record<Place, string>> = {
  profile: 'name relation role email cadence weekday time duration timezone career performance template away until confirmed rules invite',
  meeting: 'date time duration type status reason goal shared recap invite occurrence notice shared-digest rules',
  'career-plan': 'target by discussed rules',
  'training-plan': 'agreed reviewed rules',
  wins: 'rules',
};

/** For each kind what is written, what it says, and how we would write that; and what it cannot be. */
const kinds: Readonly<
  Record<KindName, { readonly right: readonly [yaml: string, value: unknown, written: string][]; readonly wrong: readonly string[] }>
> = {
  text: {
    right: [
      ['a b', 'a b', 'a b'],
      ['" a: b "', 'a: b', '"a: b"'],
      ['1984', '1984', '1984'],
      [String.raw`"a\n b \u2028c"`, 'a b c', 'a b c'],
      ['2f1c@one-on-one/3', '2f1c@one-on-one/3', '2f1c@one-on-one/3'],
    ],
    wrong: ['[a, b]', '{ a: b }'],
  },
  date: {
    right: [
      ['2026-11-24', '2026-11-24', '2026-11-24'],
      ['"2024-02-29"', '2024-02-29', '2024-02-29'],
    ],
    wrong: ['2026-02-30', 'tomorrow', 'yes', '24.11.2026', '[2026-11-24]'],
  },
  time: {
    right: [
      ['10:00', '10:00', '"10:00"'],
      ['"9:30"', '09:30', '"09:30"'],
    ],
    wrong: ['25:00', '10 am', '10:60'],
  },
  minutes: {
    right: [
      ['30', 30, '30'],
      ['"45"', 45, '45'],
      ['1440', 1440, '1440'],
    ],
    wrong: ['0', '1.5', '1441', 'long', '-5'],
  },
  cadence: {
    right: [
      ['weekly', 'weekly', 'weekly'],
      ['every 3 weeks', 'every 3 weeks', 'every 3 weeks'],
    ],
    wrong: ['now and then', 'never'],
  },
  'topic-cadence': {
    right: [
      ['monthly', 'monthly', 'monthly'],
      ['never', 'never', 'never'],
    ],
    wrong: ['rarely'],
  },
  weekday: {
    right: [
      ['tuesday', 'tuesday', 'tuesday'],
      ['last friday', 'last friday', 'last friday'],
    ],
    wrong: ['someday'],
  },
  zone: {
    right: [
      ['Europe/London', 'Europe/London', 'Europe/London'],
      ['UTC', 'UTC', 'UTC'],
    ],
    wrong: ['Mars/Olympus'],
  },
  email: { right: [['ada@example.com', 'ada@example.com', 'ada@example.com']], wrong: ['ada', 'Ada <ada@example.com>'] },
  'meeting-status': {
    right: [
      ['held', 'held', 'held'],
      ['Missed', 'missed', 'missed'],
      ['canceled', 'cancelled', 'cancelled'],
    ],
    wrong: ['maybe', 'held?'],
  },
  'date-ranges': {
    right: [
      ['2026-12-24', [{ from: '2026-12-24', to: '2026-12-24' }], '[2026-12-24]'],
      [
        '[2026-12-24 .. 2027-01-02, 2027-02-15]',
        [
          { from: '2026-12-24', to: '2027-01-02' },
          { from: '2027-02-15', to: '2027-02-15' },
        ],
        '[2026-12-24..2027-01-02, 2027-02-15]',
      ],
      ['\n  - 2026-12-24\n', [{ from: '2026-12-24', to: '2026-12-24' }], '[2026-12-24]'],
      ['[]', [], '[]'],
    ],
    wrong: ['soon', '[2026-12-24..2026-12-01]', '{ a: b }'],
  },
  map: {
    right: [
      ['{ agenda/no-goal: off }', { 'agenda/no-goal': 'off' }, '{ agenda/no-goal: "off" }'],
      ['\n  agenda/*: hint\n  "*": info', { 'agenda/*': 'hint', '*': 'info' }, '{ agenda/*: hint, "*": info }'],
      ['{ a: "b, c", a: d, k: }', { a: 'b, c', k: '' }, '{ a: "b, c", k: "" }'],
      ['{}', {}, '{}'],
    ],
    wrong: ['off', '[agenda/no-goal]', '{ a: [b] }', '{ a: { b: c } }'],
  },
};

const places: readonly Place[] = ['meeting', 'profile', 'career-plan', 'training-plan', 'wins'];

describe('the table of keys', () => {
  for (const place of places)
    it(`has what the contract says: ${place}`, () =>
      assert.deepEqual(
        rowsIn(place)
          .map(({ key }) => key)
          .sort(),
        contract[place].split(' ').sort(),
      ));

  for (const place of places) {
    for (const row of rowsIn(place)) {
      const { right, wrong } = kinds[row.kind.name];
      for (const [yaml, value, written] of right) {
        it(`${place}: ${row.key} is read, and written, ${JSON.stringify(yaml)}`, () => {
          assert.deepEqual(said(place, `${row.key}: ${yaml}\n`), { meta: { ...defaultsIn(place), [row.field]: value }, problems: [] });
          assert.equal(row.kind.write(value), written);
          assert.deepEqual(said(place, `${row.key}: ${written}\n`).meta, { ...defaultsIn(place), [row.field]: value });
        });
      }
      for (const yaml of wrong) {
        it(`${place}: ${row.key} cannot be ${yaml}, and is told`, () => {
          const { meta, problems } = said(place, `${row.key}: ${yaml}\n`);
          assert.deepEqual(meta, defaultsIn(place));
          assert.deepEqual(
            problems.map(({ code, line }) => ({ code, line })),
            [{ code: 'front-matter-value', line: 1 }],
          );
          assert.ok(problems[0]!.detail.startsWith(`${row.key}: `));
        });
      }
    }
  }

  it('gives each its place in a new note', () => {
    assert.deepEqual(keysOf(newNoteText(Object.assign(sample('meeting'), { date: '2026-11-24', type: 'weekly' }), 'Body\n')), [
      'date',
      'time',
      'duration',
      'type',
    ]);
    assert.deepEqual(keysOf(newProfileText(Object.assign(sample('profile'), { name: 'Ada' }))), [
      'name',
      'relation',
      'role',
      'email',
      'cadence',
      'weekday',
      'time',
      'duration',
      'timezone',
      'career',
      'performance',
      'template',
    ]);
  });

  it('keeps out of a template what says which meeting this is, and nothing else', () => {
    const yaml = rowsIn('meeting')
      .map((row) => `${row.key}: ${row.kind.write(valueOf(row))}\n`)
      .join('');
    const filled = fillFrontMatter(yaml, { manager: 'Ada', date: '2026-11-24' });
    assert.ok('yaml' in filled);
    const text = newNoteText({ date: '2026-11-24', type: 'weekly' }, 'Body\n', filled.yaml);
    assert.deepEqual(keysOf(text), ['date', 'type', 'duration', 'reason', 'goal', 'rules']);
  });

  it('hands the series on to the next manager, not the person', () => {
    const profile = { ...defaultsIn('profile'), ...sample('profile') };
    assert.deepEqual(Object.keys(profileAfter(profile, 'Grace')).sort(), [
      'cadence',
      'career',
      'duration',
      'name',
      'performance',
      'relation',
      'template',
      'time',
      'timezone',
      'weekday',
    ]);
    assert.equal(profileAfter(profile, 'Grace').name, 'Grace');
  });

  it("is read the same by the index's shortest way", () => {
    for (const row of rowsIn('meeting')) {
      for (const [yaml, value] of kinds[row.kind.name].right) {
        const plain = plainMeeting(`${row.key}: ${yaml}\n`);
        if (plain) assert.deepEqual(plain, { [row.field]: value });
      }
    }
    const written = startLines('meeting', { date: '2026-11-24', time: '10:00', duration: 30, type: 'weekly' });
    assert.deepEqual(plainMeeting(`${written.join('\n')}\n`), { date: '2026-11-24', time: '10:00', duration: 30, type: 'weekly' });
  });
});

/** By both readers, which agree where the fast one is sure. */
function said(place: Place, yaml: string): ReturnType<typeof readFields> {
  const result = readFields(place, yaml, parseFrontMatter(yaml));
  const fast = readFrontMatter(yaml);
  if (fast !== 'unsure') assert.deepEqual(readFields(place, yaml, fast), result);
  return result;
}

function valueOf({ kind }: KeyRow): unknown {
  return kinds[kind.name].right[0]![1];
}

function sample(place: Place): object {
  return Object.fromEntries(rowsIn(place).map((row) => [row.field, valueOf(row)]));
}

function keysOf(text: string): string[] {
  return [...parseFrontMatter(yamlOf(text, readOutline(text)) ?? '').entries.keys()];
}
