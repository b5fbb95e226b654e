import assert from 'node:assert/strict';
import type { CalendarOccasion } from '../../../src/schedule/calendarDates';
import type { NoteIndex } from '../../../src/index/noteIndex';
import { ApiObjects } from '../../../src/schedule/apiObjects';
import { Schedule } from '../../../src/schedule/schedule';
import { createApi } from '../../../src/platform/api';
import { PersonMeetings } from '../../../src/views/meetings/personMeetings';
import { inMachineZone } from '../date/machineZones';
import { endIndexes, indexOf, root } from '../index/indexOf';
import { MemoryNotes } from '../index/memoryNotes';

const ada = `${root}/ada`;

async function scheduleOf(
  files: Readonly<Record<string, string>>,
  today = '2026-11-22',
): Promise<Schedule & { readonly people: ReturnType<Awaited<ReturnType<typeof indexOf>>['managers']> }> {
  const index = await indexOf(new MemoryNotes(files));
  return Object.assign(new Schedule(index, { today: () => today }, { of: () => [] }), { people: index.managers() });
}

/** Profiles' front matter and meetings' dates by person. */
type People = Readonly<
  Record<
    string,
    { readonly profile: string; readonly notes?: Readonly<Record<string, string>>; readonly calendar?: readonly CalendarOccasion[] }
  >
>;

async function scheduleOfPeople(people: People): Promise<{ index: NoteIndex; schedule: Schedule }> {
  const files = Object.entries(people).flatMap(([id, { profile, notes = {} }]) => [
    [`${root}/${id}/profile.md`, `---\nname: ${id}\n${profile}\n---\n`],
    ...Object.entries(notes).map(([date, frontMatter]) => [
      `${root}/${id}/${date}.md`,
      frontMatter === '' ? '' : `---\n${frontMatter}\n---\n`,
    ]),
  ]);
  const index = await indexOf(new MemoryNotes(Object.fromEntries(files)));
  return {
    index,
    schedule: new Schedule(index, { today: () => '2026-11-22' }, { of: (key) => people[key.slice(root.length + 1)]?.calendar ?? [] }),
  };
}

describe('the held meetings before one', () => {
  afterEach(endIndexes);

  const rows: [what: string, files: Record<string, string>, note: { name: string; date: string; time?: string }, before: string[]][] = [
    [
      'the last one first, and not itself',
      { '2026-11-03': '', '2026-11-10': '', '2026-11-17': '' },
      { name: '2026-11-17', date: '2026-11-17' },
      ['2026-11-10', '2026-11-03'],
    ],
    [
      'the first of the same day',
      { '2026-11-10': '', '2026-11-17': '', '2026-11-17-2': '' },
      { name: '2026-11-17-2', date: '2026-11-17' },
      ['2026-11-17', '2026-11-10'],
    ],
    [
      'the first of this day, where it says that it was held',
      { '2026-11-22': '---\nstatus: held\n---\n' },
      { name: '2026-11-22-2', date: '2026-11-22' },
      ['2026-11-22'],
    ],
    ['not the first of this day while it is planned', { '2026-11-22': '' }, { name: '2026-11-22-2', date: '2026-11-22' }, []],
    [
      'of one day by the time',
      { '2026-11-17': '---\ntime: "15:00"\n---\n', '2026-11-17-2': '---\ntime: "09:00"\n---\n' },
      { name: '2026-11-17', date: '2026-11-17', time: '15:00' },
      ['2026-11-17-2'],
    ],
    ['not a later one of the day', { '2026-11-17': '', '2026-11-17-2': '' }, { name: '2026-11-17', date: '2026-11-17' }, []],
  ];
  for (const [what, files, { name, ...rest }, before] of rows) {
    it(what, async () => {
      const schedule = await scheduleOf(Object.fromEntries(Object.entries(files).map(([file, text]) => [`${ada}/${file}.md`, text])));
      const found = schedule.heldBefore(schedule.people[0]!, { uri: `${ada}/${name}.md`, ...rest });
      assert.deepEqual(
        found.map(({ uri }) => uri),
        before.map((file) => `${ada}/${file}.md`),
      );
    });
  }
});

