import { l10n } from 'vscode';
import { ownersOf } from '../core/action/owner';
import type { Manager } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';
import { firstName } from '../platform/words';

/** What I promised and what they promised, in one line: `I promised 3, 1 overdue · Ada promised 2`. Undefined where nothing is open. */
export function ledgerWords(manager: Manager, index: NoteIndex, today: string): string | undefined {
  const open = index.openActions(manager);
  const owner = ownersOf(index.managers());
  const mine = open.filter((action) => owner(action) === 'me');
  const theirs = open.filter((action) => owner(action) === manager.id);
  const side = (actions: typeof open, words: string) => {
    const overdue = actions.filter(({ task }) => task.due !== undefined && task.due < today).length;
    return overdue === 0 ? words : l10n.t('{0}, {1} overdue', words, overdue);
  };
  const sides = [
    mine.length > 0 ? side(mine, l10n.t('I promised {0}', mine.length)) : undefined,
    theirs.length > 0 ? side(theirs, l10n.t('{0} promised {1}', firstName(manager.name), theirs.length)) : undefined,
  ].filter((words) => words !== undefined);
  return sides.length === 0 ? undefined : sides.join(' · ');
}
