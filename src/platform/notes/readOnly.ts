import { FilePermission, languages, RelativePattern, type Uri, workspace } from 'vscode';

/** Whether VS Code, or the file system, keeps a file from being written. */
export async function isReadOnly(uri: Uri): Promise<boolean> {
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const stat = await workspace.fs.stat(uri).then(undefined, () => undefined);
  if (((stat?.permissions ?? 0) & FilePermission.Readonly) !== 0) return true;
  return (await isMarked('readonlyInclude', uri)) && !(await isMarked('readonlyExclude', uri));
}

/** Whether one of the globs in a setting `files.…` is about the file: absolute ones, and those that count from its workspace folder. */
async function isMarked(setting: string, uri: Uri): Promise<boolean> {
  const globs = Object.entries(workspace.getConfiguration('files', uri).get<Readonly<Record<string, boolean>>>(setting) ?? {})
    .filter(([, on]) => on)
    .map(([glob]) => glob);
  if (globs.length === 0) return false;
  const document = await workspace.openTextDocument(uri);
  const folder = workspace.getWorkspaceFolder(uri);
  return globs.some((glob) => {
    const isAbsolute = /^(?:[a-z]:)?[/\\]/i.test(glob);
    return languages.match({ pattern: folder === undefined || isAbsolute ? glob : new RelativePattern(folder, glob) }, document) > 0;
  });
}
