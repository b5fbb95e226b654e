import type { TaskLine } from '../core/model';
import type { Section } from '../core/note/outline';

/** What is in one line of a note: a task line of its own, or a reference to an action elsewhere. */
export type NoteLine = TaskNoteLine | ReferenceNoteLine;

export interface TaskNoteLine {
  readonly kind: 'task';
  readonly line: number;
  readonly source: string;
  readonly task: TaskLine;
  /** As the outline has it. */
  readonly section: Section | undefined;
  readonly private: boolean;
}

export interface ReferenceNoteLine {
  readonly kind: 'reference';
  readonly line: number;
  readonly source: string;
  readonly id: string;
}
