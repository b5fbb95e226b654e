import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import words from '../../../package.nls.json';

const declared = new Set(manifest.contributes.commands.map(({ command }) => command));

describe('the manifest', () => {
  it('leaves the editor as the user has it, in every Markdown file', () => {
    assert.deepEqual(
      Object.keys(manifest.contributes).filter((point) => ['configurationDefaults', 'languages', 'grammars'].includes(point)),
      [],
    );
  });

  it('has steps of the tour that commands of ours, or people, tick off', () => {
    const events = manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => step.completionEvents));
    assert.deepEqual(
      events.filter((event) => event !== 'onContext:oneOnOne.hasManagers' && !declared.has(event.replace('onCommand:', ''))),
      [],
    );
  });

  describe('has words that lead', () => {
    /** VS Code's own, and those that it makes for a view. */
    const others = new Set([
      'git.checkout',
      'oneOnOne.meetings.focus',
      'runCommands',
      'vscode.openFolder',
      'workbench.action.openRemoteSettings',
      'workbench.action.openSettings',
      'workbench.action.openWalkthrough',
    ]);
    const links = Object.entries(words).flatMap(([key, text]) =>
      [...text.matchAll(/\]\(command:([^)?]+)(?:\?([^)]*))?\)/g)].map(([, command = '', given]) => ({ key, command, given })),
    );
    for (const { key, command, given } of links)
      it(`in ${key} to ${command}`, () => {
        const argument = given === undefined ? undefined : (JSON.parse(decodeURIComponent(given)) as { commands?: string[] } | string[]);
        const all = argument !== undefined && 'commands' in argument ? (argument.commands ?? []) : [];
        assert.deepEqual(
          [command, ...all].filter((one) => !declared.has(one) && !others.has(one)),
          [],
        );
        if (command.endsWith('openWalkthrough'))
          assert.deepEqual(argument, [`${manifest.publisher}.${manifest.name}#${manifest.contributes.walkthroughs[0]?.id}`]);
      });
  });
});
