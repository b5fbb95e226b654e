import type { NoteIndex } from '../../index/noteIndex';
import { frontMatterChange } from '../../platform/frontMatterEdits';
import type { NoteEdits } from '../../platform/noteEdits';
import { Arguments, noteArgument } from '../arguments';
import type { Command } from '../command';
import type { MeetingNotes } from '../meetingNotes';

/**
 * `markHeld` and `markMissed`, `{uri}`: sets the status of a meeting. One that was held after all keeps no reason why it was not. Returns
 * whether it did.
 */
export class MarkStatus implements Command {
  constructor(private readonly status: 'held' | 'missed', private readonly index: NoteIndex, private readonly edits: NoteEdits, private readonly notes: MeetingNotes) {}

  async run(given?: unknown): Promise<boolean> {
    await this.index.ready;
    const uri = noteArgument(new Arguments(given));
    await this.notes.noteOf(uri);
    await this.edits.changeOne(uri, frontMatterChange({ status: this.status, ...(this.status === 'held' && { reason: undefined }) }));
    return true;
  }
}
