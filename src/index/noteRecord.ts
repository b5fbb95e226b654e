import { soonestDue } from '../core/action/datesInLine';
import type { CalendarDate } from '../core/date/date';
import type { Meeting, NoteProblem, Profile } from '../core/model';
import type { Span } from '../core/note/outline';
import type { Plan } from '../core/plans/plan';

/** What is kept of a note: its front matter, and the lines that count. All of it is plain data, equal for equal notes. */
export interface NoteRecord extends NoteFacts {
  readonly lines: LineRecords;
}

/** What is in a note's front matter, and how it was read. */
export interface NoteFacts {
  /** A meeting note: its front matter or its name has a date. */
  readonly meeting?: Meeting | undefined;
  /** Of a `profile.md` with front matter. */
  readonly profile?: Profile | undefined;
  /** Of a plan or a log, also where it could not be read. */
  readonly plan?: Plan | undefined;
  /** A meeting has it, too. */
  readonly problem?: NoteProblem | undefined;
}

/** In order. */
export interface LineRecords {
  readonly tasks: readonly TaskRecord[];
  readonly references: readonly ReferenceRecord[];
}

/** A task line as it is; what its fields say is read when someone asks. */
export interface TaskRecord {
  /** From 0. */
  readonly line: number;
  readonly source: string;
  readonly private: boolean;
  readonly open: boolean;
  /** Tracked. */
  readonly id?: string;
  /** What of the line comments hide, in UTF-16 units into it. Absent: nothing, or it is private as a whole. */
  readonly hidden?: readonly Span[];
}

/** A line with a reference to the action with this id. */
export interface ReferenceRecord {
  readonly line: number;
  readonly id: string;
}

export const noLines: LineRecords = { tasks: [], references: [] };

/** How many tracked actions are open. */
export function openIn({ tasks }: LineRecords): number {
  let count = 0;
  for (const { open, id } of tasks) if (open && id !== undefined) count++;
  return count;
}

/** The earliest day on which one of them may be due; undefined where none has a due date. */
export function soonestDueIn({ tasks }: LineRecords): CalendarDate | undefined {
  let soonest: CalendarDate | undefined;
  for (const { open, id, source } of tasks) {
    const due = open && id !== undefined ? soonestDue(source) : undefined;
    if (due !== undefined && (soonest === undefined || due < soonest)) soonest = due;
  }
  return soonest;
}

export function sameFacts(a: NoteFacts, b: NoteFacts): boolean {
  return JSON.stringify([a.meeting, a.profile, a.plan, a.problem]) === JSON.stringify([b.meeting, b.profile, b.plan, b.problem]);
}

export function sameLines(a: LineRecords, b: LineRecords): boolean {
  return (
    a.tasks.length === b.tasks.length &&
    a.references.length === b.references.length &&
    a.tasks.every((task, at) => sameTask(task, b.tasks[at]!)) &&
    a.references.every(({ line, id }, at) => line === b.references[at]!.line && id === b.references[at]!.id)
  );
}

function sameTask(a: TaskRecord, b: TaskRecord): boolean {
  if (a === b) return true;
  return (
    a.line === b.line &&
    a.source === b.source &&
    a.private === b.private &&
    a.hidden?.length === b.hidden?.length &&
    (a.hidden ?? []).every(({ start, end }, at) => start === b.hidden?.[at]?.start && end === b.hidden[at]?.end)
  );
}
