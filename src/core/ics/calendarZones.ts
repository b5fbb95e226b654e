import { readComponent, type Block } from './calendarComponent';
import { fixedClock, parseOffset, timed, wholeDay, writtenTimes, type InstantOf, type Moment, type WrittenTime } from './calendarTime';
import { unescaped, type ContentLine } from './contentLine';
import { fileClock } from './fileZone';
import { ianaOfWindows } from './windowsZones';
import { instantOf, isZone } from '../date/zone';

/** Names are shorter; each way to read one takes time. */
const LONGEST_NAME = 255;
/** `America/Argentina/Ushuaia` */
const MOST_PARTS = 3;

/**
 * Reads dates and times of an `.ics` file. A TZID that this host knows, in any letter case and also at the end of a path, is what this
 * host knows of it; another one is the file's own VTIMEZONE, else what Windows calls so, else an offset from UTC that it says; without
 * any of these the reader's zone holds.
 */
export class ZoneReader {
  private readonly known = new Map<string, InstantOf>();
  private files: Map<string, Block> | undefined;

  /** @param vtimezones in the order of the file. */
  constructor(
    private readonly vtimezones: readonly Block[],
    readonly zone: string | undefined,
  ) {}

  /** @param start of the event: a time without a zone is on its clock. */
  read(line: ContentLine | undefined, start?: Moment): Moment | undefined {
    return line === undefined ? undefined : this.readAll([line], start)[0];
  }

  /** What cannot be read is left out. */
  readAll(lines: readonly ContentLine[], start?: Moment): Moment[] {
    return lines.flatMap((line) => {
      const tzid = line.parameters.get('tzid');
      return writtenTimes(line).flatMap((written) => this.momentOf(written, tzid, start) ?? []);
    });
  }

  private momentOf({ date, time, offset }: WrittenTime, tzid: string | undefined, start: Moment | undefined): Moment | undefined {
    if (time === undefined) return wholeDay(date);
    const clock = offset !== undefined ? fixedClock(offset) : tzid !== undefined ? this.clockOf(tzid) : (start?.clock ?? this.ownClock);
    const moment = timed(date, time, clock);
    return Number.isFinite(moment.instant) ? moment : undefined;
  }

  private readonly ownClock: InstantOf = (date, time) => instantOf(date, time, this.zone);

  private clockOf(tzid: string): InstantOf {
    const known = this.known.get(tzid) ?? this.findClock(tzid) ?? this.ownClock;
    this.known.set(tzid, known);
    return known;
  }

  private findClock(tzid: string): InstantOf | undefined {
    const name = tzid.trim();
    if (name.length > LONGEST_NAME) return undefined;
    const own = zoneAtEnd(name);
    return own === undefined ? (this.clockInFile(name) ?? ianaClock(ianaOfWindows(name)) ?? offsetClock(name)) : ianaClock(own);
  }

  private clockInFile(name: string): InstantOf | undefined {
    this.files ??= new Map(this.vtimezones.map((block) => [tzidOf(block), block]));
    const block = this.files.get(name.toLowerCase());
    if (block === undefined) return undefined;
    const component = readComponent(block);
    return fileClock(component) ?? ianaClock(zoneAtEnd(component.text('x-lic-location')));
  }
}

function tzidOf({ lines }: Block): string {
  const line = lines.find((one) => /^tzid[;:]/i.test(one)) ?? '';
  return unescaped(line.slice(line.indexOf(':') + 1))
    .trim()
    .toLowerCase();
}

/** The name of a zone that this host knows, alone or behind a path. */
function zoneAtEnd(name: string): string | undefined {
  const parts = name.split('/').slice(-MOST_PARTS);
  return [name, ...parts.map((_, index) => parts.slice(index).join('/'))].find((one) => one !== '' && isZone(one));
}

function ianaClock(zone: string | undefined): InstantOf | undefined {
  return zone === undefined ? undefined : (date, time) => instantOf(date, time, zone);
}

/** `GMT+01:00`, `UTC-5`, `(UTC+05:30) Anywhere`, `(UTC) Coordinated Universal Time`. */
function offsetClock(name: string): InstantOf | undefined {
  if (/^\((?:UTC|GMT)\)/i.test(name)) return fixedClock(0);
  const [, sign, hours, minutes = '00'] = /^\(?(?:UTC|GMT)? ?([+-])(\d{1,2})(?::?(\d\d))?(?:\)|$)/i.exec(name) ?? [];
  const offset = sign === undefined ? undefined : parseOffset(`${sign}${hours!.padStart(2, '0')}${minutes}`);
  return offset === undefined ? undefined : fixedClock(offset);
}
