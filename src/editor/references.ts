import { type DecorationOptions, Disposable, l10n, Range, type TextEditor, ThemeColor, window, workspace } from 'vscode';
import { isOpen } from '../core/action/status';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../index/schedule';
import { ownerWords, wantsDecision } from '../platform/actionHistory';
import { dateWords } from '../platform/words';
import type { NoteLines } from './noteLines';

/** Shows at each reference how its action stands: owner and due date behind it, struck through when it is over. */
export function registerReferenceState(index: NoteIndex, schedule: Schedule, lines: NoteLines): Disposable[] {
  const state = window.createTextEditorDecorationType({ after: { margin: '0 0 0 1em', color: new ThemeColor('editorCodeLens.foreground') } });
  const over = window.createTextEditorDecorationType({ textDecoration: 'line-through', opacity: '0.7' });
  const paint = (editor: TextEditor) => {
    if (editor.document.languageId !== 'markdown') return;
    const open: DecorationOptions[] = [];
    const struck: Range[] = [];
    for (const content of lines.all(editor.document)) {
      if (content.kind !== 'reference') continue;
      const { range } = editor.document.lineAt(content.line);
      open.push({ range: new Range(range.end, range.end), renderOptions: { after: { contentText: words(content.action) } } });
      if (content.action !== undefined && !isOpen(content.action.task.status)) struck.push(new Range(content.line, content.source.search(/[[(]/), content.line, content.source.length));
    }
    editor.setDecorations(state, open);
    editor.setDecorations(over, struck);
  };
  const words = (action: Parameters<typeof ownerWords>[0] | undefined) => {
    if (action === undefined) return l10n.t('not found');
    const { task } = action;
    const today = schedule.today();
    if (task.status === 'done') return task.done === undefined ? l10n.t('done') : l10n.t('done {0}', dateWords(task.done, today));
    if (!isOpen(task.status)) return task.status === 'cancelled' ? l10n.t('cancelled') : l10n.t('moved on');
    const due = task.due === undefined ? undefined : task.due < today ? l10n.t('overdue since {0}', dateWords(task.due, today)) : l10n.t('due {0}', dateWords(task.due, today));
    return [ownerWords(action, index), due, wantsDecision(action, index) ? l10n.t('carried often: do it, hand it over, or drop it') : undefined].filter(Boolean).join(' · ');
  };
  const paintAll = () => window.visibleTextEditors.forEach(paint);
  void index.ready.then(paintAll);
  return [
    state,
    over,
    index.onDidChange(paintAll),
    window.onDidChangeVisibleTextEditors(paintAll),
    workspace.onDidChangeTextDocument(({ document }) => window.visibleTextEditors.filter((editor) => editor.document === document).forEach(paint)),
  ];
}
