import { closeSync, type Dirent, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNoteName } from '../../core/folder/notePath';
import { encodePart } from '../../core/folder/noteUri';
import { type FileFailure, type FileStat, type FolderListing, type FoundFile, LARGEST_NOTE, type NoteFiles, type WantedFile } from '../../index/ports';
import { TimeSlice } from '../../index/timeSlice';
import { reasonOf } from '../problem';
import { isMissing } from './nodeError';

const DEEPEST = 3;

/**
 * Notes on this machine's own disk. The calls of `node:fs` that wait are a third of the cost of those that don't,
 * so they are used, a few milliseconds at a time.
 */
export class NodeFiles implements NoteFiles {
  private buffer = Buffer.allocUnsafeSlow(256 * 1024);

  async list(root: string): Promise<FolderListing> {
    const path = fileURLToPath(root);
    const walk: Walk = { files: [], unreadable: [], seen: new Set(), slice: new TimeSlice() };
    const exists = statOf(path, true) !== undefined;
    if (exists) await list({ uri: root, path, depth: 1 }, walk);
    return { exists, files: walk.files, unreadable: walk.unreadable };
  }

  async stat(uri: string): Promise<FileStat | 'unknown' | undefined> {
    return statOf(fileURLToPath(uri), false);
  }

  async readAll<T extends WantedFile>(wanted: readonly T[], each: (file: T, bytes: Uint8Array | FileFailure) => void, signal?: AbortSignal): Promise<void> {
    const slice = new TimeSlice();
    const paths = new FolderPaths();
    for (const file of wanted) {
      if (slice.expired) await slice.yield();
      if (signal?.aborted) return;
      each(file, this.read(paths.of(file.uri), file.size));
    }
    this.buffer = this.buffer.length > 1024 * 1024 ? Buffer.allocUnsafeSlow(256 * 1024) : this.buffer;
  }

  private read(path: string, size: number): Uint8Array | FileFailure {
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
  private fill(file: number, size: number): number {
    let length = 0;
    for (;;) {
      if (length === this.buffer.length) this.buffer = Buffer.concat([this.buffer], Math.max(2 * length, size + 1));
      const count = readSync(file, this.buffer, length, this.buffer.length - length, null);
      length += count;
      if (count === 0 || length === size || length > LARGEST_NOTE) return length;
    }
  }
}

interface Folder { readonly uri: string; readonly path: string; readonly depth: number }
interface Walk { readonly files: FoundFile[]; readonly unreadable: string[]; readonly seen: Set<string>; readonly slice: TimeSlice }

async function list(folder: Folder, walk: Walk): Promise<void> {
  const links: Folder[] = [];
  let entries: Dirent[] = [];
  try {
    const real = realpathSync(folder.path);
    if (walk.seen.has(real)) return;
    walk.seen.add(real);
    entries = readdirSync(folder.path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (!isMissing(error)) walk.unreadable.push(folder.uri);
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    if (walk.slice.expired) await walk.slice.yield();
    const child = { uri: `${folder.uri}/${encodePart(entry.name)}`, path: `${folder.path}${sep}${entry.name}`, depth: folder.depth + 1 };
    if (entry.isDirectory()) await listBelow(child, walk);
    else if (entry.isSymbolicLink() && statOf(child.path, true)) links.push(child);
    else if (isNoteName(entry.name)) addFile(child, walk);
  }
  // what is really there goes first, so that a link to it is not taken for it
  for (const link of links) await listBelow(link, walk);
}

async function listBelow(folder: Folder, walk: Walk): Promise<void> {
  if (folder.depth <= DEEPEST) await list(folder, walk);
}

function addFile({ uri, path }: Folder, walk: Walk): void {
  const stat = statOf(path, false);
  if (stat === 'unknown') walk.unreadable.push(uri);
  else if (stat) walk.files.push({ uri, ...stat });
}

/** Of a folder or of a plain file; anything else (a pipe, say) is not there for us. */
function statOf(path: string, folder: boolean): FileStat | 'unknown' | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat && (folder ? stat.isDirectory() : stat.isFile()) ? { mtime: stat.mtimeMs, size: stat.size } : undefined;
  } catch (error) {
    return isMissing(error) ? undefined : 'unknown';
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
