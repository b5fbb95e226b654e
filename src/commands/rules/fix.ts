import { l10n } from 'vscode';
import { ruleIds } from '../../core/rules';
import { Problem } from '../../platform/problem';
import { offEverywhere, offersFor, offForPerson } from '../../platform/linter/offers';
import { Arguments } from '../arguments';
import { defineCommand } from '../define';
import { applyFix } from './applyFix';
import { refreshKnown } from './refreshKnown';
import { turnOff, turnOffFor } from './turnOff';

/**
 * Applies a fix to what a rule finds on one line of a note, `{uri, rule, line, fix?}`, as `oneOnOne.check` names them; without `fix` the rule's
 * preferred one. True when it was applied; false where the rule finds nothing there any more, or has no fix for it.
 */
export const fix = defineCommand<boolean>({
  id: 'fix',
  title: 'Apply Fix',
  asks: false,
  palette: false,
  async run(context, given) {
    const args = new Arguments(given);
    const uri = args.uri('uri') ?? missing('uri');
    const rule = args.word('rule') ?? missing('rule');
    const line = args.count('line') ?? missing('line');
    const wanted = args.word('fix');
    if (!ruleIds.has(rule)) throw new Problem(l10n.t('There is no rule "{0}".', rule));
    await refreshKnown(context, uri);
    const found = (await context.linter.of(uri.toString())).find((one) => one.rule.id === rule && one.line === line);
    if (found === undefined) return false;
    const offers = offersFor(context.linter, found);
    const chosen = wanted === undefined ? offers[0] : offers.find(({ id }) => id === wanted);
    if (chosen === undefined)
      throw new Problem(l10n.t('{0} must be one of {1}, not "{2}".', 'fix', offers.map(({ id }) => id).join(', '), wanted ?? ''));
    if (chosen.fix !== undefined) return applyFix(context, found, chosen.fix);
    if (wanted === offForPerson && found.facts.person !== undefined) await turnOffFor(context, rule, found.facts.person.manager);
    else if (wanted === offEverywhere) await turnOff(rule);
    else return false;
    return true;
  },
});

function missing(name: string): never {
  throw new Problem(l10n.t('This command needs {0}.', name));
}
