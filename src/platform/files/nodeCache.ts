import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheStore, SavedIndex } from '../../index/ports';
import { cacheName } from './cacheName';

/** Caches in a folder of this machine. Neither call rejects: without a cache everything is read afresh. */
export class NodeCache implements CacheStore {
  constructor(private readonly folder: string) {}

  async load(root: string): Promise<SavedIndex | undefined> {
    try {
      const path = join(this.folder, cacheName(root));
      const stat = statSync(path);
      return { read: (start, end) => readSame(path, stat, start, end) };
    } catch {
      return undefined;
    }
  }

  /** Written beside and then renamed, as another window may be reading it. */
  async save(root: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.folder, cacheName(root));
    const beside = `${path}.${process.pid}`;
    try {
      await mkdir(this.folder, { recursive: true });
      await writeFile(beside, bytes);
      await rename(beside, path);
    } catch {
      await rm(beside, { force: true }).catch(() => undefined);
    }
  }
}

/** Part of a file, as long as it is the one that had that stat. */
function readSame(path: string, { ino, mtimeMs, size }: Stats, start: number, end: number): Uint8Array {
  const length = Math.min(end, size) - start;
  if (length <= 0) return new Uint8Array(0);
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const now = fstatSync(file);
    if (now.ino !== ino || now.mtimeMs !== mtimeMs || now.size !== size) return new Uint8Array(0);
    const bytes = Buffer.allocUnsafeSlow(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, start));
  } catch {
    return new Uint8Array(0);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
