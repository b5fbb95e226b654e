import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Action } from '../../src/api';
import { api, day, note, run, until, useDesk } from './desk';

describe('the API', () => {
  const desk = useDesk();

  it('is version 1, plain and serialisable', async () => {
    const own = await api();
    assert.equal(own.version, 1);
    for (const answer of [await own.managers(), await own.meetings(), await own.actions(), await own.nextMeeting()])
      assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer);
    assert.ok((await own.managers()).length >= 3 && (await own.meetings()).length > 10 && (await own.actions()).length > 10, 'the sample');
    for (const { uri, date, duration, type } of await own.meetings()) {
      assert.equal(vscode.Uri.parse(uri, true).toString(), uri);
      assert.match(date, /^\d{4}-\d{2}-\d{2}$/);
      assert.ok(duration > 0 && type !== '');
    }
  });

  it('settles every default of a meeting, and lists one that cannot be read', async () => {
    const series = await desk.series(
      { [`${day(-1)}.md`]: '', [`${day(3)}.md`]: '---\ntime: 9:05\nstatus: cancelled\n---\n', '2026-11-10.md': '---\ndate: [\n---\n' },
      'cadence: weekly\ntime: "10:00"\nduration: 45\ntemplate: career\nuntil: 2020-01-01\nrelation: mentor',
    );
    const own = await api();
    assert.deepEqual(
      (await own.managers()).find(({ id }) => id === series.id),
      { id: series.id, uri: series.uri('profile.md').toString(), name: series.name, relation: 'mentor', archived: true },
    );
    const common = { manager: series.id, time: '10:00', duration: 45, type: 'career' };
    assert.deepEqual(
      await own.meetings(series.id),
      [
        { ...common, uri: series.uri('2026-11-10.md').toString(), date: '2026-11-10', status: 'held' },
        { ...common, uri: series.uri(`${day(-1)}.md`).toString(), date: day(-1), status: 'held' },
        { ...common, uri: series.uri(`${day(3)}.md`).toString(), date: day(3), time: '09:05', status: 'cancelled' },
      ].sort((a, b) => (a.date < b.date ? -1 : 1)),
    );
    assert.deepEqual(await own.meetings('nobody-at-all'), []);
  });

  it('filters actions by all that is given', async () => {
    const series = await desk.series();
    await series.write(
      '2026-11-17.md',
      `- [ ] @me One 📅 2031-01-01 #ask ^q1q1q1\n- [x] @${series.first} Two #Offer/intro ⏫ ✅ 2026-11-18 ^q2q2q2\n- [ ] Three\n- [/] @stranger Four 📅 2031-02-01 #ask ^q4q4q4\n\n## Private\n\n- [ ] @me Five #ask ^q5q5q5\n- [ ] Six\n`,
    );
    await run('refresh');
    const texts = async (filter: object): Promise<string> =>
      (await (await api()).actions({ manager: series.id, ...filter })).map(({ text }: Action) => text).join(' ');
    const rows: [filter: object, found: string][] = [
      [{}, 'One Two Three Four'],
      [{ owner: 'me' }, 'One Three'],
      [{ owner: series.id }, 'Two'],
      [{ owner: 'stranger' }, 'Four'],
      [{ status: 'open' }, 'One Three'],
      [{ status: ['done', 'in-progress'] }, 'Two Four'],
      [{ tag: 'ask' }, 'One Four'],
      [{ tag: '#ask', owner: 'me' }, 'One'],
      [{ tag: '#OFFER' }, 'Two'],
      [{ tag: 'offer/Intro' }, 'Two'],
      [{ tag: 'intro' }, ''],
      [{ tracked: true }, 'One Two Four'],
      [{ tracked: false }, 'Three'],
      [{ dueBy: '2031-01-01' }, 'One'],
      [{ dueBy: '2030-01-01' }, ''],
      [{ private: true }, 'One Two Three Four Five Six'],
      [{ private: true, tag: 'ask' }, 'One Four Five'],
      [{ private: false }, 'One Two Three Four'],
    ];
    for (const [filter, found] of rows) assert.equal(await texts(filter), found, JSON.stringify(filter));
    assert.deepEqual(
      (await (await api()).actions({ manager: series.id, private: true })).map((action) => 'private' in action && action.private),
      [false, false, false, false, true, true],
      'said of private ones alone',
    );
    assert.deepEqual(await (await api()).actions({ manager: 'nobody-at-all' }), []);
    assert.deepEqual((await (await api()).actions({ manager: series.id, owner: series.id }))[0], {
      id: 'q2q2q2',
      uri: series.uri('2026-11-17.md').toString(),
      line: 1,
      manager: series.id,
      text: 'Two',
      status: 'done',
      owner: series.id,
      raised: '2026-11-17',
      done: '2026-11-18',
      priority: 'high',
      tags: ['#Offer/intro'],
    });
  });

  describe('nextMeeting', () => {
    const rows: [name: string, profile: string, files: Record<string, string>, days: number | undefined, uri?: string][] = [
      ['is today', 'cadence: weekly\ntime: "23:59"', { [day()]: '' }, 0, day()],
      [
        'is the nearest planned',
        'cadence: weekly',
        { [day(9)]: '', [day(4)]: '', [day(2)]: 'status: missed', [day(-1)]: 'status: planned' },
        4,
        day(4),
      ],
      ['is the next by cadence where none is planned', 'cadence: weekly', { [day(-3)]: '' }, 4],
      ['is overdue where that day has passed', 'cadence: weekly', { [day(-10)]: '' }, -3],
      ['is nothing where the series has ended', 'cadence: weekly\nuntil: 2020-01-01', { [day(4)]: '' }, undefined],
    ];
    for (const [name, profile, files, days, uri] of rows) {
      it(name, async () => {
        const series = await desk.series(
          Object.fromEntries(
            Object.entries(files).map(([date, more]) => [`${date}.md`, note('', [`date: ${date}`, more].join('\n').trim())]),
          ),
          profile,
        );
        const next = await (await api()).nextMeeting(series.id);
        const time = /time: "(.*)"/.exec(profile)?.[1];
        assert.deepEqual(
          next,
          days === undefined
            ? undefined
            : {
                manager: series.id,
                date: day(days),
                ...(time === undefined ? {} : { time }),
                days,
                ...(uri === undefined ? {} : { uri: series.uri(`${uri}.md`).toString() }),
              },
        );
      });
    }

    it('of all is the most overdue', async () => {
      const series = await desk.series({ '2020-01-07.md': '' });
      assert.equal((await (await api()).nextMeeting())?.manager, series.id);
      assert.equal(await (await api()).nextMeeting('nobody-at-all'), undefined);
    });
  });

  it('takes null for what is not given, as callers in JavaScript pass it', async () => {
    const own = (await api()) as unknown as Record<'meetings' | 'actions' | 'nextMeeting', (given?: unknown) => Promise<unknown>>;
    for (const question of ['meetings', 'actions', 'nextMeeting'] as const)
      assert.deepEqual(await own[question](null), await own[question](), question);
    assert.deepEqual(await own.actions({ manager: null, status: null, dueBy: null, tracked: true }), await own.actions({ tracked: true }));
  });

  it('tells when something has changed, until one no longer listens', async () => {
    const series = await desk.series();
    let told = 0;
    const listening = (await api()).onDidChange(() => {
      told += 1;
    });
    await series.write('2026-11-17.md', '- [ ] New\n');
    await until('the change is told', () => told > 0);
    await until('it is known', async () => (await (await api()).actions({ manager: series.id })).length === 1);
    listening.dispose();
    told = 0;
    await series.write('2026-11-17.md', '- [ ] Newer\n');
    await until('it is known', async () => (await (await api()).actions({ manager: series.id }))[0]?.text === 'Newer');
    assert.equal(told, 0);
  });
});