describe('the nearest of several next meetings', () => {
  it('is the one that the API names', async () => {
    const index = await indexOf(
      new MemoryNotes({
        [`${ada}/profile.md`]: '---\nname: Ada\ntime: "15:00"\n---\n',
        [`${ada}/2026-11-24.md`]: '',
        [`${root}/grace/profile.md`]: '---\nname: Grace\ntime: "10:00"\n---\n',
        [`${root}/grace/2026-11-24.md`]: '',
      }),
    );
    const schedule = new Schedule(index, { today: () => '2026-11-22' }, { of: () => [] });
    const api = createApi(
      async () => ({ index, schedule, apiObjects: new ApiObjects(index, schedule) }),
      () => ({ dispose: () => undefined }),
    );
    assert.deepEqual(await api.nextMeeting(), {
      manager: 'grace',
      date: '2026-11-24',
      time: '10:00',
      days: 2,
      uri: `${root}/grace/2026-11-24.md`,
    });
    endIndexes();
  });
});

describe('what the API says of a meeting whose note does not', () => {
  afterEach(endIndexes);

  const profiles: [profile: string, type: string][] = [
    ['', 'weekly'],
    ['relation: skip-level', 'skip-level'],
    ['relation: skip-level\ntemplate: five-part', 'five-part'],
  ];
  for (const [profile, type] of profiles) {
    it(`${JSON.stringify(profile)}: ${type}`, async () => {
      const index = await indexOf(
        new MemoryNotes({ [`${ada}/profile.md`]: `---\nname: Ada\n${profile}\n---\n`, [`${ada}/2026-11-24.md`]: '' }),
      );
      const apiObjects = new ApiObjects(index, new Schedule(index, { today: () => '2026-11-22' }, { of: () => [] }));
      assert.deepEqual(apiObjects.meeting(index.meetings()[0]!), {
        uri: `${ada}/2026-11-24.md`,
        manager: 'ada',
        date: '2026-11-24',
        duration: 30,
        type,
        status: 'planned',
      });
    });
  }
});

