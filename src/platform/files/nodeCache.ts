import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheStore } from '../../index/ports';
import { cacheName } from './cacheName';

/** Caches in a folder of this machine. Neither call rejects: without a cache everything is read afresh. */
export class NodeCache implements CacheStore {
  constructor(private readonly folder: string) {}

  /** Reads synchronously: nothing can be shown before. */
  async load(root: string): Promise<Uint8Array | undefined> {
    try {
      return readFileSync(join(this.folder, cacheName(root)));
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
