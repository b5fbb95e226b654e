import { FileSystemError, type FileSystemWatcher, FileType, RelativePattern, Uri, workspace, type WorkspaceFolder } from 'vscode';

const DEFAULT = '1on1';

/** Where notes are kept, or would be: what `oneOnOne.folder` says for one workspace folder, or for none. */
export interface NotesFolder {
  /** Without a slash at the end. */
  readonly uri: Uri;
  readonly workspaceFolder?: WorkspaceFolder;
}

/**
 * The notes folders, whether they exist or not, each once. A path below the workspace folder counts always; one that leads
 * elsewhere (absolute, `~/`, `..`) only in a trusted workspace: in another one, what the user's own settings say goes before that of
 * the workspace. `home` is that of the user, where there is a disk.
 */
export function notesFolders(home?: Uri): readonly NotesFolder[] {
  const open = workspace.workspaceFolders ?? [];
  const found = open.length > 0 ? open.map((folder) => resolve(home, folder)) : [resolve(home)];
  const unique = new Map<string, NotesFolder>();
  for (const folder of found) if (folder && !unique.has(folder.uri.toString())) unique.set(folder.uri.toString(), folder);
  return [...unique.values()];
}

/**
 * The folders that a link in a notes folder may lead into: those that are open, and the notes folders that the user has named. In an
 * untrusted workspace, which may have made the link itself, the open ones alone.
 */
export function placesOfNotes(home?: Uri): Uri[] {
  return [
    ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri),
    ...(workspace.isTrusted ? notesFolders(home).map(({ uri }) => uri) : []),
  ];
}

function resolve(home: Uri | undefined, workspaceFolder?: WorkspaceFolder): NotesFolder | undefined {
  const settings = workspace.getConfiguration('oneOnOne', workspaceFolder?.uri);
  const uriOf = (setting: unknown) =>
    pathOf(typeof setting === 'string' && setting.trim() !== '' ? setting.trim() : DEFAULT, home, workspaceFolder?.uri);
  const said = uriOf(settings.get('folder'));
  const isInside = (uri: Uri | undefined) => uri !== undefined && workspaceFolder !== undefined && isBelow(workspaceFolder.uri, uri);
  const uri = workspace.isTrusted ? said : [said, uriOf(settings.inspect('folder')?.globalValue)].find(isInside);
  return uri && { uri, ...(workspaceFolder ? { workspaceFolder } : {}) };
}

/** A path as a setting has it: absolute, `~/`, or from `base`. Undefined where it has no place to start from. */
export function pathOf(path: string, home?: Uri, base?: Uri): Uri | undefined {
  if (/^~(?:[/\\]|$)/.test(path)) return home && withoutSlash(Uri.joinPath(home, path.slice(1).replaceAll('\\', '/')));
  if (/^(?:[a-z]:)?[/\\]/i.test(path)) return withoutSlash(home ? Uri.file(path) : base?.with({ path: path.replaceAll('\\', '/') }));
  return base && withoutSlash(Uri.joinPath(base, path.replaceAll('\\', '/')));
}

/** Of a notes folder and all below it. From the workspace folder where it is inside one, so that the notes folder itself may come and go. */
export function watcherOf({ uri, workspaceFolder }: NotesFolder): FileSystemWatcher {
  const base = workspaceFolder?.uri.path.replace(/\/+$/, '');
  const below = base !== undefined && uri.path.startsWith(`${base}/`) ? uri.path.slice(base.length + 1) : '';
  const isOwn = !workspaceFolder || below === '' || /[[\]{}*?!\\]/.test(below);
  const name = below.replaceAll(',', '?');
  return workspace.createFileSystemWatcher(
    isOwn ? new RelativePattern(uri, '**') : new RelativePattern(workspaceFolder, `{${name},${name}/**}`),
  );
}

/** Whether a folder exists; also where that cannot be told, as its file system fails or is not there yet: the index tries again. */
export async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch (error) {
    return !isMissing(error);
  }
}

/** Whether an error of `workspace.fs` says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');
}

function withoutSlash(uri: Uri | undefined): Uri | undefined {
  return uri?.path.endsWith('/') ? uri.with({ path: uri.path.replace(/\/+$/, '') }) : uri;
}

function isBelow(folder: Uri, uri: Uri): boolean {
  const base = folder.path.replace(/\/+$/, '');
  return folder.scheme === uri.scheme && folder.authority === uri.authority && (uri.path === base || uri.path.startsWith(`${base}/`));
}
