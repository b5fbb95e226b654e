import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a quiet VS Code needs: nothing sent, nothing asked, nothing updated, nothing in the way. */
const quiet = {
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
};

/** For a VS Code that nobody looks at: what only costs time to paint is gone or stands still. */
export const unseen = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'workbench.activityBar.location': 'hidden',
  'workbench.reduceMotion': 'on',
  'workbench.statusBar.visible': false,
};

/** Writes the user settings of a VS Code whose user data lie in `folder`; `settings` win over the quiet ones. */
export async function writeUserSettings(folder, settings = {}) {
  await mkdir(path.join(folder, 'User'), { recursive: true });
  await writeFile(path.join(folder, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings }, undefined, 2));
}
