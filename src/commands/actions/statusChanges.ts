import { commands, l10n } from 'vscode';
import type { NoteEdits, Written } from '../../platform/notes/noteEdits';
import { Problem } from '../../platform/problem';
import type { Target } from './namedTarget';

interface StatusChange {
  readonly targets: readonly Pick<Target, 'uri' | 'id'>[];
  readonly written: readonly Written[];
}

/** As many as anybody takes back. */
const most = 20;

/** What commands did to the status of actions in this session, to be taken back: the last one first, or that of one action. */
export class StatusChanges {
  private changes: readonly StatusChange[] = [];

  constructor(private readonly edits: Pick<NoteEdits, 'takeBack'>) {}

  did(targets: readonly Target[], written: readonly Written[]): void {
    this.keep([...this.changes, { targets, written }].slice(-most));
  }

  /** Whether there was one. All of its notes are as they were, or none is: a `Problem` says which has changed since. It is not tried again. */
  async undo(of?: Pick<Target, 'uri' | 'id'>): Promise<boolean> {
    const last = [...this.changes]
      .reverse()
      .find(({ targets }) => of === undefined || targets.some(({ uri, id }) => uri === of.uri && id === of.id));
    if (last === undefined) {
      if (of === undefined) throw new Problem(l10n.t('There is nothing to undo.'));
      return false;
    }
    this.keep(this.changes.filter((change) => change !== last));
    await this.edits.takeBack(...last.written);
    return true;
  }

  private keep(changes: readonly StatusChange[]): void {
    this.changes = changes;
    void commands.executeCommand('setContext', 'oneOnOne.actions.undoable', changes.length > 0);
  }
}
