import { type ChangeRequest, readCommitMessage, subjectOf } from './commitMessage';
import type { Commit } from './myCommits';

/** What brought commits in. */
export interface Merge {
  readonly hash: string;
  readonly request?: ChangeRequest;
  readonly title?: string;
}

/** Commits between two calls of `breathe`. */
const few = 500;

/** By which merge each commit came in: those of its branch, as far as no older merge brought them in and they are not on the main line. */
export async function mergesOf(commits: readonly Commit[], breathe: () => Promise<void>): Promise<ReadonlyMap<string, Merge>> {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  const mainLine = mainLineOf(commits[0]?.hash, byHash);
  const claimed = new Map<string, Merge>();
  let count = 0;
  for (const { hash, message, parents } of [...commits].reverse()) {
    if (count++ % few === 0) await breathe();
    if (parents.length < 2 || !mainLine.has(hash)) continue;
    const { request, title } = readCommitMessage(message);
    const isNamed = title !== '' && !/^Merge\b/.test(title);
    const merge = { hash, ...(request && { request, ...(isNamed && { title }) }) };
    const open = parents.slice(1);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const commit = byHash.get(next);
      if (commit === undefined || mainLine.has(next) || claimed.has(next)) continue;
      claimed.set(next, merge);
      open.push(...commit.parents);
      if (count++ % few === 0) await breathe();
    }
  }
  return claimed;
}

/** A merge of the main branch into another, or of what others had pushed meanwhile: behind it are no commits of one request. */
const sync = /^Merge (?:branch '.+' of |(?:remote-tracking )?branch '(?:[\w.-]+\/)?(?:main|master|trunk|develop|dev|next)'(?: into |$))/;

/** What is checked out and its first parents, and the same of the main branch where that was merged in. */
function mainLineOf(head: string | undefined, byHash: ReadonlyMap<string, Commit>): ReadonlySet<string> {
  const line = new Set<string>();
  const open = [head];
  while (open.length > 0) {
    for (let hash = open.pop(); hash !== undefined && !line.has(hash);) {
      line.add(hash);
      const [first, ...others]: readonly string[] = byHash.get(hash)?.parents ?? [];
      if (others.length > 0 && sync.test(subjectOf(byHash.get(hash)?.message ?? ''))) open.push(...others);
      hash = first;
    }
  }
  return line;
}
