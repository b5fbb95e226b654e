import { homedir } from 'node:os';
import { type ExtensionContext, Uri } from 'vscode';
import { activateProduct } from './activate';
import { isFolderOnDisk } from './platform/files/nodeFolder';

/** The entry in the Node extension host: desktop, remote. */
export function activate(context: ExtensionContext): ReturnType<typeof activateProduct> {
  return activateProduct(context, {
    home: Uri.file(homedir()),
    isFolder: isFolderOnDisk,
    disk: async () => (await import('./platform/files/nodeDisk')).nodeDisk(),
  });
}
