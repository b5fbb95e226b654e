import { l10n } from 'vscode';
import { setOwner } from '../../core/action/edit';
import { isOpen } from '../../core/action/status';
import { ownerWordFor } from '../../core/action/owner';
import type { NoteIndex } from '../../index/noteIndex';
import { Arguments, ownerArgument } from '../arguments';
import { askChoice } from '../ask';
import type { Command } from '../command';
import { folderAt } from '../whichFolder';
import type { Target } from './namedTarget';
import type { Targets } from './targets';

/** Sets who does it: me, a manager by id or first name, or anyone by one word. Returns whether it did. */
export class AssignAction implements Command {
  constructor(private readonly index: NoteIndex, private readonly targets: Targets) {}

  async run(...given: readonly unknown[]): Promise<true | undefined> {
    const word = ownerArgument(new Arguments(given[0]));
    const targets = await this.targets.of(given, { title: l10n.t('Assign action'), fits: ({ status }) => isOpen(status) });
    if (targets === undefined) return undefined;
    const owner = word ?? (await this.ask(targets));
    if (owner === undefined) return undefined;
    await this.targets.change(targets, (parts, form) => setOwner(parts, owner, form));
    return true;
  }

  /** Among the people of the notes folders that the actions are in. */
  private async ask(targets: readonly Target[]): Promise<string | undefined> {
    const roots = new Set(targets.map(({ uri }) => folderAt(this.index, uri)));
    const managers = this.index.managers().filter(({ root }) => roots.has(root));
    const choices = managers.map((manager) => ({ label: manager.name, description: `@${ownerWordFor(manager, managers)}`, value: ownerWordFor(manager, managers) }));
    return (await askChoice(l10n.t('Assign action'), l10n.t('Who does it?'), [{ label: l10n.t('Me'), description: '@me', value: 'me' }, ...choices]))?.value;
  }
}
