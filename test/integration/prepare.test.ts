import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, day, exists, note, notesFolder, press, readFile, refresh, run, type Series, until, useDesk } from './desk';

const active = (): string | undefined => vscode.window.activeTextEditor?.document.uri.toString();

describe('1:1: Prepare', () => {
  const desk = useDesk();

  it('makes the next note with what is open, opens it, and does nothing more the second time', async () => {
    const last = day(-7);
    const series = await desk.series({
      [`${last}.md`]: note(
        '## Support\n\n- [ ] Left over\n- [x] Talked about\n\n## Actions\n\n- [ ] @me Send the plan ^p1p1p1\n',
        `date: ${last}`,
      ),
    });
    const uri = await run<vscode.Uri>('prepare', { manager: series.id });
    assert.equal(uri.toString(), series.uri(`${day()}.md`).toString());
    assert.equal(active(), uri.toString());
    const text = await series.read(`${day()}.md`);
    assert.match(text, new RegExp(`- \\[Send the plan\\]\\(${last}\\.md#\\^p1p1p1\\)`));
    assert.match(text, new RegExp(`- \\[ \\] Left over \\(\\[${last}\\]\\(${last}\\.md\\)\\)`));
    assert.doesNotMatch(text, /Talked about/);
    assert.equal((await run<vscode.Uri>('prepare', { manager: series.id })).toString(), uri.toString());
    assert.equal(await series.read(`${day()}.md`), text);
    assert.deepEqual(desk.messages, []);
  });

  it('takes the next planned note where there is one, and fills it', async () => {
    const planned = note('## Follow-up\n\n', `date: ${day(3)}`);
    const series = await desk.series({
      [`${day(-4)}.md`]: note('- [ ] @me Still open ^s1s1s1\n', `date: ${day(-4)}`),
      [`${day(3)}.md`]: planned,
      [`${day(10)}.md`]: note('', `date: ${day(10)}`),
      [`${day(1)}.md`]: note('', `date: ${day(1)}\nstatus: cancelled`),
    });
    assert.equal((await run<vscode.Uri>('prepare', { manager: series.id })).toString(), series.uri(`${day(3)}.md`).toString());
    assert.equal(await series.read(`${day(3)}.md`), `${planned}- [Still open](${day(-4)}.md#^s1s1s1)\n`);
    assert.equal((await series.names()).length, 5);
  });

  it('is quiet: the tooltip of the status bar says what is due', async () => {
    const series = await desk.series(
      { [`${day(-7)}.md`]: note('', `date: ${day(-7)}`), [`${day(-35)}.md`]: note('', `date: ${day(-35)}\ntype: career`) },
      'cadence: every 10 days\ncareer: every 40 days\nperformance: never',
    );
    const said: string[] = [];
    const window = vscode.window as unknown as { setStatusBarMessage: (text: string, ...rest: unknown[]) => vscode.Disposable };
    const show = window.setStatusBarMessage;
    window.setStatusBarMessage = (text, ...rest) => {
      said.push(text);
      return show(text, ...rest);
    };
    try {
      await run('prepare', { manager: series.id });
    } finally {
      window.setStatusBarMessage = show;
    }
    assert.deepEqual(said, []);
  });

  it('brings an open issue of long ago, and what was noted, once', async () => {
    const series = await desk.series({
      [`${day(-21)}.md`]: note('## Support\n\n- **Payments**: deploys are flaky\n  - Response: I see to it\n', `date: ${day(-21)}`),
      [`${day(-14)}.md`]: note('## Support\n\n- **CI**: slow\n', `date: ${day(-14)}\nstatus: cancelled`),
      [`${day(-7)}.md`]: note(
        `## Support\n\n- [x] **CI**: slow ([${day(-14)}](${day(-14)}.md))\n\n## Notes\n\n- [ ] Ask her\n`,
        `date: ${day(-7)}`,
      ),
      [`${day(3)}.md`]: note('## Support\n\n- [ ] \n\n## Notes\n\n## Private\n\n- hush\n', `date: ${day(3)}`),
    });
    await run('prepare', { manager: series.id });
    const filled = `## Support\n\n- **Payments**: deploys are flaky ([${day(-21)}](${day(-21)}.md))\n\n## Notes\n\n- [ ] Ask her ([${day(-7)}](${day(-7)}.md))\n\n## Private\n\n- hush\n`;
    assert.equal(await series.read(`${day(3)}.md`), note(filled, `date: ${day(3)}`));
    await run('prepare', { manager: series.id });
    assert.equal(await series.read(`${day(3)}.md`), note(filled, `date: ${day(3)}`));
    assert.match(
      await run<string>('exportIssues', { manager: series.id, format: 'markdown' }),
      new RegExp(
        `\\| Payments \\| deploys are flaky \\| ${day(-21)} \\| I see to it \\|[^\\n]+open \\|\n\\| CI \\| slow \\| ${day(-14)} \\|[^\\n]+done \\|\n$`,
      ),
    );
  });

  describe('says what changed since the last 1:1', () => {
    const last = `${day(-7)}.md`;
    const next = `${day(3)}.md`;
    const agenda = note('## Recap\n\n- [ ] Mine\n', `date: ${day(3)}`);
    const held = note(
      `## Support\n\n- [x] **CI**: slow ✅ ${day()}\n\n## Follow-up\n\n- [x] @me Send the plan ✅ ${day()} ^h1h1h1\n\n## Private\n\n- [x] @me Hush ✅ ${day()} ^h2h2h2\n`,
      `date: ${day(-7)}`,
    );
    const prompt =
      /^---\n[^]+?\n---\n\n<!-- 1:1 since \S+\n {2}Done: Send the plan \(me\)\n(?: {2}\S.*\n)* {2}Solved: CI: slow\n-->\n\n## /;
    const row = (series: Series): object => ({ kind: 'manager', manager: series.id, root: notesFolder().toString() });

    it('in a new note, once', async () => {
      const series = await desk.series({ [last]: held }, 'cadence: weekly\ncareer: never\nperformance: never');
      const uri = await run<vscode.Uri>('prepare', { manager: series.id });
      const text = await readFile(uri);
      assert.match(text, prompt);
      assert.doesNotMatch(text, /Hush/);
      await run('prepare', row(series));
      assert.equal(await readFile(uri), text);
    });

    it('in a note that is there when one prepares by hand, with what is new; it is not shared, and what was deleted stays so', async () => {
      const series = await desk.series({ [last]: held, [next]: agenda }, 'cadence: weekly\ncareer: never\nperformance: never');
      await run('prepare', { manager: series.id });
      assert.equal(await series.read(next), agenda);
      await series.write(last, held.replace('## Private', `- [ ] @me Ask her ^h4h4h4\n\n## Private`));
      await refresh();
      await run('prepare', row(series));
      const text = await series.read(next);
      assert.match(text, prompt);
      assert.match(text, /\[Ask her\]\(/);
      await vscode.commands.executeCommand('undo');
      assert.equal(vscode.window.activeTextEditor?.document.getText(), agenda, 'all of it is one step to take back');
      await vscode.commands.executeCommand('redo');
      await vscode.window.activeTextEditor?.document.save();
      await series.write(last, (await series.read(last)).replace('## Private', `- [x] @me More ✅ ${day()} ^h3h3h3\n\n## Private`));
      await refresh();
      await run('prepare', row(series));
      assert.equal(await series.read(next), text.replace('-->', '  Done: More (me)\n-->'));
      const shared = await run<string>('shareAgenda', { uri: series.uri(next), as: 'text' });
      assert.match(shared, /Mine/);
      assert.doesNotMatch(shared, /since|Send the plan|More|CI/);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await series.write(next, agenda);
      await refresh();
      await run('prepare', row(series));
      assert.doesNotMatch(await series.read(next), /1:1 since/);
    });
  });

  describe('where a career talk falls due and the next note is about something else', () => {
    const files = {
      [`${day(-40)}.md`]: note('', `date: ${day(-40)}\ntype: career`),
      [`${day(3)}.md`]: note("## Recap\n\n- [ ] Mine\n\n## Zora's topics\n", `date: ${day(3)}\ntype: weekly`),
    };
    /** What is offered, with the answer to it. */
    async function offered(argument: object, answer: boolean, settled: () => Promise<boolean>): Promise<string[]> {
      const asked: string[] = [];
      const { showInformationMessage } = vscode.window;
      const show = async (text: string, ...buttons: string[]): Promise<string | undefined> => {
        asked.push(text);
        return Promise.resolve(answer ? buttons[0] : undefined);
      };
      Object.assign(vscode.window, { showInformationMessage: show });
      try {
        await run('prepare', argument);
        await until('the offer was taken', settled);
      } finally {
        Object.assign(vscode.window, { showInformationMessage });
      }
      return asked;
    }

    it('offers its section, once, and the note is about it when it is taken', async () => {
      const series = await desk.series(files, 'cadence: weekly');
      const row = { kind: 'manager', manager: series.id, root: notesFolder().toString() };
      const said = await offered(row, true, async () => /^type: career$/m.test(await series.read(`${day(3)}.md`)));
      assert.deepEqual(said.length, 1);
      assert.match(said[0] ?? '', /career talk with Zora/);
      const text = await series.read(`${day(3)}.md`);
      assert.match(text, /\n## Recap\n\n- \[ \] Mine\n\n## Career\n\n<!-- [^\n]+ -->\n- \[ \] [^]+\n## Zora's topics\n$/);
      assert.deepEqual(await offered(row, true, async () => Promise.resolve(true)), []);
      assert.equal(await series.read(`${day(3)}.md`), text);
    });

    it('asks nothing where it is told whom to prepare for', async () => {
      const series = await desk.series(files, 'cadence: weekly');
      assert.deepEqual(await offered({ manager: series.id }, true, async () => Promise.resolve(true)), []);
      assert.equal(await series.read(`${day(3)}.md`), files[`${day(3)}.md`]);
    });
  });

  it('opens it beside the editor that one works in', async () => {
    const series = await desk.series();
    await vscode.window.showTextDocument(series.uri('profile.md'), { viewColumn: vscode.ViewColumn.One });
    await run('prepare', { manager: series.id });
    assert.equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.Two);
  });

  it('makes one note when it is run at once', async () => {
    const series = await desk.series();
    const uris = await Promise.all([1, 2, 3].map(() => run<vscode.Uri>('prepare', { manager: series.id })));
    assert.equal(new Set(uris.map(String)).size, 1);
    assert.equal((await series.names()).length, 2);
  });

  it('asks nothing without an argument and takes the nearest', async () => {
    // The first of the day that is not over.
    const series = await desk.series({ [`${day()}.md`]: note('', `date: ${day()}\ntime: "00:00"\nduration: 1440`) });
    assert.equal((await run<vscode.Uri>('prepare')).toString(), series.uri(`${day()}.md`).toString());
  });

  it('asks by hand whether one knows a manager without notes, for the agenda that fits', async () => {
    const known = await desk.series();
    let uri: vscode.Uri | undefined;
    const asked = await answering('', async () => {
      uri = await run<vscode.Uri>('prepare', { manager: known.id, ask: true });
    });
    assert.deepEqual(
      asked.map(({ title }) => title),
      ['Prepare next meeting'],
    );
    assert.ok(uri);
    assert.match(await readFile(uri), /^type: weekly$/m);
    assert.deepEqual(await answering('', async () => run('prepare', { manager: known.id, ask: true })), [], 'once');
    const stranger = await desk.series();
    assert.match(await readFile(await run<vscode.Uri>('prepare', { manager: stranger.id })), /^type: first$/m);
    const left = await desk.series();
    assert.equal(await press('leave', run('prepare', { manager: left.id, ask: true })), undefined);
    assert.deepEqual(await left.names(), ['profile.md']);
  });

  it('puts the cursor behind the first empty point, and leaves it where somebody has put it', async () => {
    const series = await desk.series();
    const line = () => {
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      const { active: at } = editor.selection;
      return { text: editor.document.lineAt(at.line).text, at: at.character };
    };
    await run('prepare', { manager: series.id });
    assert.deepEqual(line(), { text: '- [ ] ', at: 6 });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(1, 2, 1, 2);
    await run('prepare', { manager: series.id });
    assert.equal(line().at, 2);
    await run('newMeeting', { manager: series.id, date: day(3), template: 'career' });
    assert.deepEqual(line(), { text: '- [ ] ', at: 6 });
  });

  it('puts the cursor there before the note is filled, and behind the next one where that takes the first', async () => {
    const series = await desk.series({
      [`${day(-7)}.md`]: '## Support\n\n- [ ] Left\n',
      [`${day(2)}.md`]: '## Support\n\n- [ ] \n\n## Growth\n\n- [ ] \n',
    });
    await run('prepare', { manager: series.id });
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.getText() ?? '', /Left/);
    assert.equal(editor?.selection.active.line, editor?.document.getText().split('\n').indexOf('- [ ] '));
  });

  it('keeps the start of a filled agenda in sight, with the cursor behind its first list', async () => {
    const filler = `${'A line.\n\n'.repeat(50)}`;
    const series = await desk.series({
      [`${day(2)}.md`]: `## Recap\n\n- [ ] Refunds\n- [ ] Rota\n\n${filler}## Feedback\n\n- [ ] \n\n## Their topics\n\n- [ ] \n`,
    });
    await run('prepare', { manager: series.id });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const { active: cursor } = editor.selection;
    assert.equal(editor.document.lineAt(cursor.line).text.slice(0, cursor.character), '- [ ] Rota');
    assert.equal(editor.visibleRanges[0]?.start.line, 0);
  });

  it('refuses a stranger, and a series that has ended', async () => {
    await desk.refused('prepare', { manager: 'nobody-at-all' }, /nobody-at-all/);
    const series = await desk.series({}, 'cadence: weekly\nuntil: 2024-01-31');
    await desk.refused('prepare', { manager: series.id }, new RegExp(series.name));
    assert.deepEqual(await series.names(), ['profile.md']);
  });
});

describe('1:1: Open Next Meeting', () => {
  const desk = useDesk();

  it('opens the nearest planned note and gives its Uri', async () => {
    const series = await desk.series({
      [`${day(-1)}.md`]: note('', `date: ${day(-1)}`),
      [`${day(2)}.md`]: note('', `date: ${day(2)}`),
      [`${day(1)}.md`]: note('', `date: ${day(1)}\nstatus: cancelled`),
    });
    assert.equal((await run<vscode.Uri>('openNextMeeting', { manager: series.id })).toString(), series.uri(`${day(2)}.md`).toString());
    assert.equal(active(), series.uri(`${day(2)}.md`).toString());
  });

  it('gives undefined, and makes nothing, where none is planned', async () => {
    const series = await desk.series();
    assert.equal(await run('openNextMeeting', { manager: series.id }), undefined);
    assert.equal(await exists(series.uri(`${day()}.md`)), false);
    assert.deepEqual(
      desk.messages.map(({ kind }) => kind),
      ['information'],
    );
  });

  it('refuses a stranger', () => desk.refused('openNextMeeting', { manager: 'nobody-at-all' }, /nobody-at-all/));
});
