import { Disposable, type Memento, RelativePattern, type Uri, workspace } from 'vscode';
import type { NoteIndex } from '../../index/noteIndex';
import { branchAt, gitPlaceOf } from '../gitFolder';
import { Throttle } from '../throttle';
import { isFolder } from './folders';
import type { NotesFolders } from './notesFolders';

/** Of the workspace: by notes folder, what was checked out when there were notes. */
const storageKey = 'notes.branch';
/** Milliseconds in which changes are gathered: a checkout sends many. */
const pause = 300;

/** Tells whether notes are missing because another branch is checked out: one that had none, of a folder that had some. */
export class NotesBranch implements Disposable {
  private readonly soon = new Throttle(() => void this.look(), pause);
  private readonly listeners: Disposable[];
  /** On what is checked out, by repository. */
  private readonly watchers = new Map<string, Disposable>();

  constructor(
    private readonly state: Memento,
    private readonly folders: Pick<NotesFolders, 'all' | 'onDidChange'>,
    private readonly index: Pick<NoteIndex, 'roots' | 'managers' | 'onDidChange' | 'settled'>,
    private readonly tell: (isElsewhere: boolean) => void,
  ) {
    this.listeners = [index.onDidChange(() => this.soon.trigger()), folders.onDidChange(() => this.soon.trigger())];
    this.soon.trigger();
  }

  async look(): Promise<void> {
    await this.index.settled();
    const missing = await Promise.all(this.folders.all.map(({ uri }) => this.isElsewhere(uri)));
    this.tell(this.index.managers().length === 0 && missing.includes(true));
  }

  dispose(): void {
    Disposable.from(this.soon, ...this.listeners, ...this.watchers.values()).dispose();
  }

  private async isElsewhere(folder: Uri): Promise<boolean> {
    const place = await gitPlaceOf(folder);
    const branch = place && (await branchAt(place));
    if (place === undefined || branch === undefined) return false;
    this.watch(place.own);
    const root = folder.toString();
    const seen = this.state.get<Readonly<Record<string, string>>>(storageKey, {});
    if (!this.index.managers().some((manager) => manager.root === root)) return seen[root] !== undefined && seen[root] !== branch;
    // In the midst of a checkout, the index may know notes that are gone.
    if (seen[root] !== branch && (await isFolder(folder))) await this.state.update(storageKey, { ...seen, [root]: branch });
    return false;
  }

  private watch(own: Uri): void {
    const key = own.toString();
    if (this.watchers.has(key)) return;
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(own, 'HEAD'));
    const changed = () => this.soon.trigger();
    this.watchers.set(key, Disposable.from(watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed)));
  }
}
