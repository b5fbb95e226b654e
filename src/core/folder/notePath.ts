import type { CalendarDate } from '../date/date';
import { parseDate } from '../date/date';
import { pathBelow } from './noteUri';

/** A note in a person's folder: what the index reads and editors offer actions in. */
export type PersonPlace = {
  readonly manager: string;
  /** The file name that it should have, where its own is another way to write that. */
  readonly rename?: string;
} & PersonKind;

type PersonKind =
  | { readonly kind: 'profile' }
  /** `sequence`: which one of that day, from 1. */
  | { readonly kind: 'meeting'; readonly date: CalendarDate; readonly sequence: number }
  /** A meeting note if its front matter has a date, else a running document. */
  | { readonly kind: 'note' };

/** What a file in a notes folder is, by its path alone. */
export type NotePlace =
  | PersonPlace
  | { readonly kind: 'template'; readonly name: string }
  | { readonly kind: 'wins' | 'career-plan' | 'other' }
  | { readonly kind: 'training-plan'; readonly year: number };

const OTHER: NotePlace = { kind: 'other' };
/** Folders that keep other documents than a person's; a profile or meeting notes in one make it a person's all the same. */
const SHELVES = new Set(['reviews']);
/** A date as other programs and people write it, too: its parts together or parted by something else, the number behind a space or `_`. */
const DATED = /^(\d{4})([-‐‑‒–—_. ]?)(\d{1,2})\2(\d{1,2})(?:[-_ ](\d{1,3}))?([ _-]\D.*)?$/;
const TRAINING = /^training-plan-(\d{4})$/;

/**
 * Classifies a path below the notes folder, decoded, parts parted by `/`. People's notes may be filed one folder deeper
 * (by year, say). Hidden files and folders are none of ours.
 * @internal exported for its tests
 */
export function classify(path: string): NotePlace {
  if (!isNoteName(path)) return OTHER;
  const parts = path.slice(0, -3).split('/');
  if (parts.some((part) => part === '' || part.startsWith('.')) || parts.length > 3) return OTHER;
  const name = parts[parts.length - 1] ?? '';
  const folder = parts[0] ?? '';
  if (parts.length === 1) return ofRoot(name);
  if (folder === 'templates') return parts.length === 2 ? { kind: 'template', name } : OTHER;
  const kind = ofPerson(name.trim());
  if (kind.kind === 'profile' ? parts.length > 2 : kind.kind === 'note' && SHELVES.has(folder)) return OTHER;
  const rename = nameFor(kind, name);
  return { ...kind, manager: folder, ...(path.endsWith(`/${rename}`) ? {} : { rename }) };
}

/** What a note in a person's folder is; `undefined` for every other URI. */
export function personNote(root: string, uri: string): PersonPlace | undefined {
  const path = pathBelow(root, uri);
  const place = path === undefined ? undefined : classify(path);
  return place && 'manager' in place ? place : undefined;
}

/** Whether a file name or path ends as a note's does, in whatever case. */
export function isNoteName(name: string): boolean {
  return /\.md$/i.test(name);
}

/** The date that the name of a meeting note has. */
export function dateOfPath(path: string): CalendarDate | undefined {
  const place = classify(path);
  return place.kind === 'meeting' ? place.date : undefined;
}

/** The file name of a new meeting note: which one of that day, from 1; the second is `-2`. */
export function meetingFileName(date: CalendarDate, sequence = 1): string {
  return sequence === 1 ? `${date}.md` : `${date}-${sequence}.md`;
}

function ofRoot(name: string): NotePlace {
  if (name === 'wins' || name === 'career-plan') return { kind: name };
  const training = TRAINING.exec(name);
  return training ? { kind: 'training-plan', year: Number(training[1]) } : OTHER;
}

function ofPerson(name: string): PersonKind {
  if (name.toLowerCase() === 'profile') return { kind: 'profile' };
  const date = dateIn(name);
  return date === undefined ? { kind: 'note' } : { kind: 'meeting', date, sequence: Number(DATED.exec(name)?.[5] ?? 1) };
}

function dateIn(name: string): CalendarDate | undefined {
  const [, year, separator, month = '', day = ''] = DATED.exec(name) ?? [];
  if (year === undefined || (separator === '' && (month.length < 2 || day.length < 2))) return undefined;
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Number and words behind the date stay as they are. */
function nameFor(kind: PersonKind, name: string): string {
  if (kind.kind === 'profile') return 'profile.md';
  if (kind.kind === 'note') return `${name}.md`;
  const [, , , , , sequence, words = ''] = DATED.exec(name.trim()) ?? [];
  return `${kind.date}${sequence === undefined ? '' : `-${sequence}`}${words}.md`;
}
