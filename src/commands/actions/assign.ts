import { l10n } from 'vscode';
import { setOwner } from '../../core/action/edit';
import { isOpen } from '../../core/action/status';
import { ownerWordFor } from '../../core/action/owner';
import type { NoteIndex } from '../../index/noteIndex';
import { Arguments, ownerArgument } from '../arguments';
import { askChoice } from '../ask';
import type { Command } from '../command';
import type { Targets } from './targets';

/** Sets who does it: me, a manager by id or first name, or anyone by one word. Returns whether it did. */
export class AssignAction implements Command {
  constructor(private readonly index: NoteIndex, private readonly targets: Targets) {}

  async run(...given: readonly unknown[]): Promise<true | undefined> {
    const word = ownerArgument(new Arguments(given[0]));
    const targets = await this.targets.of(given, l10n.t('Assign action'), ({ task }) => isOpen(task.status));
    if (targets === undefined) return undefined;
    const owner = word ?? (await this.ask());
    if (owner === undefined) return undefined;
    await this.targets.change(targets, (parts, form) => setOwner(parts, owner, form));
    return true;
  }

  private async ask(): Promise<string | undefined> {
    const managers = this.index.managers();
    const choices = managers.map((manager) => ({ label: manager.name, description: `@${ownerWordFor(manager, managers)}`, value: ownerWordFor(manager, managers) }));
    return (await askChoice(l10n.t('Assign action'), l10n.t('Who does it?'), [{ label: l10n.t('Me'), description: '@me', value: 'me' }, ...choices]))?.value;
  }
}
