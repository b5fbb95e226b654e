import type * as api from '../../api';
import { oneLine } from '../text/oneLine';
import type { WithId } from './readBlocks';
import type { ShareWords } from './shareWords';

/** One note as it leaves the folder. */
export interface ExportedNote {
  /** Path below the notes folder. */
  readonly file: string;
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
}

/** Notes that leave the folder, and how what is in signs is said. */
export interface ExportedNotes {
  readonly notes: readonly ExportedNote[];
  readonly words: ShareWords;
}

/** `2026-11-24 10:00 · weekly · held`. */
export function meetingWords({ date, time, type, status }: ExportedNote['meeting']): string {
  return [`${date}${time === undefined ? '' : ` ${time}`}`, type, status].map(oneLine).join(' · ');
}
