import { ConfigurationTarget, Uri, workspace } from 'vscode';
import { setMapValue } from '../../core/note/setMapValue';
import { newProfileText } from '../../core/template/newProfile';
import type { Manager } from '../../core/model';
import { frontMatterProblem } from '../../platform/notes/frontMatterEdits';
import type { CommandContext } from '../context';

/** In the user's settings, for all people. */
export async function turnOff(rule: string): Promise<void> {
  const configuration = workspace.getConfiguration('oneOnOne');
  const user = configuration.inspect<Readonly<Record<string, unknown>>>('rules')?.globalValue;
  await configuration.update('rules', { ...user, [rule]: 'off' }, ConfigurationTarget.Global);
}

/** In a person's profile, made if need be. */
export async function turnOffFor({ edits, index }: CommandContext, rule: string, manager: Manager): Promise<void> {
  const uri = Uri.parse(manager.uri);
  if (index.note(manager.uri) === undefined) await edits.create(uri, newProfileText({ name: manager.name }));
  await edits.changeOne(uri, async (text, _, read) => {
    const result = await setMapValue(text, { key: 'rules', name: rule, value: 'off' }, (one) => read(one).outline);
    if ('code' in result) throw frontMatterProblem(result.code, uri);
    return result.edits;
  });
}
