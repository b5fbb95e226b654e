import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CalendarFile } from '../../src/platform/calendarFile';
import { endIndexes, indexOf, root } from '../unit/index/indexOf';
import { MemoryNotes } from '../unit/index/memoryNotes';
import {
  answering,
  answeringEach,
  day,
  exists,
  isPick,
  type Key,
  linesWith,
  note,
  notesFolder,
  press,
  readFile,
  refresh,
  run,
  until,
  useDesk,
  withSetting,
  withWorkspace,
  workspaceFolder,
  api,
} from './desk';

const later = day(10);
const moved = day(12);

describe('a meeting that moves', () => {
  const desk = useDesk();

  it('takes its name, its date and every link along, in one undo', async () => {
    const before = note('- [ ] Plan the year ^zt0001\n', `date: ${later}\ntime: "10:00"\ngoal: agree`);
    const link = `- [Plan the year](${later}.md#^zt0001)\r\n- [ ] Talk ([${later}](${later}.md))\r\n`;
    const series = await desk.series({ [`${later}.md`]: before, [`${day(20)}.md`]: link });
    const uri = await run<vscode.Uri>('reschedule', { uri: series.uri(`${later}.md`), date: moved, time: '11:30' });
    assert.equal(uri.toString(), series.uri(`${moved}.md`).toString());
    assert.equal(await series.read(`${moved}.md`), before.replace(later, moved).replace('10:00', '11:30'));
    assert.equal(await exists(series.uri(`${later}.md`)), false);
    assert.equal(await series.read(`${day(20)}.md`), link.replaceAll(`${later}.md`, `${moved}.md`));
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('undo');
    await until('the old name is back', () => exists(series.uri(`${later}.md`)));
  });

  it('takes along links in notes without a date and in plans beside them, and stays in its folder', async () => {
    const series = await desk.series({
      [`old/${later}.md`]: note('- [ ] Plan ^zt0002\n', `date: ${later}`),
      'ideas.md': `- [Plan](old/${later}.md#^zt0002)\n`,
    });
    const plan = desk.remove(vscode.Uri.joinPath(notesFolder(), 'training-plan-2019.md'));
    await vscode.workspace.fs.writeFile(plan, new TextEncoder().encode(`- shown in [it](${series.id}/old/${later}.md#^zt0002)\n`));
    const uri = await run<vscode.Uri>('reschedule', { uri: series.uri(`old/${later}.md`), date: moved });
    assert.equal(uri.toString(), series.uri(`old/${moved}.md`).toString());
    assert.equal(await series.read('ideas.md'), `- [Plan](old/${moved}.md#^zt0002)\n`);
    assert.equal(await readFile(plan), `- shown in [it](${series.id}/old/${moved}.md#^zt0002)\n`);
  });

  it('leaves alone what is no link to it, and mends each form of one', async () => {
    const ada = await desk.series({ [`${later}.md`]: note('a', `date: ${later}`) });
    const links = (date: string) =>
      `[[${ada.id}/${date}|x]] [x](</${ada.id}/${date}.md#^a>) <a href="../${ada.id}/${date}">y</a>\n\n[z]: ./../${ada.id}/${date}.md\n`;
    const none = `[[${later}]] \`[x](../${ada.id}/${later}.md)\`\n\n`;
    const bob = await desk.series({ [`${later}.md`]: note('b', `date: ${later}`), 'ideas.md': none + links(later) });
    await run('reschedule', { uri: ada.uri(`${later}.md`), date: moved });
    assert.equal(await bob.read('ideas.md'), none + links(moved));
  });

  it('keeps in mind which occurrence of a sent series it is, until it is back there', async () => {
    const series = await desk.series(
      { [`${day(3)}.md`]: '', [`${later}.md`]: note('a', `date: ${later}`) },
      'cadence: weekly\ninvite: abc@one-on-one/2',
    );
    await run('reschedule', { uri: series.uri(`${later}.md`), date: day(14) });
    assert.equal(await series.read(`${day(14)}.md`), note('a', `date: ${day(14)}\noccurrence: ${later}`));
    await run('reschedule', { uri: series.uri(`${day(14)}.md`), date: day(16) });
    assert.equal(await series.read(`${day(16)}.md`), note('a', `date: ${day(16)}\noccurrence: ${later}`));
    const target = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'moved.ics'));
    await run('createInvite', { uri: series.uri(`${day(16)}.md`), target });
    assert.match(await readFile(target), new RegExp(`^RECURRENCE-ID.*:${later.replaceAll('-', '')}`, 'm'));
    await series.write(`${day(16)}.md`, note('a', `date: ${later}\noccurrence: ${later}`));
    await refresh();
    await run('reschedule', { uri: series.uri(`${day(16)}.md`), date: later });
    assert.equal(await series.read(`${later}.md`), note('a', `date: ${later}`));
  });

  it('becomes the second of that day where there is one already', async () => {
    const series = await desk.series({ [`${later}.md`]: note('a', `date: ${later}`), [`${moved}.md`]: note('b', `date: ${moved}`) });
    const uri = await run<vscode.Uri>('reschedule', { uri: series.uri(`${later}.md`), date: moved });
    assert.equal(uri.toString(), series.uri(`${moved}-2.md`).toString());
    assert.equal(await series.read(`${moved}.md`), note('b', `date: ${moved}`));
  });

  it('takes its name from a date that was written into it by hand', async () => {
    const series = await desk.series({ [`${later}.md`]: note('a', `date: ${moved}`) });
    const uri = await run<vscode.Uri>('reschedule', { uri: series.uri(`${later}.md`), date: moved });
    assert.equal(uri.toString(), series.uri(`${moved}.md`).toString());
    assert.deepEqual(await series.names(), [`${moved}.md`, 'profile.md']);
  });

  it('stays where it is when only the time changes', async () => {
    const series = await desk.series({ [`${later}.md`]: note('a', `date: ${later}`) });
    await run('reschedule', { uri: series.uri(`${later}.md`), date: later, time: '09:15' });
    assert.equal(await series.read(`${later}.md`), note('a', `date: ${later}\ntime: "09:15"`));
  });

  for (const [typed, time] of [
    [`${moved} 11:00`, '11:00'],
    [`${moved}, 2pm`, '14:00'],
    [moved, '10:00'],
  ] as const) {
    it(`takes the time that is typed with the date: ${typed.slice(10) || 'none'}`, async () => {
      const series = await desk.series({ [`${later}.md`]: note('a', `date: ${later}\ntime: "10:00"`) });
      await answering(typed, async () => run('reschedule', { uri: series.uri(`${later}.md`) }));
      assert.equal(await series.read(`${moved}.md`), note('a', `date: ${moved}\ntime: "${time}"`));
    });
  }

  it('stays where it is where the date or the time that is typed is not understood', async () => {
    const series = await desk.series({ [`${later}.md`]: note('a', `date: ${later}`) });
    for (const typed of ['friday or monday', `${moved} at 5`, `${moved} 25:00`, 'somewhen']) {
      let refused = false;
      const running = () => run('reschedule', { uri: series.uri(`${later}.md`) });
      await answeringEach(running, async (shown): Promise<Key> => {
        assert.ok(!isPick(shown));
        shown.value = typed;
        await until('it is refused', async () => {
          await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
          return typeof shown.validationMessage === 'string';
        });
        refused = true;
        return 'leave';
      });
      assert.ok(refused);
    }
    assert.deepEqual(await series.names(), [`${later}.md`, 'profile.md']);
  });

  it('refuses wrong dates, missing notes and broken front matter, and writes nothing', async () => {
    const broken = '---\ndate: [\n---\n\nx';
    const series = await desk.series({ [`${later}.md`]: broken, [`${moved}.md`]: 'fine' });
    await desk.refused('reschedule', { uri: series.uri(`${moved}.md`), date: '2026-02-30' }, /date.*2026-02-30/);
    await desk.refused('reschedule', { uri: series.uri(`${later}.md`), date: moved }, new RegExp(later));
    await desk.refused('reschedule', { uri: series.uri('2020-01-01.md'), date: moved }, /2020-01-01/);
    assert.equal(await series.read(`${later}.md`), broken);
  });
});

