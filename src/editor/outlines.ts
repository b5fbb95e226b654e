import type { TextDocument } from 'vscode';
import type { Outline } from '../core/note/outline';
import { readOutline } from '../core/note/readOutline';

/** The outline of open documents, read once for each version. */
export class Outlines {
  private readonly kept = new WeakMap<TextDocument, { version: number; outline: Outline }>();

  of(document: TextDocument): Outline {
    const kept = this.kept.get(document);
    if (kept?.version === document.version) return kept.outline;
    const outline = readOutline(document.getText());
    this.kept.set(document, { version: document.version, outline });
    return outline;
  }
}
