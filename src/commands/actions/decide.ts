import { commands, l10n, ThemeIcon, window } from 'vscode';
import { isOpen } from '../../core/action/status';
import { readTaskLine } from '../../core/action/readTaskLine';
import { taskOf } from '../../core/action/taskLine';
import { Arguments } from '../arguments';
import { defineCommand } from '../define';
import { inNote } from '../places';

const ends = ['complete', 'assign', 'cancel', 'snooze'] as const;
type End = (typeof ends)[number];

/**
 * For an action that is carried on and on: one question, and the command that answers it, `{id}` or `{uri, line}`; `as` answers it
 * (`complete`, `assign`, `cancel` or `snooze`), with what that command takes beside it. Returns what that command does.
 */
export const decideAction = defineCommand({
  id: 'decideAction',
  title: 'Resolve Carried-Over Action…',
  asks: true,
  palette: inNote,
  async run({ targets }, ...given) {
    const args = new Arguments(given[0]);
    const said = args.oneOf('as', ends);
    const [target] =
      (await targets.of(given, { title: l10n.t('Resolve carried-over action'), fits: ({ status }) => isOpen(status) })) ?? [];
    if (target === undefined) return undefined;
    const { uri, id, line, source } = target;
    const end = said ?? (await ask(source));
    const more = { owner: args.text('owner'), due: args.text('due'), followUp: args.text('followUp') };
    return end && commands.executeCommand(`oneOnOne.${end}Action`, { uri, line, source, ...(id !== undefined && { id }), ...more });
  },
});

async function ask(source: string): Promise<End | undefined> {
  const parts = readTaskLine(source);
  const choices: { readonly label: string; readonly iconPath: ThemeIcon; readonly end: End }[] = [
    { label: l10n.t('Complete'), iconPath: new ThemeIcon('check'), end: 'complete' },
    { label: l10n.t('Assign…'), iconPath: new ThemeIcon('person'), end: 'assign' },
    { label: l10n.t('Cancel'), iconPath: new ThemeIcon('circle-slash'), end: 'cancel' },
    { label: l10n.t('Snooze…'), iconPath: new ThemeIcon('clock'), end: 'snooze' },
  ];
  const title = parts && taskOf(parts).text;
  return (
    await window.showQuickPick(choices, {
      title: title ?? l10n.t('Resolve carried-over action'),
      placeHolder: l10n.t('What do you want to do with this action?'),
    })
  )?.end;
}
