import { byDue } from '../action/dueGroups';
import { isOpen } from '../action/status';
import type { CalendarDate } from '../date/date';
import type { Action } from '../model';
import type { Outline } from '../note/outline';
import { readOutline } from '../note/readOutline';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { pointsToCarry } from './carriedPoints';
import { emptyPoints } from './emptyPoints';
import { findHeading, insertFirst, insertSection, insertUnder } from '../note/insert';
import { writeOrigin } from '../link/origin';
import { readReference, writeReference } from '../link/reference';
import { resolveLink } from '../link/relativeLink';
import { issuesToCarry, type UnsolvedIssue } from './unsolved';
import type { CopiedItem, UndiscussedPoint } from './undiscussed';

export interface CarryOver {
  /** The note that is filled, as it is now. */
  readonly note: { readonly uri: string; readonly text: string };
  /** The manager's actions; of these only tracked ones that are open count. */
  readonly actions: readonly Action[];
  /** The last held meeting before it. */
  readonly previous?: { readonly uri: string; readonly text: string; readonly date: CalendarDate; readonly outline?: Outline };
  /** What earlier notes have open of issues, the oldest first. */
  readonly issues?: readonly UnsolvedIssue[];
}

export interface CarriedOver {
  /** Insertions into the note, and empty points that are filled; none at the same place as another. */
  readonly edits: readonly TextEdit[];
  /** The list items added, as they are in the note, without what is nested in them. */
  readonly lines: readonly string[];
  /** References added; points, and issues. */
  readonly actions: number;
  readonly points: number;
}

const followUp = 'Follow-up';

/**
 * Carries what is open into a note: a reference to each open tracked action that the note does not refer to yet, soonest due first, mine
 * and theirs, but no private one and none of the note's own; each box that the last held meeting left open, with a link to it; and the
 * first line of each open issue that the note does not have, with a link to where it was raised. Of the first two, what is tagged `#urgent`
 * and then `#escalate` comes before the rest. The latter two go under the heading of their section, else under the follow-up section, which
 * is made where there is none. What goes under a heading fills the empty points there first. Nothing else is changed; run on its own
 * result, it does nothing.
 */
export function carryOver({ note, actions, previous, issues = [] }: CarryOver, read: (text: string) => Outline = readOutline): CarriedOver {
  const { text, uri } = note;
  const outline = read(text);
  const references = urgentFirst(missingActions(note, outline, actions), ({ task }) => task.tags.join(' ')).map((action) =>
    writeReference(action, uri),
  );
  const left =
    previous && previous.uri !== uri ? pointsToCarry(note, outline, { ...previous, outline: previous.outline ?? read(previous.text) }) : [];
  const points = urgentFirst(left, (point) => `${point.text} ${point.fields}`);
  const origin = previous ? writeOrigin(uri, previous) : '';
  const byHeading = new Map<number, Entry[]>([[findHeading(text, outline, 'follow-up'), references.map((line) => [line])]]);
  for (const point of points) {
    const heading = headingFor(text, outline, point);
    byHeading.set(heading, [...(byHeading.get(heading) ?? []), pointLines(point, origin)]);
  }
  const open = issuesToCarry(
    note,
    outline,
    issues,
    points.map(({ key }) => key),
  );
  for (const issue of open) {
    const heading = headingFor(text, outline, issue);
    byHeading.set(heading, [...(byHeading.get(heading) ?? []), [issueLine(issue, uri)]]);
  }
  const groups = [...byHeading].filter(([, entries]) => entries.length > 0);
  const placed = groups.map(([heading, entries]) => place(text, outline, heading, entries));
  const edits = placed.flatMap((one) => one.edits);
  const entries = groups.flatMap(([, own]) => own);
  const filled = placed.reduce((sum, one) => sum + one.filled, 0);
  const safe =
    edits.length === 0 || isRead(read(applyEdits(text, edits)), outline, entries.flat().length - filled)
      ? edits
      : [insertFirst(text, outline, followUp, entries.flat())];
  return { edits: safe, lines: entries.flatMap(([line]) => line ?? []), actions: references.length, points: points.length + open.length };
}

const cannotWait = ['urgent', 'escalate'].map((tag) => new RegExp(`(?:^|\\s)#${tag}(?![\\p{L}\\p{N}_/-])`, 'iu'));

