import type { CalendarDate } from '../calendar/date';
import { parseDate } from '../calendar/date';

/** What a file in a notes folder is, by its path alone. */
export type NotePlace =
  | { readonly kind: 'profile'; readonly manager: string }
  /** `sequence`: which one of that day, from 1. */
  | { readonly kind: 'meeting'; readonly manager: string; readonly date: CalendarDate; readonly sequence: number }
  /** Some note in a person's folder: a meeting note if its front matter has a date. */
  | { readonly kind: 'note'; readonly manager: string }
  | { readonly kind: 'template'; readonly name: string }
  | { readonly kind: 'wins' | 'career-plan' | 'other' }
  | { readonly kind: 'training-plan'; readonly year: number };

const OTHER: NotePlace = { kind: 'other' };
const DATED = /^(\d{4}-\d{2}-\d{2})(?:-(\d{1,3}))?(?:[ _-]\D.*)?$/;
const TRAINING = /^training-plan-(\d{4})$/;

/**
 * Classifies a path below the notes folder, decoded, parts parted by `/`. People's notes may be filed one folder deeper
 * (by year, say). Hidden files and folders are none of ours.
 */
export function classify(path: string): NotePlace {
  if (!path.endsWith('.md')) return OTHER;
  const parts = path.slice(0, -3).split('/');
  if (parts.some((part) => part === '' || part.startsWith('.')) || parts.length > 3) return OTHER;
  const name = parts[parts.length - 1] ?? '';
  const folder = parts[0] ?? '';
  if (parts.length === 1) return ofRoot(name);
  if (folder === 'templates') return parts.length === 2 ? { kind: 'template', name } : OTHER;
  if (name === 'profile') return parts.length === 2 ? { kind: 'profile', manager: folder } : OTHER;
  return ofPerson(folder, name);
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

function ofPerson(manager: string, name: string): NotePlace {
  const [, date, sequence] = DATED.exec(name) ?? [];
  if (date === undefined || parseDate(date) === undefined) return { kind: 'note', manager };
  return { kind: 'meeting', manager, date, sequence: Number(sequence ?? 1) };
}