describe('a meeting whose date is another one on my clock', () => {
  afterEach(endIndexes);

  const pago = 'Pacific/Pago_Pago';
  const kiritimati = 'Pacific/Kiritimati';
  // Of 2026-11-24, on the manager's clock.
  const table: [theirs: string, time: string, mine: string, today: string, what: 'today' | 'tomorrow' | 'past', frontMatter?: string][] = [
    [pago, '10:00', kiritimati, '2026-11-24', 'tomorrow'],
    [pago, '10:00', kiritimati, '2026-11-25', 'today'],
    [pago, '10:00', kiritimati, '2026-11-25', 'today', 'status: planned'],
    [pago, '10:00', kiritimati, '2026-11-26', 'past'],
    [pago, '10:00', kiritimati, '2026-11-26', 'past', 'status: planned'],
    [pago, '23:30', kiritimati, '2026-11-26', 'today'],
    [kiritimati, '10:00', pago, '2026-11-22', 'tomorrow'],
    [kiritimati, '10:00', pago, '2026-11-23', 'today'],
    [kiritimati, '10:00', pago, '2026-11-24', 'past'],
    [kiritimati, '10:00', pago, '2026-11-24', 'past', 'status: planned'],
    [kiritimati, '00:30', pago, '2026-11-22', 'today'],
    ['Europe/London', '18:00', 'Pacific/Auckland', '2026-11-25', 'today'],
    ['Europe/London', '10:00', 'Pacific/Auckland', '2026-11-25', 'past'],
  ];
  for (const [theirs, time, mine, today, what, frontMatter = ''] of table) {
    it(`${theirs} ${time}, in ${mine} on ${today}${frontMatter && `, ${frontMatter}`}: ${what}, for all that tell of it`, async () => {
      const uri = `${ada}/2026-11-24.md`;
      const index = await indexOf(
        new MemoryNotes({
          [`${ada}/profile.md`]: `---\nname: Ada\ncadence: weekly\ntime: "${time}"\ntimezone: ${theirs}\n---\n`,
          [uri]: `---\ntype: career\n${frontMatter}\n---\n`,
        }),
      );
      const schedule = new Schedule(index, { today: () => today }, { of: () => [] });
      const manager = index.managers()[0]!;
      const note = index.meeting(uri)!;
      inMachineZone(mine, () => {
        const past = what === 'past';
        const { upcoming, unsettled, history, next } = new PersonMeetings(manager, schedule);
        assert.deepEqual(
          { next: next?.uri, days: past || next?.days, upcoming, unsettled, history },
          past
            ? { next: undefined, days: true, upcoming: [], unsettled: frontMatter ? note : undefined, history: frontMatter ? [] : [note] }
            : { next: uri, days: what === 'today' ? 0 : 1, upcoming: [note], unsettled: undefined, history: [] },
        );
        assert.equal(new ApiObjects(index, schedule).meeting(note).status, past && !frontMatter ? 'held' : 'planned');
        assert.equal(schedule.nextAfter(manager, '2026-11-20') === note.date, !past);
        assert.deepEqual(schedule.heldBefore(manager, { uri: '', date: '2026-12-01' }), past && !frontMatter ? [note] : []);
        for (const track of schedule.topics(manager).slice(0, 2)) {
          assert.deepEqual(
            [track.planned, track.last],
            past ? [undefined, frontMatter ? undefined : schedule.day(note)] : [next?.here.date, undefined],
            track.name,
          );
        }
      });
    });
  }
});

describe('a meeting of today', () => {
  afterEach(endIndexes);

  const table: [what: string, now: string, frontMatter: string, row: 'next' | 'was it held?' | 'history'][] = [
    ['has not begun', '09:00', 'status: planned', 'next'],
    ['goes on', '10:29', '', 'next'],
    ['is over', '10:30', '', 'was it held?'],
    ['is over', '15:00', 'status: planned', 'was it held?'],
    ['is longer', '10:59', 'duration: 60', 'next'],
    ['is later', '15:00', 'time: "16:00"', 'next'],
    ['was held', '10:10', 'status: held', 'history'],
    ['was cancelled', '15:00', 'status: cancelled', 'history'],
  ];
  for (const [what, now, frontMatter, row] of table) {
    it(`that ${what} at ${now}, ${frontMatter || 'with a bare note'}: ${row}`, async () => {
      const uri = `${ada}/2026-11-24.md`;
      const index = await indexOf(
        new MemoryNotes({
          [`${ada}/profile.md`]: '---\nname: Ada\ncadence: weekly\ntime: "10:00"\ntimezone: UTC\n---\n',
          [uri]: `---\ntype: weekly\n${frontMatter}\n---\n`,
        }),
      );
      inMachineZone('UTC', () => {
        const schedule = new Schedule(index, { today: () => '2026-11-24', now: () => Date.parse(`2026-11-24T${now}Z`) }, { of: () => [] });
        const { upcoming, unsettled, history, next } = new PersonMeetings(index.managers()[0]!, schedule);
        const rows = { next: upcoming[0]?.uri, 'was it held?': unsettled?.uri, history: history[0]?.uri };
        assert.deepEqual(rows, { next: undefined, 'was it held?': undefined, history: undefined, [row]: uri });
        assert.equal(next?.date, row === 'next' ? '2026-11-24' : '2026-12-01');
      });
    });
  }

  it('that only my calendar has gives way, too, unless it takes all day', async () => {
    const index = await indexOf(new MemoryNotes({ [`${ada}/profile.md`]: '---\nname: Ada\ntime: "09:00"\n---\n' }));
    const at = (now: string, ...today: CalendarOccasion[]) => {
      const schedule = new Schedule(
        index,
        { today: () => '2026-11-24', now: () => Date.parse(`2026-11-24T${now}Z`) },
        { of: () => [...today, { date: '2026-12-02' }] },
      );
      return schedule.next(index.managers()[0]!)?.date;
    };
    inMachineZone('UTC', () => {
      assert.equal(at('10:29', { date: '2026-11-24', time: '10:00' }), '2026-11-24');
      assert.equal(at('15:00', { date: '2026-11-24', time: '10:00' }), '2026-12-02');
      assert.equal(at('23:00', { date: '2026-11-24' }), '2026-11-24');
    });
  });
});

