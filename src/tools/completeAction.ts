import { l10n } from 'vscode';
import { isOpen } from '../core/action/status';
import { completeAction as command } from '../commands/actions/complete';
import { targetWithId } from '../commands/actions/namedTarget';
import { findOrRescan } from '../commands/freshness';
import { Problem } from '../platform/problem';
import { defineTool } from './define';
import { wordsOf } from './people';

/** Marks a tracked action as done today. */
export const completeAction = defineTool({
  id: 'completeAction',
  title: 'Complete Action',
  description: 'Marks an open action as done today.',
  icon: 'check',
  modelDescription: "Marks one open tracked action from the user's 1:1 notes as done today, by its ID.",
  input: { id: { description: 'ID of the action, as listed.' } },
  async plan(context, args) {
    const { index } = context;
    const id = args.word('id')?.replace(/^\^/, '');
    if (id === undefined) throw new Problem(l10n.t('Enter the ID of the action.'));
    // To an agent a private one isn't there.
    const [known] = (await findOrRescan(index, () => [index.withId(id, undefined)].find(({ length }) => length > 0))) ?? [];
    if (known === undefined || index.withId(id, undefined).some((action) => action.private))
      throw new Problem(l10n.t('There is no action ^{0}.', id));
    const { uri } = targetWithId(index, id);
    const action = index.withId(id, undefined).find((one) => one.uri === uri);
    const text = action && wordsOf(context, action);
    if (action === undefined || text === undefined) throw new Problem(l10n.t('There is no action ^{0}.', id));
    if (!isOpen(action.task.status)) throw new Problem(l10n.t("The action ^{0} isn't open.", id));
    const person = index.manager(action.root, action.manager)?.name ?? l10n.t('your plans');
    return {
      asks: l10n.t('Mark this action as done today ({0}): {1}', person, text),
      async run() {
        await command.run(context, { id, uri });
        return JSON.stringify({ id, text, status: 'done' });
      },
    };
  },
});
