import { l10n } from 'vscode';
import { setAnchor } from '../../core/action/edit';
import type { NoteIndex } from '../../index/noteIndex';
import { Problem } from '../../platform/problem';
import { Arguments } from '../arguments';
import type { Command } from '../command';
import { newId } from './newId';
import type { Targets } from './targets';

/** Gives the action of one line, `{uri, line}`, a new id, when its id stands on another line too; returns the new id. */
export class RenewId implements Command {
  constructor(private readonly index: NoteIndex, private readonly targets: Targets) {}

  async run(given?: unknown): Promise<string> {
    await this.index.ready;
    const args = new Arguments(given);
    const uri = args.uri('uri');
    const line = args.count('line');
    const action = this.index.actionsIn(uri?.toString() ?? '').find((one) => one.line === line && one.task.id !== undefined);
    if (action === undefined) throw new Problem(l10n.t('There is no tracked action on this line.'));
    const id = newId(this.index);
    await this.targets.change([{ uri: action.uri, line: action.line, source: action.source }], (parts) => setAnchor(parts, id));
    return id;
  }
}
