import { commands, type Disposable, l10n, window } from 'vscode';
import type { NoteLines } from './noteLines';

/** For an action that is carried on and on: one question, and the command that answers it. */
export function registerDecide(lines: NoteLines): Disposable {
  return commands.registerCommand('oneOnOne.decideAction', async (given?: object) => {
    const argument = given ?? actionAtCursor(lines);
    if (argument === undefined) return void window.showInformationMessage(l10n.t('Put the cursor on an action first.'));
    const choices = [
      { label: l10n.t('$(check) It is done'), command: 'oneOnOne.completeAction' },
      { label: l10n.t('$(person) Hand it over…'), command: 'oneOnOne.assignAction' },
      { label: l10n.t('$(circle-slash) Drop it'), command: 'oneOnOne.cancelAction' },
      { label: l10n.t('$(clock) Keep it, with a new date…'), command: 'oneOnOne.snoozeAction' },
    ];
    const picked = await window.showQuickPick(choices, { title: l10n.t('Carried on and on: decide'), placeHolder: l10n.t('What becomes of it?') });
    return picked && commands.executeCommand(picked.command, argument);
  });
}

function actionAtCursor(lines: NoteLines): object | undefined {
  const editor = window.activeTextEditor;
  const content = editor && lines.at(editor.document, editor.selection.active);
  const id = content?.kind === 'task' ? content.task.id : content?.id;
  return id === undefined ? undefined : { id };
}
