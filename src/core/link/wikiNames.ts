import { resolveLink } from './relativeLink';
import { encodePart } from '../folder/noteUri';

interface Named {
  readonly uri: string;
  readonly key: string;
}

/** Finds notes by the names that wiki links have for them, as Obsidian does: in any letter case, without `.md`. */
export class WikiNames {
  readonly #byName = new Map<string, Named[]>();

  /** @param root the notes folder; `notes` all that are there. URIs as VS Code writes them. */
  constructor(
    private readonly root: string,
    notes: Iterable<string>,
  ) {
    for (const uri of notes) {
      const key = keyOf(uri);
      const name = lastPart(key);
      const same = this.#byName.get(name);
      if (same === undefined) this.#byName.set(name, [{ uri, key }]);
      else same.push({ uri, key });
    }
  }

  /**
   * The note that a page means, seen from a note. A page that begins with `./` or `../` is a path from that note, one with `/` from the
   * notes folder or one above it. Else it is the end of the note's path: in the same folder or below it before all others, then the one
   * with the shortest path. Undefined where no note has that name, or no one of several goes first.
   */
  find(page: string, from: string): string | undefined {
    const wanted = keyOf(page.split('/').map(encodePart).join('/'));
    const named = this.#byName.get(lastPart(wanted)) ?? [];
    if (/^\.\.?\//.test(wanted)) {
      const path = keyOf(resolveLink(from, page.split('/').map(encodePart).join('/')) ?? '');
      return named.find(({ key }) => key === path)?.uri;
    }
    const end = wanted.startsWith('/') ? wanted : `/${wanted}`;
    const root = keyOf(this.root);
    const fits = named.filter(({ key }) => key.endsWith(end) && (end !== wanted || `${root}/`.startsWith(`${key.slice(0, -end.length)}/`)));
    const folder = keyOf(from.slice(0, from.lastIndexOf('/') + 1));
    const near = fits.filter(({ key }) => key.startsWith(folder));
    const [first, second] = [...(near.length > 0 ? near : fits)].sort((a, b) => a.key.length - b.key.length);
    return first !== undefined && first.key.length !== second?.key.length ? first.uri : undefined;
  }
}

/** A path as names are compared. */
function keyOf(uri: string): string {
  return decoded(uri).normalize('NFC').toLowerCase().replace(/\.md$/, '');
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
