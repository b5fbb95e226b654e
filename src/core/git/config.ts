/** A line of `git config --list`. */
export interface GitConfig {
  /** `section.key` or `section.name.key`: section and key in lower case, the name as it is. */
  readonly key: string;
  readonly value: string;
}

const header = /^\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]/;
const entry = /^\s*([a-z][a-z0-9-]*)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^"#;]*))/i;

/** What a configuration file says, without what it includes. Reads what people and git write; what it cannot read it leaves out. */
export function readConfig(file: string): GitConfig[] {
  const found: GitConfig[] = [];
  let section = '';
  for (const line of file.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const [head = '', name = '', sub] = header.exec(line) ?? [];
    if (head !== '') section = [name.toLowerCase(), ...(sub === undefined ? [] : [unescaped(sub)])].join('.');
    const [, key, quoted, plain = ''] = entry.exec(line.slice(head.length)) ?? [];
    if (section !== '' && key !== undefined)
      found.push({ key: `${section}.${key.toLowerCase()}`, value: quoted === undefined ? plain.trim() : unescaped(quoted) });
  }
  return found;
}

/** The files that a configuration includes, whether their condition is met or not. */
export function includedFiles(config: readonly GitConfig[]): string[] {
  return config.filter(({ key, value }) => /^include(?:if\..*)?\.path$/.test(key) && value !== '').map(({ value }) => value);
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
