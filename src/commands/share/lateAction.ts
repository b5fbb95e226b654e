import { l10n, Uri } from 'vscode';
import { resolveOwner } from '../../core/action/owner';
import { isOpen } from '../../core/action/status';
import type { Action, Manager } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import type { Me } from '../../platform/identity';
import { nameOf } from '../../platform/words/words';
import { ownerOf } from '../../platform/words/actionHistory';
import { Problem } from '../../platform/problem';
import type { Steps } from '../../platform/quickInput/steps';
import type { Arguments } from '../arguments';
import { askManager, namedManager } from '../ask';
import type { Target } from '../actions/namedTarget';
import type { Wanted } from '../actions/pointedTargets';
import type { CommandContext } from '../context';
import { refreshNote } from '../freshness';

/** An open, public action of mine, and whom I tell that it is late. */
export interface LateAction {
  readonly manager: Manager;
  readonly root: string;
  readonly uri: Uri;
  /** As it is now; a `Problem` where it is no longer open or public. */
  now(): Action;
}

/** What `{id}`, `{uri, line}`, a row or the cursor means, or what is asked for. Undefined when cancelled. */
export async function lateAction(
  context: CommandContext,
  args: Arguments,
  given: readonly unknown[],
  me: Me,
  steps: Steps,
): Promise<LateAction | undefined> {
  const { index, schedule, targets } = context;
  const isMine = (owner: string | undefined) => resolveOwner(owner, index.managers(), me.name) === 'me';
  // A row of the meetings view: what of this person's slips?
  const of = args.isRow && !args.has('id') && !args.has('line') ? await namedManager(index, args) : undefined;
  const wanted: Wanted = {
    title: l10n.t('Tell that a deadline slips'),
    fits: ({ status, owner }) => isOpen(status) && isMine(owner),
    publicOnly: true,
    of,
  };
  const meant = await targets.of(given, wanted, steps);
  if (meant === undefined) return undefined;
  const [target, ...others] = meant;
  if (target === undefined || others.length > 0) throw new Problem(l10n.t('Select one action.'));
  await refreshNote(context, Uri.parse(target.uri));
  const action = openAction(index, target);
  const manager =
    of ??
    (await namedManager(index, args, action.uri)) ??
    index.manager(action.root, action.manager) ??
    (await askManager(index, schedule, l10n.t('Tell that a deadline slips'), l10n.t('Select who to tell'), steps));
  if (manager === undefined) return undefined;
  if (ownerOf(action, index) === manager.id)
    throw new Problem(l10n.t('This is an action of {0}. To ask how it is going, add it to the next agenda.', manager.name));
  return { manager, root: action.root, uri: Uri.parse(action.uri), now: () => openAction(index, target) };
}

function openAction(index: NoteIndex, { uri, id, line }: Target): Action {
  const action = index.actionsIn(uri).find((one) => (id === undefined ? one.line === line : one.task.id === id));
  if (action === undefined) throw new Problem(l10n.t('The action is no longer in {0}.', nameOf(Uri.parse(uri))));
  if (action.private) throw new Problem(l10n.t('This action is private. Move it out of the Private section to write about it.'));
  if (!isOpen(action.task.status)) throw new Problem(l10n.t('This action is no longer open.'));
  return action;
}
