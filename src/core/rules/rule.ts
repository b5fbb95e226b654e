import type { Section, Span } from '../note/outline';
import type { TextEdit } from '../text/textEdit';
import type { FactsOf, Kind } from './facts';

/** How loud a finding is: `hint` shows in the editor alone, `info` in the Problems panel; `warning` and `error` colour the file. */
export const levels = ['hint', 'info', 'warning', 'error'] as const;
export type Level = (typeof levels)[number];

/** What fills the `{places}` of a text. */
export type Values = Readonly<Record<string, string | number>>;

/** Where a rule is not met. Offsets are UTF-16 units into the judged note's text; an action of a note that is not read is told by its line. */
export interface Finding {
  readonly at: Span | LinePlace;
  /** Fills the places of the rule's message, beside `name`, the person's. */
  readonly values?: Values;
  /** Which of the rule's `variants` says it; absent: its message. */
  readonly variant?: string;
  /** Another line that it has to do with, from 0. */
  readonly related?: { readonly uri: string; readonly line: number; readonly text: string };
}

/** A line of the judged note, from 0, and what of it is meant: UTF-16 units from its start. */
export interface LinePlace {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * One idea of a good 1:1 that a note, a profile or a plan can be held against. A constant in a file of its own, and one line in `index.ts`.
 * Its examples are its tests and its documentation.
 */
export interface Rule<K extends Kind = Kind> {
  /** `group/name`. */
  readonly id: string;
  readonly level: Level;
  readonly judges: readonly K[];
  /** One sentence that says what to do, in English, with `{name}` and the finding's own places. */
  readonly message: string;
  /** Messages for findings that the usual one does not fit, by the name that a finding gives as its `variant`. */
  readonly variants?: Readonly<Record<string, string>>;
  /** A paragraph: why it is good practice. */
  readonly why: string;
  /** The row of the practice it comes from, as `C24`; absent: it keeps notes readable. */
  readonly practice?: string;
  /** Pure: no clock, no host. In the order of the text. */
  check(facts: FactsOf<K>): Iterable<Finding>;
  /** The level where it depends on what is judged; else `level`. */
  levelFor?(facts: FactsOf<K>): Level;
  /** The first that applies is the preferred one. */
  readonly fixes: readonly Fix<K>[];
  readonly good: readonly Example<K>[];
  readonly bad: readonly Example<K>[];
}

/** What mends a finding: data, applied by who offers it. One that gives undefined does not apply here. */
export type Fix<K extends Kind = Kind> = FixHead & (EditFix<K> | KeysFix<K> | AskFix<K> | PointsFix<K> | LaterFix<K> | CommandFix<K>);

interface FixHead {
  /** Unique within the rule; how `oneOnOne.fix` names it. */
  readonly id: string;
  /** Shown, in English, sentence case, with the message's places. */
  readonly title: string;
  /** Needs no answer and adds no words of its own: *Fix all* applies it. */
  readonly fixAll?: true;
}

/** Edits of the judged note. */
export interface EditFix<K extends Kind> {
  readonly kind: 'edit';
  /** Something is to be typed next, behind the last word that the first edit writes. */
  readonly cursor?: true;
  edit(facts: FactsOf<K>, finding: Finding): readonly TextEdit[] | undefined;
}

/** Keys of front matter to be set, or removed where undefined; in the judged note, or in the person's profile. */
export interface KeysFix<K extends Kind> {
  readonly kind: 'keys';
  readonly in: 'note' | 'profile';
  keys(facts: FactsOf<K>, finding: Finding): Readonly<Record<string, string | undefined>> | undefined;
  /** The key whose value is to be typed next. */
  readonly select?: string;
}

/** A question for the next 1:1: adds it as a talking point of the next note, made if need be, once. */
export interface AskFix<K extends Kind> {
  readonly kind: 'ask';
  /** The key of a question of the bank. */
  question(facts: FactsOf<K>, finding: Finding): string | undefined;
}

/** Points for the person's next note, made if need be; those that it has are not added again. */
export interface PointsFix<K extends Kind> {
  readonly kind: 'points';
  points(facts: FactsOf<K>, finding: Finding): readonly { readonly section: Section; readonly text: string }[] | undefined;
}

/** Moves items of the judged note, each with what is nested in it, to the person's note after it, made if need be. */
export interface LaterFix<K extends Kind> {
  readonly kind: 'later';
  /** Indexes of the outline's items, none nested in another. */
  items(facts: FactsOf<K>, finding: Finding): readonly number[] | undefined;
}

/** A command of ours, by its name without prefix; offered only where there is one. */
export interface CommandFix<K extends Kind> {
  readonly kind: 'command';
  readonly command: string;
  /** It works at the cursor: the note is shown first, with the cursor where the finding is. */
  readonly atCursor?: true;
  argument(facts: FactsOf<K>, finding: Finding): Readonly<Record<string, unknown>> | undefined;
}

/** A rule as one writes it: what it judges types its facts. */
export function defineRule<K extends Kind>(rule: Rule<K>): Rule<K> {
  return rule;
}

/** Why a file's text is not read. */
export type Unread = 'unreadable' | 'too-large' | 'not-utf8' | 'outside';

/** A place that a note gives, where one of them is judged and the rest is around it. */
export interface Example<K extends Kind = Kind> {
  /** What it shows, where the text alone does not say. */
  readonly title?: string;
  readonly judged: K;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Paths below the notes folder and texts. In the judged file of a bad example, `⟦` and `⟧` enclose each finding. */
  readonly files: Readonly<Record<string, string>>;
  /** The path of the judged file; absent: the first. */
  readonly path?: string;
  /** The judged file cannot be read as text. */
  readonly unread?: Unread;
  /** The judged file after the fix of that id, for an edit or keys of the note; it has no finding of the rule unless `stays`. */
  readonly fixed?: Readonly<Record<string, string>>;
  readonly stays?: true;
}
