import { commands, type Disposable, type TextEditor, window } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { NotesFolders } from '../platform/folders/notesFolders';
import { rootOfNote } from '../platform/folders/rootOfNote';

/** Context keys that menus and welcome texts ask for: `oneOnOne.ready`, `oneOnOne.hasManagers`, `oneOnOne.inNote` (a note that is read: a person's, a plan or the wins). */
export function registerContexts(index: NoteIndex, folders: NotesFolders): Disposable[] {
  const known = new Map<string, boolean>();
  const set = (key: string, value: boolean): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void commands.executeCommand('setContext', `oneOnOne.${key}`, value);
  };
  const paintIndex = () => set('hasManagers', index.managers().length > 0);
  const paintEditor = (editor: TextEditor | undefined) =>
    set('inNote', editor !== undefined && rootOfNote(folders, editor.document.uri.toString()) !== undefined);
  void index.ready.then(() => {
    paintIndex();
    paintEditor(window.activeTextEditor);
    set('ready', true);
  });
  return [
    index.onDidChange(() => {
      paintIndex();
      paintEditor(window.activeTextEditor);
    }),
    window.onDidChangeActiveTextEditor(paintEditor),
  ];
}
