import { commands, type Disposable, type TextEditor, window } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { Clock } from '../platform/clock';
import type { NotesFolders } from '../platform/folders/notesFolders';
import { rootOfNote } from '../platform/folders/rootOfNote';
import type { Schedule } from '../schedule/schedule';

/**
 * Context keys that menus and welcome texts ask for: `oneOnOne.ready`, `oneOnOne.hasManagers`; of the active editor `oneOnOne.inNote` (a note
 * that is read: a person's, a plan or the wins) and `oneOnOne.meeting` (`due` where its day has come and nobody said that it was held, else
 * its status; unset for what is no meeting).
 */
export function registerContexts(index: NoteIndex, folders: NotesFolders, schedule: Schedule, clock: Clock): Disposable[] {
  const known = new Map<string, boolean | string | undefined>();
  const set = (key: string, value: boolean | string | undefined): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void commands.executeCommand('setContext', `oneOnOne.${key}`, value);
  };
  const paintEditor = (editor: TextEditor | undefined) => {
    const uri = editor?.document.uri.toString();
    set('inNote', uri !== undefined && rootOfNote(folders, uri) !== undefined);
    set('meeting', uri === undefined ? undefined : meetingState(uri, index, schedule));
  };
  const paint = () => {
    set('hasManagers', index.managers().length > 0);
    paintEditor(window.activeTextEditor);
  };
  void index.ready.then(() => {
    paint();
    set('ready', true);
  });
  return [index.onDidChange(paint), clock.onDidChangeDay(paint), window.onDidChangeActiveTextEditor(paintEditor)];
}

function meetingState(uri: string, index: NoteIndex, schedule: Schedule): string | undefined {
  const meeting = index.meeting(uri);
  if (meeting === undefined) return undefined;
  const status = schedule.status(meeting);
  return status === 'planned' && schedule.day(meeting) <= schedule.today() ? 'due' : status;
}
