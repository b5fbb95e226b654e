import { DiagnosticSeverity, type Disposable, l10n, languages, type TextDocument, workspace } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import { toRange } from '../platform/ranges';
import type { Settings } from '../platform/settings';
import { Throttle } from '../platform/throttle';
import { atLevel, ruleDiagnostic } from './diagnostics';
import type { NoteLines } from './noteLines';

const unclosedComment = 'note/unclosed-comment';

/** Says in open notes where a comment is not closed, as more may be private than was meant. */
export function registerUnclosedComments(index: NoteIndex, lines: NoteLines, settings: Settings): Disposable[] {
  const collection = languages.createDiagnosticCollection('1:1 comments');
  const stale = new Set<TextDocument>();
  const look = new Throttle(() => {
    for (const document of stale)
      if (!document.isClosed)
        collection.set(document.uri, index.note(document.uri.toString()) ? diagnosticsIn(document, index, lines, settings) : []);
    stale.clear();
  }, 100);
  const lookAt = (documents: readonly TextDocument[]): void => {
    for (const document of documents) if (document.languageId === 'markdown') stale.add(document);
    if (stale.size > 0) look.trigger();
  };
  const lookAtAll = (): void => lookAt(workspace.textDocuments);
  void index.ready.then(lookAtAll);
  return [
    collection,
    look,
    workspace.onDidOpenTextDocument((document) => lookAt([document])),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => lookAt(contentChanges.length > 0 ? [document] : [])),
    workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    index.onDidChange(({ all, uris }) => lookAt(workspace.textDocuments.filter(({ uri }) => all || uris.has(uri.toString())))),
    settings.onDidChange(lookAtAll),
  ];
}

function diagnosticsIn(document: TextDocument, index: NoteIndex, lines: NoteLines, settings: Settings) {
  const message = l10n.t("This comment isn't closed, so the rest of its paragraph or section is kept private.");
  return lines
    .outline(document)
    .unclosed.map((mark) => ruleDiagnostic(toRange(document, mark), message, DiagnosticSeverity.Information, unclosedComment))
    .flatMap((diagnostic) => atLevel(diagnostic, index, settings, document.uri.toString()));
}
