import { commands, l10n, ThemeIcon, window } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { NoteLines } from './noteLines';

interface Given { readonly id?: string; readonly uri?: string }

/** For an action that is carried on and on: one question, and the command that answers it. */
export async function decide(index: NoteIndex, lines: NoteLines, given?: Given): Promise<unknown> {
  const argument = given ?? actionAtCursor(lines);
  if (argument === undefined) return void window.showInformationMessage(l10n.t('Put the cursor on an action first.'));
  const root = index.roots().find((one) => argument.uri?.startsWith(`${one}/`));
  const text = index.withId(argument.id ?? '', root)[0]?.task.text;
  const choices = [
    { label: l10n.t('It is done'), iconPath: new ThemeIcon('check'), command: 'oneOnOne.completeAction' },
    { label: l10n.t('Hand it over…'), iconPath: new ThemeIcon('person'), command: 'oneOnOne.assignAction' },
    { label: l10n.t('Drop it'), iconPath: new ThemeIcon('circle-slash'), command: 'oneOnOne.cancelAction' },
    { label: l10n.t('Keep it, with a new date…'), iconPath: new ThemeIcon('clock'), command: 'oneOnOne.snoozeAction' },
  ];
  const picked = await window.showQuickPick(choices, { title: text ?? l10n.t('Decide'), placeHolder: l10n.t('What becomes of it?') });
  return picked && commands.executeCommand(picked.command, argument);
}

function actionAtCursor(lines: NoteLines): Given | undefined {
  const editor = window.activeTextEditor;
  const content = editor && lines.at(editor.document, editor.selection.active);
  const id = content?.kind === 'task' ? content.task.id : content?.id;
  return editor === undefined || id === undefined ? undefined : { id, uri: editor.document.uri.toString() };
}
