import { l10n, MarkdownString } from 'vscode';
import type { AgendaSummary } from '../../core/agenda/agendaSummary';
import { isEmptyAgenda } from '../../core/agenda/emptyAgenda';
import type { CalendarDate } from '../../core/date/date';
import { compareNext } from '../../core/series/nextMeeting';
import { isTopic, type Topic } from '../../core/series/topics';
import type { Action, Manager } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import type { Next } from '../../schedule/schedule';
import { dueWords } from '../../platform/words/dueWords';
import { topicAsks, topicName, topicState } from '../../platform/words/topicWords';
import { lookWords } from '../../platform/words/ruleWords';
import { dateWords, distanceWords, folderOfNamesake, nearWords } from '../../platform/words/words';

/** One series, as the tooltip tells it. */
export interface SeriesGlance {
  readonly manager: Manager;
  readonly next: Next | undefined;
  readonly agenda: AgendaSummary | undefined;
  readonly topics: readonly Topic[];
  /** How much the linter finds in the next note. */
  readonly toLookAt?: number | undefined;
}

const mostPoints = 4;
const mostActions = 5;
/** Text that is no Markdown does not wrap. */
const longest = 60;

/** Every series, the nearest first, with its agenda and what is due to be talked about; then what is overdue and not private. Note text is appended as text, never as Markdown. */
export function nextTooltip(
  series: readonly SeriesGlance[],
  index: Pick<NoteIndex, 'openActionsThat' | 'openActionsDueBefore'>,
  today: CalendarDate,
): MarkdownString {
  const tooltip = new MarkdownString('', true);
  const sorted = [...series].sort((a, b) => compareNext(a.next, b.next) || a.manager.name.localeCompare(b.manager.name));
  const managers = series.map(({ manager }) => manager);
  for (const one of sorted) {
    const folder = folderOfNamesake(managers, one.manager);
    tooltip.appendMarkdown('**').appendText(one.manager.name).appendMarkdown('**  \n');
    tooltip.appendText(
      [folder, whenWords(one.next, today), lastWords(one.topics, today), lookWords(one.toLookAt)].filter(Boolean).join(' · '),
    );
    for (const topic of one.topics.filter(isTopic)) {
      tooltip
        .appendMarkdown(`  \n$(${topicAsks(topic, today) === undefined ? 'pulse' : 'bell'}) `)
        .appendText(`${topicName(topic.name)}: ${topicState(topic, today)}`);
    }
    appendAgenda(tooltip, one, index);
    tooltip.appendMarkdown('\n\n');
  }
  appendOverdue(
    tooltip,
    index.openActionsDueBefore(today).filter(({ private: isPrivate }) => !isPrivate),
    today,
  );
  return tooltip;
}

function whenWords(next: Next | undefined, today: CalendarDate): string {
  if (next === undefined) return l10n.t('nothing planned');
  const date = [dateWords(next.here.date, today), next.days > 1 ? next.here.time : undefined].filter(Boolean).join(' ');
  return [date, distanceWords(next.days, next.here.time), next.planned ? undefined : l10n.t('not prepared')].filter(Boolean).join(' · ');
}

function lastWords(topics: readonly Topic[], today: CalendarDate): string | undefined {
  const last = topics.find((topic) => !isTopic(topic))?.last;
  return last === undefined ? undefined : l10n.t('last one {0}', nearWords(last, today));
}

/** Of the actions that the agenda refers to, those that are open count. */
function appendAgenda(
  tooltip: MarkdownString,
  { agenda, manager: { root } }: SeriesGlance,
  index: Pick<NoteIndex, 'openActionsThat'>,
): void {
  if (agenda === undefined) return;
  const referred = index.openActionsThat(({ id }) => agenda.references.includes(id));
  const followUps = referred.filter((action) => !action.private && action.root === root).length;
  if (isEmptyAgenda(agenda)) tooltip.appendMarkdown('  \n').appendText(l10n.t('The agenda is empty.'));
  tooltip.appendMarkdown('\n');
  for (const point of agenda.points.slice(0, mostPoints)) tooltip.appendMarkdown('\n- ').appendText(short(point));
  const more = agenda.points.length - mostPoints;
  const rest = [more > 0 ? l10n.t('{0} more', more) : undefined, followUps > 0 ? l10n.t('{0} to follow up', followUps) : undefined]
    .filter(Boolean)
    .join(' · ');
  if (rest !== '') tooltip.appendMarkdown('\n- ').appendText(rest);
}

function appendOverdue(tooltip: MarkdownString, overdue: readonly Action[], today: CalendarDate): void {
  if (overdue.length === 0) return;
  tooltip
    .appendMarkdown('---\n\n')
    .appendText(overdue.length === 1 ? l10n.t('1 action is overdue') : l10n.t('{0} actions are overdue', overdue.length));
  for (const { task } of overdue.slice(0, mostActions))
    tooltip.appendMarkdown('  \n$(warning) ').appendText(`${short(task.text)} (${dueWords(task.due ?? today, today)})`);
}

function short(text: string): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`;
}
