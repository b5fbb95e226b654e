import type * as api from '../../api';
import type { WithId } from './readBlocks';
import { visibleValue } from './readNote';
import type { ShareWords } from './shareWords';

/** One note as it leaves the folder. */
export interface ExportedNote {
  /** Path below the notes folder. */
  readonly file: string;
  /** Its notes folder: two may have a person of one ID. */
  readonly root: string;
  /** The manager's name. */
  readonly name: string;
  readonly meeting: Omit<api.Meeting, 'uri'> & { readonly reason?: string; readonly goal?: string };
  /** The whole note as it is in the file. */
  readonly source: string;
  /** Why there is no source, in words. */
  readonly problem?: string;
  /** For references, which give way to what they stand for. */
  readonly withId?: WithId;
  /** Without private ones. */
  readonly actions: readonly Omit<api.Action, 'uri'>[];
  /** How what is in signs is said: whom an owner word means is known in its folder. */
  readonly words: ShareWords;
}

/** Notes that leave the folder. */
export interface ExportedNotes {
  readonly notes: readonly ExportedNote[];
  /** Of all. */
  readonly title: string;
}

/** `2026-11-24 10:00 · weekly · held`. */
export function meetingWords({ date, time, type, status }: ExportedNote['meeting']): string {
  return [`${date}${time === undefined ? '' : ` ${time}`}`, type, status].map((fact) => visibleValue(fact)).join(' · ');
}
