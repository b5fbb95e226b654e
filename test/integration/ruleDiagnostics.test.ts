import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FoundData } from '../../src/commands/rules/check';
import { closeEditors, day, note, run, until, useDesk, withSetting } from './desk';

const next = `${day(3)}.md`;
const text = note('## Support\n\n- [ ] Deploys\n', `date: ${day(3)}`);

describe('what rules find, in an editor', () => {
  const desk = useDesk();
  const told = (uri: vscode.Uri) =>
    vscode.languages
      .getDiagnostics(uri)
      .flatMap(({ code, source, severity }) =>
        source === '1:1' && typeof code === 'object' ? `${String(code.value)} ${vscode.DiagnosticSeverity[severity]}` : [],
      );
  const fixes = (uri: vscode.Uri, line: number, kind = vscode.CodeActionKind.QuickFix) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(line, 0, line, 0),
      kind.value,
    );
  const only = (rule: string, level = 'hint') => ({ '*': 'off', [rule]: level });

  it('is told while a tab shows the note, and goes with the tab', async () => {
    const series = await desk.series({ [next]: text });
    const uri = series.uri(next);
    await withSetting('rules', only('agenda/no-goal'), async () => {
      await run('check', { uri });
      assert.deepEqual(told(uri), []);
      await vscode.window.showTextDocument(uri);
      await until('it is told', () => told(uri).join() === 'agenda/no-goal Hint');
      await closeEditors();
      await until('it goes', () => told(uri).length === 0);
    });
  });

  it('leads to a page about the rule', async () => {
    const series = await desk.series({ [next]: text });
    const uri = series.uri(next);
    await vscode.window.showTextDocument(uri);
    await withSetting('rules', only('agenda/no-goal'), async () => {
      await until('it is told', () => told(uri).length === 1);
      const [{ code } = assert.fail()] = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === '1:1');
      assert.ok(typeof code === 'object');
      const page = await vscode.workspace.openTextDocument(code.target);
      assert.match(page.getText(), /## agenda\/no-goal/);
      assert.equal(page.languageId, 'markdown');
    });
  });

  it('goes as one writes what was missing, and comes back, unsaved', async () => {
    const series = await desk.series({ [next]: text });
    const uri = series.uri(next);
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(6, 0, 6, 0);
    await withSetting('rules', only('agenda/no-goal', 'info'), async () => {
      await until('it is told', () => told(uri).join() === 'agenda/no-goal Information');
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'goal: agree the timeline\n'));
      await until('it goes', () => told(uri).length === 0);
      await editor.edit((edit) => edit.delete(new vscode.Range(1, 0, 2, 0)));
      await until('it comes back', () => told(uri).length === 1);
    });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('has its fixes as quick fixes, the preferred one first, and they do what they say', async () => {
    const series = await desk.series({ [next]: text });
    const uri = series.uri(next);
    await vscode.window.showTextDocument(uri);
    await withSetting('rules', only('agenda/no-goal'), async () => {
      await until('it is told', () => told(uri).length === 1);
      const offered = (await fixes(uri, 1)).filter(({ command }) => command?.command === 'oneOnOne.fix');
      assert.deepEqual(
        offered.map(({ title, isPreferred }) => [title, isPreferred]),
        [
          ['Add a goal', true],
          [`Turn off agenda/no-goal for ${series.name.split(' ')[0]}`, false],
          ['Turn off agenda/no-goal everywhere', false],
        ],
      );
      const { command } = offered[0] ?? assert.fail();
      await vscode.commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]));
      assert.match(await series.read(next), /^goal: ""$/m);
      const { document, selection } = vscode.window.activeTextEditor ?? assert.fail();
      assert.equal(document.lineAt(selection.active.line).text.slice(0, selection.active.character), 'goal: "');
    });
  });

  it('is put right all at once where that needs no answer', async () => {
    const parts = note('## Support\n\n- [ ] Deploys\n\n## Recap\n\n- [ ] Refunds\n', `date: ${day(3)}\ntype: five-part`);
    const series = await desk.series({ [next]: parts });
    const uri = series.uri(next);
    const { document } = await vscode.window.showTextDocument(uri);
    const [all] = await fixes(uri, 0, vscode.CodeActionKind.SourceFixAll);
    assert.ok(all?.edit);
    assert.ok(all.kind?.value.startsWith('source.fixAll'));
    assert.equal(await vscode.workspace.applyEdit(all.edit), true);
    assert.deepEqual(document.getText().match(/^## .*/gm), ['## Recap', '## Support']);
    await document.save();
  });

  it('is asked at the next 1:1, once', async () => {
    const series = await desk.series({ [next]: text });
    const uri = series.uri('profile.md');
    await withSetting('rules', only('profile/priorities-stale'), async () => {
      const found = await run<FoundData[]>('check', { uri });
      assert.deepEqual(
        found.map(({ rule, fixes: ids }) => [rule, ids[0]]),
        [['profile/priorities-stale', 'ask']],
      );
      const argument = { uri, rule: 'profile/priorities-stale', line: found[0]?.line };
      assert.equal(await run('fix', argument), true);
      assert.equal(await run('fix', argument), true);
    });
    assert.equal((await series.read(next)).match(/What are your top priorities this quarter\?/g)?.length, 1);
  });

  it('moves what does not fit to the note after, made if need be', async () => {
    const points = note('## Support\n\n- [ ] One (20m)\n- [ ] Two (15m)\n  - more of it\n', `date: ${day(3)}\nduration: 30`);
    const series = await desk.series({ [next]: points });
    const uri = series.uri(next);
    await withSetting('rules', only('agenda/over-time'), async () => {
      const [found = assert.fail()] = await run<FoundData[]>('check', { uri });
      assert.equal(await run('fix', { uri, rule: found.rule, line: found.line }), true);
      assert.deepEqual(await run('check', { uri }), []);
    });
    assert.equal(await series.read(next), note('## Support\n\n- [ ] One (20m)\n', `date: ${day(3)}\nduration: 30`));
    assert.match(await series.read(`${day(10)}.md`), /- \[ \] Two \(15m\)\n {2}- more of it\n/);
  });

  it('is counted above the first line, with the points and their minutes', async () => {
    const series = await desk.series({ [next]: text });
    const uri = series.uri(next);
    const top = async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
      return lenses.find(({ command }) => command?.command === 'oneOnOne.check')?.command?.title;
    };
    await vscode.window.showTextDocument(uri);
    await withSetting('rules', only('agenda/no-goal'), () =>
      until('it counts one', async () => (await top()) === '1 point · 10 of 30 min · 1 to look at'),
    );
    await withSetting('rules', { '*': 'off' }, () => until('nothing is left', async () => (await top()) === '1 point · 10 of 30 min'));
  });
});
