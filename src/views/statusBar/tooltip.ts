import { l10n, MarkdownString } from 'vscode';
import type { Manager } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../index/schedule';
import { dateWords, distanceWords } from '../../platform/words';

const mostActions = 5;

/** Every series with its next date, and what is overdue. Note text is appended as text, never as Markdown. */
export function nextTooltip(index: NoteIndex, schedule: Schedule, managers: readonly Manager[]): MarkdownString {
  const today = schedule.today();
  const tooltip = new MarkdownString('', true);
  for (const manager of managers) {
    const next = schedule.next(manager);
    tooltip.appendText(`${manager.name}: ${next === undefined ? l10n.t('nothing planned') : `${dateWords(next.here.date, today)}, ${distanceWords(next.days, next.here.time)}`}`);
    if (next !== undefined && !next.planned) tooltip.appendText(` (${l10n.t('not prepared')})`);
    tooltip.appendMarkdown('  \n');
  }
  const overdue = managers
    .flatMap((manager) => index.openActions(manager))
    .filter(({ task }) => task.due !== undefined && task.due < today);
  if (overdue.length > 0) {
    tooltip.appendMarkdown('\n---\n');
    tooltip.appendText(overdue.length === 1 ? l10n.t('1 action is overdue') : l10n.t('{0} actions are overdue', overdue.length));
    for (const { task } of overdue.slice(0, mostActions)) {
      tooltip.appendMarkdown('  \n$(warning) ');
      tooltip.appendText(`${task.text} (${dateWords(task.due ?? today, today)})`);
    }
  }
  return tooltip;
}
