import { terms } from './dateTerms';
import { pattern, type Parts } from './phrasePattern';

/** A time of day beside a date. */
export interface ClockWords {
  /** `HH:MM`; absent where the words name no minute that everybody would agree on: `morning`, `at 5`, `5pm PST`. */
  readonly time?: string;
  readonly end: number;
}

/** The earliest hour that is taken as written: `at 9` is in the morning, `at 5` may be either. */
const earliest = 8;
const lead = '(?:(?:at|by|before|around|until|from|@) ?)?';
const exact = `(?:${[
  '(?<half>\\d{1,2})(?:[:.](?<halfMinute>[0-5]\\d))? ?(?<noon>[ap])\\.?m\\.?',
  '(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?: ?h)?',
  '(?<oclock>[01]?\\d|2[0-3]) ?h',
  'noon|midday',
].join('|')})`;
const zone = '(?: ?(?:utc|gmt|cest|bst|ist|jst|aes?t|[ecmpw]e?[sd]?t)(?:[+-]\\d{1,2})?)';
const clock = pattern(`${lead}${exact}(?<vague>${zone}| ?[-–—] ?\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]\\.?m)?)?`);
const bare = pattern('at (?<bare>[01]?\\d|2[0-3])(?! ?(?:[:.]\\d|%))');
const part = pattern(`${lead}(?:in the |the )?(?:morning|afternoon|evening|night|lunch(?:time)?|midnight|first thing|${terms.dayEnd})`);

/** The time of day that a text says from an offset on. */
export function readClock(text: string, at: number): ClockWords | undefined {
  const exactly = clock.at(text, at);
  if (exactly !== undefined) {
    const time = exactly.parts.vague === undefined ? timeOf(exactly.parts) : undefined;
    return { end: exactly.end, ...(time !== undefined && { time }) };
  }
  const hour = bare.at(text, at);
  if (hour !== undefined) {
    const time = `${hour.parts.bare?.padStart(2, '0')}:00`;
    return { end: hour.end, ...(Number(hour.parts.bare) >= earliest && { time }) };
  }
  const vague = part.at(text, at);
  return vague && { end: vague.end };
}

function timeOf({ half, halfMinute, noon, hour, minute, oclock }: Parts): string | undefined {
  if (half !== undefined) {
    if (Number(half) < 1 || Number(half) > 12) return undefined;
    return `${String((Number(half) % 12) + (noon?.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0')}:${halfMinute ?? '00'}`;
  }
  if (hour !== undefined) return `${hour.padStart(2, '0')}:${minute}`;
  return oclock === undefined ? '12:00' : `${oclock.padStart(2, '0')}:00`;
}
