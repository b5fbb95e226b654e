import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const ours = (command: string): boolean => command.startsWith('oneOnOne.');

describe('the manifest', () => {
  const extension = vscode.extensions.getExtension('one-on-one.one-on-one');
  const contributes = extension?.packageJSON.contributes as { commands: { command: string }[]; views: Record<string, { id: string }[]> };

  before(async () => {
    assert.ok(extension, 'the extension is installed');
    await extension.activate();
  });

  it('declares the commands that are registered, and no other', async () => {
    const views = Object.values(contributes.views)
      .flat()
      .map(({ id }) => id);
    const byView = (command: string): boolean => views.some((view) => command.startsWith(`${view}.`));
    const registered = (await vscode.commands.getCommands(true)).filter((command) => ours(command) && !byView(command));
    const declared = contributes.commands.map(({ command }) => command);
    assert.deepEqual([...new Set(registered)].sort(), declared.sort());
  });

  it('has every command of an action or a point, questions, and wins, in the context menu of a note', () => {
    const { menus } = contributes as unknown as { menus: Record<string, { command: string; when: string }[]> };
    const inMenu = menus['editor/context']
      ?.filter(({ when }) => /(?<!!)oneOnOne\.inNote/.test(when))
      .map(({ command }) => command.slice('oneOnOne.'.length));
    assert.deepEqual(inMenu?.sort(), [
      'addOutcome',
      'askQuestion',
      'assignAction',
      'cancelAction',
      'completeAction',
      'decideAction',
      'pickWins',
      'putOnAgenda',
      'reopenAction',
      'snoozeAction',
      'toggleDiscussed',
      'trackAction',
    ]);
  });
});
