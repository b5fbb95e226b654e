/** Whether others can read what is pushed to a remote: not where it is a folder of this machine. @param config text of a repository's `config`. */
export function hasSharedRemote(config: string): boolean {
  let isRemote = false;
  for (const line of config.split(/\r\n?|\n/)) {
    const section = /^\s*\[\s*([^\s\]"]+)/.exec(line);
    if (section) isRemote = /^remote$/i.test(section[1] ?? '');
    const [, url = ''] = /^(?:\s*\[[^\]]*\])?\s*url\s*=\s*"?([^"#;]*)/i.exec(line) ?? [];
    if (isRemote && isShared(url.trim())) return true;
  }
  return false;
}

/** `ssh://…`, `https://…`, `git@host:path`; no path, drive or `file:`. */
function isShared(url: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) return !/^file:/i.test(url);
  return /^[^/\\:]{2,}:/.test(url);
}
