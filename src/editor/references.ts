import { type DecorationOptions, type Disposable, l10n, Range, type TextEditor, ThemeColor, window, workspace } from 'vscode';
import { isOpen } from '../core/action/status';
import type { Action } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import { ownerWords } from '../platform/words/actionHistory';
import type { Clock } from '../platform/clock';
import { dueWords } from '../platform/words/dueWords';
import { dateWords } from '../platform/words/words';
import type { NoteLines } from './noteLines';

/** Shows the state of the action at each reference: owner and due date behind it, struck through when it is over. */
export function registerReferenceState(index: NoteIndex, schedule: Schedule, lines: NoteLines, clock: Clock): Disposable[] {
  const margin = '0 0 0 1em';
  const state = window.createTextEditorDecorationType({ after: { margin, color: new ThemeColor('descriptionForeground') } });
  const late = window.createTextEditorDecorationType({ after: { margin, color: new ThemeColor('list.warningForeground') } });
  const over = window.createTextEditorDecorationType({ textDecoration: 'line-through', opacity: '0.75' });
  const paint = (editor: TextEditor): void => {
    if (editor.document.languageId !== 'markdown' || !lines.isNote(editor.document)) return;
    const calm: DecorationOptions[] = [];
    const warned: DecorationOptions[] = [];
    const struck: Range[] = [];
    const today = schedule.today();
    for (const content of lines.all(editor.document)) {
      // a win has no state
      if (content.kind !== 'reference' || (content.action === undefined && index.winsWithId(content.id, content.root).length > 0)) continue;
      const { action } = content;
      const { end } = editor.document.lineAt(content.line).range;
      const isLate = action === undefined || (isOpen(action.task.status) && action.task.due !== undefined && action.task.due < today);
      (isLate ? warned : calm).push({
        range: new Range(end, end),
        renderOptions: { after: { contentText: stateWords(action, index, today) } },
      });
      if (action !== undefined && !isOpen(action.task.status))
        struck.push(new Range(content.line, content.source.search(/[[(]/), content.line, content.source.length));
    }
    editor.setDecorations(state, calm);
    editor.setDecorations(late, warned);
    editor.setDecorations(over, struck);
  };
  const paintAll = (): void => window.visibleTextEditors.forEach(paint);
  void index.ready.then(paintAll);
  return [
    state,
    late,
    over,
    index.onDidChange(paintAll),
    clock.onDidChangeDay(paintAll),
    window.onDidChangeVisibleTextEditors(paintAll),
    workspace.onDidChangeTextDocument(({ document }) =>
      window.visibleTextEditors.filter((editor) => editor.document === document).forEach(paint),
    ),
  ];
}

/** Short: it is behind a line that is long already. The lens above has the dates in full. */
function stateWords(action: Action | undefined, index: NoteIndex, today: string): string {
  if (action === undefined) return l10n.t('not found');
  const { task } = action;
  if (task.status === 'done') return task.done === undefined ? l10n.t('done') : l10n.t('done {0}', dateWords(task.done, today));
  if (!isOpen(task.status)) return task.status === 'cancelled' ? l10n.t('cancelled') : l10n.t('moved on');
  const due =
    task.due === undefined ? undefined : task.due < today ? dueWords(task.due, today) : l10n.t('due {0}', dueWords(task.due, today));
  return [ownerWords(action, index), due].filter(Boolean).join(' · ');
}
