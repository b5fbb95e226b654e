import { encodePart } from '../folder/noteUri';
import { readRemote, type Remote } from './remote';

/** Lines of a file, from 1; the last one counts. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export interface CommittedPlace {
  /** The URL of a remote, as git has it. */
  readonly remote: string;
  /** In hexadecimal, whole. */
  readonly sha: string;
  /** From the root of the repository, parted by `/`. Absent: the commit itself. */
  readonly path?: string;
  readonly lines?: LineRange | undefined;
}

/** What a host is asked for; `path` is percent-encoded, and absent for the commit. */
interface Wanted {
  readonly sha: string;
  readonly path: string | undefined;
  readonly rawPath: string;
  readonly lines: LineRange | undefined;
}

interface Host {
  readonly is: (remote: Remote) => boolean;
  /** Undefined where the remote's path is none of a repository there. */
  readonly link: (remote: Remote, wanted: Wanted) => string | undefined;
}

/**
 * The page of a commit, or of lines of a file as they are in it, on the web: GitHub, GitLab, Bitbucket (Cloud, Data Center), Azure DevOps,
 * Gitea, Forgejo, Gitiles of Gerrit, sourcehut. Of a host of one's own only where its name or the URL says which it is. Undefined for
 * any other, for folders and for what is no commit. Nobody's name or password is in it.
 */
export function permalink({ remote: url, sha, path, lines }: CommittedPlace): string | undefined {
  const remote = readRemote(url);
  const parts = path?.split('/');
  if (remote === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha) || parts?.some((part) => /^\.{0,2}$/.test(part)))
    return undefined;
  return hosts
    .find(({ is }) => is(remote))
    ?.link(remote, { sha, path: parts?.map(encodePart).join('/'), rawPath: path ?? '', lines: lines && inOrder(lines) });
}

const hosts: readonly Host[] = [
  {
    is: ({ host }) => host !== 'gist.github.com' && (called(host, 'github') || host.endsWith('.ghe.com')),
    link: (remote, { sha, path, rawPath, lines }) => {
      const base = remote.path.length === 2 && baseOf(remote, remote.path);
      if (!base) return undefined;
      return path === undefined
        ? `${base}/commit/${sha}`
        : `${base}/blob/${sha}/${path}${lines && isMarkdown(rawPath) ? '?plain=1' : ''}${anchor(lines, '#L', '-L')}`;
    },
  },
  {
    is: ({ host }) => called(host, 'gitlab'),
    link: (remote, { sha, path, rawPath, lines }) => {
      const base = remote.path.length >= 2 && baseOf(remote, remote.path);
      if (!base) return undefined;
      return path === undefined
        ? `${base}/-/commit/${sha}`
        : `${base}/-/blob/${sha}/${path}${lines && isMarkdown(rawPath) ? '?plain=1' : ''}${anchor(lines, '#L', '-')}`;
    },
  },
  {
    is: ({ host }) => host === 'bitbucket.org',
    link: (remote, { sha, path, lines }) => {
      const base = remote.path.length === 2 && baseOf(remote, remote.path);
      if (!base) return undefined;
      return path === undefined ? `${base}/commits/${sha}` : `${base}/src/${sha}/${path}${anchor(lines, '#lines-', ':')}`;
    },
  },
  {
    is: ({ host, path }) => called(host, 'azure') || host.endsWith('.visualstudio.com') || path.includes('_git'),
    link: (remote, { sha, path, rawPath, lines }) => {
      const base = azureRepository(remote);
      if (base === undefined) return undefined;
      if (path === undefined) return `${base}/commit/${sha}`;
      const selection = lines && `&line=${lines.first}&lineEnd=${lines.last + 1}&lineStartColumn=1&lineEndColumn=1`;
      return `${base}?path=${encodePart(`/${rawPath}`)}&version=GC${sha}${selection ?? ''}`;
    },
  },
  {
    is: ({ host }) => host === 'codeberg.org' || called(host, 'gitea') || called(host, 'forgejo') || called(host, 'codeberg'),
    link: (remote, { sha, path, rawPath, lines }) => {
      const base = remote.path.length >= 2 && baseOf(remote, remote.path);
      if (!base) return undefined;
      return path === undefined
        ? `${base}/commit/${sha}`
        : `${base}/src/commit/${sha}/${path}${lines && isMarkdown(rawPath) ? '?display=source' : ''}${anchor(lines, '#L', '-L')}`;
    },
  },
  {
    is: ({ host, sshPort }) =>
      host.endsWith('.googlesource.com') || called(host, 'gerrit') || called(host, 'gerrithub') || sshPort === '29418',
    link: (remote, { sha, path, lines }) => {
      const page = `${gitiles(remote)}/+/${sha}`;
      return path === undefined ? page : `${page}/${path}${lines ? `#${lines.first}` : ''}`;
    },
  },
  {
    is: ({ host }) => host === 'git.sr.ht' || called(host, 'sourcehut'),
    link: (remote, { sha, path, lines }) => {
      const base = remote.path.length === 2 && remote.path[0]?.startsWith('~') && baseOf(remote, remote.path);
      if (!base) return undefined;
      return path === undefined ? `${base}/commit/${sha}` : `${base}/tree/${sha}/item/${path}${anchor(lines, '#L', '-')}`;
    },
  },
  {
    is: ({ host, sshPort, path, isSsh }) =>
      called(host, 'bitbucket') || called(host, 'stash') || sshPort === '7999' || (!isSsh && path.at(-3) === 'scm'),
    link: (remote, { sha, path, lines }) => {
      const base = bitbucketRepository(remote);
      if (base === undefined) return undefined;
      return path === undefined ? `${base}/commits/${sha}` : `${base}/browse/${path}?at=${sha}${anchor(lines, '#', '-')}`;
    },
  },
];

