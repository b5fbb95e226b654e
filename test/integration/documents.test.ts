import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Documents } from '../../src/platform/notes/documents';
import { WorkspaceFiles } from '../../src/platform/files/workspaceFiles';
import { useDesk } from './desk';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what notes say', () => {
  const desk = useDesk();
  let documents: Documents;

  beforeEach(() => void (documents = new Documents(() => new WorkspaceFiles())));
  afterEach(() => documents.dispose());

  async function written(text: string): Promise<vscode.Uri> {
    return (await desk.series({ '2026-11-24.md': text })).uri('2026-11-24.md');
  }

  it('is the same object while a document has the same version', async () => {
    const document = await vscode.workspace.openTextDocument(await written('- [ ] a\n'));
    const before = documents.of(document);
    assert.equal(documents.of(document), before);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 7), 'b'));
    assert.deepEqual([before.text, documents.of(document).text], ['- [ ] a\n', '- [ ] ab\n']);
    assert.equal(documents.unsaved(document.uri.toString()), documents.of(document));
    await document.save();
    assert.equal(documents.unsaved(document.uri.toString()), undefined);
  });

  it('is the same object for a document, its file and what is about to be written', async () => {
    const uri = await written('- [ ] same\n');
    const announced = documents.read('- [ ] same\n');
    assert.equal(await documents.now(uri), announced);
    assert.equal(documents.known(uri.toString(), bytesOf('- [ ] same\n')), announced);
    assert.equal(documents.of(await vscode.workspace.openTextDocument(uri)), announced);
  });

  it('is read by the index itself where nobody works on it', async () => {
    const uri = await written('- [ ] alone\n');
    assert.equal(documents.known(uri.toString(), bytesOf('- [ ] alone\n')), undefined);
  });

  it('is at hand, of a closed note, when it is read, until somebody tells of a change', async () => {
    const uri = await written('one\n');
    const key = uri.toString();
    assert.equal(documents.atHand(key), undefined);
    const first = await documents.latest(key);
    assert.equal(documents.atHand(key), first);
    await vscode.workspace.fs.writeFile(uri, bytesOf('two\n'));
    assert.equal(await documents.latest(key), first);
    documents.changed(key);
    assert.equal(documents.atHand(key), undefined);
    assert.equal((await documents.latest(key)).text, 'two\n');
  });

  it('is kept of few closed notes: those that were asked for last', async () => {
    const uri = await written('x\n');
    const keys = Array.from({ length: 66 }, (_, at) => vscode.Uri.joinPath(uri, '..', `none-${at}.md`).toString());
    await documents.latest(uri.toString());
    for (const key of keys.slice(0, 40)) await assert.rejects(documents.latest(key), /doesn't exist/);
    await documents.latest(uri.toString());
    for (const key of keys.slice(40)) await assert.rejects(documents.latest(key), /doesn't exist/);
    assert.equal(documents.atHand(uri.toString())?.text, 'x\n');
    for (const key of keys) await assert.rejects(documents.latest(key), /doesn't exist/);
    assert.equal(documents.atHand(uri.toString()), undefined);
  });
});
