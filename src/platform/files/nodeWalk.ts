import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { isNoteName } from '../../core/folder/notePath';
import { encodePart } from '../../core/folder/noteUri';
import type { FileStat, FolderListing, FoundFile } from '../../index/ports';
import { TimeSlice } from '../../index/timeSlice';
import { isMissing } from './nodeError';
import { realPathOf, type RealPlaces } from './realPlaces';

const DEEPEST = 3;

interface Place {
  readonly uri: string;
  readonly path: string;
  readonly depth: number;
}

/** One look at a notes folder. */
export class NodeWalk {
  private readonly files: FoundFile[] = [];
  private readonly unreadable: string[] = [];
  private readonly links: (Place & { readonly target: string })[] = [];
  /** Real paths of folders. */
  private readonly seen = new Set<string>();
  private readonly slice = new TimeSlice();

  /** @param places that links may lead into; any, where they are not given. */
  constructor(private readonly places: RealPlaces | undefined) {}

  async list(uri: string, path: string): Promise<FolderListing> {
    const exists = statOf(path, true) !== undefined;
    if (exists) await this.folder({ uri, path, depth: 1 });
    const { files, unreadable } = this;
    return {
      exists,
      files,
      unreadable,
      ...(this.links.length > 0 && { links: this.links.map(({ uri: link, target }) => ({ uri: link, target })) }),
    };
  }

  private async folder(place: Place): Promise<void> {
    if (place.depth > DEEPEST) return;
    let real: string;
    let entries: Dirent[];
    try {
      real = realpathSync(place.path);
      if (this.seen.has(real)) return;
      this.seen.add(real);
      entries = readdirSync(place.path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      if (!isMissing(error)) this.unreadable.push(place.uri);
      return;
    }
    const isInside = this.isInside(real);
    if (isInside && real !== resolve(place.path)) this.follows(place, real);
    const links: Place[] = [];
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      if (this.slice.expired) await this.slice.yield();
      const child = { uri: `${place.uri}/${encodePart(entry.name)}`, path: `${place.path}${sep}${entry.name}`, depth: place.depth + 1 };
      // of a person's folder elsewhere the notes are told, not what is below
      if (entry.isDirectory() && (isInside || place.depth === 1)) await this.folder(child);
      else if (entry.isSymbolicLink() && isInside && statOf(child.path, true)) links.push(child);
      else if (isNoteName(entry.name)) this.file(child, real, entry.isSymbolicLink(), isInside);
    }
    // what is really there goes first, so that a link to it is not taken for it
    for (const link of links) await this.folder(link);
  }

  /** @param folder where it really lies, and `isFolderInside`: whether notes may be there. */
  private file(place: Place, folder: string, isLink: boolean, isFolderInside: boolean): void {
    const { uri, path } = place;
    const stat = statOf(path, false);
    if (stat === 'unknown') this.unreadable.push(uri);
    if (stat === undefined || stat === 'unknown') return;
    const target = isLink ? realPathOf(path) : undefined;
    const isInside = target === undefined ? isFolderInside : this.isInside(target);
    if (target !== undefined && isInside) this.follows(place, target);
    this.files.push({ uri, stat: isInside ? stat : { ...stat, outside: target ?? folder + path.slice(path.lastIndexOf(sep)) } });
  }

  private isInside(real: string): boolean {
    return this.places?.has(real) ?? true;
  }

  /** What is below a link that is followed is told of it already. */
  private follows(place: Place, target: string): void {
    const isTold = this.links.some(
      ({ path, target: above }) => place.path.startsWith(path + sep) && target === above + place.path.slice(path.length),
    );
    if (!isTold) this.links.push({ ...place, target });
  }
}

/** Of a folder or of a plain file; anything else (a pipe, say) is not there for us. */
export function statOf(path: string, folder: boolean): FileStat | 'unknown' | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat && (folder ? stat.isDirectory() : stat.isFile()) ? { mtime: stat.mtimeMs, size: stat.size } : undefined;
  } catch (error) {
    return isMissing(error) ? undefined : 'unknown';
  }
}
