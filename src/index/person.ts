import { uriBelow } from '../core/folder/noteUri';
import type { Manager, Meeting } from '../core/model';
import { defaultsIn } from '../core/note/schema';
import { compareTexts } from '../core/text/compareTexts';
import { compareNotes, type Note } from './note';

const unsaid = defaultsIn('profile');

/** The notes of one person's folder; of `nobody`, those beside people's folders. */
export class Person {
  /** `root/id`. */
  readonly key: string;
  /** Another number with every change of a note. */
  revision = 0;
  private readonly notes: Note[] = [];
  private ordered: readonly Note[] | undefined;
  private known: { readonly manager: Manager | undefined } | undefined;
  private met: readonly Meeting[] | undefined;

  constructor(
    readonly root: string,
    readonly id: string,
  ) {
    this.key = personKey(root, id);
  }

  get isEmpty(): boolean {
    return this.notes.length === 0;
  }

  add(note: Note): void {
    this.notes.push(note);
    this.forget();
  }

  delete(note: Note): void {
    this.notes.splice(this.notes.indexOf(note), 1);
    this.forget();
  }

  /** A note's front matter changed. */
  forget(): void {
    this.ordered = this.known = this.met = undefined;
  }

  all(): readonly Note[] {
    return this.notes;
  }

  /** The profile, running documents, then the meeting notes by date. */
  inOrder(): readonly Note[] {
    return (this.ordered ??= [...this.notes].sort(compareNotes));
  }

  meetings(): readonly Meeting[] {
    return (this.met ??= this.inOrder()
      .map((note) => note.meeting)
      .filter((meeting) => meeting !== undefined));
  }

  /** None where there is neither a profile nor a meeting note nor a tracked action. */
  manager(): Manager | undefined {
    return (this.known ??= { manager: this.inOrder().some((note) => note.makesPerson) ? this.read() : undefined }).manager;
  }

  /** The one that is named as it should be goes before any other. */
  private profiles(): Note[] {
    const usual = uriBelow(this.root, this.id, 'profile.md');
    return this.notes
      .filter(({ kind }) => kind === 'profile')
      .sort((a, b) => Number(b.uri === usual) - Number(a.uri === usual) || compareTexts(a.uri, b.uri));
  }

  private read(): Manager {
    const [note] = this.profiles();
    const uri = note?.uri ?? uriBelow(this.root, this.id, 'profile.md');
    const { profile = unsaid, problem } = note ?? {};
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
