import { parseDate } from '../core/calendar/date';
import { type ByteWriter, decodeUtf8 } from './bytes';
import { meetingKeys, Part } from './headCodec';

const enum Byte { LF = 10, CR = 13, Space = 32, DoubleQuote = 34, Hash = 35, Dash = 45, Zero = 48, Nine = 57, Colon = 58, LowerA = 97, LowerZ = 122, Tilde = 126 }

const keyBytes = meetingKeys.map((key) => new TextEncoder().encode(key));
/** By key: where its value starts and ends; 0 where it is absent. */
const from = new Int32Array(meetingKeys.length);
const to = new Int32Array(meetingKeys.length);

/**
 * Packs the front matter of a meeting note as its bytes stand, when it is as plain as what we write ourselves: lines of `key: value` with
 * keys of ours, each once, and values in ASCII that leave no question. False, with nothing written, for all else: a tenth of the time that
 * `readFrontMatter` and `meetingMeta` take, and never another answer.
 */
export function packPlainMeeting(bytes: Uint8Array, start: number, end: number, into: ByteWriter): boolean {
  from.fill(0);
  for (let at = start; at < end; ) {
    const colon = keyEnd(bytes, at, end);
    const key = keyAt(bytes, at, colon);
    if (key < 0 || from[key] !== 0 || bytes[colon + 1] !== Byte.Space) return false;
    const next = readValue(bytes, colon + 2, end, key);
    if (next < 0 || !isValid(bytes, key)) return false;
    at = next;
  }
  write(bytes, into);
  return true;
}

function write(bytes: Uint8Array, into: ByteWriter): void {
  let present = 0;
  for (let key = 0; key < from.length; key++) if (from[key] !== 0) present |= 1 << key;
  into.number(Part.Meeting);
  into.number(present);
  for (let key = 0; key < from.length; key++) {
    if (from[key] === 0) continue;
    into.number(to[key]! - from[key]!);
    into.copy(bytes, from[key]!, to[key]!);
  }
}

function keyEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at]! >= Byte.LowerA && bytes[at]! <= Byte.LowerZ) at++;
  return at < end && bytes[at] === Byte.Colon ? at : start;
}

function keyAt(bytes: Uint8Array, start: number, end: number): number {
  for (let key = 0; key < keyBytes.length; key++) {
    const known = keyBytes[key]!;
    if (known.length !== end - start) continue;
    let same = 0;
    while (same < known.length && bytes[start + same] === known[same]) same++;
    if (same === known.length) return key;
  }
  return -1;
}

/** Sets where the value starts and ends; answers the start of the next line, or -1. */
function readValue(bytes: Uint8Array, start: number, end: number, key: number): number {
  let lineEnd = start;
  while (lineEnd < end && bytes[lineEnd] !== Byte.LF) {
    const byte = bytes[lineEnd]!;
    if (byte < Byte.Space ? byte !== Byte.CR || bytes[lineEnd + 1] !== Byte.LF : byte > Byte.Tilde) return -1;
    lineEnd++;
  }
  const next = lineEnd + 1;
  if (bytes[lineEnd - 1] === Byte.CR) lineEnd--;
  const quoted = bytes[start] === Byte.DoubleQuote;
  if (quoted && (lineEnd - start < 3 || bytes[lineEnd - 1] !== Byte.DoubleQuote)) return -1;
  from[key] = quoted ? start + 1 : start;
  to[key] = quoted ? lineEnd - 1 : lineEnd;
  return isPlain(bytes, from[key]!, to[key]!) ? next : -1;
}

/** Starts with a letter or digit, ends with other than a space, and has nothing that YAML could take for something else. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  if (start >= end || !isWord(bytes[start]!) || bytes[end - 1] === Byte.Space) return false;
  if (end - start === 4 && (bytes[start]! | 32) === 0x6e) return false; // null
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === Byte.DoubleQuote || byte === Byte.Hash || byte === 0x5c || (byte === Byte.Colon && !isWord(bytes[at + 1]!))) return false;
  }
  return true;
}

function isWord(byte: number): boolean {
  return (byte >= Byte.Zero && byte <= Byte.Nine) || ((byte | 32) >= Byte.LowerA && (byte | 32) <= Byte.LowerZ);
}

/** Whether `meetingMeta` would take the value as it stands. */
function isValid(bytes: Uint8Array, key: number): boolean {
  const start = from[key]!;
  const end = to[key]!;
  switch (meetingKeys[key]) {
    case 'date':
    case 'shared':
    case 'recap':
    case 'occurrence':
      return isDate(bytes, start, end);
    case 'time':
      return isTime(bytes, start, end);
    case 'duration':
      return end - start < 4 && bytes[start] !== Byte.Zero && areDigits(bytes, start, end);
    case 'status':
      return statuses.has(decodeUtf8(bytes, start, end));
    default:
      return true;
  }
}

const statuses = new Set(['planned', 'held', 'cancelled', 'missed']);

function isDate(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 10 || bytes[start + 4] !== Byte.Dash || bytes[start + 7] !== Byte.Dash) return false;
  if (!areDigits(bytes, start, start + 4) || !areDigits(bytes, start + 5, start + 7) || !areDigits(bytes, start + 8, end)) return false;
  const month = pair(bytes, start + 5);
  const day = pair(bytes, start + 8);
  return bytes[start] !== Byte.Zero && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || parseDate(decodeUtf8(bytes, start, end)) !== undefined);
}

function isTime(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === 5 && bytes[start + 2] === Byte.Colon && areDigits(bytes, start, start + 2) && areDigits(bytes, start + 3, end)
    && pair(bytes, start) < 24 && pair(bytes, start + 3) < 60;
}

function areDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! < Byte.Zero || bytes[at]! > Byte.Nine) return false;
  return start < end;
}

function pair(bytes: Uint8Array, at: number): number {
  return (bytes[at]! - Byte.Zero) * 10 + bytes[at + 1]! - Byte.Zero;
}
