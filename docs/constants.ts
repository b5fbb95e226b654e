/** What the manifest, its texts, the README's tables, the page of rules and words to translate are written from; `write.mjs` bundles it. */
export { allCommands } from '../src/commands/all';
export { allTools } from '../src/tools/all';
export { settings } from '../src/platform/settingsTable';
export { questions } from '../src/core/agenda/questions';
export { rules } from '../src/core/rules';
export { rulesPage } from '../src/core/rules/page';
export { schema } from '../src/core/note/schema';
export { expectedValues } from '../src/core/note/problemMessages';
export { figureLabels, figures } from '../src/core/insights';
export { insightsPage, insightWords } from '../src/core/insights/page';