describe('a meeting that is called off', () => {
  const desk = useDesk();

  it('keeps its reason, and hands its points to the next', async () => {
    const series = await desk.series({ [`${later}.md`]: note('## Support\n\n- [ ] The flaky deploys\n', `date: ${later}\ntype: weekly`) });
    const uri = await run<vscode.Uri>('cancelMeeting', {
      uri: series.uri(`${later}.md`),
      reason: 'release week: "all hands"',
      newDate: moved,
    });
    const cancelled = await series.read(`${later}.md`);
    assert.match(cancelled, /^status: cancelled$/m);
    assert.match(cancelled, /^reason: .*release week.*all hands.*$/m);
    assert.equal(uri.toString(), series.uri(`${moved}.md`).toString());
    assert.equal(linesWith(await series.read(`${moved}.md`), 'The flaky deploys').length, 1);
    const meetings = await (await api()).meetings(series.id);
    assert.deepEqual(
      meetings.map(({ date, status }) => [date, status]),
      [
        [later, 'cancelled'],
        [moved, 'planned'],
      ],
    );
  });

  it('asks for the reason and a new date, and keeps the reason while one looks for the date', async () => {
    const series = await desk.series({ [`${later}.md`]: note('a', `date: ${later}`) });
    const title = `Cancel the 1:1 with ${series.name}`;
    assert.deepEqual(await answering('ill', async () => run('cancelMeeting', { uri: series.uri(`${later}.md`) })), [
      { title, ignoreFocusOut: true },
      { title, ignoreFocusOut: true },
    ]);
    assert.match(await series.read(`${later}.md`), /^reason: ill$/m);
  });

  it('needs no new date', async () => {
    const series = await desk.series({ [`${later}.md`]: note('a', `date: ${later}`) });
    assert.equal(await run('cancelMeeting', { uri: series.uri(`${later}.md`), reason: 'ill' }), true);
    assert.deepEqual(await series.names(), [`${later}.md`, 'profile.md']);
  });

  it('was held, or missed, when one says so', async () => {
    const past = day(-3);
    const series = await desk.series({ [`${past}.md`]: note('a', `date: ${past}\nstatus: planned # ?`) });
    const status = async () => (await (await api()).meetings(series.id))[0]?.status;
    assert.equal(await status(), 'planned');
    await run('markHeld', { uri: series.uri(`${past}.md`) });
    assert.equal(await status(), 'held');
    assert.equal(await series.read(`${past}.md`), note('a', `date: ${past}\nstatus: held # ?`));
    await run('markMissed', { uri: series.uri(`${past}.md`) });
    assert.equal(await status(), 'missed');
  });

  it('keeps its reason where it was missed, and has none where it was held after all', async () => {
    const past = day(-3);
    const series = await desk.series({ [`${past}.md`]: note('a', `date: ${past}\nstatus: cancelled\nreason: ill`) });
    await run('markMissed', { uri: series.uri(`${past}.md`) });
    assert.equal(await series.read(`${past}.md`), note('a', `date: ${past}\nstatus: missed\nreason: ill`));
    await run('markHeld', { uri: series.uri(`${past}.md`) });
    assert.equal(await series.read(`${past}.md`), note('a', `date: ${past}\nstatus: held`));
  });

  for (const off of ['cancelled', 'missed']) {
    it(`is planned again where one that was ${off} moves to a day to come, and stays so on a day that has passed`, async () => {
      const series = await desk.series({ [`${day(-3)}.md`]: note('a', `date: ${day(-3)}\nstatus: ${off}\nreason: ill`) });
      await run('reschedule', { uri: series.uri(`${day(-3)}.md`), date: day(-2) });
      assert.equal(await series.read(`${day(-2)}.md`), note('a', `date: ${day(-2)}\nstatus: ${off}\nreason: ill`));
      await run('reschedule', { uri: series.uri(`${day(-2)}.md`), date: moved });
      assert.equal(await series.read(`${moved}.md`), note('a', `date: ${moved}\nstatus: planned`));
    });
  }

  it('is planned again where it moves to another time of its day', async () => {
    const series = await desk.series({ [`${later}.md`]: note('a', `date: ${later}\ntime: "10:00"\nstatus: cancelled\nreason: ill`) });
    await run('reschedule', { uri: series.uri(`${later}.md`), date: later, time: '15:00' });
    assert.equal(await series.read(`${later}.md`), note('a', `date: ${later}\ntime: "15:00"\nstatus: planned`));
  });

  it('has the last reason where it is called off twice', async () => {
    const series = await desk.series({ [`${later}.md`]: note('a', `date: ${later}`) });
    for (const reason of ['ill', 'release week']) await run('cancelMeeting', { uri: series.uri(`${later}.md`), reason });
    assert.equal(await series.read(`${later}.md`), note('a', `date: ${later}\nstatus: cancelled\nreason: release week`));
  });
});

