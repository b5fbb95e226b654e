import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { day, note, readFile, run, useDesk, withSetting } from './desk';

const today = day();

describe('the commands of an action', () => {
  const desk = useDesk();
  const open = '- [ ] @me Send the plan #ask ⏫ ➕ 2026-11-17 ⏳ 2026-11-24 📅 2026-11-28 ^a1a1a1';
  const bare = '- [ ] @me Bare ^a1a1a1';

  /** Command, argument beside the id, the line before, the line after. */
  const rows: [command: string, argument: object, before: string, after: string][] = [
    ['completeAction', {}, open, `- [x] @me Send the plan #ask ⏫ ➕ 2026-11-17 ⏳ 2026-11-24 📅 2026-11-28 ✅ ${today} ^a1a1a1`],
    ['completeAction', {}, '- [/] Half [due:: 2026-11-28]  ^a1a1a1 ', `- [x] Half [due:: 2026-11-28] [completion:: ${today}]  ^a1a1a1 `],
    ['completeAction', {}, '- [x] Done ✅ 2020-01-01 ^a1a1a1', '- [x] Done ✅ 2020-01-01 ^a1a1a1'],
    ['completeAction', {}, '- [-] No ❌ 2020-01-01 ^a1a1a1', `- [x] No ✅ ${today} ^a1a1a1`],
    [
      'completeAction',
      {},
      '1. [ ] Rent 🔁 every month when done 📅 2026-11-28 ^a1a1a1',
      `1. [x] Rent 🔁 every month when done 📅 2026-11-28 ✅ ${today} ^a1a1a1`,
    ],
    ['cancelAction', {}, open, `- [-] @me Send the plan #ask ⏫ ➕ 2026-11-17 ⏳ 2026-11-24 📅 2026-11-28 ❌ ${today} ^a1a1a1`],
    ['cancelAction', {}, bare, `- [-] @me Bare ❌ ${today} ^a1a1a1`],
    ['reopenAction', {}, '- [x] Done 📅 2026-11-28 ✅ 2026-11-27 ^a1a1a1', '- [ ] Done 📅 2026-11-28 ^a1a1a1'],
    ['reopenAction', {}, '- [-] No ❌ 2026-11-27 ^a1a1a1', '- [ ] No ^a1a1a1'],
    ['snoozeAction', { due: '2031-02-03' }, open, open.replace('📅 2026-11-28', '📅 2031-02-03')],
    ['snoozeAction', { followUp: '2031-02-03' }, open, open.replace('⏳ 2026-11-24', '⏳ 2031-02-03')],
    ['snoozeAction', { due: 'tomorrow', followUp: 'in 2 weeks' }, bare, `- [ ] @me Bare ⏳ ${day(14)} 📅 ${day(1)} ^a1a1a1`],
    ['snoozeAction', { due: 'next 1:1' }, bare, `- [ ] @me Bare 📅 ${day(5)} ^a1a1a1`],
    ['snoozeAction', { due: '2031-02-03' }, '- [ ] 📆️ 2026-11-28 kept ^a1a1a1', '- [ ] 📆️ 2031-02-03 kept ^a1a1a1'],
    [
      'snoozeAction',
      { due: '2031-02-03' },
      '- [ ] Data [due:: 2026-11-28] (unknown:: x) ^a1a1a1',
      '- [ ] Data [due:: 2031-02-03] (unknown:: x) ^a1a1a1',
    ],
    ['assignAction', { owner: 'ada' }, open, open.replace('@me', '@ada')],
    ['assignAction', { owner: '@grace-hopper' }, '- [ ] Nobody ^a1a1a1', '- [ ] @grace-hopper Nobody ^a1a1a1'],
    ['assignAction', { owner: 'me' }, '- [ ] [owner:: ada] Hers ^a1a1a1', '- [ ] [owner:: me] Hers ^a1a1a1'],
    ['assignAction', { owner: 'me' }, bare, bare],
  ];

  for (const by of ['id', 'uri and line']) {
    it(`change the fields they are about and no other byte, by ${by}`, async () => {
      const id = (at: number): string => `row${at}x`;
      const text = (column: 2 | 3): string => rows.map((row, at) => `words\n${row[column].replace('a1a1a1', id(at))}\n`).join('');
      const series = await desk.series({ [`${day(5)}.md`]: note('', `date: ${day(5)}`), '2026-11-17.md': text(2) });
      const uri = series.uri('2026-11-17.md');
      for (const [at, [command, values]] of rows.entries()) {
        const argument = by === 'id' ? { id: id(at) } : { uri, line: 2 * at + 1 };
        assert.equal(await run(command, { ...argument, ...values }), true, `${command}: ${desk.errors().join()}`);
      }
      assert.deepEqual((await readFile(uri)).split('\n'), text(3).split('\n'));
    }).timeout(60_000);
  }

  it('write Dataview fields where the setting says so', async () => {
    const series = await desk.series({ '2026-11-17.md': '- [ ] One ^a1a1a1\n- [ ] Two ^b2b2b2\n- [ ] Three ^c3c3c3\n' });
    await withSetting('actions.format', 'dataview', async () => {
      await run('completeAction', { id: 'a1a1a1' });
      await run('snoozeAction', { id: 'b2b2b2', due: '2031-02-03', followUp: '2031-01-20' });
      await run('assignAction', { id: 'c3c3c3', owner: 'ada' });
    });
    assert.equal(
      await series.read('2026-11-17.md'),
      `- [x] One [completion:: ${today}] ^a1a1a1\n- [ ] Two [scheduled:: 2031-01-20] [due:: 2031-02-03] ^b2b2b2\n- [ ] [owner:: ada] Three ^c3c3c3\n`,
    );
  });

  it('take an untracked task line by uri and line', async () => {
    const series = await desk.series({ '2026-11-17.md': '- [ ] Plain\n' });
    assert.equal(await run('completeAction', { uri: series.uri('2026-11-17.md').toString(), line: 0 }), true);
    assert.equal(await series.read('2026-11-17.md'), `- [x] Plain ✅ ${today}\n`);
  });

  it('on a reference act where the action stands', async () => {
    const reference = '- [Send the plan](2026-11-17.md#^a1a1a1)\n- [[2026-11-17#^b2b2b2|Other]]\n';
    const series = await desk.series({ '2026-11-17.md': `${open}\n- [ ] @me Other ^b2b2b2\n`, '2026-11-24.md': reference });
    const uri = series.uri('2026-11-24.md');
    assert.equal(await run('completeAction', { uri, line: 0 }), true);
    assert.equal(await run('snoozeAction', { uri, line: 1, due: '2031-02-03' }), true);
    assert.equal(
      await series.read('2026-11-17.md'),
      `- [x] @me Send the plan #ask ⏫ ➕ 2026-11-17 ⏳ 2026-11-24 📅 2026-11-28 ✅ ${today} ^a1a1a1\n- [ ] @me Other 📅 2031-02-03 ^b2b2b2\n`,
    );
    assert.equal(await readFile(uri), reference);
  });

  it('take the lines that are selected, and several rows of the view', async () => {
    const lines = ['- [ ] One ^a1a1a1', 'words', '- [Other](2026-11-24.md#^d4d4d4)', '- [ ] Two ^b2b2b2', '- [ ] Three ^c3c3c3'];
    const series = await desk.series({ '2026-11-17.md': lines.join('\n'), '2026-11-24.md': '- [ ] Other ^d4d4d4' });
    const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
    editor.selection = new vscode.Selection(0, 2, 3, 1);
    assert.equal(await run('completeAction'), true);
    assert.equal(
      await series.read('2026-11-17.md'),
      [`- [x] One ✅ ${today} ^a1a1a1`, lines[1], lines[2], `- [x] Two ✅ ${today} ^b2b2b2`, lines[4]].join('\n'),
    );
    assert.equal(await series.read('2026-11-24.md'), `- [x] Other ✅ ${today} ^d4d4d4`);
    const rowsOfView = [{ id: 'c3c3c3' }, { id: 'd4d4d4' }];
    assert.equal(await run('cancelAction', rowsOfView[0], rowsOfView), true);
    assert.match(await series.read('2026-11-17.md'), new RegExp(`- \\[-\\] Three ❌ ${today} \\^c3c3c3$`));
    assert.equal(await series.read('2026-11-24.md'), `- [-] Other ❌ ${today} ^d4d4d4`);
  });

  it('take an action once that is selected more than once, and of several rows those of actions', async () => {
    const reference = '- [Other](2026-11-24.md#^d4d4d4)\n';
    const series = await desk.series({
      '2026-11-17.md': `${reference}${reference}- [ ] One ^a1a1a1\n- [One](2026-11-17.md#^a1a1a1)\n`,
      '2026-11-24.md': '- [ ] Other ^d4d4d4',
    });
    const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
    editor.selection = new vscode.Selection(0, 0, 3, 5);
    assert.equal(await run('completeAction'), true, desk.errors().join());
    assert.equal(await series.read('2026-11-24.md'), `- [x] Other ✅ ${today} ^d4d4d4`);
    assert.equal(
      await series.read('2026-11-17.md'),
      `${reference}${reference}- [x] One ✅ ${today} ^a1a1a1\n- [One](2026-11-17.md#^a1a1a1)\n`,
    );
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 3, 99), '- [ ] Three ^e5e5e5\n- [ ] Four ^e5e5e5'));
    editor.selection = new vscode.Selection(0, 0, 1, 5);
    assert.equal(await run('completeAction'), true, desk.errors().join());
    assert.equal(editor.document.getText(), `- [x] Three ✅ ${today} ^e5e5e5\n- [x] Four ✅ ${today} ^e5e5e5\n`);
    const rowsOfView = [
      { kind: 'action', id: 'd4d4d4' },
      { kind: 'group', key: 'later' },
      { kind: 'more', key: 'more' },
    ];
    assert.equal(await run('cancelAction', rowsOfView[0], rowsOfView), true, desk.errors().join());
    assert.equal(await series.read('2026-11-24.md'), `- [-] Other ❌ ${today} ^d4d4d4`);
  });

  it('leave the line alone before whose first character the selection ends', async () => {
    const series = await desk.series({ '2026-11-17.md': '- [ ] One ^a1a1a1\n- [ ] Two ^b2b2b2\n- [ ] Three\n' });
    const uri = series.uri('2026-11-17.md');
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(0, 0, 2, 0);
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, editor.selection);
    assert.deepEqual(
      offered.filter(({ command }) => command?.command === 'oneOnOne.trackAction'),
      [],
      'the third line is not meant',
    );
    assert.equal(await run('completeAction'), true);
    assert.equal(await series.read('2026-11-17.md'), `- [x] One ✅ ${today} ^a1a1a1\n- [x] Two ✅ ${today} ^b2b2b2\n- [ ] Three\n`);
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    assert.equal(await run('cancelAction'), true);
    assert.match(await series.read('2026-11-17.md'), /- \[-\] Three/);
  });

  it('send an action to an agenda, once: that of its next 1:1, or a given one', async () => {
    const series = await desk.series({
      '2026-11-17.md': '- [ ] @me One ^a1a1a1\n',
      [`${day(5)}.md`]: '## Follow-up\n',
      [`${day(12)}.md`]: '',
    });
    assert.deepEqual([await run('putOnAgenda', { id: 'a1a1a1' }), await run('putOnAgenda', { id: 'a1a1a1' })], [1, 0]);
    assert.equal(await series.read(`${day(5)}.md`), '## Follow-up\n\n- [One](2026-11-17.md#^a1a1a1)\n');
    assert.equal(await run('putOnAgenda', { id: 'a1a1a1', meeting: series.uri(`${day(12)}.md`) }), 1);
    assert.match(await series.read(`${day(12)}.md`), /\[One\]\(2026-11-17\.md#\^a1a1a1\)/);
  });

  it('take the last change of a status back, byte for byte, wherever the line is by now; not where it says something else', async () => {
    const before = '- [/] @me One ^u1u1u1  \r\n- [ ] @me Two ^u2u2u2\r\n';
    const series = await desk.series({ '2026-11-17.md': before });
    const read = () => series.read('2026-11-17.md');
    await run('completeAction', { id: 'u1u1u1' });
    await run('cancelAction', { id: 'u2u2u2' });
    await series.write('2026-11-17.md', `# Above\r\n\r\n${await read()}`);
    await run('refresh');
    assert.deepEqual([await run('undoStatus'), await run('undoStatus')], [true, true], desk.errors().join());
    assert.equal(await read(), `# Above\r\n\r\n${before}`);
    await run('completeAction', { id: 'u1u1u1' });
    await series.write('2026-11-17.md', (await read()).replace('One', 'Another'));
    await run('refresh');
    await desk.refused('undoStatus', undefined, /has changed since/);
    assert.match(await read(), /- \[x\] @me Another/);
    await run('undoStatus', { uri: series.uri('2026-11-17.md').toString(), id: 'u1u1u1', line: 2 });
    assert.match(await read(), /- \[ \] @me Another/, 'of a row its box is opened again');
  });

  it('copy a talking point of a meeting that is over to the next agenda, once, with a link, and move one of the next to the one after', async () => {
    const series = await desk.series({
      [`${day(-7)}.md`]: '## Support\n\n- [ ] @me Deploys (10m)\n- A plain point\n\n## Private\n\n- [ ] Raise\n',
      [`${day(5)}.md`]: '## Support\n\n- [ ] Budget\n  - for the tools\n- [ ] Stays\n',
      [`${day(12)}.md`]: '## Support\n',
    });
    const [past, next] = [series.uri(`${day(-7)}.md`), series.uri(`${day(5)}.md`)];
    const put = (uri: vscode.Uri, line: number) => run('putOnAgenda', { uri, line });
    assert.deepEqual([await put(past, 2), await put(past, 3), await put(past, 2)], [1, 1, 0], desk.errors().join());
    assert.equal(
      await series.read(`${day(5)}.md`),
      [
        '## Support\n\n- [ ] Budget\n  - for the tools\n- [ ] Stays\n',
        `- [ ] @me Deploys (10m) ([${day(-7)}](${day(-7)}.md))\n- [ ] A plain point ([${day(-7)}](${day(-7)}.md))\n`,
      ].join(''),
    );
    await desk.refused('putOnAgenda', { uri: past, line: 7 }, /private/);
    const editor = await vscode.window.showTextDocument(next);
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    assert.equal(await run('putOnAgenda', next), 1, desk.errors().join());
    assert.equal(await series.read(`${day(12)}.md`), '## Support\n\n- [ ] Budget\n  - for the tools\n');
    assert.match(await series.read(`${day(5)}.md`), /^## Support\n\n- \[ \] Stays\n/);
  });

  it('track all that was promised in a note, in one undo, and leave points alone', async () => {
    const text = '## Support\n\n- [ ] A point\n- [ ] @me Mine\n\n## Notes\n\n- [ ] Said\n- [x] Done\n- [ ] Tracked ^a1a1a1\n- [ ] \n';
    const series = await desk.series({ '2026-11-17.md': text });
    const uri = series.uri('2026-11-17.md');
    assert.equal(await run('trackAll', { uri }), 2, desk.errors().join());
    const tracked = (await series.read('2026-11-17.md')).split('\n').filter((line) => / \^\w{6}$/.test(line));
    assert.deepEqual(
      tracked.map((line) => line.replace(/ [➕^].*$/u, '')),
      ['- [ ] @me Mine', '- [ ] @me Said', '- [ ] Tracked'],
    );
    assert.equal(await run('trackAll', { uri }), 0);
  });

  for (const [as, more, line] of [
    ['complete', {}, `- [x] @me One ✅ ${day()} ^a1a1a1`],
    ['cancel', {}, `- [-] @me One ❌ ${day()} ^a1a1a1`],
    ['assign', { owner: 'ada' }, '- [ ] @ada One ^a1a1a1'],
    ['snooze', { due: '2031-01-02' }, '- [ ] @me One 📅 2031-01-02 ^a1a1a1'],
  ] as const) {
    it(`are decided on without a question: ${as}`, async () => {
      const series = await desk.series({ '2026-11-17.md': '- [ ] @me One ^a1a1a1\n' });
      await run('decideAction', { id: 'a1a1a1', as, ...more });
      assert.equal(await series.read('2026-11-17.md'), `${line}\n`);
    });
  }

  it('and their people: a profile is opened by its person, or by the note that is open', async () => {
    const series = await desk.series({ '2026-11-17.md': 'a' });
    const profile = series.uri('profile.md').toString();
    assert.equal((await run<vscode.Uri>('openProfile', { manager: series.id })).toString(), profile);
    await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
    assert.equal((await run<vscode.Uri>('openProfile')).toString(), profile);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), profile);
  });

  it('are offered as code actions', async () => {
    const series = await desk.series({ '2026-11-17.md': '- [ ] Plain\n- [ ] @me Tracked ^a1a1a1\n' });
    await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
    const offered = async (line: number) =>
      (
        await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          series.uri('2026-11-17.md'),
          new vscode.Range(line, 0, line, 0),
        )
      ).flatMap(({ command }) => (command?.command.startsWith('oneOnOne.') ? [command.command.slice('oneOnOne.'.length)] : []));
    assert.ok((await offered(0)).includes('trackAction'));
    for (const command of ['completeAction', 'cancelAction', 'snoozeAction', 'assignAction'])
      assert.ok((await offered(1)).includes(command), command);
  });

  it('are, as lenses, all code actions, too', async () => {
    const reference = '- [Carried](2026-10-27.md#^c1c1c1)';
    const series = await desk.series({
      '2026-10-27.md': '- [ ] @me Carried 📅 2031-01-01 ^c1c1c1\n',
      '2026-11-03.md': reference,
      '2026-11-10.md': reference,
      '2026-11-17.md': reference,
      [`${day(3)}.md`]: `- [ ] New\n\n## Follow-up\n\n${reference}\n`,
    });
    for (const file of [`${day(3)}.md`, '2026-10-27.md']) {
      const uri = series.uri(file);
      await vscode.window.showTextDocument(uri);
      const lenses = (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 50)).filter(
        ({ command }) => command?.command.startsWith('oneOnOne.'),
      );
      assert.ok(
        lenses.some(({ command }) => command?.command === 'oneOnOne.decideAction'),
        `${file} has ${lenses.map(({ command }) => command?.command).join()}`,
      );
      assert.equal(
        lenses.some(({ command }) => command?.command === 'oneOnOne.showPromises'),
        file !== '2026-10-27.md',
      );
      for (const { command, range } of lenses) {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          uri,
          new vscode.Range(range.start, range.start),
        );
        assert.ok(
          actions.some((action) => action.command?.command === command?.command),
          `${file}:${range.start.line} ${command?.command}`,
        );
      }
    }
  });

  it('refuse wrong arguments and name them, and write nothing', async () => {
    const text = `${open}\nwords\n`;
    const series = await desk.series({ '2026-11-17.md': text });
    const uri = series.uri('2026-11-17.md');
    const any: [argument: unknown, message: RegExp][] = [
      [{ id: 'zzzzzz' }, /zzzzzz/],
      [{ id: 7 }, /id.*7/],
      [{ id: '' }, /id/],
      [{ uri, line: 1 }, /2.*2026-11-17\.md/],
      [{ uri, line: 50 }, /2026-11-17\.md.*51/],
      [{ uri: series.uri('2020-01-01.md'), line: 0 }, /2020-01-01\.md/],
      [{ line: 0 }, /uri/],
      [{ uri }, /line/],
      ['a1a1a1', /a1a1a1/],
    ];
    const wrong: [command: string, argument: unknown, message: RegExp][] = [
      ...['completeAction', 'cancelAction', 'reopenAction'].flatMap((command) =>
        any.map(([argument, message]): [string, unknown, RegExp] => [command, argument, message]),
      ),
      ['snoozeAction', { id: 'zzzzzz', due: 'tomorrow' }, /zzzzzz/],
      ['snoozeAction', { id: 'a1a1a1', due: 'whenever' }, /due.*whenever/],
      ['snoozeAction', { id: 'a1a1a1', followUp: 7 }, /followUp.*7/],
      ['snoozeAction', { id: 'a1a1a1', due: '' }, /due/],
      ['assignAction', { id: 'zzzzzz', owner: 'me' }, /zzzzzz/],
      ['assignAction', { id: 'a1a1a1', owner: 'two words' }, /owner.*two words/],
      ['assignAction', { id: 'a1a1a1', owner: 7 }, /owner.*7/],
    ];
    for (const [command, argument, message] of wrong) await desk.refused(command, argument, message);
    assert.equal(await readFile(uri), text);
  });
});
