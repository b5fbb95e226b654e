import { type ExtensionContext, window } from 'vscode';
import type { OneOnOneApi } from './api';
import { registerCommands } from './commands';
import { registerCodeActions } from './editor/codeActions';
import { registerCodeLens } from './editor/codeLens';
import { registerCompletion } from './editor/completion';
import { registerDecide } from './editor/decide';
import { registerDiagnostics } from './editor/diagnostics';
import { registerNavigation } from './editor/navigation';
import { NoteLines } from './editor/noteLines';
import { Outlines } from './editor/outlines';
import { registerReferenceState } from './editor/references';
import { Plain } from './index/plain';
import { Schedule } from './index/schedule';
import { Agendas } from './platform/agendas';
import { createApi } from './platform/api';
import { CalendarFile } from './platform/calendarFile';
import { Clock } from './platform/clock';
import { type Disk, Notes } from './platform/notes';
import { NotesFolders } from './platform/notesFolders';
import { Settings } from './platform/settings';
import { registerActionsView } from './views/actions';
import { registerContexts } from './views/contexts';
import { registerMeetingsView } from './views/meetings';
import { registerReminders } from './views/reminders';
import { registerStatusBar } from './views/statusBar';

/** Builds the product and registers what the user meets. The hosts differ only in the disk that one of them has. */
export function activateProduct(context: ExtensionContext, disk?: Disk): OneOnOneApi {
  const log = window.createOutputChannel('One-on-One', { log: true });
  const clock = new Clock();
  const settings = new Settings();
  const notes = new Notes(context, disk);
  const { index } = notes;
  const folders = new NotesFolders(notes);
  const calendar = new CalendarFile(index, clock, disk?.home, log);
  const schedule = new Schedule(index, clock, calendar);
  const agendas = new Agendas(index);
  const plain = new Plain(index, schedule);
  const lines = new NoteLines(index, folders, new Outlines());
  context.subscriptions.push(
    log,
    clock,
    notes,
    calendar,
    agendas,
    ...registerContexts(index, folders),
    ...registerMeetingsView(index, schedule, clock, calendar),
    ...registerActionsView(index, schedule, settings, clock, context.workspaceState),
    ...registerStatusBar(index, schedule, settings, clock, calendar, agendas),
    ...registerReminders(index, schedule, agendas, settings, clock, context.globalState),
    ...registerCodeLens(index, schedule, lines, settings, clock),
    registerDecide(index, lines),
    registerCodeActions(index, lines),
    registerCompletion(index, schedule, lines),
    ...registerNavigation(index, schedule, lines),
    ...registerReferenceState(index, schedule, lines, clock),
    ...registerDiagnostics(index),
    ...registerCommands({ extensionUri: context.extensionUri, index, schedule, clock, plain, folders, settings, log }),
  );
  return createApi(index, schedule, plain);
}
