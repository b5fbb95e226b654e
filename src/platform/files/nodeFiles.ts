import { closeSync, openSync, readSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pathBelow } from '../../core/folder/noteUri';
import { type FileFailure, type FileStat, type FolderListing, type FoundFile, LARGEST_NOTE, type NoteFiles } from '../../index/ports';
import { TimeSlice } from '../../index/timeSlice';
import { reasonOf } from '../problem';
import { isMissing } from './nodeError';
import { NodeWalk, statOf } from './nodeWalk';
import { realPathOf, RealPlaces } from './realPlaces';

/**
 * Notes on this machine's own disk. The synchronous calls of `node:fs` cost a third of the others,
 * so they are used, for a few milliseconds at a time.
 */
export class NodeFiles implements NoteFiles {
  private buffer = Buffer.allocUnsafeSlow(256 * 1024);

  /** @param places paths of the folders that a link may lead into; where they are not given, it may lead anywhere. */
  constructor(private readonly places?: () => readonly string[]) {}

  /** One folder is listed with all others: what links lead to is told once, and it costs next to nothing. */
  async list(root: string, _isKnown?: (uri: string) => boolean, folder?: string): Promise<FolderListing> {
    const listing = await new NodeWalk(this.realPlaces()).list(root, fileURLToPath(root));
    if (folder === undefined) return listing;
    return { ...listing, files: listing.files.filter(({ uri }) => pathBelow(folder, uri) !== undefined) };
  }

  async stat(uri: string): Promise<FileStat | 'unknown' | undefined> {
    const path = fileURLToPath(uri);
    const stat = statOf(path, false);
    const real = typeof stat === 'object' ? realPathOf(path) : undefined;
    return typeof stat === 'object' && real !== undefined && this.realPlaces()?.has(real) === false ? { ...stat, outside: real } : stat;
  }

  private realPlaces(): RealPlaces | undefined {
    return this.places && new RealPlaces(this.places());
  }

  async readAll<T extends FoundFile>(
    wanted: readonly T[],
    each: (file: T, bytes: Uint8Array | FileFailure) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    const slice = new TimeSlice();
    const paths = new FolderPaths();
    for (const file of wanted) {
      if (slice.expired) await slice.yield();
      if (signal?.aborted) return;
      each(file, this.read(paths.of(file.uri), file.stat?.size));
    }
    this.buffer = this.buffer.length > 1024 * 1024 ? Buffer.allocUnsafeSlow(256 * 1024) : this.buffer;
  }

  private read(path: string, size: number | undefined): Uint8Array | FileFailure {
    let file: number | undefined;
    try {
      file = openSync(path, 'r');
      const length = this.fill(file, size);
      return length > LARGEST_NOTE ? { code: 'too-large', detail: path } : this.buffer.subarray(0, length);
    } catch (error) {
      return failure(error);
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  /** Reads to the end, which is where `size` says unless the file has changed since. */
  private fill(file: number, size = 0): number {
    let length = 0;
    for (;;) {
      if (length === this.buffer.length) this.buffer = Buffer.concat([this.buffer], Math.max(2 * length, size + 1));
      const count = readSync(file, this.buffer, length, this.buffer.length - length, null);
      length += count;
      if (count === 0 || length === size || length > LARGEST_NOTE) return length;
    }
  }
}

function failure(error: unknown): FileFailure {
  return { code: isMissing(error) ? 'not-found' : 'unreadable', detail: reasonOf(error) };
}

/** Paths of URIs, a folder at a time: `fileURLToPath` of every note would cost as much as reading it. */
class FolderPaths {
  private readonly known = new Map<string, string>();

  of(uri: string): string {
    const cut = uri.lastIndexOf('/');
    const folder = uri.slice(0, cut);
    let path = this.known.get(folder);
    if (path === undefined) this.known.set(folder, (path = fileURLToPath(folder)));
    const name = uri.slice(cut + 1);
    return path + sep + (name.includes('%') ? decodeURIComponent(name) : name);
  }
}
