import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { day, run, type Series, useDesk } from './desk';

const today = day();

describe("a command's edit", () => {
  const desk = useDesk();
  const text = '- [ ] @me One ^u1u1u1\n- [ ] @me Two ^u2u2u2\n- [ ] Three\n';
  const note = () => desk.series({ '2026-11-17.md': text, '2026-11-24.md': '' });

  const commands: [command: string, argument: (series: Series) => object][] = [
    ['trackAction', (series) => ({ uri: series.uri('2026-11-17.md'), line: 2 })],
    ['completeAction', () => ({ id: 'u1u1u1' })],
    ['cancelAction', () => ({ id: 'u1u1u1' })],
    ['snoozeAction', () => ({ id: 'u1u1u1', due: 'tomorrow', followUp: 'in 2 weeks' })],
    ['assignAction', () => ({ id: 'u1u1u1', owner: 'ada' })],
    ['carryOver', (series) => ({ uri: series.uri('2026-11-17.md') })],
  ];

  for (const [command, argument] of commands) {
    it(`${command}: saves a clean note, one undo takes it back, a dirty note stays dirty and the disk as it was`, async () => {
      const series = await note();
      await series.write('2026-11-10.md', '- [ ] @me Carried ^u9u9u9\n');
      await run('refresh');
      const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
      const { document } = editor;
      assert.ok(await run(command, argument(series)));
      assert.equal(document.isDirty, false);
      assert.equal(await series.read('2026-11-17.md'), document.getText());
      assert.notEqual(document.getText(), text);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), text);
      await vscode.commands.executeCommand('workbench.action.files.save');

      await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), 'typed\n'));
      assert.ok(await run(command, argument(series)));
      assert.equal(document.isDirty, true);
      assert.match(document.getText(), /typed\n/);
      assert.notEqual(document.getText(), `${text}typed\n`);
      assert.equal(await series.read('2026-11-17.md'), text);
    });
  }

  it('goes by the open editor, not by the disk', async () => {
    const series = await note();
    const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# New\n\n- [ ] @me Unsaved ^u3u3u3\n'));
    assert.equal(await run('completeAction', { id: 'u3u3u3' }), true);
    assert.equal(await run('completeAction', { uri: series.uri('2026-11-17.md'), line: 3 }), true);
    assert.equal(
      editor.document.getText(),
      `# New\n\n- [x] @me Unsaved ✅ ${today} ^u3u3u3\n- [x] @me One ✅ ${today} ^u1u1u1\n${text.slice(text.indexOf('\n') + 1)}`,
    );
    assert.equal(await series.read('2026-11-17.md'), text);
  });

  it('leaves a clean note that needs no change as it is', async () => {
    const series = await desk.series({ '2026-11-17.md': '- [x] @me Done ✅ 2026-11-18 ^u1u1u1' });
    const before = await vscode.workspace.fs.stat(series.uri('2026-11-17.md'));
    assert.equal(await run('completeAction', { id: 'u1u1u1' }), true);
    assert.deepEqual(await vscode.workspace.fs.stat(series.uri('2026-11-17.md')), before);
  });

  it('across notes saves the clean ones, and leaves the dirty one dirty', async () => {
    const series = await desk.series({ '2026-11-17.md': text, '2026-11-24.md': '- [ ] @me Other ^u4u4u4\n' });
    const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'typed\n'));
    const rows = [{ id: 'u1u1u1' }, { id: 'u4u4u4' }, { id: 'u2u2u2' }];
    assert.equal(await run('completeAction', rows[0], rows), true);
    assert.equal(editor.document.getText(), `typed\n- [x] @me One ✅ ${today} ^u1u1u1\n- [x] @me Two ✅ ${today} ^u2u2u2\n- [ ] Three\n`);
    assert.equal(editor.document.isDirty, true);
    assert.equal(await series.read('2026-11-17.md'), text);
    assert.equal(await series.read('2026-11-24.md'), `- [x] @me Other ✅ ${today} ^u4u4u4\n`);
  });

  it('across notes is one undo', async () => {
    const other = '- [ ] @me Other ^u4u4u4\n';
    const series = await desk.series({ '2026-11-17.md': text, '2026-11-24.md': other });
    const documents: vscode.TextDocument[] = [];
    for (const file of ['2026-11-24.md', '2026-11-17.md'])
      documents.push((await vscode.window.showTextDocument(series.uri(file), { preview: false })).document);
    const rows = [{ id: 'u1u1u1' }, { id: 'u4u4u4' }];
    assert.equal(await run('completeAction', rows[0], rows), true);
    assert.deepEqual(
      documents.map((document) => document.getText().startsWith('- [x]')),
      [true, true],
    );
    await vscode.commands.executeCommand('undo');
    assert.deepEqual(
      documents.map((document) => document.getText()),
      [other, text],
    );
  });

  it('across notes changes none when one of them refuses', async () => {
    const series = await desk.series({ '2026-11-17.md': text, '2026-11-24.md': '---\ndate: [\n---\n\n- [ ] @me Other ^u4u4u4\n' });
    const rows = [{ id: 'u1u1u1' }, { id: 'u4u4u4' }];
    assert.equal(await run('completeAction', rows[0], rows), undefined);
    assert.match(desk.errors().join(), /2026-11-24\.md/);
    assert.equal(await series.read('2026-11-17.md'), text);
  });
});
