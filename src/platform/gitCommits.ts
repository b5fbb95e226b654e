import { Uri, workspace } from 'vscode';
import { todayIn } from '../core/date/zone';
import type { CalendarDate } from '../core/date/date';
import { pathBelow } from '../core/folder/noteUri';
import { shownEmails } from '../core/git/mailmap';
import { type Commit, groupCommits, myCommits, needsFolder, type WinGroup } from '../core/git/wins';
import { gitApi, gitOf, type GitRepository } from './git';
import { nameOf } from './words/words';

/** What I did in one repository. */
export interface RepositoryWins {
  readonly repository: string;
  readonly groups: readonly WinGroup[];
}

/** What git knows of my work, or why it knows nothing: it is not there, or who I am is nowhere said. */
export type GitWins = { readonly wins: readonly RepositoryWins[]; readonly problem?: 'no-git' | 'no-email' };

/** So many commits each question to git takes, and all of them together: few need more than the first, and none is to wait for the last. */
const pages = [250, 750, 3_000, 6_000];
/** So many commits are asked for their files. */
const mostFolders = 60;
const atOnce = 6;
/** Milliseconds that one repository may take. */
const patience = 4_000;
/** Who wrote or made a commit, as git is told. */
const keys = ['user.email', 'author.email', 'committer.email'];

/** My commits since a day in every repository of the workspace, as groups, the latest first. Never rejects. */
export async function winsFromGit(since: CalendarDate): Promise<GitWins> {
  const repositories = await repositoriesHere();
  if (repositories === undefined) return { wins: [], problem: 'no-git' };
  const read = await Promise.all(repositories.map((repository) => inTime(winsOf(repository, since))));
  const known = read.flatMap((one) => (one === undefined ? [] : [one]));
  const isUnknown = known.length > 0 && known.every(({ hasEmail }) => !hasEmail);
  return {
    wins: known.filter(({ groups }) => groups.length > 0).map(({ repository, groups }) => ({ repository, groups })),
    ...(isUnknown && { problem: 'no-email' }),
  };
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

async function winsOf(repository: GitRepository, since: CalendarDate): Promise<RepositoryWins & { readonly hasEmail: boolean }> {
  const name = nameOf(repository.rootUri);
  const [emails, commits] = await Promise.all([emailsOf(repository), commitsSince(repository, since)]);
  const mine = myCommits(commits, emails, since);
  const folders = await foldersOf(
    repository,
    mine.filter(needsFolder).map(({ commit }) => commit),
  );
  return { repository: name, groups: groupCommits(mine, folders), hasEmail: emails.size > 0 };
}

/** Of a repository's own configuration, the user's, and the settings. */
async function emailsOf(repository: GitRepository): Promise<Set<string>> {
  const asked = keys.flatMap((key) => [repository.getConfig(key), repository.getGlobalConfig(key)]);
  const answers = await Promise.all(asked.map((answer) => answer.catch(() => '')));
  const own = workspace.getConfiguration('oneOnOne').get<string>('me.email') ?? '';
  const mailmap = await workspace.fs.readFile(Uri.joinPath(repository.rootUri, '.mailmap')).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
  return shownEmails([...answers, own], mailmap);
}

/**
 * What the branch that is checked out has, the latest first, as far back as the day; page by page, and filtered here: what git's own `since`
 * and the extension's `author` leave out is not to be relied on.
 */
async function commitsSince(repository: GitRepository, since: CalendarDate): Promise<Commit[]> {
  const found: Commit[] = [];
  let skip = 0;
  for (const maxEntries of pages) {
    const page = (await repository.log({ maxEntries, skip })).map(
      ({ hash, message, parents, authorName = '', authorEmail = '', authorDate, commitDate }): Commit => ({
        hash,
        message,
        parents,
        name: authorName,
        email: authorEmail,
        date: todayIn((commitDate ?? authorDate ?? new Date(0)).getTime()),
      }),
    );
    found.push(...page);
    skip += maxEntries;
    // A clock that was wrong puts an old commit before newer ones: one such does not end it.
    if (page.length < maxEntries || page.slice(-50).every(({ date }) => date < since)) break;
  }
  return found;
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
