import type { CalendarDate } from '../date/date';
import { parseDate } from '../date/date';
import { pathBelow } from './noteUri';

/** A note that the index reads and editors offer actions in: one in a person's folder, or a plan or log beside people's folders. */
export type NotePlace = (PersonKind | PlanKind) & {
  /** Name of the person's folder; `nobody` for a plan or a log. */
  readonly manager: string;
  /** The file name that it should have, where its own is another way to write that. */
  readonly rename?: string;
};

type PersonKind =
  | { readonly kind: 'profile' }
  /** `sequence`: which one of that day, from 1. */
  | { readonly kind: 'meeting'; readonly date: CalendarDate; readonly sequence: number }
  /** A meeting note if its front matter has a date, else a running document. */
  | { readonly kind: 'note' };

type PlanKind = { readonly kind: 'wins' | 'career-plan' } | { readonly kind: 'training-plan'; readonly year: number };

/** What a file in a notes folder is, by its path alone. */
export type FilePlace = NotePlace | { readonly kind: 'template'; readonly name: string } | { readonly kind: 'questions' | 'other' };

/** Stands for the manager of what is nobody's but mine: no folder has this name. */
export const nobody = '';

/** Keeps the user's own agendas, and their questions. */
export const templatesFolder = 'templates';

const OTHER: FilePlace = { kind: 'other' };
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
export function classify(path: string): FilePlace {
  if (!isNoteName(path)) return OTHER;
  const parts = path.slice(0, -3).split('/');
  if (parts.some((part) => part === '' || part.startsWith('.')) || parts.length > 3) return OTHER;
  const name = parts[parts.length - 1] ?? '';
  const folder = parts[0] ?? '';
  if (parts.length === 1) return ofRoot(path, name.trim().toLowerCase());
  if (folder === templatesFolder)
    return parts.length > 2 ? OTHER : isQuestionsName(`${name}.md`) ? { kind: 'questions' } : { kind: 'template', name };
  const kind = ofPerson(name.trim());
  if (kind.kind === 'profile' ? parts.length > 2 : kind.kind === 'note' && SHELVES.has(folder)) return OTHER;
  return named(path, { ...kind, manager: folder }, nameFor(kind, name));
}

/** What a note that the index reads is; `undefined` for every other URI. */
export function notePlace(root: string, uri: string): NotePlace | undefined {
  const path = pathBelow(root, uri);
  const place = path === undefined ? undefined : classify(path);
  return place && 'manager' in place ? place : undefined;
}

/** Whether a file name or path ends as a note's does, in whatever case. */
export function isNoteName(name: string): boolean {
  return /\.md$/i.test(name);
}

/** Whether a file by its name may hold notes that can be imported. */
export function isSourceName(name: string): boolean {
  return /\.(?:md|markdown|txt|org)$/i.test(name);
}

/**
 * Whether a file of a notes folder may hold notes and is none itself, by its path below that folder: nobody's running document beside people's
 * folders, say. What is hidden, templates, other documents on their shelves and a README are what they should be.
 */
export function isStray(path: string): boolean {
  const [folder = '', ...below] = path.split('/');
  if (!isSourceName(path) || `/${path}`.includes('/.') || /^readme\./i.test(path)) return false;
  return (below.length === 0 || (folder !== templatesFolder && !SHELVES.has(folder))) && classify(path).kind === 'other';
}

/** Whether a file in the folder of templates keeps questions, so that it is no template. */
export function isQuestionsName(name: string): boolean {
  return name.toLowerCase() === 'questions.md';
}

/** The date that the name of a meeting note has. */
export function dateOfPath(path: string): CalendarDate | undefined {
  const place = classify(path);
  return place.kind === 'meeting' ? place.date : undefined;
}

/** The file name of a plan or log. @param year of a training plan. */
export function planFileName(kind: PlanKind['kind'], year: number): string {
  return kind === 'training-plan' ? `${kind}-${year}.md` : `${kind}.md`;
}

/** The file name of a new meeting note: which one of that day, from 1; the second is `-2`. */
export function meetingFileName(date: CalendarDate, sequence = 1): string {
  return sequence === 1 ? `${date}.md` : `${date}-${sequence}.md`;
}

/** @param name in lower case. */
function ofRoot(path: string, name: string): FilePlace {
  if (name === 'wins' || name === 'career-plan') return named(path, { kind: name, manager: nobody }, `${name}.md`);
  const training = TRAINING.exec(name);
  return training ? named(path, { kind: 'training-plan', year: Number(training[1]), manager: nobody }, `${name}.md`) : OTHER;
}

function named(path: string, place: NotePlace, rename: string): NotePlace {
  return path === rename || path.endsWith(`/${rename}`) ? place : { ...place, rename };
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
