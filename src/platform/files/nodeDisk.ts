import { homedir } from 'node:os';
import { Uri } from 'vscode';
import type { Disk } from '../notes';
import { NodeCache } from './nodeCache';
import { NodeFiles } from './nodeFiles';

/** This machine's disk, for the Node host. */
export function nodeDisk(): Disk {
  return { home: Uri.file(homedir()), files: new NodeFiles(), cache: (folder) => new NodeCache(folder.fsPath) };
}
