import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import bundle from '../../../l10n/bundle.l10n.json';
import manifest from '../../../package.json';
import words from '../../../package.nls.json';
import { readConstants, wordsToTranslate } from '../../../docs/write.mjs';

/** `l10n.t('…'` and `l10n.t({ message: '…'`; `npm run l10n` reads the same by the grammar of TypeScript, adds the words that stand in constants and writes the bundle. */
const call = /\bl10n\.t\(\s*(?:\{\s*message:\s*)?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;

describe('words to translate', () => {
  it('in code are all in the bundle, and no other', async () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const calls = files.flatMap((file) =>
      [...readFileSync(join('src', file), 'utf8').matchAll(call)].map(([, single, double]) =>
        (single ?? double ?? '').replace(/\\(.)/g, '$1'),
      ),
    );
    const used = new Set([...calls, ...wordsToTranslate(await readConstants())]);
    const known = new Set(Object.entries(bundle).map(([key, value]) => (typeof value === 'string' ? key : value.message)));
    assert.deepEqual(
      [...used].filter((text) => !known.has(text)),
      [],
      'run npm run l10n',
    );
    assert.deepEqual(
      [...known].filter((text) => !used.has(text)),
      [],
      'run npm run l10n',
    );
  });

  it('in the manifest are all in package.nls.json, and no other', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    assert.deepEqual(
      Object.keys(words).filter((key) => !used.has(key)),
      [],
      'not used',
    );
    assert.deepEqual(
      [...used].filter((key) => key !== undefined && !(key in words)),
      [],
      'not there',
    );
  });

  it('are contracted, and have straight quotes, as those of VS Code', () => {
    const texts = [...Object.values(bundle).map((text) => (typeof text === 'string' ? text : text.message)), ...Object.values(words)];
    const written = /\b(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should) not\b|\bcannot\b|[“”‘’]/i;
    assert.deepEqual(
      texts.filter((text) => written.test(text)),
      [],
    );
  });
});
