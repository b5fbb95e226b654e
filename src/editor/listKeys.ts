import { commands, type Disposable, extensions, IndentAction, languages, type TextEditor, window, workspace } from 'vscode';
import { enterRules, isEmptyItem } from '../core/note/listLines';
import type { NoteLines } from './noteLines';

/** It has an Enter key of its own for lists, in all Markdown. */
const markdownAllInOne = 'yzhang.markdown-all-in-one';

/**
 * Lists that go on in notes when one presses Enter. VS Code does it itself, by rules for a language that are there while a note is the active
 * editor: so several cursors, undo, snippets and suggestions are as ever, and nothing is late. Rules cannot end a list; where one is in an
 * empty item, `oneOnOne.inEmptyItem` is on, and Enter is the command `endList`.
 */
export function registerListKeys(lines: NoteLines): Disposable[] {
  const keys = new ListKeys(lines);
  keys.look(window.activeTextEditor);
  return [
    keys,
    extensions.onDidChange(() => keys.look(window.activeTextEditor)),
    window.onDidChangeActiveTextEditor((editor) => keys.look(editor)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => keys.look(textEditor)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (window.activeTextEditor?.document === document) keys.look(window.activeTextEditor);
    }),
  ];
}

class ListKeys implements Disposable {
  private rules: Disposable | undefined;
  private isInEmptyItem = false;

  constructor(private readonly lines: NoteLines) {}

  look(editor: TextEditor | undefined): void {
    if (editor !== window.activeTextEditor) return;
    const isOurs = editor?.document.languageId === 'markdown' && this.lines.isNote(editor.document) && !isLeftToAnother();
    if (!isOurs) this.stop();
    else this.rules ??= languages.setLanguageConfiguration('markdown', { onEnterRules: onEnterRules() });
    this.tell(isOurs && isInEmptyItem(editor, this.lines));
  }

  dispose(): void {
    this.stop();
  }

  private stop(): void {
    this.rules?.dispose();
    this.rules = undefined;
  }

  private tell(isInEmpty: boolean): void {
    if (this.isInEmptyItem === isInEmpty) return;
    this.isInEmptyItem = isInEmpty;
    void commands.executeCommand('setContext', 'oneOnOne.inEmptyItem', isInEmpty);
  }
}

function onEnterRules() {
  return enterRules.map(({ appendText, ...texts }) => ({ ...texts, action: { indentAction: IndentAction.None, appendText } }));
}

function isLeftToAnother(): boolean {
  return extensions.getExtension(markdownAllInOne) !== undefined;
}

function isInEmptyItem({ document, selections }: TextEditor, lines: NoteLines): boolean {
  const [selection] = selections;
  if (selection?.isEmpty !== true || selections.length !== 1 || selection.active.line >= document.lineCount) return false;
  const { text } = document.lineAt(selection.active);
  if (selection.active.character !== text.length || !isEmptyItem(text)) return false;
  return document.offsetAt(selection.active) >= (lines.outline(document).frontMatter?.bodyStart ?? 0);
}