describe('two meetings of one day', () => {
  it("are in the order of their times, the profile's where a note has none", async () => {
    const { index, schedule } = await scheduleOfPeople({
      ada: { profile: 'time: "16:00"', notes: { '2026-11-24': '', '2026-11-24-2': 'time: "09:00"' } },
    });
    const ofAda = index.manager(root, 'ada')!;
    const { upcoming, next } = new PersonMeetings(ofAda, schedule);
    assert.deepEqual(
      upcoming.map(({ uri }) => uri),
      [`${ada}/2026-11-24-2.md`, `${ada}/2026-11-24.md`],
    );
    assert.equal(next?.uri, upcoming[0]?.uri);
    endIndexes();
  });
});

describe('what my calendar still has', () => {
  afterEach(endIndexes);

  it('is not the next meeting where its note says that it was called off or held; a new note is for the same date', async () => {
    for (const status of ['cancelled', 'held', 'missed']) {
      const { index, schedule } = await scheduleOfPeople({
        ada: {
          profile: 'cadence: weekly\nweekday: tuesday',
          notes: { '2026-11-17': '', '2026-11-24': `status: ${status}` },
          calendar: [{ date: '2026-11-24' }, { date: '2026-12-02' }],
        },
      });
      const ofAda = index.manager(root, 'ada')!;
      assert.deepEqual([schedule.next(ofAda)?.date, schedule.dateForNew(ofAda)], ['2026-12-02', '2026-12-02'], status);
    }
  });

  it('moves no planned meeting to the day of another note', async () => {
    for (const [calendar, moved] of [
      ['2026-11-24', undefined],
      ['2026-11-25', '2026-11-25'],
      ['2026-12-01', undefined],
    ] as const) {
      const { index, schedule } = await scheduleOfPeople({
        ada: { profile: 'cadence: weekly', notes: { '2026-11-24': 'status: cancelled', '2026-12-01': '' }, calendar: [{ date: calendar }] },
      });
      const ofAda = index.manager(root, 'ada')!;
      assert.equal(schedule.calendarMove(ofAda, schedule.meetings(ofAda)[1]!)?.date, moved);
    }
  });
});

