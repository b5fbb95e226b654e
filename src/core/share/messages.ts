import type { CalendarDate } from '../date/date';
import type { Action } from '../model';
import { label } from '../note/labels';
import { behindLabel } from './behindLabel';
import { type Block, type Doc, type Item, type Line, paragraph, text, wordsOfLine } from './document';
import { readLine, type WithId } from './readBlocks';
import { readNote, type ShareProblem, visibleValue } from './readNote';

/** A letter to one person. */
export interface Message {
  readonly subject: string;
  /** Without a title: it starts with its greeting. */
  readonly doc: Doc;
}

/** Who writes to whom, by the names that both sides use. */
export interface Correspondents {
  readonly to: string;
  readonly me?: string | undefined;
}

/** A sentence, or the words before a colon; the edge words them. */
export interface MessageWords {
  date(date: CalendarDate): string;
  greeting(to: string): string;
  /** Before my name, and without it where it is not known. */
  readonly regards: string;
  readonly late: {
    subject(what: string): string;
    /** Before the day it is due, and on it. */
    readonly early: string;
    readonly overdue: string;
    readonly what: string;
    readonly agreed: string;
    readonly why: string;
    readonly newDate: string;
    /** In the place of what only I can say. */
    readonly blank: string;
    readonly close: string;
  };
  readonly notice: {
    subject(date: string): string;
    opening(date: string): string;
    readonly why: string;
    goal(goal: string): string;
    readonly before: string;
    readonly questions: readonly string[];
    readonly close: string;
  };
  readonly intro: {
    subject(me?: string): string;
    me(me: string): string;
    /** For the manager of my manager. */
    reportTo(manager: string): string;
    readonly looking: string;
    readonly topics: string;
    readonly topicList: readonly string[];
    readonly close: string;
  };
  readonly schedule: {
    subject(me?: string): string;
    readonly opening: string;
    readonly mine: string;
    readonly suggestion: string;
    readonly howOften: string;
    readonly first: string;
    readonly length: string;
    minutes(minutes: number): string;
    /** Where the profile says nothing. */
    readonly usual: string;
    readonly close: string;
  };
}

export interface LateFacts extends Correspondents {
  /** The whole note that the action is in. */
  readonly text: string;
  /** A public one. */
  readonly action: Pick<Action, 'task'>;
  readonly withId?: WithId;
  readonly today: CalendarDate;
}

/**
 * A deadline that slips, told early: what, when it was agreed for, why, and the new date. Why is what an item below the action says behind
 * `Why:` or `Reason:`; the new date is that of a follow-up after the deadline. What is not known is left for me to write.
 */
export async function lateMessage(
  { text: note, action: { task }, withId, today, ...people }: LateFacts,
  words: MessageWords,
): Promise<Message | ShareProblem> {
  const read = await readNote(note, withId);
  if ('problem' in read) return read;
  const { late } = words;
  const own = itemOf(read, task.id);
  const what = own?.text ?? readLine(task.text, withId);
  const { due, followUp } = task;
  const newDate = followUp !== undefined && due !== undefined && followUp > due && followUp >= today ? followUp : undefined;
  const facts = [
    labelled(late.what, what),
    ...(due === undefined ? [] : [labelled(late.agreed, text(words.date(due)))]),
    labelled(late.why, reasonIn(own?.below ?? []) ?? text(late.blank)),
    labelled(late.newDate, text(newDate === undefined ? late.blank : words.date(newDate))),
  ];
  const isOver = due !== undefined && due < today;
  const blocks: Block[] = [paragraph(isOver ? late.overdue : late.early), { kind: 'list', items: facts }, paragraph(late.close)];
  return letter(late.subject(wordsOfLine(what).replace(/\s+/g, ' ')), people, words, blocks);
}

export interface NoticeFacts extends Correspondents {
  readonly date: CalendarDate;
  readonly time?: string | undefined;
  /** As the front matter has it. */
  readonly goal?: string | undefined;
  readonly withId?: WithId;
}

