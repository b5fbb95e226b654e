import { l10n } from 'vscode';
import { setOwner } from '../../core/action/edit';
import { isOpen } from '../../core/action/status';
import { ownerWordFor } from '../../core/action/owner';
import type { Manager } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import { Arguments, ownerArgument } from '../arguments';
import { inSteps, type Steps } from '../../platform/quickInput/steps';
import { askChoice } from '../ask';
import { defineCommand } from '../define';
import { hasManagers, noteMenu, onLine, viewRow } from '../places';
import { folderAt } from '../whichFolder';
import type { Target } from './namedTarget';

/** Sets who does it: me, a manager by id or first name, or anyone by one word. Returns whether it did. */
export const assignAction = defineCommand<true | undefined>({
  id: 'assignAction',
  title: 'Assign Action…',
  asks: true,
  icon: 'person',
  palette: hasManagers,
  menus: [viewRow('actions', 'action.open', '2_change@2'), noteMenu('1_oneOnOne@3', onLine.isOpen)],
  async run({ index, targets }, ...given) {
    const word = ownerArgument(new Arguments(given[0]));
    const assigned = await inSteps(async (steps) => {
      const meant = await targets.of(given, { title: l10n.t('Assign action'), fits: ({ status }) => isOpen(status) }, steps);
      const owner = meant && (word ?? (await askOwner(index, meant, steps)));
      return meant === undefined || owner === undefined ? undefined : { meant, owner };
    });
    if (assigned === undefined) return undefined;
    const { meant, owner } = assigned;
    await targets.change(meant, (parts, form, { uri }) => setOwner(parts, owner, managersIn(index, [uri]), form));
    return true;
  },
});

/** Asks for an owner, among the people of the notes folders that the actions are in. */
export async function askOwner(index: NoteIndex, targets: readonly Target[], steps: Steps): Promise<string | undefined> {
  const managers = managersIn(
    index,
    targets.map(({ uri }) => uri),
  );
  const choices = managers.map((manager) => {
    const word = ownerWordFor(manager, managers);
    return { label: manager.name, description: `@${word}`, value: word };
  });
  const me = { label: l10n.t('Me'), description: '@me', value: 'me' };
  return (await askChoice(l10n.t('Assign action'), l10n.t('Select an owner'), [me, ...choices], steps))?.value;
}

/** The people of the notes folders that notes are in. */
function managersIn(index: NoteIndex, uris: readonly string[]): Manager[] {
  const roots = new Set(uris.map((uri) => folderAt(index, uri)));
  return index.managers().filter(({ root }) => roots.has(root));
}