describe('an invite', () => {
  const desk = useDesk();
  const unfold = (text: string) => text.replace(/\r\n[ \t]/g, '');

  it('for one meeting keeps its UID and counts up, without what is private', async () => {
    const series = await desk.series(
      {
        [`${later}.md`]: note('## Support\n\n- [ ] Deploys\n\n## Private\n\n- [ ] Salary\n', `date: ${later}\ntime: "10:00"\nduration: 45`),
      },
      'cadence: weekly\nemail: zora@example.com\ntimezone: Europe/London',
    );
    await withSetting('me.email', 'me@example.com', async () => {
      const first = unfold(await run<string>('createInvite', { uri: series.uri(`${later}.md`) }));
      const second = unfold(await run<string>('createInvite', { uri: series.uri(`${later}.md`) }));
      const line = (text: string, name: string) => text.split('\r\n').find((one) => one.startsWith(name)) ?? '';
      assert.match(first, /^METHOD:REQUEST$/m);
      assert.match(line(first, 'ORGANIZER'), /mailto:me@example\.com/i);
      assert.match(line(first, 'ATTENDEE'), /mailto:zora@example\.com/i);
      assert.equal(line(first, 'UID'), line(second, 'UID'));
      assert.equal(line(first, 'SEQUENCE'), 'SEQUENCE:0');
      assert.equal(line(second, 'SEQUENCE'), 'SEQUENCE:1');
      assert.match(first, /Deploys/);
      assert.doesNotMatch(first, /Salary/);
      assert.match(await series.read(`${later}.md`), /^invite: "?\S+\/1"?$/m);
      await run('cancelMeeting', { uri: series.uri(`${later}.md`), reason: 'ill' });
      const third = unfold(await run<string>('createInvite', { uri: series.uri(`${later}.md`) }));
      assert.match(third, /^METHOD:CANCEL$/m);
      assert.equal(line(third, 'SEQUENCE'), 'SEQUENCE:2');
    });
  });

  it('has the agenda as people read it', async () => {
    const body = `# 1:1\n\n## Wins\n\n- [ ] \n\n## Support\n\n- [ ] **Deploys** ([${day(-7)}](${day(-7)}.md))\n- [ ] @me Send the plan #area/pay ➕ ${day(-7)} 📅 ${later} ^zt0200\n- [Old](${day(-7)}.md#^zt0201)\n`;
    const series = await desk.series(
      { [`${later}.md`]: note(body, `date: ${later}\ntime: "10:00"`) },
      'cadence: weekly\nemail: zora@example.com',
    );
    await withSetting('me.name', 'Grace Hopper', async () => {
      const text = unfold(await run<string>('createInvite', { uri: series.uri(`${later}.md`) }));
      assert.equal(
        text.split('\r\n').find((line) => line.startsWith('DESCRIPTION')),
        `DESCRIPTION:1:1\\n\\nSupport\\n- Deploys\\n- Grace: Send the plan (due ${later})\\n- Old`,
      );
    });
  });

  it('to somebody without an address says so before it is made, and takes one', async () => {
    const series = await desk.series({ [`${later}.md`]: note('a', `date: ${later}`) });
    await withSetting('me.name', 'Grace', () =>
      withSetting('me.email', 'me@example.com', async () => {
        assert.match(await run<string>('createInvite', { uri: series.uri(`${later}.md`) }), /^METHOD:PUBLISH\r$/m);
        assert.deepEqual(
          desk.messages.map(({ kind, text }) => [kind, text]),
          [['information', `${series.name} has no email address, so the invite is for your calendar only.`]],
        );
        const row = { kind: 'meeting', uri: series.uri(`${later}.md`) };
        const target = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'addressed.ics'));
        const asked = await answering('zora.new@example.com', async () => run('createInvite', { ...row, target }));
        assert.deepEqual(
          asked.map(({ title }) => title),
          ['Create invite', 'Create invite'],
        );
        assert.match(await series.read('profile.md'), /^email: zora\.new@example\.com$/m);
        assert.match(unfold(await readFile(target)), /^ATTENDEE;.*:mailto:zora\.new@example\.com\r$/m);
      }),
    );
  });

  it('for the series has its rule, and without an address is for oneself', async () => {
    const series = await desk.series({}, 'cadence: biweekly\nweekday: tuesday\ntime: "10:00"\ntimezone: Europe/London');
    const target = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'series.ics'));
    const written = await run<vscode.Uri>('createInvite', { manager: series.id, target });
    assert.equal(written.toString(), target.toString());
    const text = unfold(new TextDecoder().decode(await vscode.workspace.fs.readFile(target)));
    assert.match(text, /^METHOD:PUBLISH$/m);
    assert.doesNotMatch(text, /^ATTENDEE/m);
    assert.match(text, /^RRULE:.*FREQ=WEEKLY.*INTERVAL=2/m);
    assert.match(text, /^DTSTART;TZID=Europe\/London:\d{8}T100000$/m);
    assert.match(text, /^BEGIN:VTIMEZONE$/m);
    assert.match(await series.read('profile.md'), /^invite: /m);
  });

  it('is not written where the profile cannot keep its id', async () => {
    const series = await desk.series({}, 'cadence: weekly\n? invite\n: x@one-on-one/1');
    const target = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'unkept.ics'));
    await desk.refused('createInvite', { manager: series.id, target }, /key: value/);
    await assert.rejects(async () => vscode.workspace.fs.stat(target));
  });

  it('is not written where the profile cannot remember it', async () => {
    const series = await desk.series();
    const profile = `${await series.read('profile.md')}\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n`;
    await series.write('profile.md', profile);
    await refresh();
    const target = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'broken.ics'));
    await desk.refused('createInvite', { manager: series.id, target }, /profile\.md/);
    assert.equal(await exists(target), false);
    assert.equal(await series.read('profile.md'), profile);
  });

  it('is refused for a series without a cadence', async () => {
    const series = await desk.series({}, 'relation: peer');
    await desk.refused('createInvite', { manager: series.id }, /cadence/);
  });
});

