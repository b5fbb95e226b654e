import { commands, l10n, ThemeIcon } from 'vscode';
import { isOpen } from '../../core/action/status';
import { readTaskLine } from '../../core/action/readTaskLine';
import { taskOf } from '../../core/action/taskLine';
import { inSteps, type Steps } from '../../platform/quickInput/steps';
import { Arguments } from '../arguments';
import { askChoice, type Choice } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { inNote, noteMenu, onLine } from '../places';
import { askOwner } from './assign';
import { askSnooze } from './askSnooze';
import type { Target } from './namedTarget';
import type { Wanted } from './pointedTargets';

const ends = ['complete', 'assign', 'cancel', 'snooze'] as const;
type End = (typeof ends)[number];
type Words = { readonly [K in 'owner' | 'due' | 'followUp']?: string | undefined };

/**
 * For an action that is carried on and on: one question, and the command that answers it, `{id}` or `{uri, line}`; `as` answers it
 * (`complete`, `assign`, `cancel` or `snooze`), with what that command takes beside it. Returns what that command does.
 */
export const decideAction = defineCommand({
  id: 'decideAction',
  title: 'Resolve Carried-Over Action…',
  asks: true,
  palette: inNote,
  menus: [noteMenu('1_oneOnOne@6', onLine.isCarried)],
  async run(context, ...given) {
    const args = new Arguments(given[0]);
    const said = args.oneOf('as', ends);
    const words = { owner: args.text('owner'), due: args.text('due'), followUp: args.text('followUp') };
    const decided = await inSteps(async (steps) => {
      const wanted: Wanted = { title: l10n.t('Resolve carried-over action'), fits: ({ status }) => isOpen(status) };
      const [target] = (await context.targets.of(given, wanted, steps)) ?? [];
      const end = target && (said ?? (await ask(target, steps)));
      if (target === undefined || end === undefined) return undefined;
      const more = await rest(context, target, end, words, steps);
      return more && { target, end, more };
    });
    if (decided === undefined) return undefined;
    const { uri, id, line, source } = decided.target;
    const target = { uri, line, source, ...(id !== undefined && { id }) };
    return commands.executeCommand(`oneOnOne.${decided.end}Action`, { ...target, ...decided.more });
  },
});

async function ask({ source }: Target, steps: Steps): Promise<End | undefined> {
  const parts = readTaskLine(source);
  const choices: readonly Choice<End>[] = [
    { label: l10n.t('Complete'), iconPath: new ThemeIcon('check'), value: 'complete' },
    { label: l10n.t('Assign…'), iconPath: new ThemeIcon('person'), value: 'assign' },
    { label: l10n.t('Cancel'), iconPath: new ThemeIcon('circle-slash'), value: 'cancel' },
    { label: l10n.t('Snooze…'), iconPath: new ThemeIcon('clock'), value: 'snooze' },
  ];
  const title = parts && taskOf(parts).text;
  const question = l10n.t('What do you want to do with this action?');
  return (await askChoice(title ?? l10n.t('Resolve carried-over action'), question, choices, steps))?.value;
}

/** What the command takes beside the action: as it is given, else asked for. Undefined when left. */
async function rest(context: CommandContext, target: Target, end: End, words: Words, steps: Steps): Promise<Words | undefined> {
  if (end === 'assign' && words.owner === undefined) {
    const owner = await askOwner(context.index, [target], steps);
    return owner === undefined ? undefined : { owner };
  }
  return end === 'snooze' && words.due === undefined && words.followUp === undefined ? askSnooze(context, target, steps) : words;
}
