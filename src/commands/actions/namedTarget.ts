import { commands, l10n, Location, Position, Uri, window } from 'vscode';
import { readTaskLine } from '../../core/action/readTaskLine';
import { taskOf } from '../../core/action/taskLine';
import { readReference } from '../../core/link/reference';
import type { NoteIndex } from '../../index/noteIndex';
import type { Documents } from '../../platform/notes/documents';
import { checkReadable } from '../../platform/notes/noteFile';
import { unsavedDocument } from '../../platform/notes/openDocument';
import { Problem } from '../../platform/problem';
import { nameOf } from '../../platform/words/words';
import type { Arguments } from '../arguments';
import { findOrRescan, refreshNote } from '../freshness';
import { folderAt, inOneFolder } from '../whichFolder';

/** A task line that a command is about: found again by its id, else by its exact text, whenever it is changed. */
export interface Target {
  readonly uri: string;
  readonly id?: string;
  readonly line: number;
  /** The line as it was when it was chosen. */
  readonly source: string;
}

/** The line that `{id}` or `{uri, line}` names. */
export async function namedTarget(index: NoteIndex, documents: Documents, args: Arguments): Promise<Target> {
  const id = args.word('id')?.replace(/^\^/, '');
  const uri = args.uri('uri');
  if (id !== undefined) {
    await findOrRescan(index, () => index.withId(id, undefined)[0]);
    return targetWithId(index, id, uri?.toString());
  }
  const line = args.count('line');
  if (uri === undefined || line === undefined) throw new Problem(l10n.t('This command needs an id, or uri and line.'));
  const source = args.text('source') ?? (await lineOf(documents, uri, line));
  await refreshNote({ index, documents }, uri);
  return targetOfLine(index, uri.toString(), line, source);
}

/** In the notes folder of `uri`, or of the active editor; in any where it is not there. */
export function targetWithId(index: NoteIndex, id: string, uri?: string): Target {
  const found = inOneFolder(index.withId(id, undefined), folderAt(index, uri), `^${id}`);
  const [action] = found;
  if (action === undefined) throw new Problem(l10n.t('There is no action ^{0}.', id));
  if (found.length > 1) {
    showPlaces(found);
    throw new Problem(
      l10n.t(
        'ID ^{0} is used more than once: {1}. Assign a new ID to one of them, then try again.',
        id,
        found.map((one) => `${nameOf(Uri.parse(one.uri))}:${one.line + 1}`).join(', '),
      ),
    );
  }
  return { uri: action.uri, id, line: action.line, source: action.source };
}

/** A line that refers to an action means that action; one that refers to a win means itself. */
export function targetOfLine(index: NoteIndex, uri: string, line: number, source: string): Target {
  const parts = readTaskLine(source);
  const referred = readReference(source)?.id;
  const isWin = referred !== undefined && index.winsWithId(referred, folderAt(index, uri)).length > 0;
  if (referred !== undefined && !isWin && parts?.anchor === undefined) return targetWithId(index, referred, uri);
  if (parts === undefined) throw new Problem(l10n.t("Line {0} of {1} isn't a task.", line + 1, nameOf(Uri.parse(uri))));
  if (isEmptyBox(source)) throw new Problem(l10n.t('Line {0} of {1} is empty. Describe the task first.', line + 1, nameOf(Uri.parse(uri))));
  return { uri, line, source, ...(parts.anchor === undefined ? {} : { id: parts.anchor.id }) };
}

/** An untracked box without words: nothing, or no more than an owner, tags and dates. */
export function isEmptyBox(source: string): boolean {
  const parts = readTaskLine(source);
  return parts !== undefined && parts.anchor === undefined && taskOf(parts).text === '';
}

/** Shows where duplicate actions are, in the peek view of the active editor. */
export function showPlaces(places: readonly { readonly uri: string; readonly line: number }[]): void {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const locations = places.map(({ uri, line }) => new Location(Uri.parse(uri), new Position(line, 0)));
  void commands.executeCommand('editor.action.peekLocations', editor.document.uri, editor.selection.active, locations, 'peek');
}

async function lineOf(documents: Documents, uri: Uri, line: number): Promise<string> {
  if (unsavedDocument(uri) === undefined) await checkReadable(uri);
  const source = (await documents.now(uri)).lineAt(line);
  if (source === undefined) throw new Problem(l10n.t('{0} has no line {1}.', nameOf(uri), line + 1));
  return source;
}
