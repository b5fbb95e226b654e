import { FileType, Uri, workspace } from 'vscode';
import { isNoteName, notePlace } from '../../core/folder/notePath';
import { uriBelow } from '../../core/folder/noteUri';
import { type FileFailure, type FileStat, type FolderListing, type FoundFile, LARGEST_NOTE, type NoteFiles } from '../../index/ports';
import { TimeSlice } from '../../index/timeSlice';
import { isMissing } from '../folders/folders';
import { reasonOf } from '../problem';
import { eachAtOnce } from './pool';

/** Each call waits on another process, so many are under way at once; more than this does not help. */
const AT_ONCE = 64;
const DEEPEST = 3;

/** Notes on any file system that VS Code knows. Where a link leads cannot be told there: it and what is below it are listed, and not read. */
export class WorkspaceFiles implements NoteFiles {
  /** URIs of folders that were seen to be links. */
  private readonly linked = new Set<string>();

  /** Stats are a third of all waiting, so a meeting note that is not known has none. Whatever may go on growing does, as it may be too large. */
  async list(root: string, isKnown: (uri: string) => boolean = () => true, folder?: string): Promise<FolderListing> {
    const { exists, found, plain, unreadable: folders } = await this.find(root, folder);
    const unreadable = [...folders];
    const files: FoundFile[] = [];
    const looked: string[] = [];
    const slice = new TimeSlice();
    for (const uri of found) {
      if (slice.expired) await slice.yield();
      if (plain.has(uri) && !this.isBelowLink(uri) && !isKnown(uri) && notePlace(root, uri)?.kind === 'meeting') files.push({ uri });
      else looked.push(uri);
    }
    await eachAtOnce(looked, AT_ONCE, async (uri) => {
      const stat = await this.stat(uri);
      if (stat === 'unknown') unreadable.push(uri);
      else if (stat) files.push({ uri, stat });
    });
    return { exists, files, unreadable };
  }

  /** The same, without stats. */
  async find(root: string, folder?: string): Promise<Found> {
    const unreadable: string[] = [];
    const found: string[] = [];
    const plain = new Set<string>();
    let exists = true;
    const top = folder === undefined ? 1 : 2;
    let level = [folder ?? root];
    for (let depth = top; depth <= DEEPEST && level.length > 0; depth++) {
      const below: string[] = [];
      await eachAtOnce(level, AT_ONCE, async (folder) => {
        try {
          sort(folder, await workspace.fs.readDirectory(Uri.parse(folder)), depth, { found, plain, below, linked: this.linked });
        } catch (error) {
          if (!isMissing(error)) unreadable.push(folder);
          else if (depth === top) exists = false;
        }
      });
      level = below;
    }
    return { exists, found, plain, unreadable };
  }

  async stat(uri: string): Promise<FileStat | 'unknown' | undefined> {
    const stat = await statOf(Uri.parse(uri));
    return typeof stat === 'object' && this.isBelowLink(uri) ? { ...stat, outside: '' } : stat;
  }

  async readAll<T extends FoundFile>(
    files: readonly T[],
    each: (file: T, bytes: Uint8Array | FileFailure) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    const slice = new TimeSlice();
    let taken = Promise.resolve();
    await eachAtOnce(files, AT_ONCE, async (file) => {
      if (signal?.aborted) return;
      const bytes = await read(file.uri);
      // many answers may come at once
      taken = taken.then(async () => {
        if (slice.expired) await slice.yield();
        if (!signal?.aborted) each(file, bytes);
      });
      await taken;
    });
  }

  private isBelowLink(uri: string): boolean {
    return [...this.linked].some((folder) => uri.startsWith(`${folder}/`));
  }
}

interface Found extends Pick<FolderListing, 'exists' | 'unreadable'> {
  /** URIs, as VS Code writes them: to make each from VS Code's own objects takes ten times as long. */
  readonly found: readonly string[];
  /** Those of them that are neither links nor of a kind that cannot be told. */
  readonly plain: ReadonlySet<string>;
}

/** A link to a folder is followed where it stands for a person's folder, not below that: a loop ends there. */
function sort(
  folder: string,
  entries: readonly [string, FileType][],
  depth: number,
  into: { found: string[]; plain: Set<string>; below: string[]; linked: Set<string> },
): void {
  for (const [name, type] of entries) {
    if (name.startsWith('.')) continue;
    const uri = uriBelow(folder, name);
    const isFolder = (type & FileType.Directory) !== 0;
    const isLink = (type & FileType.SymbolicLink) !== 0;
    if (isFolder && isLink) into.linked.add(uri);
    else into.linked.delete(uri);
    if (isFolder && (!isLink || depth === 1)) into.below.push(uri);
    else if (!isFolder && isNoteName(name)) {
      into.found.push(uri);
      if (type === FileType.File) into.plain.add(uri);
    }
  }
}

async function statOf(uri: Uri): Promise<FileStat | 'unknown' | undefined> {
  try {
    const { type, mtime, size } = await workspace.fs.stat(uri);
    if ((type & FileType.Directory) !== 0) return undefined;
    return (type & FileType.SymbolicLink) === 0 ? { mtime, size } : { mtime, size, outside: '' };
  } catch (error) {
    return isMissing(error) ? undefined : 'unknown';
  }
}

async function read(uri: string): Promise<Uint8Array | FileFailure> {
  try {
    const bytes = await workspace.fs.readFile(Uri.parse(uri));
    return bytes.length > LARGEST_NOTE ? { code: 'too-large', detail: uri } : bytes;
  } catch (error) {
    return { code: isMissing(error) ? 'not-found' : 'unreadable', detail: reasonOf(error) };
  }
}
