import { l10n, Uri, window, workspace } from 'vscode';
import type { NoteIndex } from '../../index/noteIndex';
import type { NotesFolder } from './folders';
import type { NotesFolders } from './notesFolders';
import { Problem, reasonOf } from '../problem';
import { Steps } from '../quickInput/steps';
import { nameOf } from '../words/words';

/**
 * Where a new person's folder goes: the notes folder there is, else the one there would be. Of several, a person is asked for one; a caller
 * that wants no question gets that of the active editor's workspace folder, else the first.
 */
export async function rootForNew(
  folders: Pick<NotesFolders, 'all'>,
  index: Pick<NoteIndex, 'roots'>,
  mayAsk: boolean,
  steps = new Steps(),
): Promise<string | undefined> {
  const all = folders.all.map(({ uri }) => uri);
  if (all.length === 0) throw noFolder();
  const existing = new Set(index.roots());
  const there = all.filter((uri) => existing.has(uri.toString()));
  const choices = there.length > 0 ? there : all;
  if (choices.length === 1) return choices[0]?.toString();
  if (!mayAsk)
    return (choices.find((uri) => folders.all.some((folder) => folder.uri === uri && isActive(folder))) ?? choices[0])?.toString();
  const picked = await steps.choice({
    title: l10n.t('Notes folder'),
    placeHolder: l10n.t('Select a folder for your notes'),
    choices: choices.map((uri) => ({ label: nameOf(uri), description: uri.fsPath, value: uri.toString() })),
  });
  return picked?.value;
}

export function noFolder(): Problem {
  return new Problem(l10n.t('Open a folder, or set oneOnOne.folder to a path such as ~/1on1.'));
}

function isActive({ workspaceFolder }: NotesFolder): boolean {
  const editor = window.activeTextEditor;
  return (
    editor !== undefined &&
    workspaceFolder !== undefined &&
    workspace.getWorkspaceFolder(editor.document.uri)?.uri.toString() === workspaceFolder.uri.toString()
  );
}

/** The names that are in a notes folder; none where it does not exist yet. */
export async function namesIn(root: string): Promise<string[]> {
  const uri = Uri.parse(root);
  try {
    return (await workspace.fs.readDirectory(uri)).map(([name]) => name);
  } catch (error) {
    const isThere = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (isThere) throw new Problem(l10n.t("Couldn't read the folder {0}: {1}", nameOf(uri), reasonOf(error)));
    return [];
  }
}
