import type { ScannedText } from './scannedText';

/** What the index needs of a host. Each has an in-memory twin in `test/unit/index`. */

export interface FileStat {
  /** Milliseconds since the epoch. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
  /** It is a link, or below one, to this place outside of every folder that notes may be in (empty where that cannot be told): it is listed, not read. */
  readonly outside?: string;
}

/** A file or folder that is a link, or is reached through one, and the path of what is really there. */
export interface FollowedLink {
  readonly uri: string;
  readonly target: string;
}

export interface FoundFile {
  readonly uri: string;
  /** Absent: it is read first, and looked at afterwards. */
  readonly stat?: FileStat;
}

export interface FolderListing {
  /** Whether the notes folder is there at all. */
  readonly exists: boolean;
  readonly files: readonly FoundFile[];
  /** URIs of folders that could not be listed and of files that could not be looked at: what was known of them stays. */
  readonly unreadable: readonly string[];
  /** Where that can be told: a watcher may tell of a change at the target alone. */
  readonly links?: readonly FollowedLink[];
}

/** Reads notes. Two of these exist: Node's own files for `file:`, `workspace.fs` for all else. No call rejects. */
export interface NoteFiles {
  /**
   * Every `.md` file below a notes folder, three levels deep at most, with its stat taken before any read;
   * a link is followed once, and only to where notes may be. What is hidden (a name that starts with a dot) is left out. An absent folder gives none.
   * @param isKnown which files have been read before, so that their stat says whether they are to be read again; a listing for whom a
   * stat is dear may leave out that of the others.
   * @param folder URI of a folder right below the notes folder, to list alone.
   */
  list(root: string, isKnown?: (uri: string) => boolean, folder?: string): Promise<FolderListing>;
  /** `undefined`: there is no such file; `'unknown'`: it cannot be told, and what was known of it stays. */
  stat(uri: string): Promise<FileStat | 'unknown' | undefined>;
  /**
   * Calls `each` once for every file, as it is read, in any order. The bytes are only valid during the call: copy what is kept.
   * Never holds the thread longer than a few milliseconds between breaks; stops early when `signal` is aborted.
   */
  readAll<T extends FoundFile>(
    files: readonly T[],
    each: (file: T, bytes: Uint8Array | FileFailure) => void,
    signal?: AbortSignal,
  ): Promise<void>;
}

export interface FileFailure {
  readonly code: 'not-found' | 'unreadable' | 'too-large' | 'outside';
  readonly detail: string;
}

/** Keeps the index between sessions. Its content can be deleted at any time. */
export interface CacheStore {
  load(root: string): Promise<Uint8Array | undefined>;
  save(root: string, bytes: Uint8Array): Promise<void>;
}

/** The notes that somebody works on; what they say is read once for all who ask. */
export interface OpenNotes {
  /** What a note says and the disk does not: it wins. Of an open note without unsaved changes the disk counts. */
  unsaved(uri: string): ScannedText | undefined;
  /** What a file's bytes say, where somebody works on that text; `undefined` where nobody does, or where they are no text. */
  known(uri: string, bytes: Uint8Array): ScannedText | undefined;
}

/** A note above this is listed, not read. */
export const LARGEST_NOTE = 20 * 1024 * 1024;
