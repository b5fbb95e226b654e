import type { CompletionItem, Position, TextDocument, Uri } from 'vscode';
import { Templates } from '../platform/templates';
import { snippetPlaceAt, Snippets } from './snippets';

/** Snippets in Markdown that is no one's note. */
export function plainSnippets(extensionUri: Uri): (document: TextDocument, position: Position) => Promise<CompletionItem[]> {
  const snippets = new Snippets(new Templates(extensionUri));
  return async (document, position) => {
    const place = snippetPlaceAt(document.lineAt(position).text.slice(0, position.character), false);
    return place === undefined ? [] : snippets.at(place, position);
  };
}
