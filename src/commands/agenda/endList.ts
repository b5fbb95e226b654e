import { commands, Selection, type TextDocument, window } from 'vscode';
import { endedItem, isEmptyItem } from '../../core/note/listLines';
import { defineCommand } from '../define';
import { inNote } from '../places';

/**
 * Enter in an empty list item of a note: the item becomes one of the list around it, else an empty line. Typed is a line end where the
 * cursor is in no empty item by now.
 */
export const endList = defineCommand<void>({
  id: 'endList',
  title: 'End List',
  asks: false,
  palette: false,
  keys: [
    {
      key: 'enter',
      when: [
        `editorTextFocus && !editorReadonly && editorLangId == markdown && ${inNote} && oneOnOne.inEmptyItem`,
        '!editorHasSelection && !editorHasMultipleSelections && !suggestWidgetVisible && !inSnippetMode && !isComposing',
        "(!vim.active || vim.mode == 'Insert') && !neovim.init",
      ].join(' && '),
    },
  ],
  async run() {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const { document, selection } = editor;
    const { text, range } = document.lineAt(selection.active);
    if (!selection.isEmpty || selection.active.character !== text.length || !isEmptyItem(text)) {
      await commands.executeCommand('type', { text: '\n' });
      return;
    }
    const ended = endedItem(text, linesAbove(document, range.start.line));
    if (!(await editor.edit((edit) => edit.replace(range, ended)))) return;
    const end = document.lineAt(range.start.line).range.end;
    editor.selection = new Selection(end, end);
  },
});

function* linesAbove(document: TextDocument, line: number): Iterable<string> {
  for (let above = line - 1; above >= 0; above -= 1) yield document.lineAt(above).text;
}
