import { FileType, Uri, workspace } from 'vscode';
import { pathBelow } from '../core/folder/noteUri';

/** The repository around a folder, as its files have it: also where VS Code has no Git. */
export interface GitPlace {
  /** The top of what is checked out. */
  readonly root: Uri;
  /** The repository's folder of this worktree: `HEAD` is there. */
  readonly own: Uri;
  /** What all worktrees share: `info/exclude` and `config` are there. */
  readonly common: Uri;
  /** The folder below the root, decoded, parted by `/`; empty: it is the root. */
  readonly path: string;
}

/** Undefined for a folder that is in no repository. */
export async function gitPlaceOf(folder: Uri): Promise<GitPlace | undefined> {
  for (let root = folder; ; root = Uri.joinPath(root, '..')) {
    const found = await repositoryAt(root);
    if (found !== undefined) return { root, ...found, path: pathBelow(root.toString().replace(/\/$/, ''), folder.toString()) ?? '' };
    if (root.path === '/' || root.path === '' || Uri.joinPath(root, '..').path === root.path) return undefined;
  }
}

/** The branch that is checked out, or the commit where it is none; undefined where that cannot be read. */
export async function branchAt({ own }: Pick<GitPlace, 'own'>): Promise<string | undefined> {
  return (await readText(Uri.joinPath(own, 'HEAD')))?.trim();
}

/** Of a repository whose top a folder is. A worktree and a submodule have a file that says where theirs is (gitrepository-layout). */
async function repositoryAt(root: Uri): Promise<Pick<GitPlace, 'own' | 'common'> | undefined> {
  const git = Uri.joinPath(root, '.git');
  const own = (await isFolder(git)) ? git : pointed(root, /^gitdir:\s*(.+?)\s*$/m.exec((await readText(git)) ?? '')?.[1]);
  // A folder of that name alone is no repository.
  if (own === undefined || (await readText(Uri.joinPath(own, 'HEAD'))) === undefined) return undefined;
  return { own, common: pointed(own, (await readText(Uri.joinPath(own, 'commondir')))?.trim()) ?? own };
}

function pointed(from: Uri, path: string | undefined): Uri | undefined {
  if (path === undefined || path === '') return undefined;
  const slashed = path.replaceAll('\\', '/');
  const isAbsolute = /^(?:[a-z]:)?\//i.test(slashed);
  const uri = !isAbsolute
    ? Uri.joinPath(from, slashed)
    : from.scheme === 'file'
      ? Uri.file(path)
      : from.with({ path: slashed.replace(/^(?!\/)/, '/') });
  return uri.with({ path: uri.path.replace(/(.)\/+$/, '$1') });
}

async function isFolder(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.Directory) !== 0,
    () => false,
  );
}

/** Undefined where there is no such file. */
export async function readText(uri: Uri): Promise<string | undefined> {
  return workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}
