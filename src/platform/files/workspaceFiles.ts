import { FileType, Uri, workspace } from 'vscode';
import { isNoteName } from '../../core/folder/notePath';
import {
  type FileFailure,
  type FileStat,
  type FolderListing,
  type FoundFile,
  LARGEST_NOTE,
  type NoteFiles,
  type WantedFile,
} from '../../index/ports';
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

  async list(root: string): Promise<FolderListing> {
    const { exists, found, unreadable: folders } = await this.find(root);
    const unreadable = [...folders];
    const files: FoundFile[] = [];
    await eachAtOnce(found, AT_ONCE, async (uri) => {
      const stat = await this.stat(uri.toString());
      if (stat === 'unknown') unreadable.push(uri.toString());
      else if (stat) files.push({ uri: uri.toString(), ...stat });
    });
    return { exists, files, unreadable };
  }

  /** The same, without stats. */
  async find(root: string): Promise<Pick<FolderListing, 'exists' | 'unreadable'> & { readonly found: readonly Uri[] }> {
    const unreadable: string[] = [];
    const found: Uri[] = [];
    let exists = true;
    let level: Uri[] = [Uri.parse(root)];
    for (let depth = 1; depth <= DEEPEST && level.length > 0; depth++) {
      const below: Uri[] = [];
      await eachAtOnce(level, AT_ONCE, async (folder) => {
        try {
          sort(folder, await workspace.fs.readDirectory(folder), depth, { found, below, linked: this.linked });
        } catch (error) {
          if (!isMissing(error)) unreadable.push(folder.toString());
          else if (depth === 1) exists = false;
        }
      });
      level = below;
    }
    return { exists, found, unreadable };
  }

  async stat(uri: string): Promise<FileStat | 'unknown' | undefined> {
    const stat = await statOf(Uri.parse(uri));
    return typeof stat === 'object' && [...this.linked].some((folder) => uri.startsWith(`${folder}/`)) ? { ...stat, outside: '' } : stat;
  }

  async readAll<T extends WantedFile>(
    files: readonly T[],
    each: (file: T, bytes: Uint8Array | FileFailure) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    await eachAtOnce(files, AT_ONCE, async (file) => {
      if (signal?.aborted) return;
      const bytes = await read(file.uri);
      if (!signal?.aborted) each(file, bytes);
    });
  }
}

/** A link to a folder is followed where it stands for a person's folder, not below that: a loop ends there. */
function sort(
  folder: Uri,
  entries: readonly [string, FileType][],
  depth: number,
  into: { found: Uri[]; below: Uri[]; linked: Set<string> },
): void {
  for (const [name, type] of entries) {
    if (name.startsWith('.')) continue;
    const uri = Uri.joinPath(folder, name);
    const isFolder = (type & FileType.Directory) !== 0;
    const isLink = (type & FileType.SymbolicLink) !== 0;
    if (isFolder && isLink) into.linked.add(uri.toString());
    else into.linked.delete(uri.toString());
    if (isFolder && (!isLink || depth === 1)) into.below.push(uri);
    else if (!isFolder && isNoteName(name)) into.found.push(uri);
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
