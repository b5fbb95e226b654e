import { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, type DiagnosticCollection, type Disposable, l10n, languages, Location, Position, Range, Uri } from 'vscode';
import type { Action, NoteProblem } from '../core/model';
import { DuplicateIds } from '../index/duplicateIds';
import type { IndexChange, NoteIndex } from '../index/noteIndex';
import { nameOf, problemWords } from '../platform/words';

export const duplicateId = 'action/duplicate-id';

/** Says at the line why a note could not be read as meant, and which ids are doubled. */
export function registerDiagnostics(index: NoteIndex): Disposable[] {
  const collection = languages.createDiagnosticCollection('1:1');
  const duplicates = new DuplicateIds(index);
  const update = (change?: IndexChange) => {
    duplicates.update(change);
    show(collection, index, duplicates);
  };
  void index.ready.then(() => update());
  return [collection, index.onDidChange(update)];
}

function show(collection: DiagnosticCollection, index: NoteIndex, duplicates: DuplicateIds): void {
  const found = new Map<string, Diagnostic[]>();
  const add = (uri: string, diagnostic: Diagnostic) => found.set(uri, [...(found.get(uri) ?? []), diagnostic]);
  for (const { uri, problem } of [...index.managers(), ...index.meetings()]) if (problem !== undefined) add(uri, noteDiagnostic(problem));
  for (const { action, oldest } of duplicates.newer()) add(action.uri, duplicateDiagnostic(action, oldest));
  collection.forEach((uri) => !found.has(uri.toString()) && collection.delete(uri));
  for (const [uri, diagnostics] of found) collection.set(Uri.parse(uri), diagnostics);
}

function noteDiagnostic(problem: NoteProblem): Diagnostic {
  return ours(new Range(problem.line, problem.column, problem.line, problem.column + 1), problemWords(problem), severities[problem.code], `note/${problem.code}`);
}

function duplicateDiagnostic({ line, source }: Action, oldest: Action): Diagnostic {
  const uri = Uri.parse(oldest.uri);
  const diagnostic = ours(new Range(line, source.lastIndexOf('^'), line, source.length), l10n.t('This id is also in {0}. Give this action a new one.', `${nameOf(uri)}:${oldest.line + 1}`), DiagnosticSeverity.Warning, duplicateId);
  diagnostic.relatedInformation = [new DiagnosticRelatedInformation(new Location(uri, new Position(oldest.line, 0)), oldest.task.text)];
  return diagnostic;
}

function ours(range: Range, message: string, severity: DiagnosticSeverity, code: string): Diagnostic {
  const diagnostic = new Diagnostic(range, message, severity);
  diagnostic.source = '1:1';
  diagnostic.code = code;
  return diagnostic;
}

const severities: Record<NoteProblem['code'], DiagnosticSeverity> = {
  unreadable: DiagnosticSeverity.Error,
  yaml: DiagnosticSeverity.Error,
  conflict: DiagnosticSeverity.Error,
  'too-large': DiagnosticSeverity.Warning,
  'front-matter-value': DiagnosticSeverity.Warning,
};
