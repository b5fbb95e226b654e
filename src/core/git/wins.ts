import type { CalendarDate } from '../date/date';
import { linkText } from '../link/linkText';
import { type ChangeRequest, coAuthors, type CommitMessage, isBot, readCommitMessage, readRevert } from './commitMessage';

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
}

/** Commits of mine that make one win, those of one repository. */
export interface WinGroup {
  /** How they belong together: by the request they came in by, else by what their messages are about, else by the folder they changed. */
  readonly by: 'request' | 'scope' | 'folder';
  /** `#12`, `!45`, a scope or a folder as written; empty: the top of the repository, or nobody knows. */
  readonly name: string;
  /** What they did, each once, the latest first. Of a request its title alone, where a commit or its merge has it. */
  readonly titles: readonly string[];
  /** Of the latest. */
  readonly date: CalendarDate;
  /** The latest first. */
  readonly hashes: readonly string[];
  /** The one scope that all have. */
  readonly area?: string;
}

interface Read {
  readonly commit: Commit;
  readonly message: CommitMessage;
  readonly request?: ChangeRequest;
  /** The title of the request, where its merge has one. */
  readonly requestTitle?: string;
}

/** What a merge brought in. */
interface Merge {
  readonly request: ChangeRequest;
  readonly title?: string;
}

/**
 * The commits of mine since a day that stand for work: written by me, or with me, by one of my addresses; no merges, reverts, what a revert
 * took back, fixups, nor what a program wrote. One that is there twice, picked from a branch to another, counts once.
 * @param commits of one repository, the latest first, those of others too: their merges tell which request a commit came in by.
 */
export function myCommits(commits: readonly Commit[], emails: Iterable<string>, since: CalendarDate): readonly Read[] {
  const mine = new Set([...emails].map((email) => email.trim().toLowerCase()).filter((email) => email !== ''));
  const gone = takenBack(commits);
  const merges = mergesOf(commits);
  const seen = new Set<string>();
  return commits.flatMap((commit) => {
    const { hash, message, parents, name, email, date } = commit;
    if (date < since || parents.length > 1 || isBot(name, email) || seen.has(hash)) return [];
    if (!mine.has(email.toLowerCase()) && !coAuthors(message).some((one) => mine.has(one))) return [];
    if (gone.hashes.has(hash) || readRevert(message) !== undefined) return [];
    const read = readCommitMessage(message);
    const merge = merges.get(hash);
    const request = read.request ?? merge?.request;
    if (read.isFixup || read.title === '' || (request !== undefined && gone.requests.has(requestName(request)))) return [];
    const twin = `${email}\n${message.trim()}`;
    if (seen.has(twin)) return [];
    seen.add(hash).add(twin);
    const isMerged = request !== undefined && merge !== undefined && requestName(merge.request) === requestName(request);
    return [
      {
        commit,
        message: read,
        ...(request !== undefined && { request }),
        ...(isMerged && merge.title !== undefined && { requestTitle: merge.title }),
      },
    ];
  });
}

/** Whether it takes the changed files to tell where a commit belongs. */
export function needsFolder({ request, message }: Read): boolean {
  return request === undefined && message.scope === undefined;
}

