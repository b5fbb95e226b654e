import { uriBelow } from '../core/folder/noteUri';
import type { Manager, Meeting } from '../core/model';
import { compareNotes, type Note } from './note';

/** The notes of one person's folder. */
export class Person {
  /** `root/id`. */
  readonly key: string;
  private readonly notes = new Map<string, Note>();
  private ordered: readonly Note[] | undefined;
  private known: { readonly manager: Manager | undefined } | undefined;
  private met: readonly Meeting[] | undefined;

  constructor(readonly root: string, readonly id: string) {
    this.key = personKey(root, id);
  }

  get isEmpty(): boolean {
    return this.notes.size === 0;
  }

  add(note: Note): void {
    this.notes.set(note.address.uri, note);
    this.forget();
  }

  delete(note: Note): void {
    this.notes.delete(note.address.uri);
    this.forget();
  }

  /** A note's front matter changed. */
  forget(): void {
    this.ordered = this.known = this.met = undefined;
  }

  all(): Iterable<Note> {
    return this.notes.values();
  }

  /** The profile, then the meeting notes by date. */
  counted(): readonly Note[] {
    return (this.ordered ??= [...this.notes.values()].filter((note) => note.counts).sort(compareNotes));
  }

  meetings(): readonly Meeting[] {
    return (this.met ??= this.counted().map((note) => note.meeting()).filter((meeting) => meeting !== undefined));
  }

  /** None where there is neither a profile nor a meeting note. */
  manager(): Manager | undefined {
    return (this.known ??= { manager: this.counted().length === 0 ? undefined : this.read() }).manager;
  }

  private read(): Manager {
    const uri = uriBelow(this.root, this.id, 'profile.md');
    const { profile = { relation: 'manager', away: [] }, problem } = this.notes.get(uri)?.head() ?? {};
    return { id: this.id, root: this.root, uri, name: profile.name ?? nameOf(this.id), profile, ...(problem && { problem }) };
  }
}

export function personKey(root: string, id: string): string {
  return `${root}/${id}`;
}

/** `ada-lovelace` as `Ada Lovelace`. */
function nameOf(id: string): string {
  return id.replace(/(^|-+)(\p{L}?)/gu, (_, dash: string, letter: string) => (dash === '' ? '' : ' ') + letter.toUpperCase());
}
