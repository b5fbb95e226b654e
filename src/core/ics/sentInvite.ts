import type { Meeting, Profile } from '../model';

/** What a note or a profile keeps of the last invite sent for it, as `uid/sequence`. */
export interface SentInvite {
  readonly uid: string;
  readonly sequence: number;
}

/** Undefined where there is none or it cannot be read. */
export function readInvite(text: string | undefined): SentInvite | undefined {
  const parts = /^(\S{1,255})\/(\d{1,9})$/.exec(text ?? '');
  return parts === null ? undefined : { uid: parts[1]!, sequence: Number(parts[2]) };
}

/** Whether a meeting is in calendars as an occurrence of its series, and not as an event of its own. */
export function isOfSeries({ invite: series }: Pick<Profile, 'invite'>, { invite: own }: Pick<Meeting, 'invite'>): boolean {
  const sent = readInvite(series);
  return sent !== undefined && (readInvite(own)?.uid ?? sent.uid) === sent.uid;
}