/** Groups of commits, the latest first. @param folderOf the top folder that most of a commit's files are in, by its hash. */
export function groupCommits(read: readonly Read[], folderOf: ReadonlyMap<string, string>): WinGroup[] {
  const groups = new Map<string, Read[]>();
  for (const one of read) {
    const { by, name } = placeOf(one, folderOf);
    const key = `${by} ${name.toLowerCase()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group) => {
    const [latest] = group;
    if (latest === undefined) return [];
    const { by, name } = placeOf(latest, folderOf);
    const scopes = new Set(group.map(({ message }) => message.scope?.toLowerCase()));
    const area = scopes.size === 1 ? latest.message.scope : undefined;
    return [
      {
        by,
        name,
        titles: titlesOf(by, group),
        date: group.map(({ commit }) => commit.date).reduce((a, b) => (a > b ? a : b)),
        hashes: group.map(({ commit }) => commit.hash),
        ...(area !== undefined && { area }),
      },
    ];
  });
}

/** So many of a group's titles a draft names. */
const named = 3;
const longest = 160;

/**
 * A group as a win to be finished: what was done, the request it came in by, a place for its effect in numbers, and the area as a tag.
 * @param effect words of that place, as `from … to …`.
 */
export function draftOf(group: WinGroup, effect: string): string {
  const titles = group.titles.map(shown);
  const said = [...titles.slice(0, named), ...(titles.length > named ? ['…'] : [])].join('; ');
  const request = group.by === 'request' ? ` (${group.name})` : '';
  const tag = group.area === undefined ? '' : areaTag(group.area);
  return `${said}${request} ${effect}${tag === '' ? '' : ` ${tag}`}`;
}

/** A message is somebody's text: no link, comment, or owner of ours is to come of it. */
function shown(title: string): string {
  const cut =
    title.length <= longest
      ? title
      : `${title
          .slice(0, longest)
          .replace(/[\ud800-\udbff]$/, '')
          .trimEnd()}…`;
  return linkText(cut).replace(/^@/, '\\@');
}

function areaTag(scope: string): string {
  const name = scope
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  return name === '' ? '' : `#area/${name}`;
}

function placeOf({ commit, message, request }: Read, folderOf: ReadonlyMap<string, string>): Pick<WinGroup, 'by' | 'name'> {
  if (request !== undefined) return { by: 'request', name: requestName(request) };
  if (message.scope !== undefined) return { by: 'scope', name: message.scope };
  return { by: 'folder', name: folderOf.get(commit.hash) ?? '' };
}

function titlesOf(by: WinGroup['by'], group: readonly Read[]): string[] {
  const ofRequest =
    by === 'request'
      ? (group.find(({ requestTitle }) => requestTitle !== undefined)?.requestTitle ??
        group.find(({ message }) => message.request !== undefined)?.message.title)
      : undefined;
  if (ofRequest !== undefined) return [ofRequest];
  const known = new Set<string>();
  return group.flatMap(({ message: { title } }) => {
    const key = title.toLowerCase();
    if (known.has(key)) return [];
    known.add(key);
    return [title];
  });
}

function requestName({ sign, number }: ChangeRequest): string {
  return `${sign}${number}`;
}

/** What reverts took back, and no later one gave again. */
function takenBack(commits: readonly Commit[]): { readonly hashes: ReadonlySet<string>; readonly requests: ReadonlySet<string> } {
  const hashes = new Set<string>();
  const requests = new Set<string>();
  const reverts = commits.flatMap((commit) => {
    const revert = readRevert(commit.message);
    return revert === undefined ? [] : [{ hash: commit.hash, ...revert }];
  });
  for (const { hash, hashes: targets, request } of reverts) {
    if (hashes.has(hash)) continue;
    if (request !== undefined) requests.add(requestName(request));
    for (const target of targets) {
      const found = commits.find((commit) => commit.hash.startsWith(target.toLowerCase()));
      if (found !== undefined) hashes.add(found.hash);
    }
  }
  return { hashes, requests };
}

/** By which merge each commit came in: those of its branch, as far as no older merge brought them in and they are not on the main line. */
function mergesOf(commits: readonly Commit[]): ReadonlyMap<string, Merge> {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  const mainLine = new Set<string>();
  for (let hash = commits[0]?.hash; hash !== undefined && !mainLine.has(hash); hash = byHash.get(hash)?.parents[0]) mainLine.add(hash);
  const claimed = new Map<string, Merge | undefined>();
  for (const { hash, message, parents } of [...commits].reverse()) {
    if (parents.length < 2 || !mainLine.has(hash)) continue;
    const { request, title } = readCommitMessage(message);
    const isNamed = title !== '' && !/^Merge\b/.test(title);
    const merge = request && { request, ...(isNamed && { title }) };
    const open = parents.slice(1);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const commit = byHash.get(next);
      if (commit === undefined || mainLine.has(next) || claimed.has(next)) continue;
      claimed.set(next, merge);
      open.push(...commit.parents);
    }
  }
  return new Map([...claimed].flatMap(([hash, merge]) => (merge === undefined ? [] : [[hash, merge] as const])));
}
