import { Disposable, type Uri } from 'vscode';
import { type NotesFolder, watcherOf } from './folders';
import type { NotesFolders } from './notesFolders';

/** Tells once that a notes folder exists: at once, or when the first one is made or named. */
export class FirstNotes implements Disposable {
  private readonly listener: Disposable;
  private watchers: readonly Disposable[] = [];

  constructor(
    private readonly folders: NotesFolders,
    private readonly exists: (folder: Uri) => Promise<boolean>,
    private readonly found: () => void,
  ) {
    this.listener = folders.onDidChange(() => void this.look());
    void this.look();
  }

  dispose(): void {
    this.listener.dispose();
    this.watch([]);
  }

  /** Watches before it looks: a folder that is made meanwhile is found, too. */
  private async look(): Promise<void> {
    const { all } = this.folders;
    const watchers = this.watch(all);
    const exist = await Promise.all(all.map(({ uri }) => this.exists(uri)));
    if (exist.includes(true) && watchers === this.watchers) this.tell();
  }

  private watch(folders: readonly NotesFolder[]): readonly Disposable[] {
    Disposable.from(...this.watchers).dispose();
    return (this.watchers = folders.map((folder) => {
      const watcher = watcherOf(folder);
      return Disposable.from(
        watcher,
        watcher.onDidCreate(() => this.tell()),
      );
    }));
  }

  private tell(): void {
    this.dispose();
    this.found();
  }
}
