import { resolveLink } from './relativeLink';

const scheme = /^[a-z][a-z0-9+.-]+:/i;
const absolute = /^([a-z][a-z0-9+.-]+:\/\/[^/]*\/)(.*)$/i;

/** Which note the path of a Markdown or HTML link leads to. URIs as VS Code writes them. */
export class NotePaths {
  /** @param root the notes folder; `notes` those that are there. */
  constructor(
    private readonly root: string,
    private readonly notes: ReadonlySet<string>,
  ) {}

  /**
   * Whether a path, percent-encoded and without query and fragment, leads from the note `from` to `note`. From the folder of its note; one
   * that begins with `/`, from the notes folder or one above it; and so does one of several parts that leads nowhere from its note, as
   * Obsidian writes paths from its vault. `.md` may be left out.
   */
  leadsTo(note: string, path: string, from: string): boolean {
    if (path === '' || path.endsWith('/')) return false;
    const whole = path.endsWith('.md') ? path : `${path}.md`;
    return this.#resolves(note, whole, from) || (whole !== path && this.#resolves(note, path, from));
  }

  #resolves(note: string, path: string, from: string): boolean {
    if (scheme.test(path)) return absoluteUri(path) === note;
    if (path.startsWith('/')) return !path.startsWith('//') && this.#standsAbove(note, path.slice(1));
    const resolved = resolveLink(from, path);
    if (resolved === undefined || resolved === note) return resolved !== undefined;
    return path.includes('/') && !/^\.\.?\//.test(path) && !this.notes.has(resolved) && this.#standsAbove(note, path);
  }

  /** Some folder, the notes folder or one above it, is where the path leads to the note from. */
  #standsAbove(note: string, path: string): boolean {
    const below = resolveLink('/', path);
    if (below === undefined || !below.startsWith('/') || !note.endsWith(below)) return false;
    const base = note.slice(0, -below.length);
    return this.root === base || this.root.startsWith(`${base}/`);
  }
}

function absoluteUri(written: string): string | undefined {
  const [, head, path] = absolute.exec(written) ?? [];
  if (head === undefined || path === undefined) return undefined;
  return resolveLink(head.toLowerCase(), path)?.replace(
    /^(file:\/\/\/)([a-z]%3a\/)/i,
    (_, file: string, drive: string) => `${file}${drive.slice(0, 1).toLowerCase()}%3A/`,
  );
}
