import * as vscode from 'vscode';
import type { Times } from './stopwatch';

const ROUNDS = 15;

/** The lenses of a long note, asked of VS Code after each of some keystrokes. `source` is copied to `note`, which goes again. */
export async function lensesInHost(source: vscode.Uri, note: vscode.Uri, times: Times): Promise<void> {
  await vscode.workspace.fs.copy(source, note);
  const document = await vscode.workspace.openTextDocument(note);
  const middle = Math.floor(document.lineCount / 2);
  for (let round = 0; round < ROUNDS; round++) {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(note, document.lineAt(middle).range.end, ' word');
    await vscode.workspace.applyEdit(edit);
    const found = await times.clocked(
      'lenses',
      async () => await vscode.commands.executeCommand<unknown[]>('vscode.executeCodeLensProvider', note),
    );
    if (found.length === 0) throw new Error('no lenses');
  }
  await vscode.workspace.fs.delete(note);
}
