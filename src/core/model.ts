import type { CalendarDate } from './date/date';
import type { TaskFields } from './action/fields';
import type { Fields } from './note/schema';

export type { DateRange, MeetingStatus } from './note/valueKinds';

/** What the product knows of one person and their series of meetings: `<folder>/<id>/profile.md`. */
export interface Manager {
  /** The name of the person's folder; unique within one notes folder. */
  readonly id: string;
  /** URI of the notes folder (`oneOnOne.folder`) that holds the person's folder. */
  readonly root: string;
  /** URI of the profile, `profile.md` where there is none: a folder with meeting notes or a tracked action is a person too. */
  readonly uri: string;
  readonly name: string;
  readonly profile: Profile;
  readonly problem?: NoteProblem;
}

/** Front matter of a profile, as far as it could be read. */
export type Profile = Fields<'profile'>;

/** One meeting note. `status` is as written; `statusOn` in `core/series/meetingStatus` settles an absent one for a given day. */
export interface Meeting extends Omit<Fields<'meeting'>, 'date'> {
  readonly uri: string;
  readonly root: string;
  /** Manager id. */
  readonly manager: string;
  /** As the front matter has it, else the file name. */
  readonly date: CalendarDate;
  readonly problem?: NoteProblem;
}

/** Why a note is listed with a warning. Worded at the edge. `line` and `column` count from 0, in UTF-16 units. */
export interface NoteProblem {
  readonly code: 'unreadable' | 'too-large' | 'not-utf8' | 'outside' | 'yaml' | 'front-matter-value' | 'conflict';
  /** The parser's or the file system's own words. */
  readonly detail: string;
  readonly line: number;
  readonly column: number;
}

/** Any note that is read, a meeting's or not. */
export interface ListedNote {
  readonly uri: string;
  readonly root: string;
  /** Manager id; `nobody` for a plan or a log. */
  readonly manager: string;
  readonly problem?: NoteProblem | undefined;
}

export type ActionStatus = 'open' | 'in-progress' | 'done' | 'cancelled' | 'moved';

/** A task line of any note of a manager, or a tracked one of a plan: tracked when it has an id. */
export interface Action {
  readonly uri: string;
  readonly root: string;
  /** Manager id of the note's folder; `nobody` in a plan. */
  readonly manager: string;
  /** From 0. */
  readonly line: number;
  /** The whole line as it is in the file, without its line end. */
  readonly source: string;
  /** Under a Private heading: shown to me, never carried, shared or exported. */
  readonly private: boolean;
  /** What it says without comments, but where it is private as a whole. */
  readonly task: TaskLine;
}

/** A task line, read. `core/action/taskLine` makes it; the grammar is Obsidian Tasks' and Dataview's. */
export interface TaskLine extends TaskWords {
  /** The character between the brackets. */
  readonly box: string;
  readonly status: ActionStatus;
}

/** What is behind the box. The owner is as written, without `@`: `me`, a manager id or a first name; absent: me. */
export interface TaskWords extends TaskFields {
  /** The block anchor without `^`. */
  readonly id?: string;
  /** What is left without box, leading owner, fields, trailing tags and anchor; white space trimmed. */
  readonly text: string;
  /** Without duplicates, with `#`, in order of appearance. */
  readonly tags: readonly string[];
}

/** A list item whose link ends in `#^id`. */
export interface Reference {
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  /** The id it refers to, without `^`. */
  readonly id: string;
}