describe('a change of managers', () => {
  const desk = useDesk();

  it('closes one series, opens the other, and takes what is open along', async () => {
    const past = day(-7);
    const from = await desk.series(
      { [`${past}.md`]: note(`- [ ] @me Write the plan 📅 ${later} ^zt0100\n- [x] Done ✅ ${past} ^zt0101\n`, `date: ${past}`) },
      'cadence: weekly',
    );
    const to = await desk.series({}, 'cadence: weekly');
    const uri = await run<vscode.Uri>('changeManager', { from: from.id, to: to.id });
    assert.ok(uri.toString().startsWith(to.folder.toString()));
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert.deepEqual(linesWith(text, '#^zt01'), [`- [Write the plan](../${from.id}/${past}.md#^zt0100)`]);
    assert.match(await from.read('profile.md'), new RegExp(`^until: "?${day(-1)}"?$`, 'm'));
    const managers = await (await api()).managers();
    assert.equal(managers.find(({ id }) => id === from.id)?.archived, true);
    assert.equal((await (await api()).meetings(from.id)).length, 1, 'the history stays');
    assert.equal(await (await api()).nextMeeting(from.id), undefined);
  });

  it('keeps how often they talk about career and performance', async () => {
    const from = await desk.series({}, 'cadence: weekly\ncareer: every 2 months\nperformance: never\ntemplate: five-part');
    const uri = await run<vscode.Uri>('changeManager', { from: from.id, to: 'Zelda Quimby' });
    const folder = desk.remove(vscode.Uri.joinPath(uri, '..'));
    const profile = await readFile(vscode.Uri.joinPath(folder, 'profile.md'));
    for (const line of ['cadence: weekly', 'career: every 2 months', 'performance: never', 'template: five-part'])
      assert.ok(profile.split('\n').includes(line), line);
  });

  it('has its day, and the first agenda with the new manager is for somebody new', async () => {
    const from = await desk.series({ [`${day(-7)}.md`]: note('a', `date: ${day(-7)}`) }, 'cadence: weekly\ntemplate: weekly');
    const uri = await run<vscode.Uri>('changeManager', { from: from.id, to: 'Zelda Later', date: day(10) });
    desk.remove(vscode.Uri.joinPath(uri, '..'));
    assert.match(await from.read('profile.md'), new RegExp(`^until: "?${day(9)}"?$`, 'm'));
    const [meeting] = await (await api()).meetings('zelda-later');
    assert.ok(meeting !== undefined && meeting.date >= day(10), meeting?.date);
    assert.equal(meeting.type, 'first');
  });

  it('can be left, with nothing written', async () => {
    const from = await desk.series();
    const before = await from.read('profile.md');
    assert.equal(await press('leave', run('changeManager', { kind: 'manager', manager: from.id })), undefined);
    assert.equal(await from.read('profile.md'), before);
  });

  it('opens a series again that was archived', async () => {
    const from = await desk.series({}, 'cadence: weekly');
    const to = await desk.series({}, `cadence: weekly\nuntil: ${day(-30)}`);
    const uri = await run<vscode.Uri>('changeManager', { manager: from.id, to: to.id });
    assert.ok(uri.toString().startsWith(to.folder.toString()));
    assert.doesNotMatch(await to.read('profile.md'), /until/);
    const managers = await (await api()).managers();
    assert.deepEqual(
      [from, to].map((series) => managers.find(({ id }) => id === series.id)?.archived),
      [true, false],
    );
  });

  it('opens a series again that would be archived by then, and leaves the end of one that goes on', async () => {
    for (const [until, isKept] of [
      [day(5), false],
      [day(30), true],
    ] as const) {
      const from = await desk.series({}, 'cadence: weekly');
      const to = await desk.series({}, `cadence: weekly\nuntil: ${until}`);
      await run('changeManager', { from: from.id, to: to.id, date: day(10) });
      assert.equal((await to.read('profile.md')).includes('until'), isKept);
    }
  });

  it('is refused where the series is archived already, as is a new meeting there', async () => {
    const series = await desk.series({}, `cadence: weekly\nuntil: ${day(-30)}`);
    const profile = await series.read('profile.md');
    const archived = new RegExp(`${series.name} is archived`);
    await desk.refused('changeManager', { manager: series.id, to: 'x' }, archived);
    await desk.refused('newMeeting', { kind: 'manager', manager: series.id }, archived);
    await desk.refused('prepare', { kind: 'manager', manager: series.id }, archived);
    assert.equal(await series.read('profile.md'), profile);
    assert.deepEqual(await series.names(), ['profile.md']);
  });

  it('names who is not there', async () => {
    await desk.refused('changeManager', { from: 'nobody-here', to: 'x' }, /nobody-here/);
  });
});

