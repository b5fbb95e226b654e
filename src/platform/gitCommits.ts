import { Uri, workspace } from 'vscode';
import { todayIn } from '../core/date/zone';
import type { CalendarDate } from '../core/date/date';
import { pathBelow } from '../core/folder/noteUri';
import { shownEmails } from '../core/git/mailmap';
import { type Commit, myCommits } from '../core/git/myCommits';
import { groupCommits, needsFolder, type WinGroup } from '../core/git/wins';
import { TimeSlice } from '../index/timeSlice';
import { eachAtOnce } from './files/pool';
import { gitApi, type GitCommit, gitOf, type GitRepository } from './git';
import { usersGitConfig } from './usersGitConfig';

/** What I did in one repository. */
export interface RepositoryWins {
  readonly repository: string;
  readonly groups: readonly WinGroup[];
  /** So many commits were read, and there are older ones since the day. */
  readonly isCutAt?: number;
}

/**
 * What git knows of my work, or why it knows nothing: it is not there, or who I am is nowhere said. `unread` are the repositories of which
 * git did not tell, or not in time.
 */
export interface GitWins {
  readonly wins: readonly RepositoryWins[];
  readonly unread: readonly string[];
  readonly problem?: 'no-git' | 'no-email';
}

/** So many commits each question to git takes: few need more than the first, none is to wait for the last, and each is one stretch of work. */
const pages = [250, 750, 1_500, 2_500, 2_500, 2_500];
/** Of all other local branches together. */
const mostElsewhere = 1_000;
const mostBranches = 30;
/** So many commits are asked for their files. */
const mostFolders = 60;
/** Questions to git of one repository. */
const atOnce = 6;
const repositoriesAtOnce = 8;
/** Milliseconds that one repository may take. */
const patience = 4_000;
/** Who wrote or made a commit, as git is told. */
const keys = ['user.email', 'author.email', 'committer.email'];

/**
 * My commits since a day in every repository of the workspace, of what is checked out and of the other local branches, as groups, the latest
 * first. Never rejects.
 * @param home the user's folder, whose configuration of git is asked for addresses.
 */
export async function winsFromGit(since: CalendarDate, home: Uri | undefined): Promise<GitWins> {
  const repositories = await repositoriesHere();
  if (repositories === undefined) return { wins: [], unread: [], problem: 'no-git' };
  const known: (Found | undefined)[] = repositories.map(() => undefined);
  const users = usersEmails(repositories[0], home);
  await eachAtOnce(repositories.entries(), repositoriesAtOnce, async ([at, repository]) => {
    known[at] = await inTime(winsOf(repository, since, await users));
  });
  const read = known.flatMap((one) => one ?? []);
  const silent = repositories.filter((_, at) => known[at] === undefined);
  const isUnknown = read.length > 0 && read.every(({ hasEmail }) => !hasEmail);
  return {
    wins: read.map(({ wins }) => wins).filter(({ groups, isCutAt }) => groups.length > 0 || isCutAt !== undefined),
    unread: (await Promise.all(silent.map(({ rootUri }) => nameIfThere(rootUri)))).flatMap((name) => name ?? []),
    ...(isUnknown && { problem: 'no-email' }),
  };
}

/** Its path in the workspace; of the workspace's own folder, and of one around it, its name alone. */
function repositoryName(root: Uri): string {
  const path = workspace.asRelativePath(root);
  return path === root.fsPath || path === root.path ? root.path.replace(/^.*\/(?=.)/, '') : path;
}

/** Git goes on knowing a repository for a while whose folder was deleted. */
async function nameIfThere(root: Uri): Promise<string | undefined> {
  return workspace.fs.stat(root).then(
    () => repositoryName(root),
    () => undefined,
  );
}

interface Found {
  readonly wins: RepositoryWins;
  readonly hasEmail: boolean;
}

async function repositoriesHere(): Promise<GitRepository[] | undefined> {
  const api = await gitApi();
  if (api === undefined) return undefined;
  // A repository that was made a moment ago is not in the list yet.
  const ofFolders = await Promise.all(
    (workspace.workspaceFolders ?? []).map(({ uri }) => gitOf(Uri.joinPath(uri, '-')).catch(() => undefined)),
  );
  const all = [...api.repositories, ...ofFolders.filter((one) => one !== undefined)];
  return [...new Map(all.map((repository) => [repository.rootUri.toString(), repository])).values()];
}

async function winsOf(repository: GitRepository, since: CalendarDate, users: readonly string[]): Promise<Found> {
  const slice = new TimeSlice();
  const breathe = async (): Promise<void> => {
    if (slice.expired) await slice.yield();
  };
  const [emails, { commits, isCut }] = await Promise.all([emailsOf(repository, users), commitsSince(repository, since, breathe)]);
  const mine = await myCommits(commits, emails, since, breathe);
  const folders = await foldersOf(
    repository,
    mine.filter(needsFolder).map(({ commit }) => commit),
  );
  const groups = groupCommits(mine, folders);
  const wins = { repository: repositoryName(repository.rootUri), groups, ...(isCut && { isCutAt: commits.length }) };
  return { wins, hasEmail: emails.size > 0 };
}

