import {
  Disposable,
  Position,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  TextEditorSelectionChangeKind,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { emptyPoints } from '../core/agenda/emptyPoints';
import { readOutline } from '../core/note/readOutline';

/** Puts the cursor where one types the first point of a note that is shown, and again once the note is filled, unless one types or goes elsewhere meanwhile. */
export async function goToFirstPointAndFill(uri: Uri, fill: () => Promise<void>): Promise<void> {
  const moved = goToFirstPoint(uri);
  let isUsed = false;
  const listeners = Disposable.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.uri.toString() === uri.toString())
        isUsed ||= contentChanges.some(({ text, rangeLength }) => text.length + rangeLength < 3);
    }),
    window.onDidChangeTextEditorSelection(({ kind }) => {
      isUsed ||= kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse;
    }),
  );
  await fill().finally(() => void listeners.dispose());
  if (moved && !isUsed) goToFirstPoint(uri, () => true);
}

/** Puts the cursor where one types the first point of a note, in the editor that shows it; where somebody has put it already, it stays. Answers whether it moved. */
export function goToFirstPoint(uri: Uri, mayMove = isAtStart): boolean {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (editor === undefined || !mayMove(editor)) return false;
  const text = editor.document.getText();
  const [point] = emptyPoints(text, readOutline(text));
  if (point === undefined) return false;
  const place = editor.document.positionAt(point.end);
  editor.selection = new Selection(place, place);
  editor.revealRange(new Range(place, place), TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

function isAtStart({ selections }: TextEditor): boolean {
  return selections.length === 1 && selections[0]?.isEmpty === true && selections[0].active.isEqual(new Position(0, 0));
}
