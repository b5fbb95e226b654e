import { l10n, Uri, window } from 'vscode';
import type { Manager } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../index/schedule';
import { Arguments } from './arguments';
import { askManager, namedManager } from './ask';
import type { Command } from './command';

/** `{manager}`: opens a person's profile; without one, that of the active note's person. Returns its `Uri`. */
export class OpenProfile implements Command {
  constructor(private readonly index: NoteIndex, private readonly schedule: Schedule) {}

  async run(given?: unknown): Promise<Uri | undefined> {
    await this.index.ready;
    const manager = (await namedManager(this.index, new Arguments(given))) ?? this.ofActiveNote() ?? (await askManager(this.index, this.schedule, l10n.t('Open profile')));
    if (manager === undefined) return undefined;
    const uri = Uri.parse(manager.uri);
    await window.showTextDocument(uri, { preview: false });
    return uri;
  }

  private ofActiveNote(): Manager | undefined {
    const meeting = this.index.meeting(window.activeTextEditor?.document.uri.toString() ?? '');
    return meeting && this.index.manager(meeting.root, meeting.manager);
  }
}
