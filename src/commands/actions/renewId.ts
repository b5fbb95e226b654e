import { l10n } from 'vscode';
import { setAnchor } from '../../core/action/edit';
import { Problem } from '../../platform/problem';
import { Arguments } from '../arguments';
import { defineCommand } from '../define';
import { newId } from './newId';

/** Gives the action of one line, `{uri, line}`, a new id, when its id is on another line too; returns the new id. */
export const renewId = defineCommand<string>({
  id: 'renewId',
  title: 'Assign New ID',
  asks: false,
  palette: false,
  async run({ index, targets }, given) {
    const args = new Arguments(given);
    const uri = args.uri('uri');
    const line = args.count('line');
    const action = index.actionsIn(uri?.toString() ?? '').find((one) => one.line === line && one.task.id !== undefined);
    if (action === undefined) throw new Problem(l10n.t('There is no tracked action on this line.'));
    const id = newId(index);
    await targets.change([{ uri: action.uri, line: action.line, source: action.source }], (parts) => setAnchor(parts, id));
    return id;
  },
});
