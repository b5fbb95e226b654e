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
  // else Git is run for each file that is opened
  'git.autoRepositoryDetection': 'subFolders',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'workbench.activityBar.location': 'hidden',
  'workbench.reduceMotion': 'on',
  'workbench.statusBar.visible': false,
};

/** Writes the user settings of a VS Code whose user data lie in `folder`; `settings` win over the quiet ones. `machine`: those of the machine that runs the extensions. */
export async function writeUserSettings(folder, settings = {}, machine) {
  await write(path.join(folder, 'User'), { ...quiet, ...settings });
  if (machine !== undefined) await write(path.join(folder, 'Machine'), machine);
}

async function write(folder, settings) {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}
