import type { CalendarDate } from '../date/date';
import {
  type ChangeRequest,
  coAuthors,
  type CommitMessage,
  isBot,
  readCommitMessage,
  readRevert,
  requestName,
  subjectOf,
} from './commitMessage';
import { type Merge, mergesOf } from './merges';

/** A commit as git tells of it. */
export interface Commit {
  readonly hash: string;
  readonly message: string;
  /** Hashes, the first parent first. */
  readonly parents: readonly string[];
  readonly name: string;
  readonly email: string;
  /** The day it came into its branch, on my clock. */
  readonly date: CalendarDate;
  /** Of another local branch: what is checked out does not have it. */
  readonly isElsewhere?: true;
}

export interface ReadCommit {
  readonly commit: Commit;
  readonly message: CommitMessage;
  readonly request?: ChangeRequest;
  /** The title of the request, where its merge has one. */
  readonly requestTitle?: string;
}

/** Commits between two calls of `breathe`. */
const few = 100;

/**
 * The commits of mine since a day that stand for work: written by me, or with me, by one of my addresses; no merges, reverts, what a revert
 * took back, fixups, nor what a program wrote. One that is there twice, picked or squashed from a branch to another, counts once.
 * @param commits of one repository, the latest first, those of others too: their merges tell which request a commit came in by. First what
 * is checked out.
 * @param breathe called every now and then, so that many hold nobody up.
 */
export async function myCommits(
  commits: readonly Commit[],
  emails: Iterable<string>,
  since: CalendarDate,
  breathe: () => Promise<void> = async () => undefined,
): Promise<readonly ReadCommit[]> {
  const mine = new Set([...emails].map((email) => email.trim().toLowerCase()).filter((email) => email !== ''));
  const merges = await mergesOf(commits, breathe);
  const gone = await takenBack(commits, breathe);
  const seen = new Set<string>();
  const squashed = new Set<string>();
  const found: ReadCommit[] = [];
  for (const [at, commit] of commits.entries()) {
    if (at % few === 0) await breathe();
    const { hash, message, parents, name, email } = commit;
    if (commit.date < since || parents.length > 1 || seen.has(hash) || !isWorkOf(mine, commit)) continue;
    if (gone.hashes.has(hash) || readRevert(message) !== undefined) continue;
    const read = readOne(commit, merges.get(hash));
    if (read.message.isFixup || read.message.title === '' || gone.has(read.request, merges.get(hash))) continue;
    const twin = `${email}\n${message.trim()}`;
    if (seen.has(twin) || (commit.isElsewhere && squashed.has(subjectOf(message)))) continue;
    seen.add(hash).add(twin);
    if (read.message.request !== undefined) for (const title of squashedIn(message)) squashed.add(title);
    if (!isBotOf(mine, name, email)) found.push(read);
  }
  return found;
}

function isWorkOf(mine: ReadonlySet<string>, { email, message }: Commit): boolean {
  return mine.has(email.toLowerCase()) || coAuthors(message).some((one) => mine.has(one));
}

/** My own address says nothing of programs: somebody is called Bot. */
function isBotOf(mine: ReadonlySet<string>, name: string, email: string): boolean {
  return isBot(name, mine.has(email.toLowerCase()) ? '' : email);
}

function readOne(commit: Commit, merge: Merge | undefined): ReadCommit {
  const message = readCommitMessage(commit.message);
  const request = message.request ?? merge?.request;
  const isMerged = request !== undefined && merge?.request !== undefined && requestName(merge.request) === requestName(request);
  return {
    commit,
    message,
    ...(request !== undefined && { request }),
    ...(isMerged && merge.title !== undefined && { requestTitle: merge.title }),
  };
}

/** The subjects of the commits that one was made of: its own title without its number, and the list that forges put below it. */
function squashedIn(message: string): string[] {
  const lines = message.split(/\r\n?|\n/);
  const listed = lines.flatMap((line) => /^[ \t]*[*-] (\S.*)$/.exec(line)?.[1]?.trim() ?? []);
  return [subjectOf(message).replace(/\s*\((?:#|!|GH-|PR #?)\d+\)$/i, ''), ...listed];
}

interface TakenBack {
  readonly hashes: ReadonlySet<string>;
  /** Whether what came in by a request, or by a merge, was taken back with it. */
  has(request: ChangeRequest | undefined, merge: Merge | undefined): boolean;
}

/** What reverts took back, and no later one gave again. A revert names commits, a request, or quotes a subject. */
async function takenBack(commits: readonly Commit[], breathe: () => Promise<void>): Promise<TakenBack> {
  const hashes = new Set<string>();
  const requests = new Set<string>();
  const reverts = [];
  for (const [at, { hash, message }] of commits.entries()) {
    if (at % few === 0) await breathe();
    const revert = readRevert(message);
    if (revert !== undefined) reverts.push({ at, hash, ...revert });
  }
  if (reverts.length > 0) {
    const byHash = byStart(commits);
    for (const { at, hash, hashes: targets, request, quoted } of reverts) {
      if (hashes.has(hash)) continue;
      if (request !== undefined) requests.add(requestName(request));
      const named = targets.flatMap((target) => byHash(target.toLowerCase()) ?? []);
      const isQuote = quoted !== undefined && targets.length === 0 && request === undefined;
      const older = isQuote ? commits.find(({ message }, where) => where > at && subjectOf(message) === quoted) : undefined;
      for (const target of [...named, ...(older === undefined ? [] : [older.hash])]) hashes.add(target);
      await breathe();
    }
  }
  return {
    hashes,
    has: (request, merge) =>
      (request !== undefined && requests.has(requestName(request))) || (merge !== undefined && hashes.has(merge.hash)),
  };
}

/** Finds the hash that starts with another. */
function byStart(commits: readonly Commit[]): (start: string) => string | undefined {
  const known = new Map<string, string[]>();
  for (const { hash } of commits) {
    const key = hash.slice(0, 7);
    const same = known.get(key);
    if (same === undefined) known.set(key, [hash]);
    else same.push(hash);
  }
  return (start) => known.get(start.slice(0, 7))?.find((hash) => hash.startsWith(start));
}
