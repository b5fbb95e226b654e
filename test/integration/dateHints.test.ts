import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { day, note, refresh, useDesk } from './desk';

describe('dates of tracked lines', () => {
  const desk = useDesk();

  const rows: [line: string, hints: string[]][] = [
    [`- [ ] Plan 📅 ${day(5)} ^a1a1a1`, [`${day(5)} in 5 days`]],
    [`- [ ] Plan ➕ ${day(-9)} ⏳ ${day(1)} 📅 ${day()} ^a1a1a1`, [`${day(1)} tomorrow`, `${day()} today`]],
    [`- [ ] Plan 📅 ${day(-2)} ^a1a1a1`, [`${day(-2)} 2 days late`]],
    [`- [x] Plan 📅 ${day(5)} ✅ ${day(-1)} ^a1a1a1`, [`${day(-1)} yesterday`]],
    [`- [ ] Plan [due:: ${day(5)}] ^a1a1a1`, [`${day(5)}] in 5 days`]],
    [`- [ ] Plan 📅 ${day(5)}`, []],
    [`- [Plan](${day()}.md#^a1a1a1)`, []],
  ];
  for (const [line, hints] of rows)
    it(`say how far they are: ${line.replaceAll(/\d{4}-\d{2}-\d{2}/g, '…')}`, async () => {
      const series = await desk.series({ [`${day(-7)}.md`]: note(`## Notes\n\n${line}\n`, `date: ${day(-7)}`) });
      await refresh();
      const uri = series.uri(`${day(-7)}.md`);
      const document = await vscode.workspace.openTextDocument(uri);
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, whole);
      const said = found.map(
        ({ position, label }) => `${/\S*$/.exec(document.lineAt(position).text.slice(0, position.character))?.[0]} ${String(label)}`,
      );
      assert.deepEqual(said, hints);
    });
});
