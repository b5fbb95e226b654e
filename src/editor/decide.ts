import { commands, type Disposable, l10n, window } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { NoteLines } from './noteLines';

/** For an action that is carried on and on: one question, and the command that answers it. */
export function registerDecide(index: NoteIndex, lines: NoteLines): Disposable {
  return commands.registerCommand('oneOnOne.decideAction', async (given?: { readonly id?: string }) => {
    const argument = given ?? actionAtCursor(lines);
    if (argument === undefined) return void window.showInformationMessage(l10n.t('Put the cursor on an action first.'));
    const text = index.withId(argument.id ?? '')[0]?.task.text;
    const choices = [
      { label: l10n.t('$(check) It is done'), command: 'oneOnOne.completeAction' },
      { label: l10n.t('$(person) Hand it over…'), command: 'oneOnOne.assignAction' },
      { label: l10n.t('$(circle-slash) Drop it'), command: 'oneOnOne.cancelAction' },
      { label: l10n.t('$(clock) Keep it, with a new date…'), command: 'oneOnOne.snoozeAction' },
    ];
    const picked = await window.showQuickPick(choices, { title: text ?? l10n.t('Decide'), placeHolder: l10n.t('What becomes of it?') });
    return picked && commands.executeCommand(picked.command, argument);
  });
}

function actionAtCursor(lines: NoteLines): { readonly id: string } | undefined {
  const editor = window.activeTextEditor;
  const content = editor && lines.at(editor.document, editor.selection.active);
  const id = content?.kind === 'task' ? content.task.id : content?.id;
  return id === undefined ? undefined : { id };
}
