import { Disposable, EventEmitter, type ExtensionContext, type Uri, window, workspace } from 'vscode';
import { isNoteName } from '../../core/folder/notePath';
import { innermostFolder } from '../../core/folder/noteUri';
import { createNoteIndex, type RunningNoteIndex } from '../../index/createNoteIndex';
import type { CacheStore, NoteFiles } from '../../index/ports';
import { WorkspaceCache } from '../files/workspaceCache';
import { WorkspaceFiles } from '../files/workspaceFiles';
import { isFolder, type NotesFolder, watcherOf } from '../folders/folders';
import { FollowedLinks } from '../folders/followedLinks';
import type { NotesFolders } from '../folders/notesFolders';
import { Documents } from './documents';
import { Throttle } from '../throttle';

/** This machine's disk; only a Node host has it. */
export interface Disk {
  /** For notes of the scheme `file`. */
  readonly files: NoteFiles;
  /** Of a folder of the scheme `file`. */
  readonly cache: (folder: Uri) => CacheStore;
}

/** Milliseconds in which events about files are gathered: watchers send doubles, and a checkout sends thousands. */
const GATHER = 60;

/** The index of the notes that this window is about, kept up to date by what VS Code tells of documents, files, folders and settings. */
export class Notes implements Disposable {
  readonly index: RunningNoteIndex;
  readonly documents: Documents;
  private readonly touched = new EventEmitter<string>();
  /** Fires with the URI of a document or file that may say something else; the index changes only with what it keeps of a note. */
  readonly onDidTouch = this.touched.event;
  private readonly onDisk: FollowedLinks | undefined;
  private readonly disposables: Disposable[] = [];
  private watchers: Disposable[] = [];
  private stale = new Set<string>();
  private rescan = false;
  private readonly gathered = new Throttle(() => this.tell(), GATHER);

  constructor(
    context: Pick<ExtensionContext, 'storageUri' | 'globalStorageUri'>,
    private readonly folders: NotesFolders,
    disk?: Disk,
  ) {
    const anywhere = new WorkspaceFiles();
    this.onDisk = disk && new FollowedLinks(disk.files, (uri) => this.changed(uri));
    const files = (root: string): NoteFiles => (this.onDisk && root.startsWith('file:') ? this.onDisk : anywhere);
    this.documents = new Documents(files);
    this.index = createNoteIndex({ files, open: this.documents, cache: cacheIn(context.storageUri ?? context.globalStorageUri, disk) });
    this.disposables.push(
      this.index.onDidChange(({ all, uris }) => (all ? this.documents.allChanged() : uris.forEach((uri) => this.documents.changed(uri)))),
      workspace.onDidChangeTextDocument(({ document }) => this.look(document.uri.toString())),
      workspace.onDidOpenTextDocument((document) => this.look(document.uri.toString())),
      workspace.onDidCloseTextDocument((document) => this.changed(document.uri)),
      workspace.onDidSaveTextDocument((document) => this.changed(document.uri)),
      workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => this.changed(uri))),
      workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.changed(uri))),
      workspace.onDidRenameFiles(({ files }) =>
        files.forEach(({ oldUri, newUri }) => [oldUri, newUri].forEach((uri) => this.changed(uri))),
      ),
      folders.onDidChange(() => this.follow()),
      // a link may lead to where notes may be, now, or no longer
      workspace.onDidChangeWorkspaceFolders(() => void this.index.rescan()),
      workspace.onDidGrantWorkspaceTrust(() => void this.index.rescan()),
      window.onDidChangeWindowState(({ focused }) => focused && this.index.retry()),
    );
    this.follow();
  }

  dispose(): void {
    Disposable.from(
      ...this.disposables,
      ...this.watchers,
      ...(this.onDisk ? [this.onDisk] : []),
      this.gathered,
      this.documents,
      this.index,
      this.touched,
    ).dispose();
  }

  private follow(): void {
    for (const watcher of this.watchers) watcher.dispose();
    this.watchers = this.folders.all.map((folder) => this.watch(folder));
    const roots = this.folders.all.map(({ uri }) => uri.toString());
    this.onDisk?.keep(roots);
    this.index.setRoots(roots);
  }

  private watch(folder: NotesFolder): Disposable {
    const watcher = watcherOf(folder);
    return Disposable.from(
      watcher,
      watcher.onDidCreate((uri) => this.changed(uri)),
      watcher.onDidDelete((uri) => this.changed(uri)),
      watcher.onDidChange((uri) => isNoteName(uri.path) && this.changed(uri)),
    );
  }

  private changed(uri: Uri): void {
    const text = uri.toString();
    const roots = this.folders.all.map((folder) => folder.uri.toString());
    const root = roots.find((one) => text === one || one.startsWith(`${text}/`)) ?? innermostFolder(roots, text);
    if (root === undefined || text.includes('/.', root.length)) return;
    if (isNoteName(uri.path)) this.gather(() => this.stale.add(text));
    else void this.folderChanged(uri, root);
  }

  /** A folder may have come or gone with all its notes, and nothing be told of them: then the whole is looked at. */
  private async folderChanged(uri: Uri, root: string): Promise<void> {
    const below = `${uri.toString()}/`;
    const had =
      `${root}/`.startsWith(below) || [...this.index.managers(), ...this.index.meetings()].some((note) => note.uri.startsWith(below));
    if (had || (await isFolder(uri))) this.gather(() => (this.rescan = true));
  }

  private gather(note: () => void): void {
    note();
    this.gathered.trigger();
  }

  private tell(): void {
    const { stale, rescan } = this;
    this.stale = new Set();
    this.rescan = false;
    if (rescan) void this.index.rescan();
    for (const uri of stale) this.look(uri);
  }

  private look(uri: string): void {
    this.documents.changed(uri);
    this.index.refresh(uri);
    this.touched.fire(uri);
  }
}

function cacheIn(folder: Uri, disk?: Disk): CacheStore {
  return disk && folder.scheme === 'file' ? disk.cache(folder) : new WorkspaceCache(folder);
}
