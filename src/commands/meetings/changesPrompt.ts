import { commands, type Uri, window } from 'vscode';
import { changesPrompt, findChanges } from '../../core/agenda/changesPrompt';
import { saysDayFrom } from '../../core/action/datesInLine';
import { joinVersions } from '../../core/agenda/joinIssues';
import { earlierVersions } from '../../core/agenda/unsolved';
import { addDays, type CalendarDate } from '../../core/date/date';
import { changesIn } from '../../core/insights/changes';
import type { Manager } from '../../core/model';
import { firstName } from '../../core/text/firstName';
import type { TextEdit } from '../../core/text/textEdit';
import { ShownOnce } from '../../platform/shownOnce';
import { changeWords } from '../../platform/words/changeWords';
import { InsightFactsReader } from '../../schedule/insightFacts';
import { InsightPeople } from '../../schedule/insightPeople';
import { NoteDigests } from '../../schedule/noteDigests';
import type { CommandContext } from '../context';
import type { DatedNote, EarlierIssues } from '../earlierIssues';

/** Says in a note what changed since the last held meeting, folded. What was deleted of it stays so. */
export class ChangesPrompt {
  private readonly shown: ShownOnce;
  private isNew = false;

  constructor(
    private readonly context: CommandContext,
    private readonly manager: Manager,
    private readonly earlier: EarlierIssues,
  ) {
    this.shown = new ShownOnce(context.globalState, 'prepare.changes');
  }

  /** What says it in a note, given its text. */
  async of(note: DatedNote): Promise<(text: string) => readonly TextEdit[]> {
    const since = this.since(note);
    if (since === undefined) return () => [];
    const lines = await this.lines(note, since);
    const wasShown = this.shown.names().has(keyOf(note, since));
    return (text) => {
      const edits = wasShown && findChanges(text) === undefined ? [] : changesPrompt(text, since, lines);
      this.isNew ||= edits.length > 0;
      return edits;
    };
  }

  /** Folds it in a note that has been given it, or more of it, and remembers that. */
  async fold(uri: Uri): Promise<void> {
    if (!this.isNew) return;
    const { index, schedule } = this.context;
    const meeting = index.meeting(uri.toString());
    const since = meeting && this.since(meeting);
    if (meeting === undefined || since === undefined) return;
    await Promise.all([this.shown.add(keyOf(meeting, since), meeting.date, schedule.today()), foldIn(uri)]);
  }

  /** Undefined: there is nothing to tell yet. */
  private since(note: DatedNote): CalendarDate | undefined {
    const { schedule } = this.context;
    const held = schedule.heldBefore(this.manager, note)[0]?.date;
    return held !== undefined && held < schedule.today() ? held : undefined;
  }

  private async lines(note: DatedNote, since: CalendarDate): Promise<string[]> {
    const { index, schedule } = this.context;
    const scope = { managers: [this.manager], from: addDays(since, 1), to: schedule.today() };
    // What notes say is not asked for.
    const people = new InsightPeople(
      index,
      schedule,
      new NoteDigests(
        () => Promise.resolve(undefined),
        () => undefined,
      ),
      // written down with a date, or raised with the note's
      ({ uri, source }) => saysDayFrom(source, scope.from) || (index.meeting(uri)?.date ?? '') >= scope.from,
    );
    const issues = earlierVersions(await this.earlier.before(note)).map(joinVersions);
    const facts = new InsightFactsReader(index, schedule, people).of(scope);
    return changesIn(facts, issues, since).map((change) => changeWords(change, firstName(this.manager.name)));
  }
}

function keyOf({ uri }: DatedNote, since: CalendarDate): string {
  return `${since} ${uri}`;
}

async function foldIn(uri: Uri): Promise<void> {
  const editor = window.activeTextEditor;
  const text = editor?.document.uri.toString() === uri.toString() ? editor.document.getText() : '';
  const found = findChanges(text);
  if (editor === undefined || found === undefined) return;
  const line = editor.document.positionAt(found.start).line;
  // Where nothing folds, it is there all the same.
  await commands.executeCommand('editor.fold', { selectionLines: [line] }).then(undefined, () => undefined);
}
