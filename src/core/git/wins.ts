import type { CalendarDate } from '../date/date';
import { linkText } from '../link/linkText';
import { compareTexts } from '../text/compareTexts';
import { requestName } from './commitMessage';
import type { ReadCommit } from './myCommits';

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

/** Whether it takes the changed files to tell where a commit belongs. */
export function needsFolder({ request, message }: ReadCommit): boolean {
  return request === undefined && message.scope === undefined;
}

/** Groups of commits, the latest first. @param folderOf the top folder that most of a commit's files are in, by its hash. */
export function groupCommits(read: readonly ReadCommit[], folderOf: ReadonlyMap<string, string>): WinGroup[] {
  const groups = new Map<string, ReadCommit[]>();
  for (const one of read) {
    const { by, name } = placeOf(one, folderOf);
    const key = `${by} ${name.toLowerCase()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map((group) => groupOf(group, folderOf)).sort((a, b) => compareTexts(b.date, a.date));
}

function groupOf(group: readonly ReadCommit[], folderOf: ReadonlyMap<string, string>): WinGroup {
  const latest = group.reduce((a, b) => (b.commit.date > a.commit.date ? b : a));
  const { by, name } = placeOf(latest, folderOf);
  const scopes = new Set(group.map(({ message }) => message.scope?.toLowerCase()));
  const area = scopes.size === 1 ? latest.message.scope : undefined;
  return {
    by,
    name,
    titles: titlesOf(by, group),
    date: latest.commit.date,
    hashes: group.map(({ commit }) => commit.hash),
    ...(area !== undefined && { area }),
  };
}

const version = /^(?:release |version )?v?\d+(?:\.\d+){1,3}(?:[-+.][\w.-]+)?$/i;

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

function placeOf({ commit, message, request }: ReadCommit, folderOf: ReadonlyMap<string, string>): Pick<WinGroup, 'by' | 'name'> {
  if (request !== undefined) return { by: 'request', name: requestName(request) };
  if (message.scope !== undefined) return { by: 'scope', name: message.scope };
  return { by: 'folder', name: folderOf.get(commit.hash) ?? '' };
}

function titlesOf(by: WinGroup['by'], group: readonly ReadCommit[]): string[] {
  const ofRequest =
    by === 'request'
      ? (group.find(({ requestTitle }) => requestTitle !== undefined)?.requestTitle ??
        group.find(({ message }) => message.request !== undefined)?.message.title)
      : undefined;
  if (ofRequest !== undefined) return [ofRequest];
  const known = new Map<string, string>();
  for (const { message } of group) {
    const key = message.title.toLowerCase();
    if (!known.has(key)) known.set(key, message.title);
  }
  // A version alone says least of what was done.
  return [...known.values()].sort((a, b) => Number(version.test(a)) - Number(version.test(b)));
}
