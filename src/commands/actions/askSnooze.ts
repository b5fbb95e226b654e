import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { addDays, type CalendarDate, weekdayFrom } from '../../core/date/date';
import type { DateFacts } from '../../core/date/dateTerms';
import { answerOf, type Steps } from '../../platform/quickInput/steps';
import { readDateInput } from '../../platform/readDates';
import { dateWords } from '../../platform/words/words';
import type { CommandContext } from '../context';
import type { Target } from './namedTarget';

/** The new date of one field of an action. */
export interface NewDates {
  readonly due?: CalendarDate;
  readonly followUp?: CalendarDate;
}

type Field = keyof NewDates;
type Row = QuickPickItem & { readonly value?: NewDates };

/**
 * Asks for a new date: rows reckoned from the date that the action has, or from today where that has passed, and what one types, read
 * while one types. Every row says which day it is. The field that matters comes first: the due date where there is one, and
 * of what I do; of what somebody else does the follow-up. Undefined when cancelled.
 */
export function askSnooze(context: CommandContext, target: Target, steps: Steps): Promise<NewDates | undefined> {
  const task = context.index.actionsIn(target.uri).find((action) => action.line === target.line)?.task;
  const facts = dateFactsOf(context, target);
  const isAsked = task?.due === undefined && task?.followUp !== undefined && (task.owner ?? 'me') !== 'me';
  const order: readonly [Field, Field] = isAsked ? ['followUp', 'due'] : ['due', 'followUp'];
  const [main, other] = order;
  const offered: readonly Row[] = [
    { label: titleOf(main), kind: QuickPickItemKind.Separator },
    ...mainRows(main, task?.[main], facts),
    { label: titleOf(other), kind: QuickPickItemKind.Separator },
    ...otherRows(other, facts),
  ];
  const title = l10n.t('Snooze: {0}', task?.text ?? '');
  return steps.ask<NewDates, never>({ title, question: title }, (head) => {
    const pick = window.createQuickPick<Row>();
    const placeholder = l10n.t('Select a date, or type one, such as fri, in 2 weeks, or 28 Nov');
    Object.assign(pick, { ...head, placeholder, matchOnDescription: true, items: offered });
    const typed = async (text: string): Promise<Row[]> => {
      if (text === '') return [];
      const read = await readDateInput(text, facts);
      return read === undefined ? [] : order.map((field) => typedRow(field, read.date, facts.today));
    };
    let readFor = '';
    const heard = pick.onDidChangeValue(async (value) => {
      const rows = await typed(value.trim());
      if (pick.value !== value) return;
      readFor = value;
      pick.items = [...rows, ...offered];
      if (rows[0] !== undefined) pick.activeItems = [rows[0]];
    });
    // Enter may come before what was typed is read.
    const accepted = async (): Promise<NewDates | undefined> => {
      const [row] = pick.value === readFor ? pick.activeItems : await typed(pick.value.trim());
      return row?.value;
    };
    return answerOf(pick, accepted, heard);
  });
}

/** What date words behind an action mean. */
export function dateFactsOf({ index, schedule }: CommandContext, { uri }: Target): DateFacts {
  const today = schedule.today();
  const meeting = index.meeting(uri);
  const manager = meeting && index.manager(meeting.root, meeting.manager);
  return { today, nextMeeting: manager && schedule.nextAfter(manager, today) };
}

/** Later than the date it has, or than today. */
function mainRows(field: Field, now: CalendarDate | undefined, { today, nextMeeting }: DateFacts): Row[] {
  const tomorrow = addDays(today, 1);
  const offers: readonly (readonly [label: string, date: CalendarDate | undefined])[] = [
    ...(now !== undefined && now > today
      ? ([
          [l10n.t('1 day later'), addDays(now, 1)],
          [l10n.t('1 week later'), addDays(now, 7)],
        ] as const)
      : []),
    [l10n.t('Tomorrow'), tomorrow],
    [l10n.t('Next week'), weekdayFrom(tomorrow, 1)],
    [l10n.t('Next 1:1'), nextMeeting],
  ];
  return offers.flatMap(([label, date]) =>
    date === undefined ? [] : [{ label, description: dateWords(date, today), value: { [field]: date } }],
  );
}

/** The other field alone. */
function otherRows(field: Field, { today, nextMeeting }: DateFacts): Row[] {
  const week = addDays(today, 7);
  const inOneWeek = { label: field === 'due' ? l10n.t('Due in 1 week') : l10n.t('Follow up in 1 week'), date: week };
  const atNext = { label: field === 'due' ? l10n.t('Due at the next 1:1') : l10n.t('Follow up at the next 1:1'), date: nextMeeting };
  return [inOneWeek, atNext].flatMap(({ label, date }) =>
    date === undefined ? [] : [{ label, description: dateWords(date, today), value: { [field]: date } }],
  );
}

function typedRow(field: Field, date: CalendarDate, today: CalendarDate): Row {
  const words = dateWords(date, today);
  return { label: field === 'due' ? l10n.t('Due {0}', words) : l10n.t('Follow up {0}', words), value: { [field]: date }, alwaysShow: true };
}

function titleOf(field: Field): string {
  return field === 'due' ? l10n.t('Due date') : l10n.t('Follow-up');
}
