import type { NotePlace } from '../core/folder/notePath';
import type { Action, Meeting, Reference } from '../core/model';
import type { NoteFacts } from './noteFacts';
import type { FileStat } from './ports';

/** Where one note lies: a profile, a meeting note, or a note that its front matter may make one. */
export interface NoteAddress {
  readonly uri: string;
  readonly root: string;
  readonly place: PersonPlace;
}

export type PersonPlace = Extract<NotePlace, { manager: string }>;

/** One note as it was read; a note that changes is another `Note`. What it hands out stays the same object. */
export class Note {
  /** Of the text that was read; `undefined` when the next look at the disk must read it again. */
  stat: FileStat | undefined;
  private meetingRead: Meeting | undefined;
  private actionsRead: readonly Action[] | undefined;
  private referencesRead: readonly Reference[] | undefined;

  constructor(readonly address: NoteAddress, readonly facts: NoteFacts, stat: FileStat | undefined) {
    this.stat = stat;
  }

  get isMeeting(): boolean {
    const { place } = this.address;
    return place.kind === 'meeting' || (place.kind === 'note' && this.facts.meeting?.date !== undefined);
  }

  get counts(): boolean {
    return this.address.place.kind === 'profile' || this.isMeeting;
  }

  meeting(): Meeting | undefined {
    const { uri, root, place } = this.address;
    const date = this.facts.meeting?.date ?? (place.kind === 'meeting' ? place.date : undefined);
    if (!this.isMeeting || date === undefined) return undefined;
    const { problem } = this.facts;
    this.meetingRead ??= { uri, root, manager: place.manager, ...this.facts.meeting, date, ...(problem ? { problem } : {}) };
    return this.meetingRead;
  }

  actions(): readonly Action[] {
    const { uri, root, place } = this.address;
    this.actionsRead ??= this.facts.tasks.map((task) => ({ uri, root, manager: place.manager, ...task }));
    return this.actionsRead;
  }

  references(): readonly Reference[] {
    this.referencesRead ??= this.facts.references.map((reference) => ({ uri: this.address.uri, ...reference }));
    return this.referencesRead;
  }
}
