// Writes what follows from the constants of `src`: commands, menus, tools and settings of package.json, their texts in package.nls.json, the
// tables of README.md, the page of rules, and words to translate.
import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** Written anew by `npm run l10n`, with what calls of `l10n.t` have in them; then come the words that stand in constants. */
const bundle = 'l10n/bundle.l10n.json';
const rulePage = 'docs/rules.md';
const figurePage = 'docs/insights.md';

/** The constants are data and functions that nobody calls here: any name of `vscode` will do. */
const noHost = {
  name: 'no-host',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'no-host' }));
    onLoad({ filter: /./, namespace: 'no-host' }, () => ({ contents: 'module.exports = new Proxy({}, { get: () => class {} });' }));
  },
};

/** Every command, tool, setting, question, rule and figure that there is: `{ allCommands, allTools, settings, questions, rules, figures }`. */
export async function readConstants() {
  const {
    outputFiles: [built],
  } = await build({
    entryPoints: ['docs/constants.ts'],
    plugins: [noHost],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(built.contents).toString('base64')}`);
}

/** What the constants make of these files: their texts by name, from their texts as they are. */
export function written(constants, files) {
  const { allCommands, allTools, settings, rules, rulesPage, figures, insightsPage } = constants;
  const manifest = JSON.parse(files['package.json']);
  const words = JSON.parse(files['package.nls.json']);
  const {
    contributes,
    capabilities: { untrustedWorkspaces },
  } = manifest;
  contributes.commands = allCommands.map(commandEntry);
  contributes.menus = menusOf(allCommands);
  contributes.keybindings = allCommands.flatMap(({ id, keys = [] }) => keys.map((key) => ({ command: `oneOnOne.${id}`, ...key })));
  contributes.languageModelTools = allTools.map(toolEntry);
  contributes.configuration.properties = Object.fromEntries(Object.entries(settings).map(settingEntry));
  contributes.configuration.properties['oneOnOne.rules'].properties = ruleLevels(settings.rules.values, rules);
  const restricted = Object.keys(settings).filter((key) => settings[key].restricted);
  untrustedWorkspaces.restrictedConfigurations = restricted.map((key) => `oneOnOne.${key}`);
  const withCommands = withTable(files['README.md'], 'commands', commandTable(allCommands, words.category));
  return {
    'package.json': json(manifest),
    'package.nls.json': json(
      withWords(words, { ...commandWords(allCommands), ...toolWords(allTools), ...settingWords(settings), ...ruleWords(rules) }),
    ),
    'README.md': withTable(withCommands, 'settings', settingTable(settings)),
    [rulePage]: rulesPage(rules),
    [figurePage]: insightsPage(figures),
    [bundle]: json({ ...Object.fromEntries(wordsToTranslate(constants).map((text) => [text, text])), ...JSON.parse(files[bundle]) }),
  };
}

export const wordsToTranslate = ({ questions, rules, schema, expectedValues, figures, figureLabels, insightWords }) => [
  ...new Set([
    ...Object.values(schema).map(({ about }) => about),
    ...Object.values(expectedValues),
    ...questions.map(({ text }) => text),
    ...insightWords(figures, figureLabels),
    ...rules.flatMap(({ message, variants = {}, fixes }) => [message, ...Object.values(variants), ...fixes.map(({ title }) => title)]),
  ]),
];

function commandEntry({ id, icon, when }) {
  return {
    command: `oneOnOne.${id}`,
    title: `%command.${id}%`,
    category: '%category%',
    ...(icon !== undefined && { icon: `$(${icon})` }),
    ...(when !== undefined && { enablement: when }),
  };
}

/** What the model is told is in English; the user's words are translated. */
function toolEntry({ id, icon, modelDescription, input }) {
  const entries = Object.entries(input);
  return {
    name: `oneOnOne_${id}`,
    toolReferenceName: `1on1-${id}`,
    displayName: `%tool.${id}%`,
    userDescription: `%tool.${id}.description%`,
    modelDescription,
    icon: `$(${icon})`,
    canBeReferencedInPrompt: true,
    when: 'config.oneOnOne.agents.enabled',
    inputSchema: {
      type: 'object',
      properties: Object.fromEntries(
        entries.map(([name, { description, oneOf }]) => [
          name,
          { type: 'string', description, ...(oneOf !== undefined && { enum: oneOf }) },
        ]),
      ),
      required: entries.filter(([, { optional }]) => optional !== true).map(([name]) => name),
      additionalProperties: false,
    },
  };
}

/** The palette first, then each menu in the order in which commands name it. */
function menusOf(allCommands) {
  const menus = { commandPalette: [] };
  for (const { id, palette, menus: entries = [] } of allCommands) {
    const command = `oneOnOne.${id}`;
    if (palette !== undefined) menus.commandPalette.push({ command, when: String(palette) });
    for (const { menu, when, group } of entries) (menus[menu] ??= []).push({ command, when, group });
  }
  return menus;
}

function settingEntry([key, { default: usual, scope, choices, values, minimum, maximum }], at) {
  return [
    `oneOnOne.${key}`,
    {
      type: typeof usual === 'number' ? 'integer' : typeof usual,
      ...(choices !== undefined && { enum: Object.keys(choices) }),
      default: usual,
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
      ...(scope !== undefined && { scope }),
      order: at + 1,
      markdownDescription: `%setting.${key}%`,
      ...(choices !== undefined && { markdownEnumDescriptions: Object.keys(choices).map((choice) => `%setting.${key}.${choice}%`) }),
      ...(values !== undefined && { additionalProperties: false }),
    },
  ];
}

/** Every rule, every group and all of them: what completion offers, and what is not there is told where it is written. */
function ruleLevels(values, rules) {
  const level = (word) => ({ type: 'string', enum: values, ...(word && { markdownDescription: `%${word}%` }) });
  const groups = new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/') + 1)));
  return Object.fromEntries([
    ...rules.map(({ id }) => [id, level(`rule.${id}`)]),
    ...[...groups].map((group) => [`${group}*`, level()]),
    ['*', level()],
  ]);
}

const ruleWords = (rules) => Object.fromEntries(rules.map(({ id, why }) => [`rule.${id}`, why]));

const commandWords = (allCommands) => Object.fromEntries(allCommands.map(({ id, title }) => [`command.${id}`, title]));

const toolWords = (allTools) =>
  Object.fromEntries(
    allTools.flatMap(({ id, title, description }) => [
      [`tool.${id}`, title],
      [`tool.${id}.description`, description],
    ]),
  );

const settingWords = (settings) =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([key, { description, choices = {} }]) => [
      [`setting.${key}`, description],
      ...Object.entries(choices).map(([choice, meaning]) => [`setting.${key}.${choice}`, meaning]),
    ]),
  );

/** Each in its place; new ones at the end, and none of a command, a tool, a setting or a rule that is gone. */
function withWords(words, ours) {
  const isOurs = (key) => /^(?:command|tool|setting|rule)\./.test(key);
  return { ...Object.fromEntries(Object.entries(words).filter(([key]) => !isOurs(key) || key in ours)), ...ours };
}

/** What is never in the palette is not for the README. */
const commandTable = (allCommands, category) =>
  table(
    ['command', 'id'],
    allCommands.filter(({ palette }) => palette !== false).map(({ id, title }) => [`${category}: ${title}`, code(`oneOnOne.${id}`)]),
  );

const settingTable = (settings) =>
  table(
    ['setting', 'default', 'what it does'],
    Object.entries(settings).map(([key, { default: usual, description }]) => [
      code(`oneOnOne.${key}`),
      usual === '' ? '' : code(plain(usual)),
      description,
    ]),
  );

const code = (text) => `\`${text}\``;

const plain = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function withTable(text, name, rows) {
  const [start, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const [before, rest] = text.split(start);
  const [, after] = rest?.split(end) ?? [];
  if (after === undefined) throw new Error(`README.md has no marks for the table of ${name}`);
  return `${before}${start}${rows}${end}${after}`;
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

export const fileNames = ['package.json', 'package.nls.json', 'README.md', rulePage, figurePage, bundle];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = Object.fromEntries(await Promise.all(fileNames.map(async (name) => [name, await readFile(name, 'utf8')])));
  for (const [name, text] of Object.entries(written(await readConstants(), files))) {
    if (text === files[name]) continue;
    await writeFile(name, text);
    console.log(`${name}: written`);
  }
}
