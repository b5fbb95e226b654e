import { commands, type Uri, window } from 'vscode';
import { changesPrompt, findChanges } from '../../core/agenda/changesPrompt';
import { readIssues } from '../../core/agenda/issues';
import { issueVersions, joinVersions } from '../../core/agenda/joinIssues';
import { addDays } from '../../core/date/date';
import { changesIn } from '../../core/insights/changes';
import type { Manager } from '../../core/model';
import { firstName } from '../../core/text/firstName';
import { ShownOnce } from '../../platform/shownOnce';
import { changeWords } from '../../platform/words/changeWords';
import { InsightFactsReader } from '../../schedule/insightFacts';
import { InsightPeople } from '../../schedule/insightPeople';
import { NoteDigests } from '../../schedule/noteDigests';
import type { CommandContext } from '../context';
import { issueNotesBefore } from '../earlierIssues';

/** Says in a note what changed since the last held meeting, folded. What was deleted of it stays so. */
export async function addChanges(context: CommandContext, manager: Manager, uri: Uri): Promise<void> {
  const { index, schedule, documents, edits, globalState } = context;
  const meeting = index.meeting(uri.toString());
  const since = meeting && schedule.heldBefore(manager, meeting)[0]?.date;
  const today = schedule.today();
  if (meeting === undefined || since === undefined || since >= today) return;
  // What notes say is not asked for.
  const people = new InsightPeople(
    index,
    schedule,
    new NoteDigests(
      () => Promise.resolve(undefined),
      () => undefined,
    ),
  );
  const facts = new InsightFactsReader(index, schedule, people).of({ managers: [manager], from: addDays(since, 1), to: today });
  const notes = await issueNotesBefore(context, manager, meeting);
  const issues = issueVersions(notes.flatMap(readIssues), { byWords: true }).map(joinVersions);
  const lines = changesIn(facts, issues, since).map((change) => changeWords(change, firstName(manager.name)));
  const shown = new ShownOnce(globalState, 'prepare.changes');
  const key = `${since} ${uri.toString()}`;
  const { text } = await documents.now(uri);
  const wasDeleted = shown.names().has(key) && findChanges(text) === undefined;
  if (wasDeleted || changesPrompt(text, since, lines).length === 0) return;
  await edits.changeOne(uri, (now) => changesPrompt(now, since, lines));
  await shown.add(key, meeting.date, today);
  await fold(uri);
}

async function fold(uri: Uri): Promise<void> {
  const editor = window.activeTextEditor;
  const text = editor?.document.uri.toString() === uri.toString() ? editor.document.getText() : '';
  const found = findChanges(text);
  if (editor === undefined || found === undefined) return;
  const line = editor.document.positionAt(found.start).line;
  // Where nothing folds, it is there all the same.
  await commands.executeCommand('editor.fold', { selectionLines: [line] }).then(undefined, () => undefined);
}
