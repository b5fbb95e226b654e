import { readIssues } from '../core/agenda/issues';
import { type DatedIssueNote, type EarlierNote, issueNote } from '../core/agenda/unsolved';
import type { Manager, Meeting } from '../core/model';
import { compareMeetings } from '../index/note';
import type { NoteIndex } from '../index/noteIndex';
import { TimeSlice } from '../index/timeSlice';
import { isUnread } from '../platform/notes/unreadNotes';
import type { Documents } from '../platform/notes/documents';
import type { Schedule } from '../schedule/schedule';

/** A note, and when its meeting is. */
export type DatedNote = Pick<Meeting, 'uri' | 'date' | 'time'>;

interface Services {
  readonly index: NoteIndex;
  readonly documents: Documents;
  readonly schedule: Schedule;
}

/** The issues of a person's earlier notes, for one command: each note is read once, as it is then, for all that the command asks. */
export class EarlierIssues {
  /** By URI. Undefined: it has no issues, or cannot be read. */
  private readonly texts = new Map<string, DatedIssueNote | undefined>();
  private readonly notes = new Map<string, EarlierNote>();
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly services: Services,
    private readonly manager: Manager,
  ) {}

  /** Reads what is likely to be asked for, while the command does something else. */
  begin(): void {
    void this.read(this.met()).catch(() => undefined);
  }

  /** Of the notes before one, the oldest first; of planned ones none, and none that cannot be read. */
  async before(note: DatedNote): Promise<EarlierNote[]> {
    const earlier = this.met().filter((one) => one.uri !== note.uri && compareMeetings(one, note) < 0);
    await this.read(earlier);
    const slice = new TimeSlice();
    const notes: EarlierNote[] = [];
    for (const { uri } of earlier) {
      if (slice.expired) await slice.yield();
      notes.push(...this.noteOf(uri));
    }
    return notes;
  }

  /** Its issues hang on the actions that the index knows: they are read when somebody asks, not before. */
  private noteOf(uri: string): EarlierNote[] {
    const text = this.texts.get(uri);
    if (text === undefined) return [];
    const note = this.notes.get(uri) ?? { ...text, issues: readIssues(text) };
    this.notes.set(uri, note);
    return [note];
  }

  private met(): Meeting[] {
    const { schedule } = this.services;
    return schedule.meetings(this.manager).filter((one) => !schedule.isUpcoming(one) && !isUnread(one.problem));
  }

  /** One reading after the other. */
  private read(meetings: readonly Meeting[]): Promise<void> {
    const reading = this.reading.then(() => this.readMissing(meetings));
    this.reading = reading.catch(() => undefined);
    return reading;
  }

  private async readMissing(meetings: readonly Meeting[]): Promise<void> {
    const { index, documents } = this.services;
    const { root } = this.manager;
    const dates = new Map(meetings.filter(({ uri }) => !this.texts.has(uri)).map(({ uri, date }) => [uri, date]));
    const managers = index.managers().filter((one) => one.root === root);
    await documents.eachNow(root, [...dates.keys()], (uri, said) => {
      this.texts.set(uri, issueNote(said, { uri, date: dates.get(uri)!, managers, withId: (id) => index.withId(id, root)[0] }));
    });
  }
}
