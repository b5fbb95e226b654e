import { builtinModules } from 'node:module';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const message = 'A floor imports only from the floors below it: see docs/architecture.md.';
/** Node's modules go by `node:` alone, so that one pattern knows them. */
const withoutScheme = builtinModules.filter((name) => !name.includes(':'));
const named = { paths: withoutScheme.map((name) => ({ name, message: `Write "node:${name}".` })) };
const isNamed = {
  selector: `ImportExpression > Literal[value=/^(?:${withoutScheme.join('|').replaceAll('/', '\\u002F')})$/]`,
  message: 'Write "node:" before the name of a module of Node.',
};
/** Nothing in `files` imports what a pattern matches. `import()` is held as well: the rule for imports does not look at it. */
const floor = (files, patterns, more = []) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { ...named, patterns: patterns.map((group) => ({ group: [group], message })) }],
    'no-restricted-syntax': [
      'error',
      isNamed,
      ...patterns.map((group) => ({ selector: `ImportExpression > Literal[value=${asRegExp(group)}]`, message })),
      ...more,
    ],
  },
});
/** Today and now are given to the core, so that every answer can be had again. */
const noClock = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.object.name=/^(?:Date|performance)$/][callee.property.name="now"]',
].map((selector) => ({ selector, message: 'The core reads no clock: take the date or the moment as an argument.' }));
const folder = (name) => `**/${name}/**`;
const top = ['views', 'editor', 'commands'];
const floors = ['index', 'schedule', 'platform', ...top, 'tools'];
const above = (lowest) => floors.slice(floors.indexOf(lowest)).map(folder);
const asRegExp = (glob) =>
  `/^${glob.replace('**/', '(?:.*\\u002F)?').replace('/**', '\\u002F').replace(':*', ':.*')}${/\*\*$/.test(glob) ? '' : '$'}/`;

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/', '**/*.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // What stands beside `...rest` is there to be left out of it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
    },
  },
  {
    files: ['{src,test}/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    // A test that nobody waits for cannot fail.
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    extends: tseslint.configs.recommendedTypeCheckedOnly,
    rules: {
      // A byte is compared with its name: `bytes[at] === Byte.Dash`. The names are a const enum, so that a scan compares numbers.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Where a port answers with a promise, a host that knows at once is async all the same: it rejects and never throws.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-properties': [
        'error',
        ...['Information', 'Warning', 'Error'].map((kind) => ({
          object: 'window',
          property: `show${kind}Message`,
          message: 'VS Code makes links of names and text of notes: tell it by src/platform/messages.ts.',
        })),
        ...['document', 'open'].map((object) => ({
          object,
          property: 'isDirty',
          message: 'VS Code does not always know: ask isDirty of src/platform/notes/openDocument.ts.',
        })),
      ],
    },
  },
  { files: ['src/platform/messages.ts', 'src/platform/notes/openDocument.ts'], rules: { 'no-restricted-properties': 'off' } },
  // The floors, from the bottom up.
  floor(['src/core/**'], ['vscode', 'node:*', ...above('index')], noClock),
  floor(['src/index/**'], ['vscode', 'node:*', ...above('schedule')]),
  floor(['src/schedule/**'], ['vscode', 'node:*', ...above('platform')]),
  floor(['src/platform/**'], above('views')),
  ...top.map((one) => floor([`src/${one}/**`], ['node:*', ...[...top, 'tools'].filter((other) => other !== one).map(folder)])),
  // A tool calls what commands do.
  floor(['src/tools/**'], ['node:*', ...['views', 'editor'].map(folder)]),
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        TextDecoder: 'readonly',
        TextEncoder: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
);