/** `https://dev.azure.com/<organization>/<project>/_git/<repository>`, and its older forms. */
function azureRepository(remote: Remote): string | undefined {
  const { host, path, isSsh, sshUser } = remote;
  if (host === 'ssh.dev.azure.com' || host === 'vs-ssh.visualstudio.com') {
    const isOld = host === 'vs-ssh.visualstudio.com';
    const [version = '', organization = '', project = '', repository] = path;
    if (/^v\d$/.test(version) && repository !== undefined && path.length === 4)
      return isOld
        ? baseOf({ ...remote, host: `${organization.toLowerCase()}.visualstudio.com` }, [project, '_git', repository])
        : baseOf({ ...remote, host: 'dev.azure.com' }, [organization, project, '_git', repository]);
    if (!isOld || path.at(-2) !== '_ssh' || !/^[\w-]+$/.test(sshUser ?? '')) return undefined;
    return baseOf({ ...remote, host: `${sshUser?.toLowerCase()}.visualstudio.com` }, [...path.slice(0, -2), '_git', path.at(-1) ?? '']);
  }
  const at = path.indexOf('_git');
  const name = path.slice(at + 1).filter((part, index) => index > 0 || !/^_(?:full|optimized)$/.test(part));
  return isSsh || at < 0 || name.length !== 1 ? undefined : baseOf(remote, [...path.slice(0, at + 1), ...name]);
}

/** Clones go by `/scm/<project>/<repository>`, pages by projects and users. */
function bitbucketRepository(remote: Remote): string | undefined {
  const [project, repository] = remote.path.slice(-2);
  const before = remote.path.slice(0, -2);
  const context = before.at(-1) === 'scm' ? before.slice(0, -1) : before;
  if (project === undefined || repository === undefined || (remote.isSsh && before.length > 0)) return undefined;
  const owner = project.startsWith('~') ? ['users', project.slice(1)] : ['projects', project];
  return baseOf(remote, [...context, ...owner, 'repos', repository]);
}

/** Gerrit's own hosts are Gitiles; elsewhere it is a plugin. Behind `/a/` is what asks for a password. */
function gitiles(remote: Remote): string {
  const isGoogles = remote.host.endsWith('.googlesource.com');
  const login = remote.isSsh ? -1 : remote.path.slice(0, 2).indexOf('a');
  const context = login > 0 ? remote.path.slice(0, login) : [];
  const path = remote.path.slice(login + 1);
  const plugin = isGoogles || path.join('/').includes('plugins/gitiles/') ? [] : ['plugins', 'gitiles'];
  return baseOf(isGoogles ? { ...remote, host: remote.host.replace('-review.', '.') } : remote, [...context, ...plugin, ...path]);
}

function baseOf({ web, host, port }: Remote, path: readonly string[]): string {
  return [`${web}://${host}${port === undefined ? '' : `:${port}`}`, ...path.map(encodePart)].join('/');
}

/** Whether a part of the host's name is that word. A name without a dot is one of an ssh configuration, and says nothing. */
function called(host: string, word: string): boolean {
  return host.includes('.') && new RegExp(`(?:^|[.-])${word}\\d*(?:[.-]|$)`).test(host);
}

function anchor(lines: LineRange | undefined, before: string, between: string): string {
  if (lines === undefined) return '';
  return `${before}${lines.first}${lines.last > lines.first ? `${between}${lines.last}` : ''}`;
}

function inOrder({ first, last }: LineRange): LineRange | undefined {
  return Number.isInteger(first) && Number.isInteger(last) && first >= 1 && last >= first ? { first, last } : undefined;
}

/** Shown as a page, which has no lines. */
function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
