import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { day, note, run, until, useDesk, workspaceFolder } from './desk';

describe('Enter in a list', () => {
  const desk = useDesk();

  /** An editor on a text with `|` for each cursor. */
  const edit = async (marked: string): Promise<vscode.TextEditor> => {
    const series = await desk.series({ [`${day(5)}.md`]: note(marked.replaceAll('|', ''), `date: ${day(5)}`) });
    const editor = await vscode.window.showTextDocument(series.uri(`${day(5)}.md`));
    const start = editor.document.getText().length - marked.replaceAll('|', '').length;
    const cursors = [...marked.matchAll(/\|/g)].map(({ index }, at) => editor.document.positionAt(start + index - at));
    editor.selections = cursors.map((cursor) => new vscode.Selection(cursor, cursor));
    return editor;
  };
  const marked = ({ document, selections }: vscode.TextEditor): string => {
    const text = document.getText();
    const body = text.startsWith('---') ? text.indexOf('\n---\n\n') + 6 : 0;
    return [...selections]
      .map(({ active }) => document.offsetAt(active))
      .sort((a, b) => b - a)
      .reduce((now, at) => `${now.slice(0, at)}|${now.slice(at)}`, text)
      .slice(body);
  };

  const goesOn: [before: string, after: string][] = [
    ['- [x] a|\n', '- [x] a\n- [ ] |\n'],
    ['1. a|', '1. a\n2. |'],
    ['  - a|b', '  - a\n  - |b'],
    ['- [ ] a|\n- [ ] b|\n', '- [ ] a\n- [ ] |\n- [ ] b\n- [ ] |\n'],
    ['a|', 'a\n|'],
  ];
  for (const [before, after] of goesOn)
    it(`goes on: ${JSON.stringify(before)}`, async () => {
      const editor = await edit(before);
      await vscode.commands.executeCommand('type', { text: '\n' });
      await until('the line is there', () => marked(editor) === after);
      await vscode.commands.executeCommand('undo');
      await until('one undo takes it back', () => marked(editor) === before);
    });

  it('is as ever in other Markdown', async () => {
    const uri = desk.remove(vscode.Uri.joinPath(workspaceFolder(), `list-${day()}.md`));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('- [ ] a'));
    await edit('- [ ] a|');
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(0, 7, 0, 7);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until('the line is there', () => editor.document.lineCount === 2);
    assert.equal(editor.document.getText(), '- [ ] a\n');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  const ends: [before: string, after: string][] = [
    ['- [ ] a\n- [ ] |\n', '- [ ] a\n|\n'],
    ['- [ ] a\n  - |', '- [ ] a\n- [ ] |'],
    ['1. a\n   - b\n   - |\n', '1. a\n   - b\n2. |\n'],
    ['- [ ] a|', '- [ ] a\n- [ ] |'],
  ];
  for (const [before, after] of ends)
    it(`ends, or goes on where the item is not empty: ${JSON.stringify(before)}`, async () => {
      const editor = await edit(before);
      await run('endList');
      await until('it is done', () => marked(editor) === after);
      await vscode.commands.executeCommand('undo');
      await until('one undo takes it back', () => marked(editor) === before);
    });
});
