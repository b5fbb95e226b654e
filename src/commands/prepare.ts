import { commands, l10n, type Uri, ViewColumn, window } from 'vscode';
import { isTopic } from '../core/calendar/tracks';
import type { Manager } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../index/schedule';
import { Problem } from '../platform/problem';
import { trackName, trackState } from '../platform/trackWords';
import { Arguments } from './arguments';
import { namedManager } from './ask';
import type { Command } from './command';
import type { MeetingNotes } from './meetingNotes';

/** Opens the next planned note beside the active editor, made if need be, and fills it with what is open; returns its `Uri`. */
export class Prepare implements Command {
  constructor(private readonly index: NoteIndex, private readonly schedule: Schedule, private readonly notes: MeetingNotes) {}

  async run(given?: unknown): Promise<Uri | undefined> {
    await this.index.ready;
    const manager = (await namedManager(this.index, new Arguments(given))) ?? this.schedule.nearest()?.manager ?? this.index.managers().find((one) => !this.schedule.isArchived(one));
    if (manager === undefined) {
      const start = l10n.t('New Manager');
      void window.showInformationMessage(l10n.t('There is nobody to meet yet. Add the person first.'), start).then((answer) => answer === start && commands.executeCommand('oneOnOne.newManager'));
      return undefined;
    }
    if (this.schedule.isArchived(manager)) throw new Problem(l10n.t('The series with {0} is archived.', manager.name));
    const uri = await this.notes.nextNote(manager);
    // Opened first: one that cannot be filled is there to be mended.
    await this.notes.open(uri, window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside);
    await this.notes.carryOver(uri);
    window.setStatusBarMessage(`$(pulse) ${this.rhythm(manager)}`, 10_000);
    return uri;
  }

  /** The days since each kind of talk and until it is due; those of the 1:1 itself only where that is the only one: the status bar has them anyway, and not much room. */
  private rhythm(manager: Manager): string {
    const today = this.schedule.today();
    const tracks = this.schedule.tracks(manager);
    const topics = tracks.filter(isTopic);
    return (topics.length > 0 ? topics : tracks).map((track) => `${trackName(track.track)}: ${trackState(track, today)}`).join(', ');
  }
}
