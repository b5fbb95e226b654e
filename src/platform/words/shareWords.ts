import { l10n } from 'vscode';
import { resolveOwner } from '../../core/action/owner';
import type { CalendarDate } from '../../core/date/date';
import type { Manager } from '../../core/model';
import type { ShareWords } from '../../core/share/shareWords';
import { firstName } from '../../core/text/firstName';
import { dateWords } from './words';

/**
 * @param managers who the owners are resolved against; each is said by the first name.
 * @param myName mine, where both sides know it.
 */
export function shareWords(today: CalendarDate, managers: readonly Pick<Manager, 'id' | 'name'>[], myName?: string): ShareWords {
  return {
    date: (date) => dateWords(date, today),
    person(word) {
      const owner = resolveOwner(word, managers, myName);
      if (owner === 'me') return myName === undefined ? l10n.t('me') : firstName(myName);
      const person = managers.find(({ id }) => id === owner);
      return person === undefined ? owner : firstName(person.name);
    },
    by: (date) => l10n.t('by {0}', date),
    done: (date) => (date === undefined ? l10n.t('done') : l10n.t('done {0}', date)),
    inProgress: l10n.t('in progress'),
    cancelled: l10n.t('cancelled'),
    movedOn: l10n.t('moved on'),
    goal: (goal) => l10n.t('Goal: {0}', goal),
    next: (date, time) => l10n.t('Next 1:1: {0}', time === undefined ? date : `${date}, ${time}`),
    decisions: l10n.t('Decisions'),
    heard: l10n.t('What I heard'),
    points: l10n.t('What we talked about'),
    undiscussed: l10n.t('Not discussed'),
    actions: l10n.t('Actions'),
    kept: l10n.t('Promised earlier, done now'),
  };
}
