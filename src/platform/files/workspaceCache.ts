import { Uri, workspace } from 'vscode';
import type { CacheStore } from '../../index/ports';
import { cacheName } from './cacheName';

/** Caches in a folder that VS Code keeps for the extension, wherever that is. Neither call rejects. */
export class WorkspaceCache implements CacheStore {
  constructor(private readonly folder: Uri) {}

  async load(root: string): Promise<Uint8Array | undefined> {
    try {
      return await workspace.fs.readFile(Uri.joinPath(this.folder, cacheName(root)));
    } catch {
      return undefined;
    }
  }

  async save(root: string, bytes: Uint8Array): Promise<void> {
    try {
      await workspace.fs.createDirectory(this.folder);
      await workspace.fs.writeFile(Uri.joinPath(this.folder, cacheName(root)), bytes);
    } catch {
      // without a cache everything is read afresh
    }
  }
}
