import { Diagnostic, DiagnosticSeverity, type Disposable, languages, Range, Uri } from 'vscode';
import type { IndexChange, NoteIndex } from '../index/noteIndex';
import type { NoteProblem } from '../core/model';
import { problemWords } from '../platform/words';

/** Shows why a note could not be read as meant. */
export function registerDiagnostics(index: NoteIndex): Disposable[] {
  const collection = languages.createDiagnosticCollection('1:1');
  const show = (uri: string, problem: NoteProblem | undefined) => collection.set(Uri.parse(uri), problem && [diagnosticOf(problem)]);
  const showAll = () => {
    collection.clear();
    for (const { uri, problem } of [...index.managers(), ...index.meetings()]) if (problem) show(uri, problem);
  };
  const update = (change: IndexChange) => {
    if (change.all) return showAll();
    const profiles = new Map(index.managers().map((manager) => [manager.uri, manager.problem]));
    for (const uri of change.uris) show(uri, index.meeting(uri)?.problem ?? profiles.get(uri));
  };
  void index.ready.then(showAll);
  return [collection, index.onDidChange(update)];
}

function diagnosticOf(problem: NoteProblem): Diagnostic {
  const diagnostic = new Diagnostic(new Range(problem.line, problem.column, problem.line, problem.column + 1), problemWords(problem), severities[problem.code]);
  diagnostic.source = '1:1';
  diagnostic.code = `note/${problem.code}`;
  return diagnostic;
}

const severities: Record<NoteProblem['code'], DiagnosticSeverity> = {
  unreadable: DiagnosticSeverity.Error,
  yaml: DiagnosticSeverity.Error,
  conflict: DiagnosticSeverity.Error,
  'too-large': DiagnosticSeverity.Warning,
  'front-matter-value': DiagnosticSeverity.Warning,
};
