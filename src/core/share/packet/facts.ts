import type { CalendarDate } from '../../date/date';
import type { Block, Doc } from '../document';
import type { WithId } from '../readBlocks';
import type { ShareWords } from '../shareWords';

/**
 * What a note is for. `meeting`: one that was held in the span; `before`: one that was held earlier, which only says what was agreed;
 * `other`: one that has actions, and says no more.
 */
export type PacketUse = 'meeting' | 'before' | 'other' | 'profile' | 'wins' | 'career' | 'training';

/** A note that a packet is made from. */
export interface PacketNote {
  readonly uri: string;
  /** Its notes folder: an ID and an owner word mean what they mean there. */
  readonly root: string;
  readonly use: PacketUse;
  /** Path below the notes folder: what one calls it in the packet. */
  readonly file: string;
  /** Whose note it is, by the first name; empty for a plan or a log. */
  readonly name: string;
  /** Of a meeting. */
  readonly date?: CalendarDate;
  /** The whole note as it is in the file. */
  readonly text: string;
  /** Why there is no text, in words. */
  readonly problem?: string;
  readonly withId?: WithId;
  /** Of its front matter: of a profile when the two meet, of a career plan `target` and `by`. */
  readonly values?: readonly string[];
  /** Of a training plan. */
  readonly agreed?: CalendarDate;
  /** Whether an owner word means me. */
  readonly isMe: (owner: string | undefined) => boolean;
  /** Whom an owner word means, by the first name. */
  readonly person: (owner: string) => string;
}

export interface PacketFacts {
  readonly title: string;
  /** First and last day of the span. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly today: CalendarDate;
  /** Of one person by date, the oldest first. */
  readonly notes: readonly PacketNote[];
}

/** A packet, and the notes that nothing was taken from, for what is private in them cannot be told. */
export interface Packet {
  readonly doc: Doc;
  /** URIs. */
  readonly skipped: readonly string[];
}

/** A section of a packet, and what is missing in it. */
export interface Part {
  readonly blocks: readonly Block[];
  readonly gaps: readonly Block[];
}

/** How a packet says what it says; the edge words it. */
export interface PacketWords extends ShareWords {
  /** `Wed 1 Jul 2026 to Thu 31 Dec 2026`. @param from in words. */
  span(from: string, to: string): string;
  /** `November 2026`. @param month `YYYY-MM`. */
  month(month: string): string;
  /** What stands before the words of an item: `Tue 17 Nov: `, `Tue 17 Nov, Ada: `. @param date in words. */
  stamp(date: string, name?: string): string;
  readonly onTime: string;
  /** `2 days late`. */
  late(days: number): string;
  /** `5 done, 3 of 4 with a due date on time`. */
  keptCount(done: number, onTime: number, withDue: number): string;
  /** `Target: Staff Engineer, next round`. */
  target(target: string): string;
  /** `When we meet: weekly, tuesday, 10:00`. */
  rhythm(words: string): string;
  /** `Agreed Tue 3 Nov`. @param date in words. */
  agreedOn(date: string, name?: string): string;
  /** `What Ada expects`. */
  expectations(name: string): string;
  /** `My open actions`, or those of the person. */
  openActions(name?: string): string;
  /** The same of those that are done. */
  keptActions(name?: string): string;
  /** Of a column. */
  readonly day: string;
  readonly promises: string;
  readonly wins: string;
  readonly undated: string;
  readonly feedback: string;
  readonly goals: string;
  readonly training: string;
  readonly solved: string;
  readonly stillOpen: string;
  readonly issues: string;
  readonly agreed: string;
  readonly changed: string;
  readonly howWeWork: string;
  readonly gaps: string;
  readonly gapsHint: string;
  readonly gap: GapWords;
}

/** What is missing, each as a line of what to do. */
export interface GapWords {
  /** A note that nothing was taken from. */
  skipped(file: string, reason: string): string;
  conflict(line: number): string;
  yaml(line: number): string;
  /** Months in words. */
  months(months: string): string;
  readonly noWins: string;
  readonly noFigure: string;
  readonly noEvidence: string;
  readonly noGoals: string;
  readonly noProgress: string;
  readonly goalNotShown: string;
  readonly noTraining: string;
  notAgreed(file: string): string;
  readonly notDemonstrated: string;
  /** @param parts such as `HOW, WHEN`. */
  alignment(parts: string, name?: string): string;
  expectations(name: string): string;
  readonly overdue: string;
  readonly noDue: string;
}
