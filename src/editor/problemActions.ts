import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Disposable,
  l10n,
  languages,
  type TextDocument,
} from 'vscode';
import { firstLineOf } from '../core/agenda/capturedPoint';
import type { NoteIndex } from '../index/noteIndex';
import type { NotesFolders } from '../platform/folders/notesFolders';

/**
 * A problem in code can be put on an agenda, from its menu in the Problems view and from its quick fixes: where one asks for them, so that
 * no line of code has a light bulb for it. Those of notes are about the notes.
 */
export function registerProblemActions(index: NoteIndex, folders: NotesFolders): Disposable {
  return languages.registerCodeActionsProvider(
    '*',
    {
      provideCodeActions: (document, _range, context) =>
        context.triggerKind !== CodeActionTriggerKind.Invoke ||
        folders.rootOf(document.uri.toString()) !== undefined ||
        index.managers().length === 0
          ? []
          : actionsFor(document, context),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function actionsFor({ uri }: TextDocument, { diagnostics }: CodeActionContext): CodeAction[] {
  return diagnostics.map((diagnostic) => {
    const title = l10n.t('Add to 1:1 agenda…');
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    action.command = {
      command: 'oneOnOne.addToAgenda',
      title,
      arguments: [{ uri, range: diagnostic.range, text: firstLineOf(diagnostic.message), ask: true }],
    };
    return action;
  });
}
