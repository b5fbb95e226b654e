import { l10n, window } from 'vscode';
import type { NoteIndex } from '../../index/noteIndex';
import { frontMatterChange } from '../../platform/frontMatterEdits';
import type { NoteEdits } from '../../platform/noteEdits';
import { Problem } from '../../platform/problem';
import { Arguments } from '../arguments';
import type { Command } from '../command';
import type { MeetingNotes } from '../meetingNotes';

/** `markHeld` and `markMissed`, `{uri}`: sets the status of a meeting that was planned. Returns whether it did. */
export class MarkStatus implements Command {
  constructor(private readonly status: 'held' | 'missed', private readonly index: NoteIndex, private readonly edits: NoteEdits, private readonly notes: MeetingNotes) {}

  async run(given?: unknown): Promise<boolean> {
    await this.index.ready;
    const uri = new Arguments(given).uri('uri') ?? window.activeTextEditor?.document.uri;
    if (uri === undefined) throw new Problem(l10n.t('Open the note of a meeting first.'));
    await this.notes.noteOf(uri);
    await this.edits.changeOne(uri, frontMatterChange({ status: this.status }));
    return true;
  }
}
