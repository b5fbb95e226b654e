import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, notesFolder, readFile, run, type Series, useDesk, workspaceFolder } from './desk';

/** What is offered for any point of a meeting note, or for the note. */
const other = new Set(['renameNote', 'fix', 'addOutcome', 'toggleDiscussed'].map((name) => `oneOnOne.${name}`));

const text = '- [ ] @me Plan it\n- [ ] @me Tracked ^z1z1z1\n';

describe('where actions live', () => {
  const desk = useDesk();

  async function written(uri: vscode.Uri): Promise<vscode.Uri> {
    await vscode.workspace.fs.writeFile(desk.remove(uri), new TextEncoder().encode(text));
    await run('refresh');
    return uri;
  }
  const commandsOn = async (uri: vscode.Uri): Promise<string[]> => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(0, 0, 0, 0),
    );
    const commands = [...(lenses ?? []), ...(actions ?? [])]
      .map(({ command }) => command?.command ?? '')
      .filter((command) => command.startsWith('oneOnOne.') && !other.has(command));
    return [...new Set(commands)].sort();
  };
  const ownersOffered = async (uri: vscode.Uri): Promise<boolean> => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      new vscode.Position(0, 7),
      '@',
    );
    return items.some(({ label }) => (typeof label === 'string' ? label : label.label) === '@me');
  };

  const read: [what: string, file: string][] = [
    ['a meeting note', '2026-11-17.md'],
    ['a running document', 'notes.md'],
    ['a README of a person', 'README.md'],
    ['a document filed by year', '2026/notes.md'],
    ['a profile', 'profile.md'],
    ['a note with an ending in capitals', '2026-11-17.MD'],
    ['a date without dashes', '20261117.md'],
  ];
  for (const [what, file] of read) {
    it(`${what}: is offered, read, found by id and carried over`, async () => {
      const series: Series = await desk.series();
      const uri = await written(series.uri(file));
      assert.deepEqual(await commandsOn(uri), ['oneOnOne.completeAction', 'oneOnOne.snoozeAction', 'oneOnOne.trackAction']);
      assert.equal(await ownersOffered(uri), true);
      const id = await run<string>('trackAction', { uri, line: 0, followUp: '2031-01-01' });
      assert.deepEqual(
        (await (await api()).actions({ manager: series.id })).map((action) => action.id),
        [id, 'z1z1z1'],
        desk.errors().join(),
      );
      const next = await run<vscode.Uri>('newMeeting', { manager: series.id, date: '2031-02-04', open: false });
      for (const one of [id, 'z1z1z1']) assert.ok((await readFile(next)).includes(`#^${one})`), `${one} is carried over`);
      assert.equal(await run('completeAction', { id }), true);
      assert.match(await readFile(uri), /^- \[x\] @me Plan it/);
    });
  }

  const elsewhere: [what: string, uri: (series: Series) => vscode.Uri][] = [
    ['a README of the notes folder', () => vscode.Uri.joinPath(notesFolder(), 'README.md')],
    ['a template', () => vscode.Uri.joinPath(notesFolder(), 'templates', 'of-a-test.md')],
    ['a review', () => vscode.Uri.joinPath(notesFolder(), 'reviews', '2026-H2.md')],
    ['a note too deep', (series) => series.uri('2026/q4/2026-11-17.md')],
    ['a file of the workspace', () => vscode.Uri.joinPath(workspaceFolder(), 'TODO.md')],
  ];
  for (const [what, place] of elsewhere) {
    it(`${what}: offers nothing, and no action is tracked where nobody would see it`, async () => {
      const uri = await written(place(await desk.series()));
      assert.deepEqual(await commandsOn(uri), []);
      assert.equal(await ownersOffered(uri), false);
      await desk.refused('trackAction', { uri, line: 0 }, new RegExp(uri.path.slice(uri.path.lastIndexOf('/') + 1).replaceAll('.', '\\.')));
      assert.equal(await readFile(uri), text);
    });
  }
});
