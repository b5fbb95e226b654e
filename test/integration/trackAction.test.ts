import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, day, note, readFile, run, type Series, useDesk, withSetting } from './desk';

const raised = day(-2);
const next = day(5);

/** `27 Nov`: so many days from today, without a year. */
function dayAndMonth(offset: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(day(offset)));
}

describe('1:1: Track Action', () => {
  const desk = useDesk();

  /** A held note with these lines from line 0, and a planned one that is the next 1:1. */
  function series(lines: readonly string[]): Promise<Series> {
    return desk.series({ [`${raised}.md`]: `${lines.join('\n')}\n`, [`${next}.md`]: note('', `date: ${next}`) });
  }

  /** The lines after each was tracked, with `^id` for each id that was given, all of them different. */
  async function track(lines: readonly string[], argument: object = {}, own = series(lines)): Promise<string[]> {
    const uri = (await own).uri(`${raised}.md`);
    const ids: string[] = [];
    for (const line of lines.keys()) ids.push(await run<string>('trackAction', { uri, line, ...argument }));
    assert.deepEqual(desk.errors(), []);
    for (const id of ids) assert.match(id, /^[a-z0-9]{6}$/);
    assert.equal(new Set(ids).size, ids.length);
    return (await readFile(uri))
      .split('\n')
      .slice(0, -1)
      .map((line, at) => line.replace(`^${ids[at]}`, '^id'));
  }

  const plain = `➕ ${raised} ⏳ ${next}`;
  const rows: [line: string, tracked: string][] = [
    ['- [ ] Send the plan', `- [ ] @me Send the plan ${plain} ^id`],
    ['- [ ] @ada Introduce me', `- [ ] @ada Introduce me ${plain} ^id`],
    ['- [ ] @me Mine', `- [ ] @me Mine ${plain} ^id`],
    ['- [ ] [owner:: ada] Theirs', `- [ ] [owner:: ada] Theirs [created:: ${raised}] [scheduled:: ${next}] ^id`],
    ['- [ ] Call tomorrow', `- [ ] @me Call tomorrow ${plain} 📅 ${day(1)} ^id`],
    ['- [ ] In 2 weeks: the review', `- [ ] @me In 2 weeks: the review ${plain} 📅 ${day(14)} ^id`],
    ['- [ ] Send by 2031-01-07, please', `- [ ] @me Send by 2031-01-07, please ${plain} 📅 2031-01-07 ^id`],
    ['- [ ] Slides for the next 1:1', `- [ ] @me Slides for the next 1:1 ${plain} 📅 ${next} ^id`],
    ['- [ ] Tags #area/payments #ask', `- [ ] @me Tags #area/payments #ask ${plain} ^id`],
    ['- [ ] High #issue ⏫', `- [ ] @me High #issue ⏫ ${plain} ^id`],
    ["- [ ] Fix Friday's flake", `- [ ] @me Fix Friday's flake ${plain} ^id`],
    ['- [ ] Black Friday postmortem', `- [ ] @me Black Friday postmortem ${plain} ^id`],
    ['- [ ] Send it by EOD tomorrow', `- [ ] @me Send it by EOD tomorrow ${plain} 📅 ${day(1)} ^id`],
    [`- [ ] Send it by ${dayAndMonth(-3)}`, `- [ ] @me Send it by ${dayAndMonth(-3)} ${plain} 📅 ${day(-3)} ^id`],
    ['- [ ] Send it due: tomorrow', `- [ ] @me Send it ${plain} 📅 ${day(1)} ^id`],
    ['- [ ] Send it (due: 2031-01-07), please', `- [ ] @me Send it please ${plain} 📅 2031-01-07 ^id`],
    ['- [ ] due:tomorrow, send it', `- [ ] @me send it ${plain} 📅 ${day(1)} ^id`],
    ['- [ ] Send it due tomorrow', `- [ ] @me Send it due tomorrow ${plain} 📅 ${day(1)} ^id`],
    ['- [ ] Send it due: whenever', `- [ ] @me Send it due: whenever ${plain} ^id`],
    ['- [ ] due: tomorrow', `- [ ] @me due: tomorrow ${plain} 📅 ${day(1)} ^id`],
    ['- [ ] Send it #ask due: tomorrow', `- [ ] @me Send it #ask ${plain} 📅 ${day(1)} ^id`],
    ['- [ ] Due 📅 2031-01-01', `- [ ] @me Due ${plain} 📅 2031-01-01 ^id`],
    ['- [ ] Due tomorrow 📅 2031-01-01', `- [ ] @me Due tomorrow ${plain} 📅 2031-01-01 ^id`],
    ['- [ ] Raised before ➕ 2020-02-02', `- [ ] @me Raised before ➕ 2020-02-02 ⏳ ${next} ^id`],
    ['- [ ] Asked then ⏳ 2031-05-05', `- [ ] @me Asked then ➕ ${raised} ⏳ 2031-05-05 ^id`],
    ['- [ ] Rent 🔁 every month 📅 2031-01-01', `- [ ] @me Rent 🔁 every month ${plain} 📅 2031-01-01 ^id`],
    ['- [/] Under way', `- [/] @me Under way ${plain} ^id`],
    ['* [ ] star', `* [ ] @me star ${plain} ^id`],
    ['+ [ ] plus', `+ [ ] @me plus ${plain} ^id`],
    ['1. [ ] one', `1. [ ] @me one ${plain} ^id`],
    ['2) [ ] two', `2) [ ] @me two ${plain} ^id`],
    ['> - [ ] quoted', `> - [ ] @me quoted ${plain} ^id`],
    ['- [ ] trailing white space \t', `- [ ] @me trailing white space ${plain} ^id \t`],
    ['- [ ] 日本語 🎉 العربية', `- [ ] @me 日本語 🎉 العربية ${plain} ^id`],
  ];

  it('writes owner, text, tags, priority, ➕, ⏳, 📅 and ^id, in that order, and keeps the words', async () => {
    assert.deepEqual(
      await track(rows.map(([line]) => line)),
      rows.map(([, tracked]) => tracked),
    );
  }).timeout(60_000);

  it('writes Dataview fields where the setting says so, but on a line that has the other form', async () => {
    await withSetting('actions.format', 'dataview', async () => {
      assert.deepEqual(await track(['- [ ] Call tomorrow', '- [ ] @ada Due 📅 2031-01-01']), [
        `- [ ] [owner:: me] Call tomorrow [created:: ${raised}] [scheduled:: ${next}] [due:: ${day(1)}] ^id`,
        `- [ ] @ada Due ➕ ${raised} ⏳ ${next} 📅 2031-01-01 ^id`,
      ]);
    });
  });

  it('takes owner, due date and follow-up as given, in words too', async () => {
    assert.deepEqual(await track(['- [ ] Plan'], { owner: '@ada', due: '2031-02-03', followUp: 'in 3 days' }), [
      `- [ ] @ada Plan ➕ ${raised} ⏳ ${day(3)} 📅 2031-02-03 ^id`,
    ]);
    assert.deepEqual(await track(['- [ ] @grace Plan tomorrow 📅 2031-01-01'], { owner: 'ada', due: 'next 1:1' }), [
      `- [ ] @ada Plan tomorrow ➕ ${raised} ⏳ ${next} 📅 ${next} ^id`,
    ]);
  });

  it('asks again at the next by cadence where none is planned', async () => {
    const own = desk.series({ [`${raised}.md`]: '- [ ] Plan\n' }, 'cadence: weekly');
    assert.deepEqual(await track(['- [ ] Plan'], {}, own), [`- [ ] @me Plan ➕ ${raised} ⏳ ${day(5)} ^id`]);
  });

  it('is raised today in the note of a meeting to come', async () => {
    const own = await desk.series({ [`${next}.md`]: note('- [ ] Plan by tomorrow\n', `date: ${next}`) });
    const line = (await own.read(`${next}.md`)).split('\n').indexOf('- [ ] Plan by tomorrow');
    const id = await run<string>('trackAction', { uri: own.uri(`${next}.md`), line, followUp: day(3) });
    assert.equal(
      (await own.read(`${next}.md`)).split('\n')[line],
      `- [ ] @me Plan by tomorrow ➕ ${day()} ⏳ ${day(3)} 📅 ${day(1)} ^${id}`,
    );
  });

  it('says on the line that no due date was understood', async () => {
    const own = await series(['- [ ] Plan by friday or monday']);
    const uri = own.uri(`${raised}.md`);
    await vscode.window.showTextDocument(uri);
    await run('trackAction', { uri, line: 0 });
    const lenses = (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100)) ?? [];
    assert.match(lenses.find(({ command }) => command?.command === 'oneOnOne.snoozeAction')?.command?.title ?? '', /^no due date/);
  });

  it('gives the id that a line has, and one line one id when run at once', async () => {
    const own = await series(['- [ ] @me Has one ^abc123', '- [ ] Has none']);
    const uri = own.uri(`${raised}.md`);
    assert.equal(await run('trackAction', { uri, line: 0 }), 'abc123');
    assert.match(await readFile(uri), /^- \[ \] @me Has one \^abc123\n/);
    await Promise.all([run('trackAction', { uri, line: 1 }), run('trackAction', { uri: uri.toString(), line: 1 })]);
    assert.equal((await readFile(uri)).match(/\^/g)?.length, 2);
  });

  it('tracks several selected lines, and one undo takes it back', async () => {
    const text = '# Notes\n\n- [ ] one\n- words\n- [ ] two\n  - [ ] three\n\n- [ ] four\n';
    const own = await desk.series({ [`${raised}.md`]: text });
    const editor = await vscode.window.showTextDocument(own.uri(`${raised}.md`));
    editor.selection = new vscode.Selection(2, 0, 5, 3);
    assert.match(await run<string>('trackAction'), /^[a-z0-9]{6}$/);
    const after = await own.read(`${raised}.md`);
    assert.deepEqual(
      after.split('\n').map((line) => / \^[a-z0-9]{6}$/.test(line)),
      [false, false, true, false, true, true, false, false, false],
    );
    assert.equal(editor.document.isDirty, false);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('is known to the API and to others at once', async () => {
    const own = await series(['- [ ] @me Plan tomorrow #ask']);
    const id = await run<string>('trackAction', { uri: own.uri(`${raised}.md`), line: 0 });
    const actions = await (await api()).actions({ manager: own.id, tracked: true });
    assert.deepEqual(actions, [
      {
        id,
        uri: own.uri(`${raised}.md`).toString(),
        line: 0,
        manager: own.id,
        text: 'Plan tomorrow',
        status: 'open',
        owner: 'me',
        raised,
        followUp: next,
        due: day(1),
        tags: ['#ask'],
      },
    ]);
  });

  it('is what the lens of a task line does; a tracked one has Done and its dates', async () => {
    const own = await series(['- [ ] @me Plan', '- [ ] @me Tracked 📅 2031-01-01 ^l1l1l1', '- [x] Done', '```', '- [ ] code', '```']);
    const uri = own.uri(`${raised}.md`);
    await vscode.window.showTextDocument(uri);
    const lenses = async () =>
      ((await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100)) ?? []).filter(({ command }) =>
        command?.command.startsWith('oneOnOne.'),
      );
    const found = await lenses();
    assert.deepEqual(found.map(({ range, command }) => [range.start.line, command?.command]).sort(), [
      [0, 'oneOnOne.toggleDiscussed'],
      [0, 'oneOnOne.trackAction'],
      [1, 'oneOnOne.completeAction'],
      [1, 'oneOnOne.snoozeAction'],
    ]);
    const first = found.find(({ range, command }) => range.start.line === 0 && command?.command === 'oneOnOne.trackAction')?.command;
    await vscode.commands.executeCommand(first?.command ?? '', ...(first?.arguments ?? []));
    assert.match((await readFile(uri)).split('\n')[0] ?? '', new RegExp(`^- \\[ \\] @me Plan ${plain} \\^[a-z0-9]{6}$`));
    const done = (await lenses()).find(
      ({ range, command }) => range.start.line === 1 && command?.command === 'oneOnOne.completeAction',
    )?.command;
    await vscode.commands.executeCommand(done?.command ?? '', ...(done?.arguments ?? []));
    assert.equal((await readFile(uri)).split('\n')[1], `- [x] @me Tracked 📅 2031-01-01 ✅ ${day()} ^l1l1l1`);
  });

  it('refuses what is no task line and what it cannot understand, and writes nothing', async () => {
    const lines = [
      '- [ ] Plan',
      'words',
      '- item',
      '```',
      '- [ ] code',
      '```',
      '<!--',
      '- [ ] hidden',
      '-->',
      '- [ ] ',
      '- [ ]',
      '- [ ] @me',
      '- [ ] @ada 📅 2031-01-07',
      '- [ ] #ask',
    ];
    const own = await series(lines);
    const uri = own.uri(`${raised}.md`);
    const wrong: [argument: object, message: RegExp][] = [
      [{ uri, line: 9 }, /10.*\.md is empty/],
      [{ uri, line: 10 }, /11.*\.md is empty/],
      [{ uri, line: 11 }, /12.*\.md is empty/],
      [{ uri, line: 12 }, /13.*\.md is empty/],
      [{ uri, line: 13 }, /14.*\.md is empty/],
      [{ uri, line: 1 }, /2.*\.md/],
      [{ uri, line: 2 }, /3.*\.md/],
      [{ uri, line: 4 }, /\.md/],
      [{ uri, line: 7 }, /\.md/],
      [{ uri, line: 99 }, /\.md.*100/],
      [{ uri, line: -1 }, /line.*-1/],
      [{ uri, line: 0.5 }, /line.*0\.5/],
      [{ uri, line: '0' }, /line.*0/],
      [{ line: 0 }, /uri/],
      [{ uri: own.uri('2020-01-01.md'), line: 0 }, /2020-01-01\.md/],
      [{ uri: own.folder, line: 0 }, new RegExp(own.id)],
      [{ uri: 'no uri', line: 0 }, /uri.*no uri/],
      [{ uri: 5, line: 0 }, /uri.*5/],
      [{ uri, line: 0, owner: 'two words' }, /owner.*two words/],
      [{ uri, line: 0, owner: '' }, /owner/],
      [{ uri, line: 0, due: 'whenever' }, /due.*whenever/],
      [{ uri, line: 0, due: '2031-02-03 10:00' }, /due.*10:00.*without a time/],
      [{ uri, line: 0, followUp: 'friday 2pm' }, /followUp.*2pm.*without a time/],
      [{ uri, line: 0, due: 'tomorrow or so' }, /due.*tomorrow or so/],
      [{ uri, line: 0, due: '2031-02-30' }, /due.*2031-02-30/],
      [{ uri, line: 0, followUp: 7 }, /followUp.*7/],
    ];
    for (const [argument, message] of wrong) await desk.refused('trackAction', argument, message);
    assert.equal(await readFile(uri), `${lines.join('\n')}\n`);
  });
});
