import { Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import { type NotesFolder, notesFolders } from './folders';

/** The notes folders of this window, whether they exist or not, as settings, workspace folders and trust have them now. */
export class NotesFolders implements Disposable {
  private readonly changed = new EventEmitter<void>();
  private readonly disposables: Disposable[];
  private known: readonly NotesFolder[];
  readonly onDidChange = this.changed.event;

  /** @param home that of the user, where there is a disk. */
  constructor(readonly home?: Uri) {
    this.known = notesFolders(home);
    this.disposables = [
      this.changed,
      workspace.onDidChangeWorkspaceFolders(() => this.look()),
      workspace.onDidGrantWorkspaceTrust(() => this.look()),
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('oneOnOne.folder') && this.look()),
    ];
  }

  get all(): readonly NotesFolder[] {
    return this.known;
  }

  /** The notes folder that a document is below; of two that lie inside one another, the inner one. */
  rootOf(uri: string): string | undefined {
    // What `innermostFolder` answers, without the core: activation asks this, too.
    return this.known
      .map((folder) => folder.uri.toString())
      .filter((root) => uri.startsWith(`${root}/`))
      .sort((a, b) => b.length - a.length)[0];
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
  }

  private look(): void {
    const folders = notesFolders(this.home);
    if (namesOf(folders) === namesOf(this.known)) return;
    this.known = folders;
    this.changed.fire();
  }
}

/** Tells one list of folders from another. */
function namesOf(folders: readonly NotesFolder[]): string {
  return folders.map(({ uri, workspaceFolder }) => `${uri.toString()} ${workspaceFolder?.uri.toString()}`).join('\n');
}
