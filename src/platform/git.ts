import { type Event, extensions, FileType, type Range, Uri, workspace } from 'vscode';
import { pathBelow } from '../core/folder/noteUri';
import { permalink } from '../core/git/permalink';
import type { GitConfig } from '../core/git/config';
import { remotesOf } from '../core/git/remote';
import { unsavedDocument } from './notes/openDocument';
import { linesIn } from './ranges';
import { usersGitConfig } from './usersGitConfig';

/** What of VS Code's Git extension is used here; it is not there in the web-worker host. */
interface GitExtension {
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<GitApi['state']>;
  readonly repositories: readonly GitRepository[];
  getRepository(uri: Uri): GitRepository | null;
  /** Opens that of a folder, too, where the user has closed it or has not allowed one above the workspace. */
  openRepository(folder: Uri): Promise<GitRepository | null>;
}

/** A repository; what asks git rejects where git fails. */
export interface GitRepository {
  readonly rootUri: Uri;
  /** The repository's own configuration. */
  getConfigs(): Promise<GitConfig[]>;
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  getCommit(ref: string): Promise<GitCommit>;
  /** Those of some files and folders that are ignored. */
  checkIgnore(fsPaths: string[]): Promise<ReadonlySet<string>>;
  /** Rejects where the commit has no such file; without a commit, where the index has nothing below the path. */
  getObjectDetails(commit: string, fsPath: string): Promise<{ readonly mode: string }>;
  /** What `git diff` says of a file as it is on the disk; empty where it is as in the commit. */
  diffWith(commit: string, fsPath: string): Promise<string>;
  /**
   * The latest first, as the branch that is checked out has them, else what `refNames` lead to: one a line of git's own input, so `^HEAD`
   * leaves out what is checked out.
   */
  log(options: { readonly maxEntries: number; readonly skip?: number; readonly refNames?: readonly string[] }): Promise<GitCommit[]>;
  /** Without a sort order, as a setting of the user has them. */
  getRefs(query: { readonly pattern: string; readonly sort: 'committerdate'; readonly count: number }): Promise<readonly GitRef[]>;
  /** The files that differ. */
  diffBetween(from: string, to: string): Promise<readonly { readonly uri: Uri }[]>;
  getBranches(query: { remote: true; pattern: string; contains: string }): Promise<readonly { readonly name?: string }[]>;
}

interface GitRef {
  /** Without `refs/heads/`. */
  readonly name?: string;
  /** Its latest commit. */
  readonly commit?: string;
}

/** A commit; its author's address is as `.mailmap` has it. */
export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: string[];
  readonly authorName?: string;
  readonly authorEmail?: string;
  readonly authorDate?: Date;
  readonly commitDate?: Date;
}

/** A link to code as it is in a commit. */
interface CodeLink {
  readonly url: string;
  /** Of the commit, whole. */
  readonly sha: string;
  /** The file differs from the commit, on the disk or in its editor. */
  readonly isChanged: boolean;
  /** No remote is known to have the commit. */
  readonly isUnpushed: boolean;
}

/** Milliseconds that git may take to find its repositories while a window opens. */
const patience = 5_000;

/** VS Code's Git, once it knows the repositories of the window; undefined where there is none, and where it is switched off. */
export async function gitApi(): Promise<GitApi | undefined> {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  if (git === undefined) return undefined;
  try {
    const api = (git.isActive ? git.exports : await git.activate()).getAPI(1);
    if (api.state === 'uninitialized') await changed(api);
    return api;
  } catch {
    // The extension is there but git is not, or it is switched off.
    return undefined;
  }
}

/** The repository that a file or folder is in, as VS Code knows it. That of a submodule is its own. */
export async function gitOf(uri: Uri): Promise<GitRepository | undefined> {
  const api = uri.scheme === 'file' ? await gitApi() : undefined;
  return (
    api?.getRepository(uri) ?? (api && (await isNewHere(uri)) ? await api.openRepository(Uri.joinPath(uri, '..')) : undefined) ?? undefined
  );
}

/**
 * The file, or the lines of a range, as they are in the commit that is checked out, on the first remote that has the commit, else on the
 * first that is known: `upstream`, `origin`, the others. Undefined for what is no file of the commit, and where no remote's host is
 * known, or git takes too long.
 * @param home the user's folder, whose configuration may have other names for hosts: VS Code does not tell.
 */
export async function codeLink(uri: Uri, range?: Range, home?: Uri): Promise<CodeLink | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  // Git says in many ways that it has no answer.
  const found = findCodeLink(uri, range, home).catch(() => undefined);
  return Promise.race([found, late]).finally(() => clearTimeout(timer));
}

async function findCodeLink(uri: Uri, range: Range | undefined, home: Uri | undefined): Promise<CodeLink | undefined> {
  const repository = await gitOf(uri);
  const path = repository && pathBelow(repository.rootUri.toString(), uri.toString());
  if (repository === undefined || path === undefined) return undefined;
  const [{ hash: sha }, own, users] = await Promise.all([repository.getCommit('HEAD'), repository.getConfigs(), usersGitConfig(home)]);
  const lines = range && linesIn(range);
  const place = { sha, path, lines: lines && { first: (lines[0] ?? 0) + 1, last: (lines.at(-1) ?? 0) + 1 } };
  const links = remotesOf([...own, ...users]).flatMap(({ name, url: remote }) => {
    const url = permalink({ ...place, remote });
    return url === undefined ? [] : [{ name, url }];
  });
  const [first] = links;
  if (first === undefined) return undefined;
  const [{ mode }, difference, having] = await Promise.all([
    repository.getObjectDetails(sha, uri.fsPath),
    repository.diffWith(sha, uri.fsPath),
    repository.getBranches({ remote: true, pattern: 'refs/remotes', contains: sha }).catch(() => []),
  ]);
  if (!isFile(mode)) return undefined;
  const pushed = links.find(({ name }) => having.some((branch) => branch.name?.startsWith(`${name}/`)));
  return {
    url: (pushed ?? first).url,
    sha,
    isChanged: unsavedDocument(uri) !== undefined || difference !== '',
    isUnpushed: pushed === undefined,
  };
}

/** A folder and a submodule are none. */
function isFile(mode: string): boolean {
  return mode.startsWith('1') && !mode.startsWith('16');
}

/** Git does not know it yet, as where the repository was made a moment ago: VS Code would open it by itself. */
async function isNewHere(uri: Uri): Promise<boolean> {
  const root = workspace.getWorkspaceFolder(uri)?.uri;
  if (root === undefined || workspace.getConfiguration('git', uri).get('autoRepositoryDetection') === false) return false;
  for (let folder = Uri.joinPath(uri, '..'); folder.path.startsWith(root.path); folder = Uri.joinPath(folder, '..')) {
    const found = await workspace.fs.stat(Uri.joinPath(folder, '.git')).then(
      ({ type }) => type,
      () => FileType.Unknown,
    );
    // A file is a submodule's.
    if (found === FileType.Directory) return true;
    if (found !== FileType.Unknown) return false;
    if (folder.path === root.path) break;
  }
  return false;
}

function changed(api: GitApi): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, patience);
    const listener = api.onDidChangeState(done);
  });
}
