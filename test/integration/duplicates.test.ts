import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { day, isFor, problemsOf, run, until, useDesk } from './desk';

describe('an id that stands in two places', () => {
  const desk = useDesk();
  const older = '- [ ] @me The older ^d1d1d1\n';
  const newer = '\n- [ ] @me The newer ^d1d1d1\n- [The older](2026-11-10.md#^d1d1d1)\n';

  const twice = () => desk.series({ '2026-11-10.md': older, '2026-11-17.md': newer });

  it('is refused by every command, which names both, and nothing is written', async () => {
    const series = await twice();
    for (const [command, values] of [
      ['completeAction', {}],
      ['cancelAction', {}],
      ['reopenAction', {}],
      ['snoozeAction', { due: 'tomorrow' }],
      ['assignAction', { owner: 'ada' }],
    ] as const) {
      await desk.refused(command, { id: 'd1d1d1', ...values }, /2026-11-10\.md:1.*2026-11-17\.md:2/s);
      await desk.refused(command, { uri: series.uri('2026-11-17.md'), line: 2, ...values }, /2026-11-10\.md:1.*2026-11-17\.md:2/s);
    }
    assert.equal(await series.read('2026-11-10.md'), older);
    assert.equal(await series.read('2026-11-17.md'), newer);
  });

  it('does not stand in the way of a line that is meant exactly', async () => {
    const series = await twice();
    assert.equal(await run('completeAction', { uri: series.uri('2026-11-17.md'), line: 1 }), true);
    assert.equal(await series.read('2026-11-10.md'), older);
    assert.equal(
      await series.read('2026-11-17.md'),
      newer.replace('- [ ] @me The newer', '- [x] @me The newer').replace(' ^d1d1d1\n-', ` ✅ ${day()} ^d1d1d1\n-`),
    );
  });

  it('within one note is told apart by the line, and refused where the lines are the same', async () => {
    const text = '- [ ] One ^d1d1d1\n- [ ] Two ^d1d1d1\n- [ ] Same ^e2e2e2\n- [ ] Same ^e2e2e2\n';
    const series = await desk.series({ '2026-11-17.md': text });
    const uri = series.uri('2026-11-17.md');
    assert.equal(await run('cancelAction', { uri, line: 1 }), true);
    const after = text.replace('- [ ] Two', '- [-] Two').replace('Two ', `Two ❌ ${day()} `);
    assert.equal(await series.read('2026-11-17.md'), after);
    await desk.refused('cancelAction', { uri, line: 2 }, /2026-11-17\.md.*3.*4/);
    assert.equal(await series.read('2026-11-17.md'), after);
    assert.equal(await run('fix', { uri, rule: 'action/duplicate-id', line: 3 }), true);
    assert.match(await series.read('2026-11-17.md'), /- \[ \] Same \^e2e2e2\n- \[ \] Same \^(?!e2e2e2)[a-z0-9]{6}\n$/);
    assert.equal(await run('cancelAction', { uri, line: 2 }), true);
  });

  it('is a diagnostic at the newer one, with a fix that gives it an id of its own', async () => {
    const series = await twice();
    const uri = series.uri('2026-11-17.md');
    const ours = () => problemsOf(uri);
    await vscode.window.showTextDocument(series.uri('2026-11-10.md'), { preview: false });
    await vscode.window.showTextDocument(uri);
    await until('a diagnostic', () => ours().length === 1);
    assert.deepEqual(problemsOf(series.uri('2026-11-10.md')), []);
    assert.equal(ours()[0]?.range.start.line, 1);
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      ours()[0]?.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = fixes.find(isFor('action/duplicate-id'))?.command;
    await vscode.commands.executeCommand(fix?.command ?? '', ...(fix?.arguments ?? []));
    assert.match(
      await series.read('2026-11-17.md'),
      /^\n- \[ \] @me The newer \^(?!d1d1d1)[a-z0-9]{6}\n- \[The older\]\(2026-11-10\.md#\^d1d1d1\)\n$/,
    );
    assert.equal(await series.read('2026-11-10.md'), older);
    await until('no diagnostic', () => ours().length === 0);
    assert.equal(await run('completeAction', { id: 'd1d1d1' }), true);
  });
});
