import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Disposable,
  l10n,
  languages,
  Location,
  Position,
  Range,
  Uri,
  workspace,
} from 'vscode';
import { dateOfPath, notePlace } from '../core/folder/notePath';
import { pathBelow } from '../core/folder/noteUri';
import type { Meeting, NoteProblem } from '../core/model';
import { type DuplicateLine, newerDuplicates } from '../index/duplicateIds';
import type { IndexChange, NoteIndex } from '../index/noteIndex';
import { levelOf, type RuleLevel } from '../core/rules/levels';
import type { Settings } from '../platform/settings';
import { nameOf, problemWords } from '../platform/words/words';

export const duplicateId = 'action/duplicate-id';
export const otherDate = 'note/other-date';
export const otherName = 'note/name';

/** Says at the line why a note could not be read as meant, which ids are duplicates, and which note has another date than its name. */
export function registerDiagnostics(index: NoteIndex, settings: Settings): Disposable[] {
  const diagnostics = new NoteDiagnostics(index, settings);
  void index.ready.then(() => diagnostics.update());
  void index.complete.then(() => diagnostics.addDuplicates());
  return [
    diagnostics.collection,
    index.onDidChange((change) => diagnostics.update(change)),
    settings.onDidChange(() => diagnostics.update()),
  ];
}

/** Looks only at what changed: a keystroke in one note costs nothing in the others. */
class NoteDiagnostics {
  readonly collection = languages.createDiagnosticCollection('1:1');
  private duplicates = new Map<string, Diagnostic[]>();
  /** A start does not wait for the lines of all notes. */
  private hasDuplicates = false;

  constructor(
    private readonly index: NoteIndex,
    private readonly settings: Settings,
  ) {}

  addDuplicates(): void {
    this.hasDuplicates = true;
    this.update();
  }

  update(change?: IndexChange): void {
    const everything = change === undefined || change.all;
    const before = this.duplicates;
    this.duplicates = new Map();
    for (const { line, oldest } of this.hasDuplicates ? newerDuplicates(this.index) : []) {
      this.duplicates.set(line.uri, [...(this.duplicates.get(line.uri) ?? []), duplicateDiagnostic(line, oldest)]);
    }
    if (everything) this.collection.clear();
    const uris = everything ? this.index.notes().map(({ uri }) => uri) : change.uris;
    for (const uri of new Set([...uris, ...before.keys(), ...this.duplicates.keys()])) {
      const meeting = this.index.meeting(uri);
      const problem = this.index.note(uri)?.problem;
      const found = [
        ...(problem === undefined ? [] : [noteDiagnostic(problem)]),
        ...(meeting === undefined ? [] : dateDiagnostics(meeting)),
        ...this.nameDiagnostics(uri),
        ...(this.duplicates.get(uri) ?? []),
      ];
      if (found.length > 0 || !everything)
        this.collection.set(
          Uri.parse(uri),
          found.flatMap((diagnostic) => atLevel(diagnostic, this.index, this.settings, uri)),
        );
    }
  }

  /** A name that is read, but is another way to write the one it should be. */
  private nameDiagnostics(uri: string): Diagnostic[] {
    const note = this.index.note(uri);
    const place = note && notePlace(note.root, uri);
    if (note === undefined || place?.rename === undefined) return [];
    const top = new Range(0, 0, 0, 1);
    const profile = place.kind === 'profile' ? this.index.manager(note.root, place.manager)?.uri : undefined;
    return profile === undefined || profile === uri
      ? [
          ruleDiagnostic(
            top,
            l10n.t('This file is read as {0}. Rename it so that other programs can find it.', place.rename),
            DiagnosticSeverity.Hint,
            otherName,
          ),
        ]
      : [
          ruleDiagnostic(
            top,
            l10n.t("This profile isn't used because {0} also exists.", nameOf(Uri.parse(profile))),
            DiagnosticSeverity.Information,
            'note/unused-profile',
          ),
        ];
  }
}

/** With the severity that setting, profile or note give its rule; none where that is off. */
export function atLevel(diagnostic: Diagnostic, index: NoteIndex, settings: Settings, uri: string): Diagnostic[] {
  const note = index.note(uri);
  const profile = note && index.manager(note.root, note.manager)?.profile;
  const maps = [settings.rules(uri), profile?.rules, (index.meeting(uri) ?? index.plan(uri))?.rules];
  const level = typeof diagnostic.code === 'string' ? levelOf(diagnostic.code, maps) : undefined;
  if (level === 'off') return [];
  if (level !== undefined) diagnostic.severity = severityOf[level];
  return [diagnostic];
}

/** The date of a note that was moved by hand, in its front matter alone. */
function dateDiagnostics({ uri, root, date }: Meeting): Diagnostic[] {
  const name = Uri.parse(uri).path.split('/').at(-1) ?? '';
  const named = dateOfPath(pathBelow(root, uri) ?? '');
  if (named === undefined || named === date) return [];
  const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
  const line =
    document === undefined
      ? 1
      : Math.max(
          0,
          document
            .getText()
            .slice(0, 2000)
            .split('\n')
            .findIndex((text) => text.startsWith('date:')),
        );
  return [
    ruleDiagnostic(
      new Range(line, 0, line, document?.lineAt(line).text.length ?? 1),
      l10n.t('This meeting is on {0}, but the file is named {1}. Move the note to update its name and links.', date, name),
      DiagnosticSeverity.Warning,
      otherDate,
    ),
  ];
}

function noteDiagnostic(problem: NoteProblem): Diagnostic {
  return ruleDiagnostic(
    new Range(problem.line, problem.column, problem.line, problem.column + 1),
    problemWords(problem),
    severities[problem.code],
    `note/${problem.code}`,
  );
}

function duplicateDiagnostic({ line, source }: DuplicateLine, oldest: DuplicateLine): Diagnostic {
  const uri = Uri.parse(oldest.uri);
  const diagnostic = ruleDiagnostic(
    new Range(line, source.lastIndexOf('^'), line, source.length),
    l10n.t('This ID is also used in {0}. Assign a new ID to this line.', `${nameOf(uri)}:${oldest.line + 1}`),
    DiagnosticSeverity.Warning,
    duplicateId,
  );
  diagnostic.relatedInformation = [new DiagnosticRelatedInformation(new Location(uri, new Position(oldest.line, 0)), oldest.text)];
  return diagnostic;
}

/** One of ours: `code` is the rule's id. */
export function ruleDiagnostic(range: Range, message: string, severity: DiagnosticSeverity, code: string): Diagnostic {
  const diagnostic = new Diagnostic(range, message, severity);
  diagnostic.source = '1:1';
  diagnostic.code = code;
  return diagnostic;
}

const severities: Record<NoteProblem['code'], DiagnosticSeverity> = {
  unreadable: DiagnosticSeverity.Error,
  'not-utf8': DiagnosticSeverity.Error,
  yaml: DiagnosticSeverity.Error,
  conflict: DiagnosticSeverity.Error,
  'too-large': DiagnosticSeverity.Warning,
  outside: DiagnosticSeverity.Warning,
  'front-matter-value': DiagnosticSeverity.Warning,
};

const severityOf: Record<Exclude<RuleLevel, 'off'>, DiagnosticSeverity> = {
  hint: DiagnosticSeverity.Hint,
  info: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
  error: DiagnosticSeverity.Error,
};
