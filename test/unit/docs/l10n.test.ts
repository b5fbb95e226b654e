import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import manifest from '../../../package.json';
import words from '../../../package.nls.json';

const bundle = 'l10n/bundle.l10n.json';

/** `UPDATE_L10N=1 npm run test:unit` writes the bundle anew. */
describe('words to translate', () => {
  it('in code are all in the bundle, and no other', async function () {
    this.timeout(20_000);
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const found = await getL10nJson(files.sort().map((file) => ({ extension: '.ts' as const, contents: readFileSync(join('src', file), 'utf8') })));
    const text = `${JSON.stringify(Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1))), undefined, 2)}\n`;
    if (process.env.UPDATE_L10N) writeFileSync(bundle, text);
    assert.equal(readFileSync(bundle, 'utf8'), text);
  });

  it('in the manifest are all in package.nls.json, and no other', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
    assert.deepEqual(Object.keys(words).filter((key) => !used.has(key)), [], 'not used');
    assert.deepEqual([...used].filter((key) => key !== undefined && !(key in words)), [], 'not there');
  });
});
