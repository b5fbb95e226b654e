import { isOpen } from '../action/status';
import type { CalendarDate } from '../date/date';
import { referenceIn } from '../link/reference';
import { itemText } from '../note/itemText';
import type { Outline } from '../note/outline';
import { readBytes, readOutline } from '../note/readOutline';
import type { ScanResult } from '../note/scanResult';
import { sections } from '../note/sections';
import { areAlike, originOf } from './carriedPoints';
import type { Issue, IssueNote } from './issues';
import { issueVersions, type IssueVersions, joinVersions } from './joinIssues';
import { type CopiedItem, copiedItem, pointKey } from './undiscussed';

/** An issue that waits for something, as it is carried on from where it was raised. */
export interface UnsolvedIssue extends CopiedItem {
  readonly isBoxed: boolean;
  readonly raisedIn: { readonly uri: string; readonly date: CalendarDate };
  /** The notes that have it, with the words it has there. */
  readonly versions: readonly { readonly uri: string; readonly key: string }[];
}

/** A note before the one that is filled, and the issues in it. */
export type EarlierNote = DatedIssueNote & { readonly issues: readonly Issue[] };
export type DatedIssueNote = IssueNote & { readonly date: CalendarDate };

const support = sections.indexOf('support');

/** A note that is to be read for its issues, given a file's bytes or a text. Undefined where it can have none, or where bytes are no text. */
export function issueNote(
  said: Uint8Array | string,
  about: Omit<IssueNote, 'text' | 'outline' | 'date'> & Pick<DatedIssueNote, 'date'>,
): DatedIssueNote | undefined {
  const read = typeof said === 'string' ? { text: said, outline: readOutline(said) } : readBytes(said, mayHaveIssues);
  return read && { ...about, ...read };
}

function mayHaveIssues({ items, itemSection, itemPrivate }: ScanResult): boolean {
  for (let item = 0; item < items; item++) if (itemSection[item] === support && itemPrivate[item] === 0) return true;
  return false;
}

/**
 * The issues of earlier notes, each with its copies.
 * @param notes of one person, the oldest first.
 */
export function earlierVersions(notes: readonly EarlierNote[]): IssueVersions[] {
  return issueVersions(
    notes.flatMap(({ issues }) => issues),
    { byWords: true },
  );
}

/**
 * The issues that no note has solved. One with a box is a point of its agenda, too, which carry-over takes from the last held meeting: of
 * older notes it counts where it has what only an issue has, an area, a recommendation or a response. A tracked one is an action.
 * @param notes of one person, the oldest first.
 */
export function unsolvedIssues(notes: readonly EarlierNote[]): UnsolvedIssue[] {
  const byUri = new Map(notes.map((note) => [note.uri, note]));
  return earlierVersions(notes).flatMap((versions): UnsolvedIssue[] => {
    const [{ uri, line, isBoxed }] = versions;
    const note = byUri.get(uri);
    const index = note?.outline.items.findIndex((item) => item.line === line) ?? -1;
    const item = note?.outline.items[index];
    if (note === undefined || item === undefined || !waits(versions) || referenceIn(note.text, note.outline, item)) return [];
    const copied = copiedItem(note.text, note.outline, index);
    if (copied.key === '') return [];
    const known = [{ uri, key: copied.key }, ...versions.map((one) => ({ uri: one.uri, key: one.key }))];
    return [{ ...copied, isBoxed, raisedIn: { uri, date: note.date }, versions: known }];
  });
}

function waits(versions: IssueVersions): boolean {
  const { status, recommendation, response } = joinVersions(versions);
  const isIssue = versions.some(({ isBoxed, area }) => !isBoxed || area !== '') || recommendation !== undefined || response !== undefined;
  const isTracked = versions.some(({ uri, line, actions }) => actions.some((action) => action.uri === uri && action.line === line));
  return isOpen(status) && isIssue && !isTracked;
}

/**
 * Those of them that a note does not have: no item has the words of one of its versions, or links to the note of one and shares half of its
 * words.
 * @param carried keys of points that are carried into the note besides.
 */
export function issuesToCarry(
  note: { readonly uri: string; readonly text: string },
  outline: Outline,
  issues: readonly UnsolvedIssue[],
  carried: readonly string[],
): UnsolvedIssue[] {
  const items = outline.items.map((_, index) => {
    const content = itemText(note.text, outline, index);
    return { key: pointKey(content), origin: originOf(content, note.uri) };
  });
  const present = new Set([...items.map(({ key }) => key), ...carried]);
  const known = new Set(issues.flatMap(({ versions }) => versions.map(({ key }) => key)));
  const reworded = items.filter(({ key, origin }) => origin !== undefined && !known.has(key));
  return issues.filter(({ versions }) => {
    if (versions.some(({ key }) => present.has(key))) return false;
    const copy = reworded.findIndex(({ key, origin }) => versions.some((one) => one.uri === origin && areAlike(one.key, key)));
    if (copy >= 0) reworded.splice(copy, 1);
    return copy < 0;
  });
}
