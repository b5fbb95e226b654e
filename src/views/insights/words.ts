import { env, l10n } from 'vscode';
import type { CalendarDate } from '../../core/date/date';
import { dayFormat } from '../../platform/words/dayFormat';
import { shortDate } from '../../platform/words/dueWords';
import { figureValue } from '../../platform/words/figureWords';
import type { PageWords } from './page';

const monthOfYear = dayFormat({ month: 'short', year: 'numeric' });

export function pageWords(today: CalendarDate): PageWords {
  return {
    language: env.language,
    of: (english) => l10n.t(english),
    date: (date) => shortDate(date, today),
    month: (month) => monthOfYear(Date.parse(`${month}-01`)),
    value: figureValue,
    title: l10n.t('Insights'),
    people: l10n.t('People'),
    period: l10n.t('Period'),
    next: l10n.t('What to do next'),
    nothing: l10n.t('Nothing needs a look right now.'),
    table: l10n.t('Table'),
    all: (count) => l10n.t('Show all {0}', count),
    shows: (title, value) => l10n.t('{0}: {1}. Show notes', title, value),
    unread: (count) =>
      count === 1
        ? l10n.t("1 note couldn't be read or has conflicts, so what it says isn't counted.")
        : l10n.t("{0} notes couldn't be read or have conflicts, so what they say isn't counted.", count),
    reading: l10n.t('Reading notes…'),
    none: l10n.t('Nothing yet.'),
  };
}
