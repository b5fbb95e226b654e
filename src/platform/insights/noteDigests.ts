import { Uri } from 'vscode';
import { digestOf, type NoteDigest } from '../../core/insights/noteDigest';
import type { Meeting } from '../../core/model';
import { NoteText } from '../../core/rules/noteText';
import type { Documents } from '../notes/documents';
import { readNote } from '../notes/noteFile';
import { isUnread } from '../notes/unreadNotes';

/** So many notes are read at once. */
const atOnce = 32;

/** What insights need of the texts of notes: read when somebody asks for it, and kept until a note may say something else. */
export class NoteDigests {
  /** Undefined: it cannot be read, or nobody can tell what of it is private. */
  private readonly known = new Map<string, NoteDigest | undefined>();
  /** Being read; what is told of meanwhile is read once more. */
  private readonly reading = new Map<string, Promise<void>>();

  constructor(
    private readonly documents: Pick<Documents, 'unsaved'>,
    private readonly meeting: (uri: string) => Meeting | undefined,
  ) {}

  readonly of = (uri: string): NoteDigest | undefined => this.known.get(uri);

  /** Reads those of them that are not known as they are now. */
  async read(uris: readonly string[]): Promise<void> {
    for (;;) {
      const missing = uris.filter((uri) => !this.known.has(uri));
      if (missing.length === 0) return;
      for (let at = 0; at < missing.length; at += atOnce) await Promise.all(missing.slice(at, at + atOnce).map((uri) => this.readOne(uri)));
    }
  }

  /** Its text may be another. */
  forget(uri: string): void {
    this.reading.delete(uri);
    this.known.delete(uri);
  }

  forgetAll(): void {
    this.reading.clear();
    this.known.clear();
  }

  /** Who asks while it is being read waits for the same. */
  private readOne(uri: string): Promise<void> {
    const known = this.reading.get(uri);
    if (known !== undefined) return known;
    const reading: Promise<void> = this.digest(uri).then((digest) => {
      if (this.reading.get(uri) !== reading) return;
      this.reading.delete(uri);
      this.known.set(uri, digest);
    });
    this.reading.set(uri, reading);
    return reading;
  }

  private async digest(uri: string): Promise<NoteDigest | undefined> {
    const note = await this.noteText(uri).catch(() => undefined);
    const meeting = this.meeting(uri);
    const isClear = note !== undefined && note.outline.conflict === undefined && meeting !== undefined && meeting.problem?.code !== 'yaml';
    return isClear ? digestOf(note, meeting.date) : undefined;
  }

  private async noteText(uri: string): Promise<NoteText | undefined> {
    const meeting = this.meeting(uri);
    if (meeting === undefined || isUnread(meeting.problem)) return undefined;
    const shown = this.documents.unsaved(uri);
    if (shown !== undefined) return new NoteText(uri, meeting.root, shown.text, () => shown.outline);
    return new NoteText(uri, meeting.root, await readNote(Uri.parse(uri)));
  }
}
