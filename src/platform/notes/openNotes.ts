import { type Disposable, type TextDocument, workspace } from 'vscode';
import type { OpenNotes } from '../../index/ports';

/** The text documents that are open, by URI. One without unsaved changes may be older than its file, and one in another encoding is saved as no UTF-8: of these the disk counts. */
export class OpenDocuments implements OpenNotes, Disposable {
  private readonly open = new Map<string, TextDocument>(workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  private readonly listeners = [
    workspace.onDidOpenTextDocument((document) => this.open.set(document.uri.toString(), document)),
    workspace.onDidCloseTextDocument((document) => this.open.delete(document.uri.toString())),
  ];

  textOf(uri: string): string | undefined {
    const document = this.open.get(uri);
    return document && (document.isDirty || document.isUntitled) && document.encoding.startsWith('utf8') ? document.getText() : undefined;
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }
}