/** What has one of these very tags before the rest, else in the order that they have: `#urgent/later` can wait. */
function urgentFirst<T>(all: readonly T[], textOf: (one: T) => string): readonly T[] {
  const rankOf = (one: T): number => {
    const rank = cannotWait.findIndex((tag) => tag.test(textOf(one)));
    return rank < 0 ? cannotWait.length : rank;
  };
  return [...all].sort((a, b) => rankOf(a) - rankOf(b));
}

/** The lines of a list item and of what is nested in it. */
type Entry = readonly string[];

/** @returns the number of empty points that were filled, too. */
function place(text: string, outline: Outline, heading: number, entries: readonly Entry[]): { edits: TextEdit[]; filled: number } {
  if (heading < 0) return { edits: [insertSection(text, outline, followUp, entries.flat())], filled: 0 };
  const empty = emptyPoints(text, outline, heading).filter(({ start, end }) => /^[-*+] \[ \]/.test(text.slice(start, end)));
  if (empty.length === 0) return { edits: [insertUnder(text, outline, heading, entries.flat())], filled: 0 };
  const edits = empty.slice(0, entries.length).map(({ start, end }, at, { length }) => {
    // What is left goes behind the last of them.
    const lines = at < length - 1 ? entries[at]! : entries.slice(at).flat();
    const marker = text[start]!;
    return {
      start: start + 2,
      end,
      text: lines
        .map((line) => line.replace(/^-/, marker))
        .join(outline.eol)
        .slice(2),
    };
  });
  return { edits, filled: edits.length };
}

function headingFor(text: string, outline: Outline, { section, heading }: CopiedItem): number {
  const own = findHeading(text, outline, section, heading);
  return own >= 0 ? own : findHeading(text, outline, 'follow-up');
}

function pointLines({ text, fields, children }: UndiscussedPoint, origin: string): string[] {
  const own = ['- [ ]', text, origin, fields].filter((part) => part !== '').join(' ');
  return [own, ...children.map(({ depth, line }) => '  '.repeat(depth) + line)];
}

/** What would be something else without a box gets one. */
const marked = /^(?:[-+*>#]|\d{1,9}[.)]|\[.\])(?:\s|$)|^(?:[`~]{3}|[-*_](?:\s*[-*_])+\s*$)/;

function issueLine({ text, fields, isBoxed, raisedIn }: UnsolvedIssue, uri: string): string {
  const marker = isBoxed || marked.test(text) ? '- [ ]' : '-';
  return [marker, text, writeOrigin(uri, raisedIn), fields].filter((part) => part !== '').join(' ');
}

/** Whether each new line is an item in the note, seen by all: an open fence or comment can swallow what is put behind it. */
function isRead(after: Outline, before: Outline, lines: number): boolean {
  const shown = (outline: Outline): number => outline.items.filter((item) => !item.private).length;
  return after.items.length === before.items.length + lines && shown(after) === shown(before) + lines;
}

/**
 * Open actions that the note does not refer to, soonest due first. A reference is to the action its link leads to; one that leads to none
 * (a note was renamed) still stands for an action with its id.
 */
function missingActions(note: CarryOver['note'], outline: Outline, actions: readonly Action[]): (Action & { id: string; text: string })[] {
  const open = actions.flatMap((action) =>
    action.task.id === undefined || action.private || action.uri === note.uri || !isOpen(action.task.status)
      ? []
      : [{ ...action, id: action.task.id, text: action.task.text }],
  );
  const references = outline.items.flatMap((item) => readReference(note.text.slice(item.start, item.end)) ?? []);
  const keyOf = (action: { id: string; uri: string }): string => `${action.id} ${action.uri}`;
  const keys = new Set(open.map(keyOf));
  const loose = new Map<string, number>();
  const exact = new Set<string>();
  for (const { id, target } of references) {
    const key = keyOf({ id, uri: resolveLink(note.uri, target) ?? '' });
    if (keys.has(key)) exact.add(key);
    else loose.set(id, (loose.get(id) ?? 0) + 1);
  }
  return open.sort(byDue).filter((action) => {
    if (exact.has(keyOf(action))) return false;
    const left = loose.get(action.id) ?? 0;
    if (left > 0) loose.set(action.id, left - 1);
    return left === 0;
  });
}
