import { type TextDocument, type Uri, window, workspace } from 'vscode';

/** What a test would fire, and VS Code does. */
interface Fires<T> {
  fire(value: T): void;
}

/** A note in an editor, as much of one as the product asks: text, version, and that it is not saved. */
export class OpenDocument {
  readonly languageId = 'markdown';
  readonly encoding = 'utf8';
  readonly isDirty = true;
  readonly isUntitled = false;
  version = 1;
  readonly document = this as unknown as TextDocument;

  constructor(
    readonly uri: Uri,
    private text: string,
  ) {
    const stub = workspace as unknown as { didOpen: Fires<unknown> };
    stub.didOpen.fire(this);
    const middle = Math.floor(text.split('\n').length / 2);
    const editor = {
      document: this,
      visibleRanges: [{ start: { line: middle }, end: { line: middle + 50 } }],
      selections: [],
      setDecorations: () => undefined,
    };
    (window as unknown as { visibleTextEditors: object[] }).visibleTextEditors.push(editor);
  }

  getText(): string {
    return this.text;
  }

  /** Says something else, as after a keystroke, and tells everybody. */
  change(text: string): void {
    this.text = text;
    this.version += 1;
    (workspace as unknown as { didChange: Fires<unknown> }).didChange.fire({ document: this, contentChanges: [{}] });
  }
}