/** Notice of a performance talk, with what the other side can prepare. */
export function noticeMessage({ date, time, goal, withId, ...people }: NoticeFacts, words: MessageWords): Message {
  const { notice } = words;
  const day = words.date(date);
  const aim = goal === undefined ? '' : visibleValue(goal, withId);
  return letter(notice.subject(day), people, words, [
    paragraph(notice.opening(time === undefined ? day : `${day}, ${time}`)),
    paragraph(notice.why),
    ...(aim === '' ? [] : [paragraph(notice.goal(aim))]),
    paragraph(notice.before),
    points(notice.questions),
    paragraph(notice.close),
  ]);
}

export interface IntroFacts extends Correspondents {
  /** For the manager of my manager: who that is. */
  readonly myManager?: string | undefined;
}

/** Introduces me to a new manager, or to the manager of mine. */
export function introMessage({ myManager, ...people }: IntroFacts, words: MessageWords): Message {
  const { intro } = words;
  const who = [
    ...(people.me === undefined ? [] : [intro.me(people.me)]),
    ...(myManager === undefined ? [] : [intro.reportTo(myManager)]),
    intro.looking,
  ];
  const blocks = [paragraph(who.join(' ')), paragraph(intro.topics), points(intro.topicList), paragraph(intro.close)];
  return letter(intro.subject(people.me), people, words, blocks);
}

export interface ScheduleFacts extends Correspondents {
  /** As the profile has it. */
  readonly cadence?: string | undefined;
  /** The first date, on the other side's clock. */
  readonly date?: CalendarDate | undefined;
  readonly time?: string | undefined;
  /** In minutes. */
  readonly duration?: number | undefined;
}

/** Asks for a regular 1:1. */
export function scheduleMessage({ cadence, date, time, duration, ...people }: ScheduleFacts, words: MessageWords): Message {
  const { schedule } = words;
  const first = date === undefined ? undefined : [words.date(date), time].filter((part) => part !== undefined).join(', ');
  const known = [
    ...(cadence === undefined ? [] : [labelled(schedule.howOften, text(visibleValue(cadence)))]),
    ...(first === undefined ? [] : [labelled(schedule.first, text(first))]),
    ...(duration === undefined ? [] : [labelled(schedule.length, text(schedule.minutes(duration)))]),
  ];
  const suggestion: readonly Block[] =
    cadence === undefined ? [paragraph(schedule.usual)] : [paragraph(schedule.suggestion), { kind: 'list', items: known }];
  const blocks = [paragraph(schedule.opening), paragraph(schedule.mine), ...suggestion, paragraph(schedule.close)];
  return letter(schedule.subject(people.me), people, words, blocks);
}

function letter(subject: string, { to, me }: Correspondents, words: MessageWords, blocks: readonly Block[]): Message {
  const regards: Line = me === undefined ? text(words.regards) : [...text(words.regards), { kind: 'break' }, ...text(me)];
  const all: readonly Block[] = [paragraph(words.greeting(to)), ...blocks, { kind: 'paragraph', text: regards }];
  return { subject, doc: { title: '', name: subject, blocks: all } };
}

function points(lines: readonly string[]): Block {
  return { kind: 'list', items: lines.map((line) => ({ text: text(line), below: [] })) };
}

function labelled(what: string, line: Line): Item {
  return { text: [...text(`${what}: `), ...line], below: [] };
}

const reason = label('why|reason');

function reasonIn(below: readonly Block[]): Line | undefined {
  const items = below.flatMap((block) => (block.kind === 'list' ? block.items : []));
  return items
    .filter(({ text: own }) => reason.test(wordsOfLine(own)))
    .map(({ text: own }) => behindLabel(own, reason))
    .find((own) => own.length > 0);
}

/** The item that is the action with an id. */
function itemOf(blocks: readonly Block[], id: string | undefined): Item | undefined {
  if (id === undefined) return undefined;
  for (const block of blocks) {
    const found = block.kind === 'quote' ? itemOf(block.blocks, id) : block.kind === 'list' ? itemIn(block.items, id) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function itemIn(items: readonly Item[], id: string): Item | undefined {
  for (const item of items) {
    const found = item.task?.id === id ? item : itemOf(item.below, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
