import { commands, l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon, Uri, window } from 'vscode';
import type { Judgement } from '../../core/rules/engine';
import type { Level } from '../../core/rules/rule';
import { noteOf, rangeOf } from '../../platform/linter/places';
import { findingWords } from '../../platform/words/ruleWords';
import { nameOf } from '../../platform/words/words';

interface Row extends QuickPickItem {
  readonly found?: Judgement;
}

const icons: Record<Level, string> = { hint: 'lightbulb', info: 'info', warning: 'warning', error: 'error' };

/** Lists what to look at, note by note; what is picked is opened at its place, with its fixes. @param only the note that all of it is in. */
export async function pickFinding(found: readonly Judgement[], only: Uri | undefined): Promise<void> {
  const title = only === undefined ? l10n.t('What to look at') : l10n.t('What to look at in {0}', nameOf(only));
  const rows = found.flatMap((one, at): Row[] => {
    const uri = noteOf(one);
    const isFirst = only === undefined && (at === 0 || noteOf(found[at - 1]!) !== uri);
    return [...(isFirst ? [{ label: nameOf(Uri.parse(uri)), kind: QuickPickItemKind.Separator }] : []), row(one)];
  });
  const placeHolder = found.length === 0 ? l10n.t('Nothing to look at.') : l10n.t('Select one to see its fixes');
  const picked = (await window.showQuickPick<Row>(rows, { title, placeHolder, matchOnDescription: true }))?.found;
  if (picked === undefined) return;
  const selection = rangeOf(picked);
  await window.showTextDocument(Uri.parse(noteOf(picked)), { selection, preview: false });
  await commands.executeCommand('editor.action.quickFix');
}

function row(found: Judgement): Row {
  const { rule, level, line } = found;
  const description = `${rule.id} · ${l10n.t('line {0}', line + 1)}`;
  return { label: findingWords(found), description, iconPath: new ThemeIcon(icons[level]), found };
}