/** Of the user's configuration, also where it hangs on a folder, and the settings. */
async function usersEmails(repository: GitRepository | undefined, home: Uri | undefined): Promise<string[]> {
  const asked = repository === undefined ? [] : keys.map((key) => repository.getGlobalConfig(key).catch(() => ''));
  const config = await usersGitConfig(home).catch(() => []);
  return [
    ...(await Promise.all(asked)),
    ...config.filter(({ key }) => keys.includes(key)).map(({ value }) => value),
    workspace.getConfiguration('oneOnOne').get<string>('me.email') ?? '',
  ];
}

/** Of a repository's own configuration, and the user's. */
async function emailsOf(repository: GitRepository, users: readonly string[]): Promise<Set<string>> {
  const own = await Promise.all(keys.map((key) => repository.getConfig(key).catch(() => '')));
  const mailmap = await workspace.fs.readFile(Uri.joinPath(repository.rootUri, '.mailmap')).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
  return shownEmails([...own, ...users], mailmap);
}

interface Log {
  readonly commits: Commit[];
  /** There may be more since the day. */
  readonly isCut: boolean;
}

/**
 * What is checked out, the latest first, as far back as the day, then what only other local branches have; page by page, and filtered here:
 * what git's own `since` and the extension's `author` leave out is not to be relied on.
 */
async function commitsSince(repository: GitRepository, since: CalendarDate, breathe: () => Promise<void>): Promise<Log> {
  const commits: Commit[] = [];
  let isCut = true;
  for (const maxEntries of pages) {
    const page = await repository.log({ maxEntries, skip: commits.length }).catch((error: unknown) => orNoCommits(repository, error));
    for (const commit of page) {
      commits.push(commitOf(commit));
      await breathe();
    }
    isCut = goesOn(page, maxEntries, since);
    if (!isCut) break;
  }
  const elsewhere = await commitsElsewhere(repository, since, new Set(commits.map(({ hash }) => hash))).catch(() => undefined);
  for (const commit of elsewhere?.commits ?? []) {
    commits.push({ ...commitOf(commit), isElsewhere: true });
    await breathe();
  }
  return { commits, isCut: isCut || elsewhere?.isCut === true };
}

/** Of branches that are not in what is checked out already, and have a commit since the day. */
async function commitsElsewhere(
  repository: GitRepository,
  since: CalendarDate,
  known: ReadonlySet<string>,
): Promise<{ readonly commits: readonly GitCommit[]; readonly isCut: boolean }> {
  const refs = await repository.getRefs({ pattern: 'refs/heads', sort: 'committerdate', count: mostBranches + 1 });
  const others = refs.flatMap(({ name, commit }) => (commit === undefined || known.has(commit) ? [] : [{ name, commit }]));
  const recent: string[] = [];
  await eachAtOnce(others.slice(0, mostBranches), atOnce, async ({ name, commit }) => {
    if (dayOf(await repository.getCommit(commit)) >= since) recent.push(`refs/heads/${name}`);
  });
  if (recent.length === 0) return { commits: [], isCut: false };
  const commits = await repository.log({ maxEntries: mostElsewhere, refNames: [...recent, '^HEAD'] });
  return { commits, isCut: recent.length === mostBranches || goesOn(commits, mostElsewhere, since) };
}

/** Whether there may be more since the day. A clock that was wrong puts an old commit before newer ones: one such does not end it. */
function goesOn(page: readonly GitCommit[], asked: number, since: CalendarDate): boolean {
  return page.length === asked && page.slice(-50).some((commit) => dayOf(commit) >= since);
}

/** Git fails where nothing was committed yet. */
async function orNoCommits(repository: GitRepository, error: unknown): Promise<GitCommit[]> {
  const refs = await repository.getRefs({ pattern: 'refs/heads', sort: 'committerdate', count: 1 });
  if (refs.length === 0) return [];
  throw error;
}

function commitOf(commit: GitCommit): Commit {
  const { hash, message, parents, authorName = '', authorEmail = '' } = commit;
  return { hash, message, parents, name: authorName, email: authorEmail, date: dayOf(commit) };
}

function dayOf({ commitDate, authorDate }: GitCommit): CalendarDate {
  return todayIn((commitDate ?? authorDate ?? new Date(0)).getTime());
}

/** The top folder that most of a commit's files are in, by its hash, for the latest commits. */
async function foldersOf(repository: GitRepository, commits: readonly Commit[]): Promise<Map<string, string>> {
  const folders = new Map<string, string>();
  const left = commits.slice(0, mostFolders);
  const work = async (): Promise<void> => {
    for (let commit = left.shift(); commit !== undefined; commit = left.shift()) {
      const { hash, parents } = commit;
      const changes = parents[0] === undefined ? [] : await repository.diffBetween(parents[0], hash).catch(() => []);
      folders.set(
        hash,
        topFolder(
          repository.rootUri,
          changes.map(({ uri }) => uri),
        ),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return folders;
}

function topFolder(root: Uri, files: readonly Uri[]): string {
  const counts = new Map<string, number>();
  for (const file of files) {
    const path = pathBelow(root.toString(), file.toString()) ?? '';
    const folder = path.includes('/') ? (path.split('/')[0] ?? '') : '';
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [string, number]>((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0];
}

/** Undefined where it fails, or takes too long. */
function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  return Promise.race([work.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
