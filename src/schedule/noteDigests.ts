import { digestOf, type NoteDigest } from '../core/insights/noteDigest';
import type { Meeting } from '../core/model';
import type { NoteText } from '../core/rules/noteText';
import { TimeSlice } from '../index/timeSlice';

/** So many notes are read at once. */
const atOnce = 32;

/** What insights need of the texts of notes: read when somebody asks for it, and kept until a note may say something else. */
export class NoteDigests {
  /** Undefined: it cannot be read, or nobody can tell what of it is private. */
  private readonly known = new Map<string, NoteDigest | undefined>();
  /** Being read; what is told of meanwhile is read once more. */
  private readonly reading = new Map<string, Promise<void>>();
  /** By person: another number whenever anything of theirs is another. */
  private readonly revisions = new Map<string, number>();
  private latest = 0;
  private readonly slice = new TimeSlice();
  /** Ends when the last of those that are being read has had its turn. */
  private turns: Promise<void> = Promise.resolve();

  /** @param textOf what a note says now; undefined where it cannot be read. */
  constructor(
    private readonly textOf: (meeting: Meeting) => Promise<NoteText | undefined>,
    private readonly meeting: (uri: string) => Meeting | undefined,
  ) {}

  of(uri: string): NoteDigest | undefined {
    return this.known.get(uri);
  }

  /** Whether it has been read as it is now. */
  has(uri: string): boolean {
    return this.known.has(uri);
  }

  /** Another number whenever what is known of one manager's notes is another. */
  revision({ root, id }: { readonly root: string; readonly id: string }): number {
    return this.revisions.get(`${root}/${id}`) ?? 0;
  }

  /** Reads those of them that are not known as they are now, as long as somebody wants them; holds the thread for a few milliseconds at a time. */
  async read(uris: readonly string[], isWanted: () => boolean = () => true): Promise<void> {
    for (let missing = this.missing(uris); missing.length > 0; missing = this.missing(uris))
      for (let at = 0; at < missing.length; at += atOnce) {
        if (!isWanted()) return;
        await Promise.all(missing.slice(at, at + atOnce).map((uri) => this.readOne(uri)));
      }
  }

  /** Its text may be another. */
  forget(uri: string): void {
    this.reading.delete(uri);
    if (this.known.delete(uri)) this.changed(uri);
  }

  forgetAll(): void {
    this.reading.clear();
    for (const uri of [...this.known.keys()]) this.forget(uri);
  }

  /** Of a note that is gone, the index tells. */
  private changed(uri: string): void {
    const meeting = this.meeting(uri);
    if (meeting !== undefined) this.revisions.set(`${meeting.root}/${meeting.manager}`, ++this.latest);
  }

  private missing(uris: readonly string[]): string[] {
    return uris.filter((uri) => !this.known.has(uri));
  }

  /** Who asks while it is being read waits for the same. */
  private readOne(uri: string): Promise<void> {
    const known = this.reading.get(uri);
    if (known !== undefined) return known;
    const reading: Promise<void> = this.digest(uri).then((digest) => {
      if (this.reading.get(uri) !== reading) return;
      this.reading.delete(uri);
      this.known.set(uri, digest);
      this.changed(uri);
    });
    this.reading.set(uri, reading);
    return reading;
  }

  private async digest(uri: string): Promise<NoteDigest | undefined> {
    const meeting = this.meeting(uri);
    const note = meeting && (await this.textOf(meeting).catch(() => undefined));
    await this.turn();
    const isClear = note !== undefined && note.outline.conflict === undefined && meeting?.problem?.code !== 'yaml';
    return isClear ? digestOf(note, meeting!.date) : undefined;
  }

  /** One after the other, with a break where a slice is over. */
  private turn(): Promise<void> {
    return (this.turns = this.turns.then(() => (this.slice.expired ? this.slice.yield() : undefined)));
  }
}
