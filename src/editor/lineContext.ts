import { commands, type Disposable, type TextEditor, window } from 'vscode';
import { isOpen } from '../core/action/status';
import type { NoteIndex } from '../index/noteIndex';
import { timesCarried } from '../platform/words/actionHistory';
import type { Schedule } from '../schedule/schedule';
import { isPoint, type LineContent, type NoteLines } from './noteLines';

/**
 * Context keys of the line of the cursor in a note, unset elsewhere: `oneOnOne.line`, an action that is `open` or `done`, a box that is `untracked`,
 * a talking point, `point` or `discussed`, or `other`; and `oneOnOne.carried`, whether its action was carried on and on.
 */
export function registerLineContext(index: NoteIndex, schedule: Schedule, lines: NoteLines): Disposable[] {
  const known = new Map<string, boolean | string | undefined>();
  const set = (key: string, value: boolean | string | undefined): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void commands.executeCommand('setContext', `oneOnOne.${key}`, value);
  };
  const lookAtActive = (): void => look(window.activeTextEditor);
  const look = (editor: TextEditor | undefined): void => {
    const isNote = editor !== undefined && lines.isNote(editor.document);
    if (isNote && !index.isComplete) return void index.completeNow().then(lookAtActive);
    const content = isNote ? lines.at(editor.document, editor.selection.active) : undefined;
    set('line', isNote ? lineState(content, index.meeting(editor.document.uri.toString()) !== undefined) : undefined);
    set('carried', content && isCarried(content, index, schedule.today()));
  };
  void index.ready.then(lookAtActive);
  return [
    index.onDidChange(lookAtActive),
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && look(textEditor)),
  ];
}

/** A line that refers to an action is what that action is. Code and comments are no lines of ours. */
function lineState(content: LineContent | undefined, isAgenda: boolean): string {
  if (content === undefined) return 'other';
  if (content.kind === 'task' && isAgenda && isPoint(content)) return isOpen(content.task.status) ? 'point' : 'discussed';
  const task = content.kind === 'task' ? content.task : content.action?.task;
  if (task === undefined) return 'other';
  if (!isOpen(task.status)) return 'done';
  return task.id === undefined ? 'untracked' : 'open';
}

function isCarried(content: LineContent, index: NoteIndex, today: string): boolean {
  const id = content.kind === 'task' ? content.task.id : content.id;
  const [action] = id === undefined ? [] : index.withId(id, content.root);
  return action !== undefined && timesCarried(action, index, today) !== undefined;
}
