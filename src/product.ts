import { commands, EventEmitter, type ExtensionContext, type TreeView, window } from 'vscode';
import { registerDecorations } from './editor/decorations';
import { registerLineContext } from './editor/lineContext';
import { registerListKeys } from './editor/listKeys';
import { NoteLines } from './editor/noteLines';
import { PreviewMarks } from './editor/preview/previewMarks';
import { registerProblemActions } from './editor/problemActions';
import { registerRuleDiagnostics } from './editor/ruleDiagnostics';
import { registerRulePages } from './editor/rulePages';
import { ApiObjects } from './schedule/apiObjects';
import { Schedule } from './schedule/schedule';
import { Agendas } from './platform/notes/agendas';
import { CalendarFile } from './platform/calendarFile';
import { Clock } from './platform/clock';
import { FocusedRows } from './platform/focusedRows';
import { createLinter } from './platform/linter/createLinter';
import { NotesBranch } from './platform/folders/notesBranch';
import { keepJudged } from './platform/linter/keepJudged';
import { LookCounts } from './platform/linter/lookCounts';
import { MeetingEnds } from './platform/meetingEnds';
import { type Disk, Notes } from './platform/notes/notes';
import { OpenTabs } from './platform/openTabs';
import { onFirstUse } from './platform/onFirstUse';
import type { NotesFolders } from './platform/folders/notesFolders';
import { checkInside } from './platform/notes/unreadNotes';
import { Settings } from './platform/settings';
import { registerBadge } from './views/actions/badge';
import { registerContexts } from './views/contexts';
import { registerReminders } from './views/reminders';
import { registerStatusBar } from './views/statusBar';

/** Builds what is behind the views, commands and editor features, and registers what shows by itself where there are notes. */
export function createProduct(
  context: ExtensionContext,
  folders: NotesFolders,
  actionsView: Pick<TreeView<unknown>, 'badge' | 'visible' | 'selection' | 'onDidChangeSelection'>,
  disk?: Disk,
) {
  const { extensionUri, subscriptions, workspaceState, globalState } = context;
  const log = window.createOutputChannel('One-on-One', { log: true });
  const clock = new Clock();
  const settings = new Settings();
  const notes = new Notes(context, folders, disk);
  const { index, documents } = notes;
  const calendar = new CalendarFile(index, clock, folders.home, log);
  const schedule = new Schedule(index, clock, calendar);
  const agendas = new Agendas(
    index,
    notes.onDidTouch,
    async (uri) => {
      checkInside(index, uri);
      return documents.latest(uri);
    },
    new EventEmitter(),
  );
  const ends = new MeetingEnds(index, schedule, clock.onDidLook);
  const tabs = new OpenTabs();
  const linter = createLinter({ index, schedule, documents, folders, tabs, settings, log }, context.extension);
  const counts = new LookCounts(linter, index);
  const apiObjects = new ApiObjects(index, schedule);
  const insights = onFirstUse(async () => {
    const { Insights } = await import('./platform/insights/insights');
    const made = new Insights({ index, schedule, documents, linter });
    subscriptions.push(
      notes.onDidTouch((uri) => made.noteChanged(uri)),
      index.onDidChange((change) => made.indexChanged(change)),
    );
    return made;
  });
  const focused = new FocusedRows(actionsView);
  const lines = new NoteLines(index, folders, documents);
  const previewMarks = new PreviewMarks(index, schedule, folders);
  subscriptions.push(
    log,
    clock,
    notes,
    calendar,
    agendas,
    ends,
    tabs,
    counts,
    ...keepJudged(linter, index, tabs, notes.onDidTouch, [
      clock.onDidChangeDay,
      ends.onDidEnd,
      (listener) => calendar.onDidChange(listener),
      (listener) => settings.onDidChange(listener),
    ]),
    new NotesBranch(workspaceState, folders, index, (isElsewhere) => {
      void commands.executeCommand('setContext', 'oneOnOne.notesElsewhere', isElsewhere);
    }),
    ...registerContexts(index, folders, schedule, clock),
    ...registerStatusBar(index, schedule, settings, clock, ends, calendar, agendas, counts, tabs),
    ...registerLineContext(index, schedule, lines),
    ...registerBadge(actionsView, index, schedule, settings, clock),
    ...registerReminders(index, schedule, agendas, settings, clock, globalState),
    ...registerDecorations(index, schedule, lines, clock),
    ...previewMarks.listen(clock),
    ...registerListKeys(lines),
    registerProblemActions(index, folders),
    ...registerRuleDiagnostics(linter, index, tabs),
    ...registerRulePages(),
  );
  return {
    index,
    documents,
    onDidTouch: notes.onDidTouch,
    schedule,
    calendar,
    apiObjects,
    lines,
    previewMarks,
    folders,
    clock,
    ends,
    settings,
    linter,
    insights,
    counts,
    log,
    extensionUri,
    subscriptions,
    workspaceState,
    globalState,
    focusedRows: () => focused.now(),
  };
}
