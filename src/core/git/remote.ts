import { compareTexts } from '../text/compareTexts';
import type { GitConfig } from './config';

/** What a remote's URL says of where its repository is on the web. Who logs in with which password is not in it. */
export interface Remote {
  readonly web: 'http' | 'https';
  /** In lower case. */
  readonly host: string;
  /** The web's port; of ssh it is not known. */
  readonly port?: string;
  readonly isSsh: boolean;
  /** Of an ssh URL. */
  readonly sshPort?: string;
  /** Of an ssh URL; for some hosts it is the organization. */
  readonly sshUser?: string;
  /** Decoded, without a last `.git`. */
  readonly path: readonly string[];
}

const url = /^([a-z][a-z0-9+.-]*):\/\/(?:([^/?#]*)@)?([\p{L}\p{N}._-]+)(?::(\d*))?\/([^?#]*)/iu;
const scp = /^(?:([^@:/\s]+)@)?([\p{L}\p{N}._-]{2,}):(?!\/\/)([^?#]*)$/u;
const ssh = /^(?:ssh|git\+ssh|ssh\+git)$/i;
/** Hosts where ssh comes through on the port of https. */
const alternate = /^(?:ssh\.(?=github\.com$)|altssh\.(?=(?:gitlab\.com|bitbucket\.org)$))/;
/** A name for one of several keys in an ssh configuration: `github.com-work`. */
const alias = /^((?:github|gitlab)\.com|bitbucket\.org)[-_][^.]*$/;

/** Reads a remote's URL as git does: http, https, git or ssh, or `user@host:path`. Undefined for a folder and for what is none of these. */
export function readRemote(written: string): Remote | undefined {
  const [, scheme = '', user = '', host = '', port = '', path = ''] = url.exec(written.trim()) ?? [];
  if (scheme !== '') {
    if (ssh.test(scheme)) return remoteOf({ web: 'https', host, isSsh: true, sshPort: port, sshUser: user.split(':')[0] ?? '' }, path);
    if (/^git$/i.test(scheme)) return remoteOf({ web: 'https', host, isSsh: false }, path);
    if (/^https?$/i.test(scheme)) return remoteOf({ web: scheme.toLowerCase() as Remote['web'], host, port, isSsh: false }, path);
    return undefined;
  }
  const [, sshUser = '', sshHost = '', sshPath = ''] = scp.exec(written.trim()) ?? [];
  return sshHost === '' || sshPath.includes('\\') ? undefined : remoteOf({ web: 'https', host: sshHost, isSsh: true, sshUser }, sshPath);
}

/**
 * The URLs of a repository's remotes from its configuration, with `insteadOf` applied: that of `upstream` first, which a fork has, then
 * `origin`'s, then the others by name.
 */
export function remotesOf(config: readonly GitConfig[]): { readonly name: string; readonly url: string }[] {
  const urls = new Map<string, string>();
  for (const { key, value } of config) {
    const [, name] = /^remote\.(.+)\.url$/i.exec(key) ?? [];
    if (name !== undefined && value !== '' && !urls.has(name)) urls.set(name, instead(config, value));
  }
  const rank = (name: string): number => ['upstream', 'origin'].indexOf(name) + 1 || 3;
  return [...urls].map(([name, to]) => ({ name, url: to })).sort((a, b) => rank(a.name) - rank(b.name) || compareTexts(a.name, b.name));
}

/** The longest prefix that `url.<base>.insteadOf` names gives way to its base. */
function instead(config: readonly GitConfig[], remote: string): string {
  let best: { readonly base: string; readonly prefix: string } | undefined;
  for (const { key, value } of config) {
    const [, base] = /^url\.(.+)\.insteadof$/i.exec(key) ?? [];
    if (base !== undefined && value !== '' && remote.startsWith(value) && value.length > (best?.prefix.length ?? 0))
      best = { base, prefix: value };
  }
  return best === undefined ? remote : best.base + remote.slice(best.prefix.length);
}

type Found = Pick<Remote, 'web' | 'host' | 'isSsh'> & { readonly port?: string; readonly sshPort?: string; readonly sshUser?: string };

function remoteOf({ web, host: written, isSsh, port = '', sshPort = '', sshUser = '' }: Found, path: string): Remote | undefined {
  const parts = path
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/, '')
    .split('/')
    .map(decoded);
  const host = written.toLowerCase();
  // An `@` that is left may be the end of a password that has a slash in it.
  if (parts.some((part) => /^\.{0,2}$|[@\p{Cc}]/u.test(part))) return undefined;
  return {
    web,
    host: isSsh ? (alias.exec(host)?.[1] ?? host.replace(alternate, '')) : host,
    isSsh,
    path: parts,
    ...(port === '' || port === (web === 'http' ? '80' : '443') ? {} : { port }),
    ...(sshPort === '' ? {} : { sshPort }),
    ...(sshUser === '' ? {} : { sshUser }),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
