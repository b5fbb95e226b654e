import { l10n, window } from 'vscode';
import { Problem } from '../../platform/problem';
import { givenText } from './given';
import { type GroupBy, groupings } from './grouping';

/** By what to group; undefined when left. A caller may say it: `{ by }`. */
export async function askGroup(current: GroupBy, given?: unknown): Promise<GroupBy | undefined> {
  const wanted = givenText(given, 'by');
  const known = groupings.find((by) => by === wanted);
  if (known !== undefined) return known;
  if (wanted !== undefined) throw new Problem(l10n.t('{0} must be one of {1}, not "{2}".', 'by', groupings.join(', '), wanted));
  const items = groupings.map((value) => ({ label: words(value), value, description: value === current ? l10n.t('now') : '' }));
  return (await window.showQuickPick(items, { title: l10n.t('Group actions'), placeHolder: l10n.t('Group them by what?') }))?.value;
}

function words(by: GroupBy): string {
  switch (by) {
    case 'due':
      return l10n.t('By due date');
    case 'owner':
      return l10n.t('By owner: what I promised, what they promised');
    case 'manager':
      return l10n.t('By manager');
  }
}
