import { l10n, type Uri, window } from 'vscode';
import { logWins, readNewWin } from '../../core/plans/logWins';
import { settledIn } from '../../platform/folders/notesHome';
import { Problem } from '../../platform/problem';
import { inSteps } from '../../platform/quickInput/steps';
import { nameOf } from '../../platform/words/words';
import { Arguments, dateArgument } from '../arguments';
import { defineCommand } from '../define';
import { hasPlace } from '../places';
import { folderAt } from '../whichFolder';
import { codeOf, permalinkTo, withLink } from './codeOf';
import { logUri, newLogText } from './winsLog';

/**
 * Adds a win to `wins.md`, made if need be, `{text, date?, uri?, range?}`; today's where no date is given, nor is the first word of the
 * text one. Code that is named or selected gets a permalink, where git knows one. Returns the log's `Uri`; undefined when left.
 */
export const logWin = defineCommand<Uri | undefined>({
  id: 'logWin',
  title: 'Log Win…',
  asks: true,
  icon: 'star',
  palette: hasPlace,
  async run(context, given) {
    const { edits, home, index, schedule } = context;
    const args = new Arguments(given);
    const said = args.word('text');
    const date = await dateArgument(args, 'date', { today: schedule.today() });
    const code = await codeOf(context, args);
    // Git has time to answer while one types.
    const link = code && permalinkTo(code, context.folders.home);
    const prompt = l10n.t('What went well, and what did it change, in numbers?');
    const asked = await inSteps(async (steps) => {
      const text = said ?? (await steps.text({ title: l10n.t('Log win'), prompt }));
      if (text === undefined || (said === undefined && text === '')) return undefined;
      const read = readNewWin(text);
      if (read === undefined) throw new Problem(l10n.t('{0} can\'t be "{1}".', 'text', text));
      const here = folderAt(index);
      const chosen = here === undefined ? await home.forNew(said === undefined, steps) : settledIn(here);
      return chosen && { read, chosen };
    });
    if (asked === undefined) return undefined;
    const { read, chosen } = asked;
    await chosen.settle();
    const win = { text: withLink(read.text, await link), date: date ?? read.date ?? schedule.today() };
    return edits.inTurn(async () => {
      const uri = logUri(context, chosen.root);
      if (!(await edits.create(uri, newLogText([win])))) await edits.changeOne(uri, (log) => logWins(log, [win]));
      window.setStatusBarMessage(l10n.t('Added to {0}.', nameOf(uri)), 5000);
      return uri;
    });
  },
});
