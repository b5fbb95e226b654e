import { parseDate } from '../core/calendar/date';
import type { MeetingMeta } from '../core/note/meetingMeta';

/** `key: value` and the line's end: the value in ASCII, quoted or not, with nothing in it that YAML could take for something else. */
const line = /([a-z]+): ("?)([A-Za-z0-9](?:[ !$-9;-[\]-~]|:(?=[A-Za-z0-9]))*)\2\r?\n/y;

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const minutes = /^[1-9]\d{0,2}$/;

type Mutable = { -readonly [K in keyof MeetingMeta]: MeetingMeta[K] };

/**
 * Front matter as plain as what we write ourselves, as most is: keys of ours, each once, and values that leave no question. Undefined for
 * all else. A third of the time that `readFrontMatter` and `meetingMeta` take, and never another answer.
 */
export function plainMeeting(yaml: string): MeetingMeta | undefined {
  const meta: Mutable = {};
  for (let at = 0; at < yaml.length; at = line.lastIndex) {
    line.lastIndex = at;
    const found = line.exec(yaml);
    if (found === null || !setPlain(meta, found[1]!, found[3]!)) return undefined;
  }
  return meta;
}

/** False where the value may be another, or none. */
function setPlain(meta: Mutable, key: string, value: string): boolean {
  if (meta[key as keyof Mutable] !== undefined || value.endsWith(' ') || value.toLowerCase() === 'null') return false;
  switch (key) {
    case 'date': case 'shared': case 'recap': case 'occurrence':
      return (meta[key] = parseDate(value)) !== undefined;
    case 'type': case 'reason': case 'goal': case 'invite':
      meta[key] = value;
      return true;
    case 'time':
      meta.time = value;
      return clock.test(value);
    case 'duration':
      meta.duration = Number(value);
      return minutes.test(value);
    case 'status':
      if (value !== 'planned' && value !== 'held' && value !== 'cancelled' && value !== 'missed') return false;
      meta.status = value;
      return true;
    default:
      return false;
  }
}
