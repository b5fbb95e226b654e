import { stat } from 'node:fs/promises';
import type { Uri } from 'vscode';
import { isMissing } from './nodeError';

/** `isFolder` of the scheme `file`. VS Code's own answer would wait for its window, which is busy while it starts. */
export function isFolderOnDisk({ fsPath }: Uri): Promise<boolean> {
  return stat(fsPath).then(
    (found) => found.isDirectory(),
    (error: unknown) => !isMissing(error),
  );
}
