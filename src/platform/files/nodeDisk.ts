import type { Disk } from '../notes';
import { NodeCache } from './nodeCache';
import { NodeFiles } from './nodeFiles';

/** This machine's disk, for the Node host. */
export function nodeDisk(): Disk {
  return { files: new NodeFiles(), cache: (folder) => new NodeCache(folder.fsPath) };
}
