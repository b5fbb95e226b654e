import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { notesFolders } from '../../src/platform/folders/folders';
import { api, withSetting, withWorkspace, workspaceFolder } from './desk';

describe('the notes folder in a workspace that is not trusted', () => {
  const home = vscode.Uri.parse('file:///home/me');
  const found = (): string[] => notesFolders(home).map(({ uri }) => uri.toString());
  const below = (path: string): string[] => [vscode.Uri.joinPath(workspaceFolder(), path).toString()];

  before(api);

  const rows: [setting: string, trusted: () => string[], not: () => string[]][] = [
    ['notes', () => below('notes'), () => below('notes')],
    ['docs/../notes/', () => below('notes'), () => below('notes')],
    ['~/1on1', () => ['file:///home/me/1on1'], () => below('1on1')],
    ['/srv/1on1', () => ['file:///srv/1on1'], () => below('1on1')],
    ['../elsewhere', () => below('../elsewhere'), () => below('1on1')],
  ];
  for (const [setting, trusted, not] of rows) {
    it(`where its settings say ${setting}`, async () => {
      await withSetting('folder', setting, async () => {
        assert.deepEqual(found(), trusted());
        await withWorkspace('isTrusted', false, async () => assert.deepEqual(found(), not()));
      });
    });
  }

  it('is what its settings say before they are trusted: VS Code does not keep them back', () => {
    const { capabilities } = vscode.extensions.getExtension('one-on-one.one-on-one')?.packageJSON as {
      capabilities: { untrustedWorkspaces: { supported: string; restrictedConfigurations: string[] } };
    };
    assert.deepEqual(capabilities.untrustedWorkspaces.restrictedConfigurations, ['oneOnOne.calendar']);
    assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
  });
});
