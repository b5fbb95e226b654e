import { type Disposable, Position, Selection, type TextEditor, TextEditorSelectionChangeKind, type Uri, window } from 'vscode';
import { typingPlaces } from '../core/agenda/typingPlaces';
import { readOutline } from '../core/note/readOutline';

/**
 * Puts the cursor where one types the next point of a note, while a command opens and fills it, without scrolling: the agenda's start stays
 * in sight. Where somebody has put it, before or meanwhile, it stays.
 */
export class FirstPointCursor {
  /** Notes in which the cursor is somebody's. */
  private readonly taken: Set<string>;
  private readonly moved = new Set<string>();
  private readonly listener: Disposable;

  constructor() {
    this.taken = new Set(window.visibleTextEditors.filter((editor) => !isAtStart(editor)).map(keyOf));
    this.listener = window.onDidChangeTextEditorSelection(({ kind, textEditor }) => {
      if (kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse)
        this.taken.add(keyOf(textEditor));
    });
  }

  /** In the editor that shows it; again once more points are filled. */
  goTo(uri: Uri): void {
    const key = uri.toString();
    const editor = window.visibleTextEditors.find((one) => keyOf(one) === key);
    if (editor === undefined || this.taken.has(key) || !(this.moved.has(key) || isAtStart(editor))) return;
    const text = editor.document.getText();
    const places = typingPlaces(text, readOutline(text)).map((offset) => editor.document.positionAt(offset));
    const place = places.find((one) => editor.visibleRanges.some((range) => range.contains(one)));
    if (place === undefined) return;
    editor.selection = new Selection(place, place);
    this.moved.add(key);
  }

  dispose(): void {
    this.listener.dispose();
  }
}

const keyOf = ({ document }: TextEditor): string => document.uri.toString();

function isAtStart({ selections }: TextEditor): boolean {
  return selections.length === 1 && selections[0]?.isEmpty === true && selections[0].active.isEqual(new Position(0, 0));
}
