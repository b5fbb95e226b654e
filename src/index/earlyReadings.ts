import type { FileStat } from './ports';

/** A file that changed this short a time (ms) ago may change again and keep its stat. */
const SETTLING = 2_000;

interface EarlyReading {
  /** When its round began, in milliseconds since the epoch. */
  readonly began: number;
  /** Bytes; `undefined` where there were too many. */
  readonly size: number | undefined;
}

/** Notes, by URI, that were read before anybody looked at their file (decision 18), until their stats are taken. */
export class EarlyReadings extends Map<string, EarlyReading> {
  /**
   * What a stat says of a note's reading, which is over with that: itself, where it is of that very text; `changed` where the file may be
   * another since. Undefined where it says nothing: the note was read again meanwhile, or the file system knows no times.
   */
  judge(uri: string, stat: FileStat | 'unknown' | undefined): FileStat | 'changed' | undefined {
    const reading = this.get(uri);
    this.delete(uri);
    if (reading === undefined) return undefined;
    if (typeof stat !== 'object' || stat.outside !== undefined || stat.size !== reading.size) return 'changed';
    if (isSettled(stat, reading.began)) return stat;
    return knowsTimes(stat) ? 'changed' : undefined;
  }
}

/** Whether a file with this stat cannot have changed since a reading began, nor then without another stat. */
export function isSettled(stat: FileStat, began: number): boolean {
  return knowsTimes(stat) && stat.mtime <= began - SETTLING;
}

/** A file system that knows no times says 0. */
function knowsTimes({ mtime }: FileStat): boolean {
  return mtime > 0;
}
