import { Position, Range, Selection, type TextEditor, TextEditorRevealType, type Uri, window } from 'vscode';
import { emptyPoints } from '../core/agenda/emptyPoints';
import { readOutline } from '../core/note/readOutline';

/** Puts the cursor where one types the first point of a note, in the editor that shows it; where somebody has put it already, it stays. */
export function goToFirstPoint(uri: Uri): void {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (editor === undefined || !isAtStart(editor)) return;
  const text = editor.document.getText();
  const [point] = emptyPoints(text, readOutline(text));
  if (point === undefined) return;
  const place = editor.document.positionAt(point.end);
  editor.selection = new Selection(place, place);
  editor.revealRange(new Range(place, place), TextEditorRevealType.InCenterIfOutsideViewport);
}

function isAtStart({ selections }: TextEditor): boolean {
  return selections.length === 1 && selections[0]?.isEmpty === true && selections[0].active.isEqual(new Position(0, 0));
}
