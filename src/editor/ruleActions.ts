import { CodeAction, CodeActionKind, type Diagnostic, l10n, type Range, type TextDocument, WorkspaceEdit } from 'vscode';
import type { Judgement } from '../core/rules/engine';
import type { TextEdit } from '../core/text/textEdit';
import type { Linter } from '../platform/linter/linter';
import { offersFor } from '../platform/linter/offers';
import { rangeOf } from '../platform/linter/places';
import { toRange } from '../platform/ranges';

const fixAllKind = CodeActionKind.SourceFixAll.append('oneOnOne');

/** What can be done about what the rules find in the selected lines, as quick fixes. */
export async function ruleFixes(linter: Linter, document: TextDocument, range: Range, told: readonly Diagnostic[]): Promise<CodeAction[]> {
  const found = await linter.of(document.uri.toString());
  return found.filter((one) => meets(rangeOf(one), range)).flatMap((one) => actionsFor(linter, document, one, told));
}

function meets(place: Range, { start, end }: Range): boolean {
  return place.start.line <= end.line && place.end.line >= start.line;
}

function actionsFor(linter: Linter, { uri }: TextDocument, found: Judgement, told: readonly Diagnostic[]): CodeAction[] {
  const diagnostic = told.find(({ code, range }) => isOf(code, found.rule.id) && range.start.line === found.line);
  return offersFor(linter, found).map(({ id, title, fix }, at) => {
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    if (diagnostic !== undefined) action.diagnostics = [diagnostic];
    action.isPreferred = at === 0 && fix !== undefined;
    const argument = { uri: uri.toString(), rule: found.rule.id, line: found.line, fix: id };
    action.command = { command: 'oneOnOne.fix', title, arguments: [argument] };
    return action;
  });
}

function isOf(code: Diagnostic['code'], id: string): boolean {
  return typeof code === 'object' ? code.value === id : code === id;
}

/** All fixes of a note that need no answer and add no words of their own, as one edit; undefined where there are none. */
export async function fixAll(linter: Linter, document: TextDocument): Promise<CodeAction | undefined> {
  const edits: TextEdit[] = [];
  for (const found of await linter.of(document.uri.toString())) {
    if (found.facts.note?.text !== document.getText()) continue;
    const fix = linter.fixes(found).find((one) => one.kind === 'edit' && one.fixAll === true);
    const more = fix?.kind === 'edit' ? (fix.edit(found.facts, found.finding) ?? []) : [];
    // What overlaps is done by the next run.
    if (!more.some((one) => edits.some((other) => one.start <= other.end && other.start <= one.end))) edits.push(...more);
  }
  if (edits.length === 0) return undefined;
  const action = new CodeAction(l10n.t('Fix all that needs no answer'), fixAllKind);
  action.edit = new WorkspaceEdit();
  for (const edit of edits) action.edit.replace(document.uri, toRange(document, edit), edit.text);
  return action;
}
