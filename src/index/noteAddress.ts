import type { NotePlace } from '../core/folder/notePath';

/** What a note in a person's folder can be; a `note` is a meeting note if its front matter has a date. */
export type PersonKind = Extract<NotePlace, { manager: string }>['kind'];

export interface NoteAddress {
  readonly uri: string;
  readonly root: string;
  /** Name of the person's folder. */
  readonly manager: string;
  readonly kind: PersonKind;
}
