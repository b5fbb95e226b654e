import { commands, type Disposable, type TextEditor, window } from 'vscode';
import { isOpen } from '../core/action/status';
import type { NoteIndex } from '../index/noteIndex';
import { isPoint, type NoteLines } from './noteLines';

/**
 * The context key `oneOnOne.line`: what the line of the cursor is in a note, an action that is `open` or `done`, a box that is `untracked`, a
 * talking point, `point` or `discussed`, or `other`. Unset elsewhere.
 */
export function registerLineContext(index: NoteIndex, lines: NoteLines): Disposable[] {
  let known: string | undefined;
  const lookAtActive = (): void => look(window.activeTextEditor);
  const look = (editor: TextEditor | undefined): void => {
    const isNote = editor !== undefined && lines.isNote(editor.document);
    if (isNote && !index.isComplete) return void index.completeNow().then(lookAtActive);
    const state = isNote ? lineState(editor, index, lines) : undefined;
    if (state === known) return;
    known = state;
    void commands.executeCommand('setContext', 'oneOnOne.line', state);
  };
  void index.ready.then(lookAtActive);
  return [
    index.onDidChange(lookAtActive),
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && look(textEditor)),
  ];
}

/** A line that refers to an action is what that action is. Code and comments are no lines of ours. */
function lineState({ document, selection }: TextEditor, index: NoteIndex, lines: NoteLines): string {
  const content = lines.at(document, selection.active);
  if (content === undefined) return 'other';
  if (content.kind === 'task' && index.meeting(document.uri.toString()) !== undefined && isPoint(content))
    return isOpen(content.task.status) ? 'point' : 'discussed';
  const task = content.kind === 'task' ? content.task : content.action?.task;
  if (task === undefined) return 'other';
  if (!isOpen(task.status)) return 'done';
  return task.id === undefined ? 'untracked' : 'open';
}
