/** What the manifest, its texts and the README's tables are written from; `write.mjs` bundles it. */
export { allCommands } from '../src/commands/all';
export { settings } from '../src/platform/settingsTable';
