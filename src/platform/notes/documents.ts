import { type Disposable, type TextDocument, Uri, workspace } from 'vscode';
import { decodeNote } from '../../core/note/utf8';
import type { ScannedText } from '../../index/scannedText';
import { RecentTexts } from '../../index/recentTexts';
import type { NoteFiles, OpenNotes } from '../../index/ports';
import { readNote } from './noteFile';
import { isDirty, isUnsaved, unsavedDocument } from './openDocument';

/** Notes that are not open and may be asked for again: those of a person that a linter looks at, and some. */
const fewClosed = 64;

/** A note that is not open, as it was last read. */
interface ClosedNote {
  readonly read: Promise<ScannedText>;
  /** Once it is read. */
  note?: ScannedText;
}

/**
 * What notes say, for all who ask: the index, editors, agendas, commands. Each text is read once; while a note says the same, its
 * `ScannedText` is the same object.
 */
export class Documents implements OpenNotes, Disposable {
  private readonly texts = new RecentTexts();
  private readonly open = new Map<string, TextDocument>(workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  private readonly versions = new WeakMap<TextDocument, { readonly version: number; readonly note: ScannedText }>();
  /** Until somebody tells of a change. */
  private readonly closed = new Map<string, ClosedNote>();
  private readonly listeners = [
    workspace.onDidOpenTextDocument((document) => {
      this.open.set(document.uri.toString(), document);
      this.changed(document.uri.toString());
    }),
    workspace.onDidCloseTextDocument((document) => this.close(document)),
  ];

  /** @param files reads the notes of a notes folder, by the folder's URI. */
  constructor(private readonly files: (root: string) => Pick<NoteFiles, 'readAll'>) {}

  /** What an open document says. */
  of(document: TextDocument): ScannedText {
    const known = this.versions.get(document);
    if (known?.version === document.version) return known.note;
    if (known !== undefined) this.texts.forget(known.note);
    const note = this.texts.of(document.getText(), known?.note);
    this.versions.set(document, { version: document.version, note });
    return note;
  }

  /** What a note says as it is now: its document where that is not saved, else the file. Throws a `Problem` where neither can be read. */
  async now(uri: Uri): Promise<ScannedText> {
    const document = unsavedDocument(uri);
    return document === undefined ? this.texts.of(await readNote(uri)) : this.of(document);
  }

  /**
   * What many notes of a notes folder say as `now` has it, in any order, for a look at each: their bytes, which are good until `each`
   * returns, or the text of a document. Nothing of it is kept, and of one that cannot be read nothing is told. Others run in between.
   */
  async eachNow(root: string, uris: readonly string[], each: (uri: string, said: Uint8Array | string) => void): Promise<void> {
    const files = uris.map((uri) => ({ uri }));
    await this.files(root).readAll(files, ({ uri }, bytes) => {
      const document = this.open.get(uri);
      if (document !== undefined && isUnsaved(document)) each(uri, document.getText());
      else if (bytes instanceof Uint8Array) each(uri, bytes);
    });
  }

  /** What a note says as far as anybody has told: its document where it is open, else the file, which is not read each time. Rejects as `now`. */
  latest(uri: string): Promise<ScannedText> {
    const shown = this.shown(uri);
    if (shown !== undefined) return Promise.resolve(shown);
    const closed = this.closed.get(uri) ?? this.readClosed(uri);
    // Those that were asked for last stay.
    this.closed.delete(uri);
    this.closed.set(uri, closed);
    for (const oldest of this.closed.keys()) if (this.closed.size > fewClosed) this.closed.delete(oldest);
    return closed.read;
  }

  /** The same, where nobody need wait for it: undefined where `latest` has not read it since anybody told of a change. */
  atHand(uri: string): ScannedText | undefined {
    return this.shown(uri) ?? this.closed.get(uri)?.note;
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /** A file may say something else. */
  changed(uri: string): void {
    this.closed.delete(uri);
  }

  /** Any of them may. */
  allChanged(): void {
    this.closed.clear();
  }

  /** A text that a note has, or is about to have. */
  read = (text: string): ScannedText => this.texts.of(text);

  unsaved(uri: string): ScannedText | undefined {
    const document = this.open.get(uri);
    return document && isDirty(document) && isUtf8(document) ? this.of(document) : undefined;
  }

  known(uri: string, bytes: Uint8Array): ScannedText | undefined {
    const text = this.isOpen(uri) ? decodeNote(bytes) : undefined;
    return text === undefined ? this.texts.in(bytes) : this.texts.of(text);
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private shown(uri: string): ScannedText | undefined {
    const document = this.open.get(uri);
    return document !== undefined && isUtf8(document) ? this.of(document) : undefined;
  }

  private readClosed(uri: string): ClosedNote {
    const closed: ClosedNote = { read: this.now(Uri.parse(uri)) };
    void closed.read.then(
      (note) => (closed.note = note),
      () => undefined,
    );
    return closed;
  }

  private close(document: TextDocument): void {
    this.open.delete(document.uri.toString());
    const known = this.versions.get(document);
    if (known !== undefined) this.texts.forget(known.note);
  }
}

/** Another one is saved as no UTF-8: of its note the file counts. */
function isUtf8({ encoding }: TextDocument): boolean {
  return encoding.startsWith('utf8');
}
