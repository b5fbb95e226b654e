import { l10n } from 'vscode';
import { readTaskLine } from '../../core/action/readTaskLine';
import { isDiscussed, setDiscussed } from '../../core/agenda/discussed';
import { Arguments } from '../arguments';
import { defineCommand } from '../define';
import { inMeeting, noteMenu, onLine } from '../places';
import { pointTargets } from './pointTargets';

/**
 * `{uri, line, discussed?}`: ticks a talking point, or clears its box where it is ticked; it isn't carried over once it is. `discussed` says
 * which. Of several selected ones, one that is left ticks all. Returns whether they are discussed now.
 */
export const toggleDiscussed = defineCommand<boolean | undefined>({
  id: 'toggleDiscussed',
  title: 'Toggle Discussed',
  asks: false,
  palette: inMeeting,
  menus: [noteMenu('0_oneOnOne@1', inMeeting, onLine.mayBePoint)],
  async run(context, ...given) {
    const said = new Arguments(given[0]).flag('discussed');
    const points = await pointTargets(context, given, l10n.t('Toggle discussed'));
    if (points === undefined) return undefined;
    const isLeft = ({ source }: { readonly source: string }): boolean => {
      const parts = readTaskLine(source);
      return parts !== undefined && !isDiscussed(parts);
    };
    const discussed = said ?? points.some(isLeft);
    await context.targets.change(points, (parts, form) => setDiscussed(parts, discussed, form));
    return discussed;
  },
});
