import { Disposable, type Event, EventEmitter, type ExtensionContext, FileType, RelativePattern, type Uri, workspace } from 'vscode';
import { createNoteIndex, type RunningNoteIndex } from '../index/createNoteIndex';
import type { CacheStore, NoteFiles } from '../index/ports';
import { WorkspaceCache } from './files/workspaceCache';
import { WorkspaceFiles } from './files/workspaceFiles';
import { type NotesFolder, notesFolders } from './folders';
import { OpenDocuments } from './openNotes';

/** What only a Node host has. */
export interface Disk {
  readonly home: Uri;
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
  private readonly open = new OpenDocuments();
  private readonly foldersChanged = new EventEmitter<void>();
  private readonly disposables: Disposable[] = [];
  private watchers: Disposable[] = [];
  private known: readonly NotesFolder[] = [];
  private stale = new Set<string>();
  private rescan = false;
  private started = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Fires when `folders` has changed. */
  readonly onDidChangeFolders: Event<void> = this.foldersChanged.event;

  constructor(context: Pick<ExtensionContext, 'storageUri' | 'globalStorageUri'>, private readonly disk?: Disk) {
    const anywhere = new WorkspaceFiles();
    this.index = createNoteIndex({
      files: (root) => (disk && root.startsWith('file:') ? disk.files : anywhere),
      open: this.open,
      cache: cacheIn(context.storageUri ?? context.globalStorageUri, disk),
    });
    this.disposables.push(
      workspace.onDidChangeTextDocument(({ document }) => this.index.refresh(document.uri.toString())),
      workspace.onDidOpenTextDocument((document) => this.index.refresh(document.uri.toString())),
      workspace.onDidCloseTextDocument((document) => this.changed(document.uri)),
      workspace.onDidSaveTextDocument((document) => this.changed(document.uri)),
      workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => this.changed(uri))),
      workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.changed(uri))),
      workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri, newUri }) => [oldUri, newUri].forEach((uri) => this.changed(uri)))),
      workspace.onDidChangeWorkspaceFolders(() => this.look()),
      workspace.onDidGrantWorkspaceTrust(() => this.look()),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('oneOnOne.folder') && this.look()),
    );
    this.look();
  }

  /** Where notes are kept, or would be, whether the folder exists or not. */
  get folders(): readonly NotesFolder[] {
    return this.known;
  }

  dispose(): void {
    clearTimeout(this.timer);
    Disposable.from(...this.disposables, ...this.watchers, this.open, this.foldersChanged, this.index).dispose();
  }

  private look(): void {
    const folders = notesFolders(this.disk?.home);
    if (this.started && namesOf(folders) === namesOf(this.known)) return;
    this.started = true;
    this.known = folders;
    for (const watcher of this.watchers) watcher.dispose();
    this.watchers = folders.map((folder) => this.watch(folder));
    this.index.setRoots(folders.map(({ uri }) => uri.toString()));
    this.foldersChanged.fire();
  }

  private watch(folder: NotesFolder): Disposable {
    const watcher = workspace.createFileSystemWatcher(patternFor(folder));
    return Disposable.from(
      watcher,
      watcher.onDidCreate((uri) => this.changed(uri)),
      watcher.onDidDelete((uri) => this.changed(uri)),
      watcher.onDidChange((uri) => isNote(uri) && this.changed(uri)),
    );
  }

  private changed(uri: Uri): void {
    const text = uri.toString();
    const root = this.known.map((folder) => folder.uri.toString()).find((one) => text === one || text.startsWith(`${one}/`) || one.startsWith(`${text}/`));
    if (root === undefined || text.includes('/.', root.length)) return;
    if (isNote(uri)) this.gather(() => this.stale.add(text));
    else void this.folderChanged(uri, root);
  }

  /** A folder may have come or gone with all its notes, and nothing be told of them: then the whole is looked at. */
  private async folderChanged(uri: Uri, root: string): Promise<void> {
    const below = `${uri.toString()}/`;
    const had = `${root}/`.startsWith(below) || [...this.index.managers(), ...this.index.meetings()].some((note) => note.uri.startsWith(below));
    if (had || (await isFolder(uri))) this.gather(() => (this.rescan = true));
  }

  private gather(note: () => void): void {
    note();
    this.timer ??= setTimeout(() => this.tell(), GATHER);
  }

  private tell(): void {
    const { stale, rescan } = this;
    this.timer = undefined;
    this.stale = new Set();
    this.rescan = false;
    if (rescan) void this.index.rescan();
    for (const uri of stale) this.index.refresh(uri);
  }
}

function cacheIn(folder: Uri, disk?: Disk): CacheStore {
  return disk && folder.scheme === 'file' ? disk.cache(folder) : new WorkspaceCache(folder);
}

/** Tells one list of folders from another. */
function namesOf(folders: readonly NotesFolder[]): string {
  return folders.map(({ uri, workspaceFolder }) => `${uri.toString()} ${workspaceFolder?.uri.toString()}`).join('\n');
}

function isNote(uri: Uri): boolean {
  return uri.path.endsWith('.md');
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

/** From the workspace folder where it is inside one, so that the notes folder itself may come and go. */
function patternFor({ uri, workspaceFolder }: NotesFolder): RelativePattern {
  const base = workspaceFolder?.uri.path.replace(/\/+$/, '');
  const below = base !== undefined && uri.path.startsWith(`${base}/`) ? uri.path.slice(base.length + 1) : '';
  if (!workspaceFolder || below === '' || /[[\]{}*?!\\]/.test(below)) return new RelativePattern(uri, '**');
  return new RelativePattern(workspaceFolder, `{${below.replaceAll(',', '?')},${below.replaceAll(',', '?')}/**}`);
}
