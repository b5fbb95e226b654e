import { l10n, Uri } from 'vscode';
import { setAnchor } from '../../core/action/edit';
import { readTaskLine } from '../../core/action/readTaskLine';
import { setWinId } from '../../core/plans/setWinId';
import { Problem } from '../../platform/problem';
import { nameOf } from '../../platform/words/words';
import { Arguments } from '../arguments';
import { defineCommand } from '../define';
import { newId } from './newId';

/** Gives the action or the win of one line, `{uri, line}`, a new id, when its id is on another line too; returns the new id. */
export const renewId = defineCommand<string>({
  id: 'renewId',
  title: 'Assign New ID',
  asks: false,
  palette: false,
  async run({ index, edits, targets }, given) {
    const args = new Arguments(given);
    const uri = args.uri('uri');
    const line = args.count('line');
    const action = index.actionsIn(uri?.toString() ?? '').find((one) => one.line === line && one.task.id !== undefined);
    const id = newId(index);
    const plan = index.plan(uri?.toString() ?? '');
    const win = plan?.kind === 'wins' ? plan.wins.find((one) => one.line === line && one.id !== undefined) : undefined;
    if (action === undefined && uri !== undefined && win !== undefined) {
      await edits.changeOne(uri, (text) => {
        const renewed = setWinId(text, win, id);
        if (renewed === undefined) throw new Problem(l10n.t('The win is no longer in {0}. No changes were made.', nameOf(uri)));
        return renewed;
      });
      return id;
    }
    if (action === undefined) throw new Problem(l10n.t('There is no tracked action on this line.'));
    await edits.changeOne(Uri.parse(action.uri), (text, _uri, read) => {
      const { outline } = read(text);
      // A line that was copied whole is told from its copy by its place alone.
      const own = outline.items.find(({ line: at, start, end }) => at === action.line && text.slice(start, end) === action.source);
      const { start, end } = own ?? targets.find(text, outline, { uri: action.uri, line: action.line, source: action.source });
      const parts = readTaskLine(text.slice(start, end));
      return (parts === undefined ? [] : setAnchor(parts, id)).map((edit) => ({
        ...edit,
        start: edit.start + start,
        end: edit.end + start,
      }));
    });
    return id;
  },
});
