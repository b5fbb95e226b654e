import { l10n, MarkdownString } from 'vscode';
import type { CalendarDate } from '../../core/date/date';
import type { LoggedWin } from '../../core/plans/plan';
import type { NoteIndex } from '../../index/noteIndex';
import { linksTo } from './referenceLinks';
import { dateWords, nearWords } from './words';

/** What a win is, when it was, and every note that refers to it. Note text is appended as text. */
export function winWords({ id, root, text, date }: LoggedWin, index: NoteIndex, today: CalendarDate): MarkdownString {
  const words = new MarkdownString('', true);
  words.appendText(text).appendMarkdown('  \n');
  if (date !== undefined) words.appendText(`${dateWords(date, today)} (${nearWords(date, today)})`).appendMarkdown('  \n');
  const references = id === undefined ? [] : index.referencesTo(id, root);
  if (references.length > 0) words.appendText(l10n.t('On the agenda: {0}', '')).appendMarkdown(`${linksTo(references, index, today)}  \n`);
  return words;
}
