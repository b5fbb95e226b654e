import { areasIn } from '../action/tagged';
import { resolveOwner } from '../action/owner';
import { readTaskBody } from '../action/readTaskLine';
import { isOpen, statusOf } from '../action/status';
import { wordsOf } from '../action/taskLine';
import type { CalendarDate } from '../date/date';
import type { Action, ActionStatus, Manager, TaskLine } from '../model';
import { nestedItems } from '../note/nestedItems';
import type { Item, Outline } from '../note/outline';
import { itemText } from '../note/itemText';
import { colon, label } from '../note/labels';
import { splitOrigin } from '../link/origin';
import { referenceIn } from '../link/reference';
import { originOf } from './carriedPoints';
import { pointKey } from './undiscussed';

/** A list item under a Support/Issues heading, with what is nested in it. Nothing private is in it. */
export interface Issue {
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  /** The bold words it starts with, else the name of its `#area/…` tag; empty: none. */
  readonly area: string;
  readonly text: string;
  /** By this it is known again in another note. */
  readonly key: string;
  /** The URI of the note that it was carried from; absent: it was raised here. */
  readonly origin?: string;
  /** Has a box of its own. */
  readonly isBoxed: boolean;
  /** ✅ on the line. */
  readonly done?: CalendarDate;
  /** ➕ on the line, else the note's date. */
  readonly raised?: CalendarDate;
  readonly recommendation?: string;
  /** The manager's. */
  readonly response?: string;
  /** What is to be done, in order, each with the line to go to. */
  readonly actions: readonly IssueAction[];
  /** The one whose owner and deadline the table shows: of what is open the soonest due, else the last. */
  readonly next?: IssueAction;
  /** Its own box's; without one, done when all its actions are closed and one is done, cancelled when all are cancelled, else open. */
  readonly status: ActionStatus;
}

export interface IssueAction {
  readonly uri: string;
  readonly line: number;
  readonly task: TaskLine;
  /** `me`, a manager id, or the word as written. */
  readonly owner: string;
}

export interface IssueNote {
  readonly uri: string;
  readonly text: string;
  readonly outline: Outline;
  readonly date?: CalendarDate;
  /** Who the owners are resolved against. */
  readonly managers: readonly Pick<Manager, 'id' | 'name'>[];
  /** The action with an id, for references under an issue. */
  readonly withId?: (id: string) => Action | undefined;
}

/** What a note says of an issue, and what it is known by elsewhere is read from. */
export interface IssueItem {
  readonly issue: Omit<Issue, 'key' | 'origin'>;
  /** Of the note's outline. */
  readonly index: number;
  /** The item's text. */
  readonly content: string;
}

/** The issues of a note, in order. Private ones are none, and an item without a text is none. */
export function readIssues(note: IssueNote): Issue[] {
  return issueItems(note).map(({ issue, content }) => {
    const origin = originOf(content, note.uri);
    return { ...issue, key: pointKey(content), ...(origin === undefined ? {} : { origin }) };
  });
}

/** The same for who needs not know them again in other notes. */
export function issueItems(note: IssueNote): IssueItem[] {
  const found: IssueItem[] = [];
  for (const [index, item] of note.outline.items.entries()) {
    if (item.section !== 'support' || item.private || isNested(note.outline, item)) continue;
    const issue = readIssue(note, item, index);
    if (issue) found.push(issue);
  }
  return found;
}

function isNested({ items }: Outline, item: Item): boolean {
  return items[item.parent]?.section === 'support';
}

const areaFirst = new RegExp(String.raw`^(?:\*\*(.{1,200}?)\*\*|__(.{1,200}?)__)\s*(?:${colon}|[-–—](?=\s))?\s*`);
const endColon = new RegExp(String.raw`${colon}\s*$`);

function readIssue(note: IssueNote, item: Item, index: number): IssueItem | undefined {
  const { text, outline, uri } = note;
  if (item.box === undefined && referenceIn(text, outline, item)) return undefined;
  const content = itemText(text, outline, index);
  const own = readItem(content, item.box);
  const bold = areaFirst.exec(own.text);
  const area = (bold?.[1] ?? bold?.[2] ?? '').replace(endColon, '') || (areasIn(own.tags)[0] ?? '');
  const words = bold ? own.text.slice(bold[0].length) : own.text;
  if (words === '' && area === '') return undefined;
  const below = nestedItems(outline, index).filter((inner) => outline.items[inner]?.private === false);
  const actions = below.flatMap((inner) => actionOf(note, inner) ?? []);
  if (item.box !== undefined && own.id !== undefined) actions.unshift(issueAction(note, uri, item.line, { ...own, text: words || area }));
  const raised = own.raised ?? note.date;
  const issue = {
    uri,
    line: item.line,
    area,
    text: words,
    isBoxed: item.box !== undefined,
    ...(own.done === undefined ? {} : { done: own.done }),
    actions,
    ...(raised === undefined ? {} : { raised }),
    ...labelled(note, below),
    ...nextOf(actions),
    status: item.box === undefined ? statusFrom(actions) : own.status,
  };
  return { issue, index, content };
}

function readItem(content: string, box = ' '): TaskLine {
  const words = wordsOf(readTaskBody(content));
  const { text, target } = splitOrigin(words.text);
  return { box, status: statusOf(box), ...words, text: target === undefined ? text : wordsOf(readTaskBody(text)).text };
}

function actionOf(note: IssueNote, index: number): IssueAction | undefined {
  const item = note.outline.items[index];
  if (!item) return undefined;
  const id = referenceIn(note.text, note.outline, item)?.id;
  const referred = id === undefined ? undefined : note.withId?.(id);
  if (referred) return referred.private ? undefined : issueAction(note, referred.uri, referred.line, referred.task);
  if (item.box === undefined || id !== undefined) return undefined;
  const task = readItem(itemText(note.text, note.outline, index), item.box);
  return task.text === '' ? undefined : issueAction(note, note.uri, item.line, task);
}

function issueAction({ managers }: IssueNote, uri: string, line: number, task: TaskLine): IssueAction {
  return { uri, line, task, owner: resolveOwner(task.owner, managers) };
}

const answer = label('recommendation|recommended|response');

function labelled(note: IssueNote, below: readonly number[]): { recommendation?: string; response?: string } {
  const found: { recommendation?: string; response?: string } = {};
  for (const index of below) {
    const content = itemText(note.text, note.outline, index);
    const match = answer.exec(content);
    const key = match?.[1]?.toLowerCase() === 'response' ? 'response' : 'recommendation';
    const words = match ? readItem(content.slice(match[0].length)).text : '';
    if (words !== '') found[key] = found[key] === undefined ? words : `${found[key]}; ${words}`;
  }
  return found;
}

/** The action that the table shows. */
export function nextOf(actions: readonly IssueAction[]): { next?: IssueAction } {
  const open = actions.filter(({ task }) => isOpen(task.status));
  const next =
    open.length > 0
      ? open.reduce((soonest, action) => ((action.task.due ?? '~') < (soonest.task.due ?? '~') ? action : soonest))
      : actions.at(-1);
  return next ? { next } : {};
}

/** What the actions of an issue without a box come to. */
export function statusFrom(actions: readonly IssueAction[]): ActionStatus {
  const statuses = actions.map(({ task }) => task.status);
  if (statuses.length === 0 || statuses.some((status) => status === 'open' || status === 'moved'))
    return statuses.includes('in-progress') ? 'in-progress' : 'open';
  if (statuses.includes('in-progress')) return 'in-progress';
  return statuses.includes('done') ? 'done' : 'cancelled';
}
