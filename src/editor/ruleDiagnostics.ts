import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Disposable,
  languages,
  Location,
  Position,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Judgement } from '../core/rules/engine';
import type { Level } from '../core/rules/rule';
import type { NoteIndex } from '../index/noteIndex';
import type { Linter } from '../platform/linter/linter';
import { rangeOf } from '../platform/linter/places';
import type { OpenTabs } from '../platform/openTabs';
import { findingWords } from '../platform/words/ruleWords';
import { rulePage } from './rulePages';

/** Milliseconds without a keystroke after which a note is judged. */
const pause = 200;
/** And after which what is on the line of the cursor is told, too. */
const rest = 1500;

/** Tells in notes that a tab shows what the rules find, and takes it away with the tab. */
export function registerRuleDiagnostics(linter: Linter, index: NoteIndex, tabs: OpenTabs): Disposable[] {
  const shown = new RuleDiagnostics(linter, index, tabs);
  void index.ready.then(() => shown.lookSoon());
  return [
    shown,
    linter.onDidChange(() => shown.lookSoon()),
    tabs.onDidChange(() => shown.lookSoon()),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && shown.typed(document)),
  ];
}

class RuleDiagnostics implements Disposable {
  private readonly collection = languages.createDiagnosticCollection('1:1');
  /** What each note says now, a text for each finding: what is the same is not set again, and does not flicker. */
  private readonly told = new Map<string, { readonly all: string; readonly each: ReadonlySet<string> }>();
  private readonly typing = new Set<string>();
  private soon: ReturnType<typeof setTimeout> | undefined;
  private rested: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  constructor(
    private readonly linter: Linter,
    private readonly index: NoteIndex,
    private readonly tabs: OpenTabs,
  ) {}

  lookSoon(): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => void this.look(), pause);
  }

  typed({ uri }: TextDocument): void {
    if (!this.tabs.has(uri.toString())) return;
    this.typing.add(uri.toString());
    clearTimeout(this.rested);
    this.rested = setTimeout(() => {
      this.typing.clear();
      void this.look();
    }, rest);
    this.lookSoon();
  }

  dispose(): void {
    clearTimeout(this.soon);
    clearTimeout(this.rested);
    this.turn += 1;
    this.collection.dispose();
  }

  private async look(): Promise<void> {
    const turn = ++this.turn;
    for (const uri of this.told.keys()) if (!this.isShown(uri)) this.tell(uri, []);
    for (const uri of [...this.tabs.all()].filter((one) => this.isShown(one))) {
      const found = await this.linter.of(uri);
      if (turn !== this.turn) return;
      this.tell(
        uri,
        found.filter((one) => !this.waits(uri, one)),
      );
    }
  }

  private isShown(uri: string): boolean {
    return this.tabs.has(uri) && this.index.note(uri) !== undefined;
  }

  /** Nobody is told of a line that they are still writing, unless they were before. */
  private waits(uri: string, found: Judgement): boolean {
    if (!this.typing.has(uri) || this.told.get(uri)?.each.has(nameOf(found)) === true) return false;
    return window.visibleTextEditors.some(
      ({ document, selections }) => document.uri.toString() === uri && selections.some(({ active }) => active.line === found.line),
    );
  }

  private tell(uri: string, found: readonly Judgement[]): void {
    const diagnostics = found.map(diagnosticOf);
    const all = JSON.stringify(diagnostics);
    if ((this.told.get(uri)?.all ?? '[]') === all) return;
    if (found.length === 0) this.told.delete(uri);
    else this.told.set(uri, { all, each: new Set(found.map(nameOf)) });
    this.collection.set(Uri.parse(uri), diagnostics);
  }
}

function nameOf(found: Judgement): string {
  return `${found.rule.id} ${findingWords(found)}`;
}

function diagnosticOf(found: Judgement): Diagnostic {
  const diagnostic = new Diagnostic(rangeOf(found), findingWords(found), severityOf[found.level]);
  diagnostic.source = '1:1';
  diagnostic.code = { value: found.rule.id, target: rulePage(found.rule.id) };
  const { related } = found.finding;
  if (related !== undefined) {
    const place = new Location(Uri.parse(related.uri), new Position(related.line, 0));
    diagnostic.relatedInformation = [new DiagnosticRelatedInformation(place, related.text)];
  }
  return diagnostic;
}

const severityOf: Record<Level, DiagnosticSeverity> = {
  hint: DiagnosticSeverity.Hint,
  info: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
  error: DiagnosticSeverity.Error,
};
