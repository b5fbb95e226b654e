import assert from 'node:assert/strict';
import { build } from 'esbuild';

/** The sources that are loaded together with an entry, so without those behind an `import()`. */
async function loadedWith(entry: string): Promise<string[]> {
  const { metafile: { outputs } } = await build({ entryPoints: { entry }, bundle: true, splitting: true, format: 'esm', platform: 'node', external: ['vscode'], outdir: 'out', write: false, metafile: true });
  const parts = new Set(['out/entry.js']);
  for (const part of parts) for (const { kind, path, external } of outputs[part]!.imports) if (kind === 'import-statement' && external !== true) parts.add(path);
  return [...parts].flatMap((part) => Object.entries(outputs[part]!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([input]) => input));
}

describe('activation', () => {
  it('loads what it registers, and nothing of the core, the index or a package', async () => {
    const sources = await loadedWith('src/extension.ts');
    assert.ok(sources.includes('src/activate.ts'));
    assert.deepEqual(sources.filter((source) => !/^src\/(?:[^/]+\.ts|(?:commands|editor|platform|views)\/)/.test(source)), []);
  });
});
