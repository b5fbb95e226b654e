import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, answeringEach, day, isPick, note, press, run, useDesk, until, workspaceFolder } from './desk';

const planned = day(3);
const file = `${planned}.md`;
const agenda = note('## Support\n\n- [ ] \n\n## Notes\n', `date: ${planned}`);
const code = 'import a from "a";\n\n\n  const total = sum(items);\n  @Check(total)\n  return total;\n';

describe('1:1: Add to 1:1 Agenda', () => {
  const desk = useDesk();

  async function codeFile(name = 'pay.py', text: string | Uint8Array = code): Promise<vscode.Uri> {
    const folder = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'capture [x]'));
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, typeof text === 'string' ? new TextEncoder().encode(text) : text);
    return uri;
  }

  const add = (argument: object) => run<vscode.Uri>('addToAgenda', argument);

  it('puts a text into the next note, asks nothing, opens nothing, and says so', async () => {
    const series = await desk.series({ [file]: agenda });
    const uri = await add({ manager: series.id, text: ' Why is the\nbuild slow? ' });
    assert.equal(uri.toString(), series.uri(file).toString());
    assert.equal(await series.read(file), agenda.replace('- [ ] ', '- [ ] Why is the build slow?'));
    await add({ manager: series.id, text: 'Why is the build slow?', section: 'support' });
    assert.equal(await series.read(file), agenda.replace('- [ ] ', '- [ ] Why is the build slow?'));
    await add({ manager: series.id, text: '- [ ] Shipped it', section: 'wins' });
    assert.match(await series.read(file), /^## Wins\n\n- \[ \] Shipped it$/m);
    assert.deepEqual(
      desk.messages.map(({ text }) => text.replace(/ for .*/, '')),
      [`Added to the agenda with ${series.name}`, 'Already on the agenda', `Added to the agenda with ${series.name}`],
    );
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('links to the line from the note, and takes the first line of a range that has something', async () => {
    const series = await desk.series({ [file]: agenda });
    const uri = await codeFile();
    const link = '../../capture%20%5Bx%5D/pay.py';
    await add({ manager: series.id, uri, range: new vscode.Range(1, 0, 4, 3) });
    await add({ manager: series.id, uri: uri.toString(), range: { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } } });
    await add({ manager: series.id, uri, text: 'The **whole** file' });
    await vscode.window.showTextDocument(uri);
    await add({ manager: series.id, range: new vscode.Range(2, 0, 2, 3), text: 'Here?' });
    const text = await series.read(file);
    assert.ok(text.includes(`\n- [ ] const total = sum(items); ([pay.py:2-5](${link}#L2))\n`), text);
    assert.ok(text.includes(`\n- [ ] \`@Check(total)\` ([pay.py:5](${link}#L5))\n`), text);
    assert.ok(text.includes(`\n- [ ] The **whole** file ([pay.py](${link}))\n`), text);
    assert.ok(text.includes(`\n- [ ] Here? ([pay.py:3](${link}#L3))\n`), 'without a file it is the one in the editor');
  });

  it('has a link that opens the file at the line, as the editor of the note follows it', async () => {
    const series = await desk.series({ [file]: agenda });
    await add({ manager: series.id, uri: await codeFile(), range: new vscode.Range(3, 0, 3, 5), text: 'Why total?' });
    await vscode.window.showTextDocument(series.uri(file));
    // VS Code's own Markdown support starts with the first note.
    let target: vscode.Uri | undefined;
    await until('the link is found', async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', series.uri(file), 10);
      target = links.find((link) => link.target?.toString(true).includes('pay.py'))?.target;
      return target !== undefined;
    });
    await vscode.commands.executeCommand('vscode.open', target);
    await until('the line is selected', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path.endsWith('/capture [x]/pay.py') === true && editor.selection.active.line === 3;
    });
  });

  it('asks for the text, with the first line that is selected to begin with', async () => {
    const series = await desk.series({ [file]: agenda });
    const editor = await vscode.window.showTextDocument(await codeFile());
    editor.selection = new vscode.Selection(3, 5, 2, 0);
    const asked = await answering('Why total?', () => add({ manager: series.id }));
    assert.deepEqual(asked, [{ title: 'Add to agenda', ignoreFocusOut: true }]);
    editor.selection = new vscode.Selection(3, 5, 3, 5);
    await press('accept', add({ manager: series.id }));
    const text = await series.read(file);
    assert.match(text, /^- \[ \] Why total\? \(\[pay\.py:3-4\]\(.*#L3\)\)$/m);
    assert.match(text, /^- \[ \] const total = sum\(items\); \(\[pay\.py:4\]\(.*#L4\)\)$/m);
    assert.equal(vscode.window.activeTextEditor, editor);
    assert.equal(await press('leave', add({ manager: series.id })), undefined);
    assert.equal(await series.read(file), text);
  });

  it('takes what the menus of the Explorer and of Source Control give, and what is no text', async () => {
    const series = await desk.series({ [file]: agenda });
    const [one, two] = [await codeFile('a.bin', new Uint8Array([0, 255, 0, 254])), await codeFile('b#.py')];
    await add({ manager: series.id, uri: one, range: new vscode.Range(0, 0, 0, 1), text: 'Binary' });
    assert.match(await series.read(file), /^- \[ \] Binary \(\[a\.bin:1\]\(.*\/a\.bin#L1\)\)$/m);
    const point = async (typed: string, ...given: unknown[]) => {
      await answeringFor(series.name, typed, () => run('addToAgenda', ...given));
      return (await series.read(file)).split('\n').find((line) => line.startsWith(`- [ ] ${typed} (`));
    };
    const links = ['[a.bin](../../capture%20%5Bx%5D/a.bin)', '[b#.py](../../capture%20%5Bx%5D/b%23.py)'];
    assert.equal(await point('Both', one, [one, two]), `- [ ] Both (${links.join(', ')})`);
    assert.equal(await point('One', two), `- [ ] One (${links[1]})`);
    assert.equal(await point('Changes', { resourceUri: one }, { resourceUri: two }), `- [ ] Changes (${links.join(', ')})`);
  });

  it('takes a problem, from where one asks for its fixes', async () => {
    const series = await desk.series({ [file]: agenda });
    const uri = await codeFile();
    const problems = vscode.languages.createDiagnosticCollection('test');
    problems.set(uri, [new vscode.Diagnostic(new vscode.Range(3, 2, 3, 9), 'Type <T> is unknown.\nMore of it.')]);
    await vscode.workspace.openTextDocument(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(3, 2, 3, 9),
      vscode.CodeActionKind.QuickFix.value,
    );
    problems.dispose();
    const [argument] = (actions.find(({ command }) => command?.command === 'oneOnOne.addToAgenda')?.command?.arguments ?? []) as object[];
    await press('accept', add({ ...argument, manager: series.id }));
    assert.match(await series.read(file), /^- \[ \] `Type <T> is unknown\.` \(\[pay\.py:4\]\(.*#L4\)\)$/m);
  });

  it('takes what is selected in a terminal, and the clipboard keeps what it had', async () => {
    const series = await desk.series({ [file]: agenda });
    const output = new vscode.EventEmitter<string>();
    const open = (): void => output.fire('\u001b[31merror\u001b[0m: <T> is unknown\r\nat pay.py:4\r\n');
    const terminal = vscode.window.createTerminal({ name: 'build', pty: { onDidWrite: output.event, open, close: () => undefined } });
    terminal.show();
    await vscode.env.clipboard.writeText('mine');
    // It shows a moment later what was written.
    await until('something is selected', async () => {
      await vscode.commands.executeCommand('workbench.action.terminal.selectAll');
      return (
        (await answeringWith(
          series.name,
          (suggested) => suggested || undefined,
          () => run('addToAgenda', terminal),
        )) !== undefined
      );
    });
    terminal.dispose();
    output.dispose();
    assert.match(await series.read(file), /^- \[ \] `error: <T> is unknown`$/m);
    assert.equal(await vscode.env.clipboard.readText(), 'mine');
  });

  it('leaves what is typed in the note as it is, unsaved', async () => {
    const series = await desk.series({ [file]: agenda });
    const editor = await vscode.window.showTextDocument(series.uri(file));
    await editor.edit((edit) => edit.insert(editor.document.positionAt(agenda.length), '- typed'));
    await add({ manager: series.id, text: 'Why?' });
    assert.equal(editor.document.getText(), `${agenda.replace('- [ ] ', '- [ ] Why?')}- typed`);
    assert.ok(editor.document.isDirty);
    assert.equal(await series.read(file), agenda);
  });

  it('takes back exactly what was written, the note too where it was made for it', async () => {
    const series = await desk.series({ [file]: agenda });
    const fresh = await desk.series();
    await answeringMessage('Undo', async () => {
      await add({ manager: series.id, text: 'Why?' });
      await until('the point is gone', async () => (await series.read(file)) === agenda);
      await add({ manager: fresh.id, text: 'Why?' });
      await until('the note is gone', async () => (await fresh.names()).join() === 'profile.md');
    });
    await answeringMessage('Open', async () => {
      await add({ manager: series.id, text: 'Why?' });
      await until('the note is open', () => vscode.window.activeTextEditor?.document.uri.toString() === series.uri(file).toString());
    });
  });

  it('refuses what it cannot do, and writes nothing', async () => {
    const series = await desk.series({ [file]: agenda });
    const uri = await codeFile();
    for (const [argument, message] of [
      [{ text: '' }, /text can't be ""/],
      [{ text: 7 }, /text can't be "7"/],
      [{ text: 'a', section: 'private' }, /section must be one of .*support.*"private"/],
      [{ text: 'a', uri: vscode.Uri.joinPath(uri, '..', 'nope.py') }, /nope\.py doesn't exist/],
      [{ text: 'a', uri, range: { start: 1 } }, /range can't be/],
      [
        {
          text: 'a',
          uri,
          range: [
            { line: -1, character: 0 },
            { line: 1, character: 0 },
          ],
        },
        /range can't be/,
      ],
      [{ text: 'a', manager: 'nobody-at-all' }, /nobody-at-all/],
    ] as const)
      await desk.refused('addToAgenda', { manager: series.id, ...argument }, message);
    assert.equal(await series.read(file), agenda);
    const gone = await desk.series({}, `until: ${day(-30)}`);
    await desk.refused('addToAgenda', { manager: gone.id, text: 'a' }, /archived/);
    assert.deepEqual(await gone.names(), ['profile.md']);
  });

  if (__HOST__ === 'node')
    it('links to the commit on the remote that has it, and says what is not committed or not pushed', async function () {
      this.timeout(30_000);
      const { execFileSync } = await import('node:child_process');
      const series = await desk.series({ [file]: agenda });
      const uri = await codeFile('src/a b.py');
      const root = vscode.Uri.joinPath(uri, '..', '..').fsPath;
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=Zora', '-c', 'user.email=zora@example.com', ...args], { cwd: root, encoding: 'utf8' }).trim();
      const point = async (text: string) => {
        await add({ manager: series.id, uri, range: new vscode.Range(3, 0, 3, 0), text });
        return (await series.read(file)).split('\n').find((line) => line.startsWith(`- [ ] ${text} (`)) ?? '';
      };
      const place = '[a b.py:4](../../capture%20%5Bx%5D/src/a%20b.py#L4)';
      git('init', '--quiet', '--initial-branch=main');
      assert.equal(await point('No commit'), `- [ ] No commit (${place})`);
      git('remote', 'add', 'origin', 'work:fork/pay.git');
      git('remote', 'add', 'upstream', 'https://me:secret@github.com/acme/pay.git');
      git('config', 'url.git@gitlab.acme.com:.insteadOf', 'work:');
      git('add', '.');
      git('commit', '--quiet', '-m', 'a');
      const sha = git('rev-parse', 'HEAD');
      const link = (at: string, ...remarks: string[]) => `(${[place, `[${sha.slice(0, 7)}](${at})`, ...remarks].join(', ')})`;
      const upstream = `https://github.com/acme/pay/blob/${sha}/src/a%20b.py#L4`;
      const origin = `https://gitlab.acme.com/fork/pay/-/blob/${sha}/src/a%20b.py#L4`;
      assert.equal(await point('Unpushed'), `- [ ] Unpushed ${link(upstream, 'not pushed')}`);
      git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      assert.equal(await point('Pushed'), `- [ ] Pushed ${link(origin)}`);
      git('update-ref', 'refs/remotes/upstream/main', 'HEAD');
      assert.equal(await point('Upstream'), `- [ ] Upstream ${link(upstream)}`);
      git('checkout', '--quiet', '--detach');
      assert.equal(await point('Detached'), `- [ ] Detached ${link(upstream)}`);
      await codeFile('src/a b.py', `${code}// more\n`);
      assert.equal(await point('Changed'), `- [ ] Changed ${link(upstream, 'not committed')}`);
      const other = await codeFile('src/new.py');
      await add({ manager: series.id, uri: other, text: 'Untracked' });
      const text = await series.read(file);
      assert.match(text, /^- \[ \] Untracked \(\[new\.py\]\([^()]*\)\)$/m);
      assert.doesNotMatch(text, /secret/);
    });
});

/** Selects the row with a name, and types. */
function answeringFor(label: string, typed: string, work: () => Thenable<unknown>): Promise<unknown> {
  return answeringWith(label, () => typed, work);
}

function answeringWith(label: string, typed: (suggested: string) => string | undefined, work: () => Thenable<unknown>): Promise<unknown> {
  return answeringEach(work, (shown) => {
    if (isPick(shown)) {
      shown.activeItems = shown.items.filter((row) => row.label === label);
      return 'accept';
    }
    const text = typed(shown.value);
    shown.value = text ?? '';
    return text === undefined ? 'leave' : 'accept';
  });
}

/** Selects a button of every message that has it. */
async function answeringMessage(button: string, work: () => Promise<void>): Promise<void> {
  const { showInformationMessage } = vscode.window;
  const answer = (_: string, ...buttons: readonly string[]) => Promise.resolve(buttons.find((one) => one === button));
  Object.assign(vscode.window, { showInformationMessage: answer });
  await work().finally(() => Object.assign(vscode.window, { showInformationMessage }));
}
