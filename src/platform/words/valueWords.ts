import { l10n } from 'vscode';
import type { Key } from '../../core/note/schema';
import type { KindName } from '../../core/note/valueKinds';
import { schema } from '../../core/note/schema';

/** What to write where a value is to be of this kind. */
export function expectedWords(kind: KindName): string {
  switch (kind) {
    case 'text':
      return l10n.t('Enter a single text value, in quotes if it contains a colon or brackets.');
    case 'date':
      return l10n.t('Enter a date as YYYY-MM-DD.');
    case 'time':
      return l10n.t('Enter a time as HH:MM, such as 09:30.');
    case 'minutes':
      return l10n.t('Enter a number of minutes, up to one day.');
    case 'cadence':
      return l10n.t('Enter weekly, biweekly, monthly, quarterly, or an interval such as "every 3 weeks".');
    case 'topic-cadence':
      return l10n.t('Enter never or an interval, such as monthly or "every 6 months".');
    case 'weekday':
      return l10n.t('Enter a weekday, such as tuesday or "first tuesday".');
    case 'zone':
      return l10n.t('Enter an IANA time zone, such as Europe/London.');
    case 'email':
      return l10n.t('Enter an email address, such as me@example.com.');
    case 'meeting-status':
      return l10n.t('Enter planned, held, cancelled, or missed.');
    case 'date-ranges':
      return l10n.t('Enter dates and date ranges, such as [2026-12-24..2027-01-02, 2027-02-15].');
    case 'map':
      return l10n.t('Enter keys and values in braces, such as { agenda/no-goal: off }.');
  }
}

/** What to write behind a key of front matter, given as `key: value`; undefined for a key of others. */
export function expectedBehind(written: string): string | undefined {
  const key = written.slice(0, written.indexOf(':'));
  return isKey(key) ? expectedWords(schema[key].kind.name) : undefined;
}

function isKey(key: string): key is Key {
  return Object.hasOwn(schema, key);
}
