import { Uri } from 'vscode';
import { planFileName } from '../../core/folder/notePath';
import { uriBelow } from '../../core/folder/noteUri';
import { logWins, type NewWin, newWinsText } from '../../core/plans/logWins';
import type { WinsLog } from '../../core/plans/plan';
import { applyEdits } from '../../core/text/textEdit';
import type { CommandContext } from '../context';

/** The logs of a notes folder: one, but where somebody has made two whose names are written in two ways. */
export function logsIn({ index }: Pick<CommandContext, 'index'>, root: string): WinsLog[] {
  return index.plans(root).filter((plan): plan is WinsLog => plan.kind === 'wins');
}

/** Where new wins go: the log there is, else the one there would be. */
export function logUri(context: Pick<CommandContext, 'index'>, root: string): Uri {
  return Uri.parse(logsIn(context, root)[0]?.uri ?? uriBelow(root, planFileName('wins', 0)));
}

/** The text of a log that is made for these wins. */
export function newLogText(wins: readonly NewWin[]): string {
  return applyEdits(newWinsText, logWins(newWinsText, wins));
}
