import { l10n } from 'vscode';
import { type Judgement, messageOf } from '../../core/rules/engine';
import type { Fix } from '../../core/rules/rule';

/** What a finding says to do. Texts of rules are in the bundle by their English words. */
export function findingWords(found: Judgement): string {
  return l10n.t(messageOf(found), { ...found.values });
}

export function fixWords({ title }: Pick<Fix, 'title'>, { values }: Judgement): string {
  return l10n.t(title, { ...values });
}

/** `2 to look at`; undefined where there is nothing. */
export function lookWords(count: number | undefined): string | undefined {
  return count === undefined || count === 0 ? undefined : l10n.t('{0} to look at', count);
}
