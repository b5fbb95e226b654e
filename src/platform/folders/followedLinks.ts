import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import type { FileStat, FolderListing, FollowedLink, NoteFiles } from '../../index/ports';

/** Notes on a disk, where what is reached through a link is watched at its real place, too: the folder's own watcher tells nothing of it. */
export class FollowedLinks implements NoteFiles, Disposable {
  /** By notes folder and link. */
  private readonly watchers = new Map<string, Disposable>();
  readonly readAll: NoteFiles['readAll'] = (files, each, signal) => this.files.readAll(files, each, signal);

  /** @param changed is told of the note or folder as the notes folder has it. */
  constructor(
    private readonly files: NoteFiles,
    private readonly changed: (uri: Uri) => void,
  ) {}

  async list(root: string, isKnown?: (uri: string) => boolean, folder?: string): Promise<FolderListing> {
    const listing = await this.files.list(root, isKnown, folder);
    if (folder === undefined) this.watch(root, listing.links ?? []);
    return listing;
  }

  stat(uri: string): Promise<FileStat | 'unknown' | undefined> {
    return this.files.stat(uri);
  }

  /** Other notes folders are no longer needed. */
  keep(roots: readonly string[]): void {
    this.drop((key) => !roots.some((root) => key.startsWith(`${root} `)));
  }

  dispose(): void {
    this.drop(() => true);
  }

  private watch(root: string, links: readonly FollowedLink[]): void {
    const wanted = new Map(links.map((link) => [`${root} ${link.uri} ${link.target}`, link]));
    this.drop((key) => key.startsWith(`${root} `) && !wanted.has(key));
    for (const [key, link] of wanted) if (!this.watchers.has(key)) this.watchers.set(key, this.watcherOf(link));
  }

  private drop(isOld: (key: string) => boolean): void {
    for (const [key, watcher] of [...this.watchers]) {
      if (!isOld(key)) continue;
      watcher.dispose();
      this.watchers.delete(key);
    }
  }

  /** Of a folder with all that is below it. Of a file, its folder alone. */
  private watcherOf({ uri, target }: FollowedLink): Disposable {
    const link = Uri.parse(uri);
    const real = Uri.file(target);
    const isFile = /\.md$/i.test(uri);
    const watcher = workspace.createFileSystemWatcher(
      isFile ? new RelativePattern(Uri.joinPath(real, '..'), '*') : new RelativePattern(real, '**'),
    );
    const tell = ({ path }: Uri): void => {
      if (path === real.path) this.changed(link);
      else if (!isFile && path.startsWith(`${real.path}/`)) this.changed(link.with({ path: link.path + path.slice(real.path.length) }));
    };
    return Disposable.from(watcher, watcher.onDidCreate(tell), watcher.onDidChange(tell), watcher.onDidDelete(tell));
  }
}
