import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type CommandContext, createContext } from '../../src/commands/context';
import { Clock } from '../../src/platform/clock';
import type { NotesFolders } from '../../src/platform/folders/notesFolders';
import { createLinter } from '../../src/platform/linter/createLinter';
import type { Notes } from '../../src/platform/notes/notes';
import { Settings } from '../../src/platform/settings';
import { ApiObjects } from '../../src/schedule/apiObjects';
import { Schedule } from '../../src/schedule/schedule';
import { workspaceFolder } from './desk';

/** What commands are given, for notes that a test looks after itself; without views. */
export function ownContext(
  { index, documents, onDidTouch }: Notes,
  folders: NotesFolders,
): { context: CommandContext; disposables: vscode.Disposable[] } {
  const [clock, settings] = [new Clock(), new Settings()];
  const schedule = new Schedule(index, clock, { of: () => [] });
  const log = vscode.window.createOutputChannel("a test's own", { log: true });
  const linter = createLinter(
    { index, schedule, documents, folders, tabs: { has: () => false }, settings, log },
    { packageJSON: { contributes: { commands: [] } } },
  );
  const disposables: vscode.Disposable[] = [clock, log];
  const noView = (): never => assert.fail('no view is there');
  const context = createContext({
    extensionUri: workspaceFolder(),
    subscriptions: disposables,
    index,
    documents,
    onDidTouch,
    schedule,
    clock,
    apiObjects: new ApiObjects(index, schedule),
    folders,
    settings,
    linter,
    log,
    globalState: { keys: () => [], get: (_: string, other?: unknown) => other, update: () => Promise.resolve() },
    focusedRows: () => Promise.resolve([]),
    actionsView: noView,
    meetingsView: noView,
    insights: noView,
    insightsPage: noView,
  });
  return { context, disposables };
}
