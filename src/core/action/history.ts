import type { CalendarDate } from '../date/date';
import type { Action, Reference } from '../model';
import { compareTexts } from '../text/compareTexts';

/** An action that was carried on this often is flagged. */
const nudgeAt = 3;

export interface ActionHistory {
  /** ➕, else the date of the note it is in; absent where neither is known. */
  readonly raised?: CalendarDate;
  /** The references to it in other notes, oldest note first. */
  readonly references: readonly Reference[];
  /** How many other meetings that were held refer to it: so often it was talked about, and is open still. */
  readonly carried: number;
  readonly nudge: boolean;
}

/** What became of an action. `dateOf` gives the date of the meeting note with a URI, `isHeld` tells whether that meeting was held. */
export function historyOf(
  action: Action,
  referencesTo: readonly Reference[],
  dateOf: (uri: string) => CalendarDate | undefined,
  isHeld = (uri: string) => dateOf(uri) !== undefined,
): ActionHistory {
  const references = referencesTo
    .filter((reference) => reference.uri !== action.uri && reference.id === action.task.id)
    .sort((a, b) => compareTexts(dateOf(a.uri) ?? '', dateOf(b.uri) ?? '') || compareTexts(a.uri, b.uri) || a.line - b.line);
  const carried = new Set(references.map((reference) => reference.uri).filter(isHeld)).size;
  const raised = action.task.raised ?? dateOf(action.uri);
  return { ...(raised === undefined ? {} : { raised }), references, carried, nudge: carried >= nudgeAt };
}

/** A line that may have an id: an action's, or a win's. */
export interface IdLine {
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  readonly id?: string | undefined;
  readonly raised?: CalendarDate | undefined;
}

/**
 * Lines that have an id which an older one has as well, and so want a new one. The oldest is in the earliest
 * note, or was raised first, or is higher up.
 */
export function duplicates<T extends IdLine>(lines: readonly T[], dateOf: (uri: string) => CalendarDate | undefined): T[] {
  const byAge = [...lines].sort(
    (a, b) =>
      compareTexts(dateOf(a.uri) ?? '~', dateOf(b.uri) ?? '~') ||
      compareTexts(a.raised ?? '~', b.raised ?? '~') ||
      compareTexts(a.uri, b.uri) ||
      a.line - b.line,
  );
  const seen = new Set<string>();
  return byAge.filter(({ id }) => {
    if (id === undefined) return false;
    const isDuplicate = seen.has(id);
    seen.add(id);
    return isDuplicate;
  });
}
