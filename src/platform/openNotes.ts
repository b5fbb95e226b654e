import { type Disposable, type TextDocument, workspace } from 'vscode';
import type { OpenNotes } from '../index/ports';

/** The text documents that are open, by URI. */
export class OpenDocuments implements OpenNotes, Disposable {
  private readonly open = new Map<string, TextDocument>(workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  private readonly listeners = [
    workspace.onDidOpenTextDocument((document) => this.open.set(document.uri.toString(), document)),
    workspace.onDidCloseTextDocument((document) => this.open.delete(document.uri.toString())),
  ];

  textOf(uri: string): string | undefined {
    return this.open.get(uri)?.getText();
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }
}
