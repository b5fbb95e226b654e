import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { notesFolder, run, useDesk, workspaceFolder } from './desk';

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** What is offered at the end of a line; of another extension's too. */
async function offeredAt(document: vscode.TextDocument, line: number): Promise<vscode.CompletionItem[]> {
  const position = document.lineAt(line).range.end;
  return (await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position))
    .items;
}

describe('snippets', () => {
  const desk = useDesk();

  const rows: [line: string, snippet: string, after: string][] = [
    ['- [ ] 1on1-poi', 'point', '- [ ] What to talk about (5m)'],
    ['- [ ] ', 'point', '- [ ] What to talk about (5m)'],
    ['- 1on1-poi', 'point', '- [ ] What to talk about (5m)'],
    ['* [ ] 1on1-poi', 'point', '* [ ] What to talk about (5m)'],
    ['1. [ ] 1on1-poi', 'point', '1. [ ] What to talk about (5m)'],
    ['> - [ ] 1on1-poi', 'point', '> - [ ] What to talk about (5m)'],
    ['1on1-poi', 'point', '- [ ] What to talk about (5m)'],
    ['- [ ] 1on1-iss', 'issue', '- **Area**: what is stuck\n  - Recommendation: what I would do\n  - Response: \n  - [ ] @me next step'],
    ['> - [ ] 1on1-pri', 'priorities', '> - [ ] Less of: what to deprioritise\n> - [ ] More of: what to add'],
    ['- a\n  - [ ] 1on1-feedback-r', 'feedback-received', '- a\n  - [ ] @me From whom: what to change #feedback\n    - Evidence: '],
    ['- [ ] 1on1-par', 'parking', '### Parking lot\n\n- [ ] What can wait'],
  ];
  for (const [line, name, after] of rows) {
    it(`${JSON.stringify(line)} and 1on1-${name} give ${JSON.stringify(after)}`, async () => {
      const series = await desk.series({ '2026-11-17.md': `## Recap\n\n${line}\n\n## Wins\n` });
      const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
      const items = (await offeredAt(editor.document, 1 + line.split('\n').length)).filter((item) => labelOf(item) === `1on1-${name}`);
      assert.equal(items.length, 1);
      const [{ insertText, range }] = items as [vscode.CompletionItem];
      assert.ok(insertText instanceof vscode.SnippetString && range instanceof vscode.Range);
      assert.equal(await editor.insertSnippet(insertText, range), true);
      assert.equal(editor.document.getText(), `## Recap\n\n${after}\n\n## Wins\n`);
    });
  }

  it('are offered nowhere else on a line, nor whole agendas in an item', async () => {
    const series = await desk.series({ '2026-11-17.md': '- [ ] Say 1on1-poi\nSay 1on1-poi\n\n- [ ] 1on1-wee\n' });
    const { document } = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
    for (const line of [0, 1])
      assert.deepEqual(
        (await offeredAt(document, line)).map(labelOf).filter((label) => label.startsWith('1on1-')),
        [],
      );
    assert.equal((await offeredAt(document, 3)).map(labelOf).includes('1on1-weekly'), false);
  });

  it("one's own template goes before the built-in one of its name, and each is offered once", async () => {
    const series = await desk.series({ '2026-11-17.md': '1on1-\n' });
    const own = desk.remove(vscode.Uri.joinPath(notesFolder(), 'templates', 'weekly.md'));
    const point = desk.remove(vscode.Uri.joinPath(notesFolder(), 'templates', 'point.md'));
    for (const uri of [own, point]) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('## Mine\n'));
    const { document } = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
    const items = (await offeredAt(document, 0)).filter((item) => labelOf(item).startsWith('1on1-'));
    const labels = items.map(labelOf);
    assert.deepEqual(
      labels.filter((label, at) => labels.indexOf(label) !== at),
      [],
    );
    for (const name of ['weekly', 'point'])
      assert.equal((items.find((item) => labelOf(item) === `1on1-${name}`)?.insertText as vscode.SnippetString).value, '## Mine\n');
    assert.ok(labels.includes('1on1-career') && labels.includes('1on1-issue'));
  });

  it('are offered in Markdown that is no note', async () => {
    const uri = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'no-note.md'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('- [ ] 1on1-poi\n\n1on1-wee\n'));
    const { document } = await vscode.window.showTextDocument(uri);
    const [point] = (await offeredAt(document, 0)).filter((item) => labelOf(item) === '1on1-point');
    assert.match((point?.insertText as vscode.SnippetString).value, /^\$\{1:What/);
    assert.deepEqual(
      (await offeredAt(document, 2)).map(labelOf).filter((label) => label === '1on1-weekly'),
      ['1on1-weekly'],
    );
    assert.deepEqual(
      (await offeredAt(document, 1)).map(labelOf).filter((label) => label.startsWith('1on1-')),
      [],
    );
  });

  it('a template that is inserted takes the place of an empty item', async () => {
    const own = desk.remove(vscode.Uri.joinPath(notesFolder(), 'templates', 'mine.md'));
    for (const [line, template, body, after] of [
      ['- [ ] ', 'mine', '## A\n\n- [ ] b\n', '## A\n\n- [ ] b\n'],
      ['  - ', 'mine', '## A\n- b', '## A\n- b'],
      ['> - [ ] ', 'mine', '## A\n- b', '> ## A\n> - b'],
      ['* [ ] ', 'mine', '- [ ] b\n- [ ] c', '* [ ] b\n* [ ] c'],
      ['- [ ] x', 'mine', '!', '- [ ] x!'],
    ] as const) {
      await vscode.workspace.fs.writeFile(own, new TextEncoder().encode(body));
      const series = await desk.series({ '2026-11-17.md': `before\n\n${line}\n\nafter\n` });
      const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
      editor.selection = new vscode.Selection(2, line.length, 2, line.length);
      assert.equal(await run('insertTemplate', { template }), true, desk.errors().join());
      assert.equal(editor.document.getText(), `before\n\n${after}\n\nafter\n`);
    }
  });
});
