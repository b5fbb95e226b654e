import { l10n } from 'vscode';
import type { Change } from '../../core/insights/changes';

/** A line that says what changed. @param name of whom the actions are that are not mine. */
export function changeWords({ what, text, mine }: Change, name: string): string {
  const owner = mine === true ? l10n.t('me') : name;
  switch (what) {
    case 'actionDone':
      return l10n.t('Done: {0} ({1})', text, owner);
    case 'actionOpened':
      return l10n.t('New: {0} ({1})', text, owner);
    case 'win':
      return l10n.t('Win: {0}', text);
    case 'planAdded':
      return l10n.t('Added to the plan: {0}', text);
    case 'planDone':
      return l10n.t('Done in the plan: {0}', text);
    case 'planCancelled':
      return l10n.t('Dropped from the plan: {0}', text);
    case 'issueRaised':
      return l10n.t('New issue: {0}', text);
    case 'issueSolved':
      return l10n.t('Solved: {0}', text);
  }
}
