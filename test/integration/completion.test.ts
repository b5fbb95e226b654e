import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, useDesk } from './desk';

describe('completion in a note', () => {
  const desk = useDesk();

  it('offers dates and owners behind signs and keys, however these are written', async () => {
    const lines: [line: string, offers: string | undefined][] = [
      ['- [ ] Plan it 📅 ', 'tomorrow'],
      ['- [ ] Plan it ⌛fr', 'fri'],
      ['- [ ] Plan it 🗓\ufe0f in 2', 'in 2 weeks'],
      ['- [ ] Plan it 📅\ufe0e\u00a0', 'tomorrow'],
      ['- [ ] Plan it due: next', 'next 1:1'],
      ['- [ ] Due: ', 'tomorrow'],
      ['- [ ] Plan it [Scheduled:: tom', 'tomorrow'],
      ['- [ ] Plan it [Owner:: @', '@me'],
      ['- [ ] Overdue: ', undefined],
      ['- [ ] Plan it 📅 2026-11-2', undefined],
    ];
    const series = await desk.series();
    const uri = series.uri('2026-11-17.md');
    const text = lines.map(([line]) => line).join('\n');
    await vscode.workspace.fs.writeFile(desk.remove(uri), new TextEncoder().encode(text));
    await run('refresh');
    await vscode.workspace.openTextDocument(uri);
    for (const [at, [line, offers]] of lines.entries()) {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        new vscode.Position(at, line.length),
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      const ours = ['tomorrow', 'fri', 'in 2 weeks', 'next 1:1', '@me'].filter((label) => labels.includes(label));
      if (offers === undefined) assert.deepEqual(ours, [], line);
      else assert.ok(ours.includes(offers), `${line}: ${labels.join(', ')}`);
    }
  });
});
