import { l10n } from 'vscode';
import type { Judgement } from '../../core/rules/engine';
import type { Fix } from '../../core/rules/rule';
import { fixWords } from '../words/ruleWords';
import type { Linter } from './linter';

/** What can be done about a finding: the rule's fixes, the preferred one first, then turning the rule off. */
export interface Offer {
  /** How `oneOnOne.fix` names it. */
  readonly id: string;
  readonly title: string;
  /** Absent: it turns the rule off. */
  readonly fix?: Fix;
}

export const offForPerson = 'off-person';
export const offEverywhere = 'off-everywhere';

export function offersFor(linter: Linter, found: Judgement): Offer[] {
  const { rule, facts } = found;
  const name = facts.person?.name;
  return [
    ...linter.fixes(found).map((fix) => ({ id: fix.id, title: fixWords(fix, found), fix })),
    ...(name === undefined ? [] : [{ id: offForPerson, title: l10n.t('Turn off {0} for {1}', rule.id, name) }]),
    { id: offEverywhere, title: l10n.t('Turn off {0} everywhere', rule.id) },
  ];
}
