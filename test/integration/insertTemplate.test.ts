import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { notesFolder, run, useDesk, withSetting } from './desk';

const builtIn = ['weekly', 'career', 'performance', 'skip-level', 'first', 'five-part', 'plan'];

describe('1:1: Insert Template', () => {
  const desk = useDesk();

  it('inserts it at the cursor with its tab stops, in the words of this meeting', async () => {
    const series = await desk.series({ '2026-11-17.md': 'before\n\nafter\n' });
    const own = desk.remove(vscode.Uri.joinPath(notesFolder(), 'templates', 'mine.md'));
    await vscode.workspace.fs.writeFile(
      own,
      new TextEncoder().encode('## ${manager:Manager}, ${date}\n\n- [ ] ${1:first}\n- [ ] ${2:second} for $5 {a} \\ $x\n$0'),
    );
    const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    assert.equal(await run('insertTemplate', { template: 'mine' }), true);
    const first = series.name.split(' ')[0];
    assert.equal(editor.document.getText(), `before\n## ${first}, 2026-11-17\n\n- [ ] first\n- [ ] second for $5 {a} \\ $x\n\nafter\n`);
    assert.equal(editor.document.getText(editor.selection), 'first');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.equal(editor.document.getText(editor.selection), 'second');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'before\n\nafter\n');
    assert.equal(await series.read('2026-11-17.md'), 'before\n\nafter\n');
  });

  it('goes to the end of a note whose front matter has the cursor', async () => {
    const series = await desk.series({ '2026-11-17.md': '---\ndate: 2026-11-17\n---\n\nbefore\n' });
    const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    assert.equal(await run('insertTemplate', { template: 'weekly' }), true);
    assert.ok(editor.document.getText().startsWith('---\ndate: 2026-11-17\n---\n\nbefore\n\n## '), editor.document.getText());
    await vscode.commands.executeCommand('undo');
  });

  for (const template of builtIn) {
    it(`has ${template}, the cursor in its first tab stop, and the same by typing its prefix`, async () => {
      const series = await desk.series({ '2026-11-17.md': '' });
      const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
      assert.equal(await run('insertTemplate', { template }), true);
      const text = editor.document.getText();
      assert.doesNotMatch(text, /\$\{|\$\d/);
      assert.ok(text.includes(`${series.name.split(' ')[0]}'s topics`) || !text.includes("'s topics"));
      assert.ok(editor.selection.active.line > 0 && editor.selection.active.line < editor.document.lineCount - 1);
      await vscode.commands.executeCommand('leaveSnippet');

      await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), `1on1-${template}`));
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        new vscode.Position(0, `1on1-${template}`.length),
      );
      const item = items.find(
        ({ kind, filterText, label }) =>
          kind === vscode.CompletionItemKind.Snippet &&
          (filterText ?? (typeof label === 'string' ? label : label.label)).startsWith(`1on1-${template}`),
      );
      assert.ok(item, `1on1-${template} is offered`);
      const snippet = item.insertText instanceof vscode.SnippetString ? item.insertText.value : String(item.insertText);
      const headings = (body: string): string[] =>
        (body.match(/^## .*$/gm) ?? []).map((heading) =>
          heading.replace(/\$\{.*?\}|^## \S+(?='s topics)/, '## X').replace(/^## ## /, '## '),
        );
      assert.deepEqual(headings(snippet), headings(text));
    });
  }

  it("completes one's own by the same prefix, in notes and where one begins a line", async () => {
    const series = await desk.series({ '2026-11-17.md': '1on1-re\n\n- [ ] 1on1-re\n1st\n \n' });
    const own = desk.remove(vscode.Uri.joinPath(notesFolder(), 'templates', 'retro.md'));
    await vscode.workspace.fs.writeFile(
      own,
      new TextEncoder().encode('---\ngoal: learn\n---\n## With ${manager} on ${date}\n\n- [ ] ${1:first} for $5\n'),
    );
    const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
    const offered = async (line: number) => {
      const position = editor.document.lineAt(line).range.end;
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        position,
      );
      return items.find(({ label }) => (typeof label === 'string' ? label : label.label) === '1on1-retro');
    };
    const item = await offered(0);
    assert.ok(item?.insertText instanceof vscode.SnippetString);
    assert.equal(item.insertText.value, `## With ${series.name.split(' ')[0]} on 2026-11-17\n\n- [ ] \${1:first} for \\$5\n`);
    assert.equal(item.kind, vscode.CompletionItemKind.Snippet);
    assert.deepEqual(item.range, new vscode.Range(0, 0, 0, 7));
    assert.ok(await offered(1), 'on an empty line');
    for (const line of [2, 3, 4]) assert.equal(await offered(line), undefined, `line ${line}`);
  });

  it('refuses a name that there is not, wrong arguments, and where there is no editor', async () => {
    const series = await desk.series({ '2026-11-17.md': 'x' });
    const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
    await desk.refused('insertTemplate', { template: 'nope' }, /nope/);
    await desk.refused('insertTemplate', { template: '../2026-11-17' }, /2026-11-17/);
    await desk.refused('insertTemplate', { template: 5 }, /template.*5/);
    assert.equal(editor.document.getText(), 'x');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await desk.refused('insertTemplate', { template: 'weekly' }, /note/);
  });

  it('works where there is no notes folder yet', async () => {
    await withSetting('folder', 'not-yet', async () => {
      const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: '' }));
      assert.equal(await run('insertTemplate', { template: 'weekly' }), true, desk.errors().join());
      assert.match(editor.document.getText(), /^## Recap/);
    });
  });
});
