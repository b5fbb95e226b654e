import { NotePaths } from './notePaths';
import { type NoteLink, readLinks } from './readLinks';
import { WikiNames } from './wikiNames';
import { WrittenTarget } from './writtenTarget';
import type { TextEdit } from '../text/textEdit';

/** What is known of the folder that a note moves in. */
export interface NotesAround {
  /** The notes folder; where it is not given, the folder of people's folders. */
  readonly root?: string;
  /** All notes that are there: another one of the same name may be meant by a wiki link. */
  readonly notes?: readonly string[];
}

/** A note that gets another name in its folder. URIs as VS Code writes them. */
export class NoteMove {
  readonly #oldName: string;
  readonly #newName: string;
  readonly #paths: NotePaths;
  readonly #names: WikiNames;
  readonly #namesAfter: WikiNames;

  constructor(
    readonly from: string,
    readonly to: string,
    { root = from.split('/').slice(0, -2).join('/'), notes = [] }: NotesAround = {},
  ) {
    const all = new Set([...notes, from]);
    this.#oldName = nameOf(from);
    this.#newName = nameOf(to);
    this.#paths = new NotePaths(root, all);
    this.#names = new WikiNames(root, all);
    this.#namesAfter = new WikiNames(
      root,
      [...all].map((note) => (note === from ? to : note)),
    );
  }

  /** Whether a text may have a link to the note at all: the cheap test first. */
  concerns(text: string): boolean {
    return text.toLowerCase().includes(this.#oldName.toLowerCase()) || /%[\da-f]{2}|&#?\w+;|\\[!-/]/i.test(text);
  }

  /** The edits that make a note's links to the one that moves lead to its new place: of each only the name, as it is written. */
  edits(text: string, uri: string): TextEdit[] {
    if (!this.concerns(text)) return [];
    return readLinks(text)
      .map((link) => (link.kind === 'wiki' ? this.#wiki(text, uri, link) : this.#path(text, uri, link)))
      .filter((edit) => edit !== undefined);
  }

  #path(text: string, uri: string, { kind, start, end }: NoteLink): TextEdit | undefined {
    const target = new WrittenTarget(kind, text.slice(start, end), start);
    const path = /^[^#?]*/.exec(target.text)?.[0] ?? '';
    if (!this.#paths.leadsTo(this.from, path, uri)) return undefined;
    const name = path.lastIndexOf('/') + 1;
    const isWhole = path.endsWith('.md');
    // An extension that is encoded or in capitals goes with the name.
    const isEncoded = !isWhole && /\.md$/i.test(decodeURIComponent(path));
    return {
      start: target.place(name),
      end: target.place(path.length - (isWhole ? 3 : 0)),
      text: encodeURIComponent(this.#newName) + (isEncoded ? '.md' : ''),
    };
  }

  /** By the name alone where that is enough, else with as many folders as tell it from others. */
  #wiki(text: string, uri: string, { start, end }: NoteLink): TextEdit | undefined {
    const page = text.slice(start, end);
    if (this.#names.find(page, uri) !== this.from) return undefined;
    const nameStart = start + page.lastIndexOf('/') + 1;
    const nameEnd = end - (/\.md$/i.test(page) ? 3 : 0);
    const moved = page.slice(0, nameStart - start) + this.#newName;
    const seenFrom = uri === this.from ? this.to : uri;
    if (this.#namesAfter.find(moved, seenFrom) === this.to) return { start: nameStart, end: nameEnd, text: this.#newName };
    const parts = decodeURIComponent(this.to.replace(/\.md$/, '')).split('/');
    for (let count = page.split('/').length + 1; count < parts.length; count++) {
      const longer = parts.slice(-count).join('/');
      if (this.#namesAfter.find(longer, seenFrom) === this.to) return { start, end: nameEnd, text: longer };
    }
    return { start: nameStart, end: nameEnd, text: this.#newName };
  }
}

/** Of a note, decoded, without `.md`. */
function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1).replace(/\.md$/, ''));
}