describe('the 1:1 after a date', () => {
  afterEach(endIndexes);

  const weekly = 'cadence: weekly\nweekday: tuesday';
  const table: [what: string, person: People[string], after: string, date: string][] = [
    ['the next planned note', { profile: weekly, notes: { '2026-11-24': '', '2026-12-02': '' } }, '2026-11-24', '2026-12-02'],
    ['the next by cadence where none is planned', { profile: weekly, notes: { '2026-11-17': '' } }, '2026-11-17', '2026-11-24'],
    [
      'the next by cadence after the last note, where there is none on the date',
      { profile: 'cadence: biweekly\nweekday: tuesday', notes: { '2026-11-17': '' } },
      '2026-11-22',
      '2026-12-01',
    ],
    [
      'not one that was called off',
      { profile: weekly, notes: { '2026-11-17': '', '2026-11-24': 'status: cancelled' } },
      '2026-11-17',
      '2026-12-01',
    ],
    [
      "not one of the calendar's that was called off",
      {
        profile: weekly,
        notes: { '2026-11-17': '', '2026-11-24': 'status: cancelled' },
        calendar: [{ date: '2026-11-24' }, { date: '2026-12-02' }],
      },
      '2026-11-17',
      '2026-12-02',
    ],
    [
      "the calendar's where none is planned",
      { profile: weekly, notes: { '2026-11-17': '' }, calendar: [{ date: '2026-11-26' }, { date: '2026-12-01' }] },
      '2026-11-17',
      '2026-11-26',
    ],
    [
      "the calendar's next, not the one of the date itself",
      { profile: weekly, notes: { '2026-11-22': '' }, calendar: [{ date: '2026-11-22' }, { date: '2026-12-03' }] },
      '2026-11-22',
      '2026-12-03',
    ],
    [
      "the planned note's, whatever the calendar says",
      { profile: weekly, notes: { '2026-11-17': '', '2026-11-24': '' }, calendar: [{ date: '2026-11-23' }] },
      '2026-11-17',
      '2026-11-24',
    ],
    [
      "the next by cadence where the calendar's is far beyond it",
      { profile: weekly, notes: { '2026-11-17': '' }, calendar: [{ date: '2027-09-01' }] },
      '2026-11-17',
      '2026-11-24',
    ],
    [
      "the calendar's, however far, where the cadence is as long",
      { profile: 'cadence: every 12 months', notes: { '2026-11-17': '' }, calendar: [{ date: '2027-09-01' }] },
      '2026-11-17',
      '2027-09-01',
    ],
    [
      "the calendar's, however far, where there is no cadence",
      { profile: 'relation: peer', notes: { '2026-11-17': '' }, calendar: [{ date: '2027-09-01' }] },
      '2026-11-17',
      '2027-09-01',
    ],
    [
      'the next by cadence where the calendar has none later',
      { profile: weekly, notes: { '2026-11-24': '' }, calendar: [{ date: '2026-11-24' }] },
      '2026-11-24',
      '2026-12-01',
    ],
  ];
  for (const [what, person, after, date] of table) {
    it(`is ${what}`, async () => {
      const { index, schedule } = await scheduleOfPeople({ ada: person });
      assert.equal(schedule.nextAfter(index.manager(root, 'ada')!, after), date);
    });
  }
});

describe('the next free date after a meeting', () => {
  afterEach(endIndexes);

  const weekly = 'cadence: weekly\nweekday: tuesday';
  const table: [what: string, person: People[string], after: string, date: string | undefined][] = [
    ['the next by cadence', { profile: weekly, notes: { '2026-11-24': '' } }, '2026-11-24', '2026-12-01'],
    [
      'one that no later note has',
      { profile: weekly, notes: { '2026-11-24': '', '2026-12-01': '', '2026-12-08': 'status: cancelled' } },
      '2026-11-24',
      '2026-12-15',
    ],
    ['one that no moved note stands for', { profile: weekly, notes: { '2026-11-24': '', '2026-12-03': '' } }, '2026-11-24', '2026-12-08'],
    ['one before a later note', { profile: weekly, notes: { '2026-11-24': '', '2026-12-15': '' } }, '2026-11-24', '2026-12-01'],
    [
      'one on which nobody is away',
      { profile: `${weekly}\naway: [2026-12-01]`, notes: { '2026-11-24': '', '2026-12-08': '' } },
      '2026-11-24',
      '2026-12-15',
    ],
    [
      'none where the series ends',
      { profile: `${weekly}\nuntil: 2026-12-02`, notes: { '2026-11-24': '', '2026-12-01': '' } },
      '2026-11-24',
      undefined,
    ],
    ['today at the earliest', { profile: weekly, notes: { '2026-10-06': '' } }, '2026-10-06', '2026-11-24'],
  ];
  for (const [what, person, after, date] of table) {
    it(`is ${what}`, async () => {
      const { index, schedule } = await scheduleOfPeople({ ada: person });
      assert.equal(schedule.freeAfter(index.manager(root, 'ada')!, after), date);
    });
  }
});
