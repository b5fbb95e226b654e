import { l10n, window } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import { Problem } from '../platform/problem';
import { Arguments } from './arguments';
import type { Command } from './command';
import type { MeetingNotes } from './meetingNotes';

/** Adds what is open and undiscussed to a note, once, however often it runs; returns the number added. */
export class CarryOver implements Command {
  constructor(private readonly index: NoteIndex, private readonly notes: MeetingNotes) {}

  async run(given?: unknown): Promise<number> {
    await this.index.ready;
    const uri = new Arguments(given).uri('uri') ?? window.activeTextEditor?.document.uri;
    if (uri === undefined) throw new Problem(l10n.t('Open the note of a meeting first.'));
    const added = await this.notes.carryOver(uri);
    window.setStatusBarMessage(added === 0 ? l10n.t('Everything open is in this note already.') : added === 1 ? l10n.t('Carried over 1 item.') : l10n.t('Carried over {0} items.', added), 5000);
    return added;
  }
}
