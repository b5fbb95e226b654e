import type { FieldForm, FieldName } from './fields';

/** One field as it is in a line. Offsets are UTF-16 units into the line. */
export interface FieldToken {
  readonly kind: 'field';
  readonly name: FieldName;
  readonly form: FieldForm;
  /** Sign or bracket to the end of the value or bracket, without white space around it. */
  readonly start: number;
  readonly end: number;
  /** What is replaced when the value changes: the ten characters of a date, the sign itself of a priority. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** A calendar date, a priority's word, an owner without `@`, or another tool's value as written. */
  readonly value: string;
  /** False: the place of a field whose value is none (`2026-02-30`, `next week`). It stays in the text, and an edit fixes it. */
  readonly valid: boolean;
}

/** A word that starts with `#`. A number (`#123`) names an issue elsewhere: it is text, though fields may be before it. */
export interface TagToken {
  readonly kind: 'tag';
  readonly start: number;
  readonly end: number;
  readonly number: boolean;
}

/** `<!-- … -->` or `%%…%%` within a line. */
export interface CommentToken {
  readonly kind: 'comment';
  readonly start: number;
  readonly end: number;
}

/** `(10m)`: text, though fields and tags may be before it. */
export interface MinutesToken {
  readonly kind: 'minutes';
  readonly start: number;
  readonly end: number;
}

export type Token = FieldToken | TagToken | CommentToken | MinutesToken;
