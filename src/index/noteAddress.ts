import type { NotePlace } from '../core/folder/notePath';

/** What a note can be; a `note` is a meeting note if its front matter has a date. */
export type NoteKind = NotePlace['kind'];

export interface NoteAddress {
  readonly uri: string;
  readonly root: string;
  /** Name of the person's folder; `nobody` for a plan or a log. */
  readonly manager: string;
  readonly kind: NoteKind;
}
