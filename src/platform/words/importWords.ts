import { l10n } from 'vscode';
import type { Skip } from '../../core/import/plan';

/** Why something isn't imported. */
export function skipWords({ reason, detail = '' }: Pick<Skip, 'reason' | 'detail'>): string {
  switch (reason) {
    case 'no-date':
      return l10n.t('No date of a 1:1 found.');
    case 'no-person':
      return l10n.t("It doesn't say who the 1:1 was with.");
    case 'no-year':
      return l10n.t('"{0}" has no year.', detail);
    case 'ambiguous-date':
      return l10n.t('"{0}" can be read in several orders of day, month, and year.', detail);
    case 'impossible-date':
      return l10n.t('"{0}" isn\'t a date of the calendar.', detail);
    case 'empty':
      return l10n.t('Empty.');
    case 'other-person':
      return l10n.t("It's about {0}.", detail);
    case 'not-under-date':
      return l10n.t('Not under a date: {0}', detail);
    case 'twice':
      return l10n.t('The same note is in this import twice.');
    case 'already-there':
      return l10n.t('Already in your notes.');
    case 'not-text':
      return l10n.t('Not a text file that can be imported. Use .md, .markdown, .txt, or .org.');
    case 'is-note':
      return l10n.t('Already one of your notes.');
    case 'unreadable':
      return l10n.t("Couldn't be read: {0}", detail);
  }
}

export function noteCountWords(count: number): string {
  return count === 1 ? l10n.t('1 note') : l10n.t('{0} notes', count);
}
