import { l10n } from 'vscode';
import { Problem } from '../../platform/problem';
import type { Target } from '../actions/namedTarget';
import type { CommandContext } from '../context';

/** The talking points that `{uri, line}` or the selection means. Undefined when cancelled; a `Problem` where one is an action. */
export async function pointTargets({ targets }: CommandContext, given: readonly unknown[], title: string): Promise<Target[] | undefined> {
  const meant = await targets.of(given, { title, fits: ({ id }) => id === undefined, inEditorOnly: true });
  if (meant?.some(({ id }) => id !== undefined))
    throw new Problem(l10n.t('This is a tracked action, not a talking point. Complete it instead.'));
  return meant;
}
