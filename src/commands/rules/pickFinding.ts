import { commands, l10n, QuickPickItemKind, ThemeIcon, Uri, window } from 'vscode';
import type { Judgement } from '../../core/rules/engine';
import type { Level } from '../../core/rules/rule';
import type { Linter } from '../../platform/linter/linter';
import { offersFor } from '../../platform/linter/offers';
import { noteOf, rangeOf } from '../../platform/linter/places';
import { inSteps } from '../../platform/quickInput/steps';
import { findingWords } from '../../platform/words/ruleWords';
import { nameOf } from '../../platform/words/words';
import { askChoice, type Choice } from '../ask';

const icons: Record<Level, string> = { hint: 'lightbulb', info: 'info', warning: 'warning', error: 'error' };

/**
 * Lists what to look at, note by note; what is picked is shown at its place, and its fixes are a list of their own: that of VS Code goes away
 * whenever diagnostics or the selection changed a moment before. @param only the note that all of it is in.
 */
export async function pickFinding(linter: Linter, found: readonly Judgement[], only: Uri | undefined): Promise<void> {
  const title = only === undefined ? l10n.t('What to look at') : l10n.t('What to look at in {0}', nameOf(only));
  const rows = found.flatMap((one, at): Choice<Judgement>[] => {
    const uri = noteOf(one);
    const isFirst = only === undefined && (at === 0 || noteOf(found[at - 1]!) !== uri);
    return [...(isFirst ? [{ label: nameOf(Uri.parse(uri)), kind: QuickPickItemKind.Separator, value: one }] : []), row(one)];
  });
  const question = found.length === 0 ? l10n.t('Nothing to look at.') : l10n.t('Select one to see its fixes');
  const fix = await inSteps(async (steps) => {
    const picked = (await askChoice(title, question, rows, steps))?.value;
    if (picked === undefined) return undefined;
    const uri = noteOf(picked);
    await window.showTextDocument(Uri.parse(uri), { selection: rangeOf(picked), preview: false });
    const fixes = offersFor(linter, picked).map((offer) => ({ label: offer.title, value: offer.id }));
    const chosen = await askChoice(findingWords(picked), l10n.t('Select a fix'), fixes, steps);
    return chosen && { uri, rule: picked.rule.id, line: picked.line, fix: chosen.value };
  });
  if (fix !== undefined) await commands.executeCommand('oneOnOne.fix', fix);
}

function row(found: Judgement): Choice<Judgement> {
  const { rule, level, line } = found;
  const description = `${rule.id} · ${l10n.t('line {0}', line + 1)}`;
  return { label: findingWords(found), description, iconPath: new ThemeIcon(icons[level]), value: found };
}
