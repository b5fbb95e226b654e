import { EventEmitter, type ExtensionContext, type TreeView, window } from 'vscode';
import { registerDiagnostics } from './editor/diagnostics';
import { NoteLines } from './editor/noteLines';
import { registerReferenceState } from './editor/references';
import { registerUnclosedComments } from './editor/unclosedComments';
import { ApiObjects } from './schedule/apiObjects';
import { RuleFacts } from './schedule/ruleFacts';
import { Schedule } from './schedule/schedule';
import { Agendas } from './platform/notes/agendas';
import { CalendarFile } from './platform/calendarFile';
import { Clock } from './platform/clock';
import { FocusedRows } from './platform/focusedRows';
import { JudgedTexts } from './platform/linter/judgedTexts';
import { keepJudged } from './platform/linter/keepJudged';
import { Linter } from './platform/linter/linter';
import { MeetingEnds } from './platform/meetingEnds';
import { type Disk, Notes } from './platform/notes/notes';
import { OpenTabs } from './platform/openTabs';
import type { NotesFolders } from './platform/folders/notesFolders';
import { rootOfNote } from './platform/folders/rootOfNote';
import { checkInside, isUnread } from './platform/notes/unreadNotes';
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
  const { extensionUri, subscriptions, workspaceState } = context;
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
  const texts = new JudgedTexts(
    documents,
    tabs,
    (uri) => rootOfNote(folders, uri),
    (uri) => !isUnread(index.note(uri)?.problem),
  );
  const linter = new Linter({
    index,
    facts: new RuleFacts(index, schedule, texts),
    texts,
    settings,
    commandNames: commandNames(context.extension),
    failed: (rule, error) => log.error(rule, error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  const apiObjects = new ApiObjects(index, schedule);
  const focused = new FocusedRows(actionsView);
  const lines = new NoteLines(index, folders, documents);
  subscriptions.push(
    log,
    clock,
    notes,
    calendar,
    agendas,
    ends,
    tabs,
    ...keepJudged(linter, index, tabs, notes.onDidTouch, [
      clock.onDidChangeDay,
      ends.onDidEnd,
      calendar.onDidChange,
      (listener) => settings.onDidChange(listener),
    ]),
    ...registerContexts(index, folders),
    ...registerStatusBar(index, schedule, settings, clock, ends, calendar, agendas),
    ...registerBadge(actionsView, index, schedule, settings, clock),
    ...registerReminders(index, schedule, agendas, settings, clock, context.globalState),
    ...registerReferenceState(index, schedule, lines, clock),
    ...registerDiagnostics(index, settings),
    ...registerUnclosedComments(index, lines, settings),
  );
  return {
    index,
    documents,
    schedule,
    calendar,
    apiObjects,
    lines,
    folders,
    clock,
    ends,
    settings,
    linter,
    log,
    extensionUri,
    subscriptions,
    workspaceState,
    focusedRows: () => focused.now(),
  };
}

/** Of all commands that the manifest has, without prefix. */
function commandNames({ packageJSON }: ExtensionContext['extension']): ReadonlySet<string> {
  const { contributes } = packageJSON as { contributes: { commands: readonly { command: string }[] } };
  return new Set(contributes.commands.map(({ command }) => command.slice(command.indexOf('.') + 1)));
}
