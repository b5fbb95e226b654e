import { l10n, Uri, window } from 'vscode';
import { compareNext } from '../core/calendar/nextMeeting';
import type { Manager } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../index/schedule';
import { Arguments } from './arguments';
import { namedManager } from './ask';
import type { Command } from './command';
import { orLookAgain } from './lookAgain';
import type { MeetingNotes } from './meetingNotes';

/** Opens the nearest planned note, of one manager or of all; returns its `Uri`, or undefined where none is planned. */
export class OpenNextMeeting implements Command {
  constructor(private readonly index: NoteIndex, private readonly schedule: Schedule, private readonly notes: MeetingNotes) {}

  async run(given?: unknown): Promise<Uri | undefined> {
    await this.index.ready;
    const named = await namedManager(this.index, new Arguments(given));
    const uri = await orLookAgain(this.index, () => this.nearest(named === undefined ? this.index.managers() : [named]));
    if (uri === undefined) {
      void window.showInformationMessage(named === undefined ? l10n.t('No meeting is planned.') : l10n.t('No meeting with {0} is planned.', named.name));
      return undefined;
    }
    await this.notes.open(Uri.parse(uri));
    return Uri.parse(uri);
  }

  private nearest(managers: readonly Manager[]): string | undefined {
    const planned = managers.flatMap((manager) => this.schedule.next(manager) ?? []).filter((next) => next.uri !== undefined).sort(compareNext);
    return planned[0]?.uri;
  }
}
