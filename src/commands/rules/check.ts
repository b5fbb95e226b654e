import type { Judgement } from '../../core/rules/engine';
import type { Level } from '../../core/rules/rule';
import type { Linter } from '../../platform/linter/linter';
import { offersFor } from '../../platform/linter/offers';
import { noteOf } from '../../platform/linter/places';
import { findingWords } from '../../platform/words/ruleWords';
import { Arguments } from '../arguments';
import { defineCommand } from '../define';
import { hasManagers, viewRow, viewTitle } from '../places';
import { pickFinding } from './pickFinding';
import { refreshKnown } from './refreshKnown';

/** A finding as plain data. */
export interface FoundData {
  /** The rule's ID. */
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  /** What `oneOnOne.fix` takes as `fix`, the preferred one first. */
  readonly fixes: readonly string[];
}

/**
 * What is to be looked at in one note, `{uri}`, or in all that is judged, `{}`: the next and the last held note of each person, profiles, plans
 * and open actions. Without an argument, from a menu, or with `pick`, it is shown as a list, too.
 */
export const check = defineCommand<readonly FoundData[]>({
  id: 'check',
  title: 'Check What to Look At…',
  asks: true,
  icon: 'eye',
  palette: hasManagers,
  menus: [viewTitle('meetings', '1_rules@1', hasManagers), viewRow('meetings', /^meeting\.(planned|held)$/, '2_change@9')],
  async run(context, given) {
    const args = new Arguments(given);
    const uri = args.uri('uri');
    const isPicked = args.flag('pick') ?? (given === undefined || given === null || args.isRow);
    const { linter, index } = context;
    if (uri === undefined) {
      await index.settled();
      await index.completeNow();
      linter.everythingChanged();
    } else await refreshKnown(context, uri);
    const found = await (uri === undefined ? linter.all() : linter.of(uri.toString()));
    if (isPicked) void pickFinding(linter, found, uri);
    return found.map((one) => plain(linter, one));
  },
});

function plain(linter: Linter, found: Judgement): FoundData {
  const { rule, level, line } = found;
  const fixes = offersFor(linter, found).map(({ id }) => id);
  return { rule: rule.id, level, message: findingWords(found), uri: noteOf(found), line, fixes };
}
