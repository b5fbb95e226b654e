import type { Range } from 'vscode';
import { type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';
import { codeWords, firstLineOf, lineWords, pointWords } from '../../core/agenda/capturedPoint';
import { terminalSelection } from '../../platform/terminalSelection';
import { Arguments, codeArgument } from '../arguments';

/** A file or a folder, or lines of a file. */
export interface Place {
  readonly uri: Uri;
  readonly range?: Range | undefined;
}

/** What is to be talked about. */
export interface Captured {
  /** As it is there; and as Markdown. */
  readonly line: string;
  readonly words: string;
  readonly places: readonly Place[];
  /** Nobody has said yet that this is the text. */
  readonly asks: boolean;
}

/**
 * What a command is about, by what it is given: the object of a caller, the file of an editor's menu, one file or several of the Explorer,
 * changes of Source Control, a terminal; with nothing, the active editor. A file that a caller names has to be there.
 */
export async function capture(given: readonly unknown[]): Promise<Captured> {
  const [first, second] = given;
  const changes = given.flatMap((one) => changedFile(one) ?? []);
  if (changes.length > 0) return files(changes);
  if (Array.isArray(second) && second.length > 0 && second.every((one) => one instanceof Uri)) return files(second);
  if (window.terminals.some((terminal) => terminal === first)) return said(await terminalSelection());
  const editor = window.activeTextEditor;
  if (first instanceof Uri) return editor?.document.uri.toString() === first.toString() ? atCursor(editor) : files([first]);
  const args = new Arguments(first);
  const text = args.word('text');
  const code = await codeArgument(args);
  const asks = args.flag('ask') ?? false;
  if (code !== undefined) return named(code, text, asks);
  if (text !== undefined) return { line: text, words: pointWords(text), places: [], asks };
  return editor === undefined ? said('') : atCursor(editor);
}

function said(text: string): Captured {
  const line = firstLineOf(text);
  return { line, words: codeWords(line), places: [], asks: true };
}

function files(uris: readonly Uri[]): Captured {
  return { line: '', words: '', places: uris.map((uri) => ({ uri })), asks: true };
}

function atCursor({ document, selection }: TextEditor): Captured {
  return { ...ofRange(document, selection.isEmpty ? document.lineAt(selection.active.line).range : selection), asks: true };
}

function ofRange(document: TextDocument, range: Range): Omit<Captured, 'asks'> {
  const place = placeOf(document.uri, document.validateRange(range));
  const isProse = document.languageId === 'markdown' || document.languageId === 'plaintext';
  const first = firstLineOf(document.getText(range));
  const line = isProse ? lineWords(first) : first;
  return { line, words: isProse ? line : codeWords(line), places: place === undefined ? [] : [place] };
}

async function named({ uri, range }: Place, text: string | undefined, asks: boolean): Promise<Captured> {
  const place = placeOf(uri, range);
  const places = place === undefined ? [] : [place];
  // Nobody wrote a problem's message as Markdown.
  if (text !== undefined) return { line: text, words: asks ? codeWords(text) : pointWords(text), places, asks };
  const editor = window.activeTextEditor;
  if (range === undefined) return editor?.document.uri.toString() === uri.toString() ? atCursor(editor) : files([uri]);
  // What is no text has no lines to show.
  const document = await workspace.openTextDocument(uri).then(undefined, () => undefined);
  const captured = document === undefined ? { line: '', words: '', places: [{ uri }] } : ofRange(document, range);
  return { ...captured, asks: asks || captured.line === '' };
}

/** Where the link is to lead, if anywhere: the left side of a comparison is a file too, and a cell is in its notebook. */
function placeOf(uri: Uri, range: Range | undefined): Place | undefined {
  if (uri.scheme === 'git') return { uri: uri.with({ scheme: 'file', query: '' }), range };
  if (uri.scheme === 'vscode-notebook-cell') {
    const cells = workspace.notebookDocuments.find((one) =>
      one.getCells().some(({ document }) => document.uri.toString() === uri.toString()),
    );
    return cells && { uri: cells.uri };
  }
  return workspace.fs.isWritableFileSystem(uri.scheme) === undefined ? undefined : { uri, range };
}

function changedFile(given: unknown): Uri | undefined {
  const uri = typeof given === 'object' && given !== null ? (given as { readonly resourceUri?: unknown }).resourceUri : undefined;
  return uri instanceof Uri ? uri : undefined;
}
