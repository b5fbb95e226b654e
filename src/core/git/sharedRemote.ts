import { readConfig } from './config';

/** Whether others can read what is pushed to a remote: not where it is a folder of this machine. @param config text of a repository's `config`. */
export function hasSharedRemote(config: string): boolean {
  return readConfig(config).some(({ key, value }) => /^remote\.(?:.*\.)?url$/.test(key) && isShared(value));
}

/** `ssh://…`, `https://…`, `git@host:path`; no path, drive or `file:`. */
function isShared(url: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) return !/^file:/i.test(url);
  return /^[^/\\:]{2,}:/.test(url);
}