describe('my calendar', () => {
  const desk = useDesk();

  it('gives the next date where no note is planned, and prepare takes it from there', async () => {
    const series = await desk.series({}, 'cadence: weekly\nemail: zora.cal@example.com');
    const compact = (date: string) => date.replaceAll('-', '');
    const file = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'mine.ics'));
    const event = (uid: string, date: string, more: string) =>
      `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:${compact(date)}T093000\r\nDTEND:${compact(date)}T100000\r\n${more}\r\nEND:VEVENT\r\n`;
    const calendar = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n${event('a', day(2), 'SUMMARY:Lunch')}${event('b', day(3), 'SUMMARY:Catch-up\r\nATTENDEE:mailto:zora.cal@example.com')}END:VCALENDAR\r\n`;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(calendar));
    await withSetting('calendar', 'mine.ics', async () => {
      await until('the calendar is read', async () => (await (await api()).nextMeeting(series.id))?.date === day(3));
      const next = await (await api()).nextMeeting(series.id);
      assert.deepEqual([next?.time, next?.days, next?.uri], ['09:30', 3, undefined]);
      const uri = await run<vscode.Uri>('prepare', { manager: series.id });
      assert.equal(uri.toString(), series.uri(`${day(3)}.md`).toString());
      assert.match(await series.read(`${day(3)}.md`), /^time: "09:30"$/m);
    });
    await refresh();
  });

  it('does not give the date that I declined, as soon as my address is known', async () => {
    const series = await desk.series({}, 'cadence: weekly\nemail: zora.no@example.com');
    const event = (uid: string, date: string, answer: string) =>
      `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART;VALUE=DATE:${date.replaceAll('-', '')}\r\nSUMMARY:Catch-up\r\nATTENDEE:mailto:zora.no@example.com\r\nATTENDEE;PARTSTAT=${answer}:mailto:declining@example.com\r\nEND:VEVENT\r\n`;
    const file = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'declined.ics'));
    await vscode.workspace.fs.writeFile(
      file,
      new TextEncoder().encode(`BEGIN:VCALENDAR\r\n${event('a', day(2), 'DECLINED')}${event('b', day(4), 'ACCEPTED')}END:VCALENDAR\r\n`),
    );
    await withSetting('calendar', 'declined.ics', async () => {
      await until('the calendar is read', async () => (await (await api()).nextMeeting(series.id))?.date === day(2));
      await withSetting('me.email', 'declining@example.com', () =>
        until('the next is the one I accepted', async () => (await (await api()).nextMeeting(series.id))?.date === day(4)),
      );
    });
  });

  it('gives a date that is most of a year away, and the follow-up of what is tracked until then', async () => {
    const series = await desk.series({ [`${day(-7)}.md`]: '- [ ] Ask again\n' }, 'cadence: every 12 months\nemail: zora.year@example.com');
    const file = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'year.ics'));
    const event = `BEGIN:VEVENT\r\nUID:y\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:${day(300).replaceAll('-', '')}\r\nSUMMARY:Review\r\nATTENDEE:mailto:zora.year@example.com\r\nEND:VEVENT\r\n`;
    await vscode.workspace.fs.writeFile(
      file,
      new TextEncoder().encode(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n${event}END:VCALENDAR\r\n`),
    );
    await withSetting('calendar', 'year.ics', async () => {
      await until('the calendar is read', async () => (await (await api()).nextMeeting(series.id))?.date === day(300));
      const id = await run<string>('trackAction', { uri: series.uri(`${day(-7)}.md`), line: 0 });
      assert.equal(await series.read(`${day(-7)}.md`), `- [ ] @me Ask again ➕ ${day(-7)} ⏳ ${day(300)} ^${id}\n`);
    });
  });

  it('is told to be missing only where it is still the one', async () => {
    const index = await indexOf(new MemoryNotes({ [`${root}/ada/profile.md`]: '---\nname: Ada\n---\n' }));
    const tried: string[] = [];
    const calendar = new CalendarFile(index, { today: () => day(), onDidChangeDay: () => ({ dispose: () => undefined }) }, undefined, {
      warn: (words) => {
        tried.push(words);
        if (words.includes('nowhere-2')) calendar.dispose();
      },
    });
    const told = (name: string): number => desk.messages.filter(({ text }) => text.includes(name)).length;
    await withSetting('calendar', 'nowhere-1.ics', () => until('both readers tell', () => tried.length === 1 && told('nowhere-1') === 2));
    await withSetting('calendar', 'nowhere-2.ics', () =>
      until("the product's own tells", () => tried.length === 2 && told('nowhere-2') > 0),
    );
    assert.equal(told('nowhere-2'), 1);
    calendar.dispose();
    endIndexes();
  });

  it('is told to be missing also where the reading that the user waits for is overtaken by another', async () => {
    const waiting: (() => void)[] = [];
    const missing = (): never => {
      throw vscode.FileSystemError.FileNotFound('held.ics');
    };
    const provider = vscode.workspace.registerFileSystemProvider('held', {
      readFile: () => new Promise<void>((go) => waiting.push(go)).then(missing),
      stat: missing,
      readDirectory: () => [],
      watch: () => ({ dispose: () => undefined }),
      onDidChangeFile: () => ({ dispose: () => undefined }),
      createDirectory: missing,
      writeFile: missing,
      delete: missing,
      rename: missing,
    });
    const index = await indexOf(new MemoryNotes({ [`${root}/ada/profile.md`]: '---\nname: Ada\n---\n' }));
    const days = new vscode.EventEmitter<string>();
    const told = (): number => desk.messages.filter(({ text }) => text.includes('/folder/held.ics')).length;
    await withWorkspace('workspaceFolders', [{ name: 'held', index: 0, uri: vscode.Uri.parse('held:/folder') }], async () => {
      const calendar = new CalendarFile(index, { today: () => day(), onDidChangeDay: days.event }, undefined, { warn: () => undefined });
      await withSetting('calendar', 'held.ics', async () => {
        await until("this one and the product's own read", () => waiting.length >= 2);
        days.fire(day(1));
        await until('this one reads again', () => waiting.length >= 3);
        waiting.forEach((go) => go());
        await until('both tell', () => told() === 2);
      });
      calendar.dispose();
    });
    days.dispose();
    provider.dispose();
    endIndexes();
  });

  it('may lie in any of several workspace folders', async () => {
    const folders = ['one', 'two', 'three'].map((name, index) => ({
      name,
      index,
      uri: desk.remove(vscode.Uri.joinPath(workspaceFolder(), `calendars-${name}`)),
    }));
    const event = (date: string, title: string) =>
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:${title}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:${date.replaceAll('-', '')}\r\nSUMMARY:1:1 ${title}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folders[1]!.uri, 'mine.ics'), new TextEncoder().encode(event(day(9), 'Ada')));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folders[2]!.uri, 'mine.ics'), new TextEncoder().encode(event(day(5), 'Ada')));
    const index = await indexOf(new MemoryNotes({ [`${root}/ada/profile.md`]: '---\nname: Ada\n---\n' }));
    await withSetting('calendar', 'mine.ics', () =>
      withWorkspace('workspaceFolders', folders, async () => {
        const calendar = new CalendarFile(index, { today: () => day(), onDidChangeDay: () => ({ dispose: () => undefined }) }, undefined, {
          warn: () => undefined,
        });
        await until(
          'both are read',
          () =>
            calendar
              .of(`${root}/ada`)
              .map(({ date }) => date)
              .join() === [day(5), day(9)].join(),
        );
        calendar.dispose();
      }),
    );
    endIndexes();
  });
});
