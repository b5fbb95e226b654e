import { type Command, env, l10n } from 'vscode';
import { looksLikeAction } from '../core/action/looksLikeAction';
import { isOpen } from '../core/action/status';
import type { Action, Meeting, TaskLine } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';
import type { NoteLine, TaskNoteLine } from '../index/noteLine';
import { timesCarried } from '../platform/words/actionHistory';
import { dateWords } from '../platform/words/words';
import { isPoint } from './noteLines';

/** What all lenses of a note are made of. */
export interface LensNote {
  readonly uri: string;
  readonly root: string;
  readonly meeting: Meeting | undefined;
  readonly today: string;
}

/** What lenses of one line are made of that is in other notes. */
export interface Elsewhere {
  /** Which the line refers to. */
  readonly action?: Action | undefined;
  /** How often that, or the line's own action, was carried on; absent until it is flagged. */
  readonly carried?: number | undefined;
}

const nothing: Elsewhere = {};

export function elsewhereOf(line: NoteLine, { root, today }: LensNote, index: NoteIndex): Elsewhere {
  const id = line.kind === 'task' ? line.task.id : line.id;
  // most actions are referred to by nobody
  const isAlone = line.kind === 'task' && (id === undefined || !isOpen(line.task.status) || index.referencesTo(id, root).length === 0);
  const [action] = id === undefined || isAlone ? [] : index.withId(id, root);
  if (action === undefined) return nothing;
  const carried = timesCarried(action, index, today);
  return line.kind === 'task' ? { carried } : { action, carried };
}

/** The lenses of one line: at most two. A tracked action's act at its source, wherever they are. */
export function lensesOf(content: NoteLine, note: LensNote, { action, carried }: Elsewhere): Command[] {
  const { today, uri } = note;
  if (content.kind === 'reference')
    return action === undefined ? [] : openLenses(action.task, { id: content.id, uri: action.uri }, carried, today);
  const { task, line, source } = content;
  if (task.id !== undefined) return openLenses(task, { id: task.id, uri, line, source }, carried, today);
  return untrackedLenses(content, note);
}

/** A line that looks like an action can be tracked; a talking point can be discussed, and then what came of it written below it. */
function untrackedLenses(content: TaskNoteLine, { uri, meeting, today }: LensNote): Command[] {
  const { task, section, line, source } = content;
  if (task.text === '') return [];
  const isAgenda = meeting !== undefined;
  const argument = { uri, line, source };
  const lenses: Command[] = [];
  if (isOpen(task.status) && (!isAgenda || looksLikeAction(task, section, { today, language: env.language })))
    lenses.push({
      command: 'oneOnOne.trackAction',
      title: l10n.t('Track action'),
      tooltip: l10n.t('Add an owner, dates, and an ID to this item'),
      arguments: [argument],
    });
  // In notes of days gone by, a point that was discussed is left in peace.
  if (isAgenda && isPoint(content) && (isOpen(task.status) || meeting.date >= today)) lenses.push(...pointLenses(task, argument));
  return lenses.slice(0, 2);
}

function pointLenses({ status }: TaskLine, argument: object): Command[] {
  return [
    isOpen(status)
      ? {
          command: 'oneOnOne.toggleDiscussed',
          title: l10n.t('Discussed'),
          tooltip: l10n.t("Select the checkbox, so that this point isn't carried over"),
          arguments: [argument],
        }
      : {
          command: 'oneOnOne.toggleDiscussed',
          title: l10n.t('Not discussed'),
          tooltip: l10n.t('Clear the checkbox, so that this point is carried over'),
          arguments: [argument],
        },
    {
      command: 'oneOnOne.addOutcome',
      title: l10n.t('Add outcome'),
      tooltip: l10n.t('Write what came of this point below it, for the recap'),
      arguments: [argument],
    },
  ];
}

function openLenses(task: TaskLine, argument: object, carried: number | undefined, today: string): Command[] {
  if (!isOpen(task.status)) return [];
  const dates = datesOf(task, today);
  return [
    { command: 'oneOnOne.completeAction', title: l10n.t('Done'), tooltip: l10n.t('Mark as done today'), arguments: [argument] },
    carried === undefined
      ? { command: 'oneOnOne.snoozeAction', title: dates, tooltip: l10n.t('Change the dates'), arguments: [argument] }
      : {
          command: 'oneOnOne.decideAction',
          title: l10n.t('{0} · carried {1} times: resolve', dates, carried),
          tooltip: l10n.t('Complete, assign, cancel, or snooze this action'),
          arguments: [argument],
        },
  ];
}

/** A line whose words name no day that is understood says that it has no due date. */
function datesOf({ due, followUp }: TaskLine, today: string): string {
  return [
    due === undefined ? l10n.t('no due date') : l10n.t('due {0}', dateWords(due, today)),
    followUp === undefined ? undefined : l10n.t('follow up {0}', dateWords(followUp, today)),
  ]
    .filter((words) => words !== undefined)
    .join(' · ');
}
