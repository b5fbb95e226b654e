import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The floors of the house, top to bottom: nothing imports from a floor above its own. */
const host = ['vscode', 'node:*', 'fs', 'path', 'os', 'child_process'];
const message = 'A floor imports only from the floors below it: see docs/architecture.md.';
/** `import()` is held as well: the rule for imports does not look at it. */
const floor = (files, patterns) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: patterns.map((group) => ({ group: [group], message })) }],
    'no-restricted-syntax': [
      'error',
      ...patterns.map((group) => ({ selector: `ImportExpression > Literal[value=${asRegExp(group)}]`, message })),
    ],
  },
});
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
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: tseslint.configs.recommendedTypeCheckedOnly,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A byte is compared with its name: `bytes[at] === Byte.Dash`. The names are a const enum, so that a scan compares numbers.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Where a port answers with a promise, a host that knows at once is async all the same: it rejects and never throws.
      '@typescript-eslint/require-await': 'off',
    },
  },
  floor(['src/core/**'], [...host, '**/index/**', '**/schedule/**', '**/platform/**', '**/views/**', '**/editor/**', '**/commands/**']),
  floor(['src/index/**'], [...host, '**/schedule/**', '**/platform/**', '**/views/**', '**/editor/**', '**/commands/**']),
  floor(['src/schedule/**'], [...host, '**/platform/**', '**/views/**', '**/editor/**', '**/commands/**']),
  floor(['src/platform/**'], ['**/views/**', '**/editor/**', '**/commands/**']),
  floor(['src/views/**'], ['node:*', 'fs', 'path', 'os', 'child_process', '**/editor/**', '**/commands/**']),
  floor(['src/editor/**'], ['node:*', 'fs', 'path', 'os', 'child_process', '**/views/**', '**/commands/**']),
  floor(['src/commands/**'], ['node:*', 'fs', 'path', 'os', 'child_process', '**/views/**', '**/editor/**']),
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
