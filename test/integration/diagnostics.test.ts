import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, day, exists, isFor, note, problemsOf as ours, run, until, useDesk, withSetting } from './desk';

const later = day(10);
const moved = day(12);

describe('diagnostics of notes', () => {
  const desk = useDesk();
  const codes = (uri: vscode.Uri) => ours(uri).map(({ id }) => id);
  const show = (uri: vscode.Uri) => vscode.window.showTextDocument(uri, { preview: false });
  const fixes = (uri: vscode.Uri, range: vscode.Range) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
  const apply = async (uri: vscode.Uri) => {
    await show(uri);
    let fix: vscode.CodeAction | undefined;
    await until('a fix is offered', async () => {
      const [diagnostic] = ours(uri);
      fix = diagnostic && (await fixes(uri, diagnostic.range)).find(isFor(diagnostic.id));
      return fix !== undefined;
    });
    assert.ok(fix?.command);
    await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
  };

  it('show broken YAML at its line', async () => {
    const series = await desk.series({ [`${later}.md`]: '---\ndate: 2026-11-24\ngoal: [open\n---\n' });
    const uri = series.uri(`${later}.md`);
    await show(uri);
    await until('it is told', () => codes(uri).includes('note/yaml'));
    assert.ok((ours(uri)[0]?.range.start.line ?? 0) >= 2);
    await series.write(`${later}.md`, '---\ngoal: open\n---\n');
    await until('it goes when mended', () => ours(uri).length === 0);
  });

  it('are as loud as the setting, the profile and the note want, the note before all', async () => {
    const broken = (rules: string) => `---\ntime: "25:99"\n${rules}---\n`;
    const series = await desk.series(
      { [`${later}.md`]: broken(''), [`${moved}.md`]: broken('rules: { note/*: hint }\n') },
      'rules: { note/*: off }',
    );
    const uri = series.uri(`${moved}.md`);
    await show(series.uri(`${later}.md`));
    await show(uri);
    await until('it is told', () => codes(uri).includes('note/front-matter-value'));
    assert.equal(ours(uri)[0]?.severity, vscode.DiagnosticSeverity.Hint);
    assert.deepEqual(codes(series.uri(`${later}.md`)), []);
    await withSetting('rules', { '*': 'error' }, () =>
      until('nothing changes', () => ours(uri)[0]?.severity === vscode.DiagnosticSeverity.Hint),
    );
  });

  it('say where a comment is not closed, in open notes alone, and as loud as the setting wants', async () => {
    const text = '- [ ] 100%% sure\n- [ ] Ask <!-- softly\n- [ ] Tell %% hush %%\n\n%%\nhush\n';
    const series = await desk.series({ [`${later}.md`]: text });
    const uri = series.uri(`${later}.md`);
    await until('the note is known', async () => (await (await api()).actions({ manager: series.id, private: true })).length === 3);
    assert.deepEqual(codes(uri), [], 'not while it is closed');
    const { document } = await show(uri);
    await until('it is told', () => codes(uri).length === 2);
    assert.deepEqual(
      ours(uri).map(({ id, severity, range }) => [id, severity, document.getText(range), range.start.line]),
      [
        ['note/unclosed-comment', vscode.DiagnosticSeverity.Information, '<!--', 1],
        ['note/unclosed-comment', vscode.DiagnosticSeverity.Information, '%%', 4],
      ],
    );
    await withSetting('rules', { 'note/unclosed-comment': 'off' }, () => until('it goes', () => ours(uri).length === 0));
    await until('it comes back', () => codes(uri).length === 2);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(5, 4), ' %%');
    await vscode.workspace.applyEdit(edit);
    await until('one goes when it is closed, though no action changes', () => codes(uri).length === 1);
    await document.save();
  });

  it('name a doubled id on the newer note alone, and give it a new one', async () => {
    const series = await desk.series({ [`${day(-7)}.md`]: '- [ ] old ^zd0001\n', [`${day(-1)}.md`]: '- [ ] new ^zd0001\n' });
    const [older, newer] = [series.uri(`${day(-7)}.md`), series.uri(`${day(-1)}.md`)];
    await show(older);
    await show(newer);
    await until('it is told', () => codes(newer).length === 1);
    assert.deepEqual([codes(older), codes(newer)], [[], ['action/duplicate-id']]);
    await apply(newer);
    await until('it goes when mended', () => ours(newer).length === 0);
    assert.equal(await series.read(`${day(-7)}.md`), '- [ ] old ^zd0001\n');
    assert.match(await series.read(`${day(-1)}.md`), /^- \[ \] new \^(?!zd0001)[a-z0-9]{6}\n$/);
  });

  const names: [name: string, rename: string][] = [
    ['20310304.md', '2031-03-04.md'],
    ['2031_03_04.md', '2031-03-04.md'],
    ['2031-03-04.MD', '2031-03-04.md'],
    ['2031.3.4 Weekly.md', '2031-03-04 Weekly.md'],
    ['notes.MD', 'notes.md'],
  ];
  for (const [name, rename] of names) {
    it(`give ${name} the name that it is read as, and every link to it`, async () => {
      const series = await desk.series({ [name]: '- [ ] @me One ^zn0001\n', '2031-04-01.md': `- [One](${encodeURI(name)}#^zn0001)\n` });
      const uri = series.uri(name);
      await show(uri);
      await until('it is told', () => codes(uri).includes('note/name'));
      assert.equal(ours(uri)[0]?.severity, vscode.DiagnosticSeverity.Hint);
      await apply(uri);
      assert.deepEqual(await series.names(), ['2031-04-01.md', rename, 'profile.md'].sort());
      assert.equal(await series.read(rename), '- [ ] @me One ^zn0001\n');
      assert.equal(await series.read('2031-04-01.md'), `- [One](${encodeURI(rename)}#^zn0001)\n`);
      await until('nothing is left to tell', () => ours(uri).length === 0 && ours(series.uri(rename)).length === 0);
    });
  }

  it('give a second note of a day the next number, and overwrite nothing', async () => {
    const files = { '20310304.md': 'compact\n', '2031-03-04.md': 'usual\n', '2031-03-04-2.md': 'second\n' };
    const series = await desk.series(files);
    await show(series.uri('20310304.md'));
    await until('it is told', () => codes(series.uri('20310304.md')).includes('note/name'));
    await apply(series.uri('20310304.md'));
    assert.deepEqual(await Promise.all(['2031-03-04.md', '2031-03-04-2.md', '2031-03-04-3.md'].map((file) => series.read(file))), [
      'usual\n',
      'second\n',
      'compact\n',
    ]);
  });

  it('give a profile its usual name, and say which of two is used', async () => {
    const series = await desk.series();
    await vscode.workspace.fs.delete(series.uri('profile.md'));
    await series.write('PROFILE.md', '---\nname: Written In Capitals\n---\n');
    await run('refresh');
    await show(series.uri('PROFILE.md'));
    await until('it is told', () => codes(series.uri('PROFILE.md')).includes('note/name'));
    await apply(series.uri('PROFILE.md'));
    assert.deepEqual(await series.names(), ['profile.md']);
    await series.write('Profile.md', '---\nname: Another\n---\n');
    await run('refresh');
    await show(series.uri('Profile.md'));
    await until('the other is told', () => codes(series.uri('Profile.md')).includes('note/unused-profile'));
    assert.deepEqual(
      (await (await api()).managers()).filter(({ id }) => id === series.id).map(({ name }) => name),
      ['Written In Capitals'],
    );
    await desk.refused('renameNote', { uri: series.uri('Profile.md') }, /profile\.md/);
    assert.deepEqual(await series.names(), ['Profile.md', 'profile.md']);
  });

  it('tell a date that the name of the file does not have, and move the note', async () => {
    const series = await desk.series({ [`${later}.md`]: note('x', `date: ${moved}`) });
    await show(series.uri(`${later}.md`));
    await until('it is told', () => codes(series.uri(`${later}.md`)).includes('note/other-date'));
    await apply(series.uri(`${later}.md`));
    assert.equal(await exists(series.uri(`${moved}.md`)), true);
    await until(
      'nothing is left to tell',
      () => ours(series.uri(`${moved}.md`)).length === 0 && ours(series.uri(`${later}.md`)).length === 0,
    );
    await run('refresh');
  });

  it('are as loud as the setting says, at once', async () => {
    const series = await desk.series({ [`${later}.md`]: note('x', `date: ${moved}`), [`${day(1)}.md`]: '---\ndate: [\n---\n' });
    const [other, broken] = [series.uri(`${later}.md`), series.uri(`${day(1)}.md`)];
    const severities = (uri: vscode.Uri) =>
      ours(uri)
        .map(({ severity }) => vscode.DiagnosticSeverity[severity])
        .join();
    assert.deepEqual(vscode.workspace.getConfiguration('oneOnOne').get('rules'), {});
    await show(other);
    await show(broken);
    await until('they are told', () => severities(other) === 'Information' && severities(broken) === 'Error');
    await withSetting('rules', { 'note/other-date': 'off', 'note/yaml': 'info' }, () =>
      until('one is off, one is an information', () => severities(other) === '' && severities(broken) === 'Information'),
    );
    await withSetting('rules', { 'note/other-date': 'hint', 'note/yaml': 'shout' }, () =>
      until('one is a hint, one as it comes', () => severities(other) === 'Hint' && severities(broken) === 'Error'),
    );
    await until('both are as they come', () => severities(other) === 'Information' && severities(broken) === 'Error');
  });
});
