import type { MeetingMeta } from '../core/note/meetingMeta';
import type { MeetingStatus, NoteProblem, Profile } from '../core/model';
import { type ByteReader, type ByteWriter, decodeUtf8, sameBytes } from './bytes';
import type { Head } from './head';

/** Of a meeting, by their place here; profiles and problems are few, and kept as JSON. */
export const meetingKeys = ['date', 'time', 'duration', 'type', 'status', 'reason', 'goal', 'shared', 'recap', 'invite', 'occurrence'] as const satisfies readonly (keyof MeetingMeta)[];
export const enum Part { Meeting = 1, Profile = 2, Problem = 4 }

export function writeHead(head: Head, to: ByteWriter): void {
  const { meeting, profile, problem } = head;
  to.number((meeting ? Part.Meeting : 0) | (profile ? Part.Profile : 0) | (problem ? Part.Problem : 0));
  if (meeting) {
    let present = 0;
    for (let key = 0; key < meetingKeys.length; key++) if (meeting[meetingKeys[key]!] !== undefined) present |= 1 << key;
    to.number(present);
    for (const key of meetingKeys) if (meeting[key] !== undefined) to.text(String(meeting[key]));
  }
  if (profile) to.text(JSON.stringify(profile));
  if (problem) to.text(JSON.stringify(problem));
}

/**
 * @param texts remembers the short texts that notes have in common.
 * @param meeting gets the keys of a meeting, so that nothing needs to be copied: there are many.
 */
export function readHead(from: ByteReader, texts: SharedTexts, meeting: object): Omit<Head, 'meeting'> | undefined {
  const parts = from.number();
  if (parts & Part.Meeting) readMeeting(from, texts, meeting);
  if (parts <= Part.Meeting) return undefined;
  const profile = parts & Part.Profile ? (JSON.parse(from.text()) as Profile) : undefined;
  const problem = parts & Part.Problem ? (JSON.parse(from.text()) as NoteProblem) : undefined;
  return { ...(profile && { profile }), ...(problem && { problem }) };
}

/** The date alone, which a meeting's keys begin with. */
export function readDate(from: ByteReader, texts: SharedTexts): string | undefined {
  if ((from.number() & Part.Meeting) === 0 || (from.number() & 1) === 0) return undefined;
  const length = from.number();
  return texts.read(from.bytes, from.at, from.at + length);
}

/** Key by key, as properties that are named where they are set cost a quarter of others. */
function readMeeting(from: ByteReader, texts: SharedTexts, meeting: { -readonly [K in keyof MeetingMeta]: MeetingMeta[K] }): void {
  const present = from.number();
  if (present & 1) meeting.date = readText(from, texts);
  if (present & 2) meeting.time = readText(from, texts);
  if (present & 4) meeting.duration = Number(readText(from, texts));
  if (present & 8) meeting.type = readText(from, texts);
  if (present & 16) meeting.status = readText(from, texts) as MeetingStatus;
  if (present & 32) meeting.reason = readText(from, texts);
  if (present & 64) meeting.goal = readText(from, texts);
  if (present & 128) meeting.shared = readText(from, texts);
  if (present & 256) meeting.recap = readText(from, texts);
  if (present & 512) meeting.invite = readText(from, texts);
  if (present & 1024) meeting.occurrence = readText(from, texts);
}

function readText(from: ByteReader, texts: SharedTexts): string {
  const start = from.at + 1;
  const length = from.bytes[from.at]!;
  if (length >= 0x80) return from.text();
  from.at = start + length;
  return texts.read(from.bytes, start, start + length);
}

const slots = 1024;
const longest = 16;

/** One string for equal bytes, as far as it remembers. */
export class SharedTexts {
  private readonly kept = new Uint8Array(slots * longest);
  private readonly texts: (string | undefined)[] = Array.from({ length: slots });

  read(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start;
    if (length > longest) return decodeUtf8(bytes, start, end);
    let hash = length;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const slot = (hash ^ (hash >>> 11)) & (slots - 1);
    const known = this.texts[slot];
    if (known?.length === length && sameBytes(bytes, start, this.kept, slot * longest, length)) return known;
    const text = decodeUtf8(bytes, start, end);
    // a text that is not ASCII has another length than its bytes, maybe that of another text
    if (text.length !== length) return text;
    this.texts[slot] = text;
    this.kept.set(bytes.subarray(start, end), slot * longest);
    return text;
  }
}
