import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

/** The sources that are loaded together with an entry, so without those behind an `import()`, and how many bytes they have in the package. */
async function loadedWith(entry: string): Promise<{ readonly sources: string[]; readonly bytes: number }> {
  const {
    metafile: { outputs },
  } = await build({
    entryPoints: { entry },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    external: ['vscode'],
    outdir: 'out',
    write: false,
    metafile: true,
  });
  const parts = new Set(['out/entry.js']);
  for (const part of parts)
    for (const { kind, path, external } of outputs[part]!.imports) if (kind === 'import-statement' && external !== true) parts.add(path);
  const sources = [...parts].flatMap((part) =>
    Object.entries(outputs[part]!.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([input]) => input),
  );
  return { sources, bytes: [...parts].reduce((sum, part) => sum + outputs[part]!.bytes, 0) };
}

describe('activation', () => {
  it('comes in every window: notes may be anywhere that a setting names', async () => {
    const { activationEvents } = JSON.parse(await readFile('package.json', 'utf8')) as { activationEvents: string[] };
    assert.ok(activationEvents.includes('onStartupFinished'));
    assert.ok(!activationEvents.includes('*'));
  });

  it('loads what it registers, and nothing of the core, the index or a package', async () => {
    const { sources, bytes } = await loadedWith('src/extension.ts');
    assert.ok(bytes < 16_000, `${bytes} bytes in every window`);
    assert.ok(sources.includes('src/activate.ts'));
    assert.deepEqual(
      sources.filter((source) => !/^src\/(?:[^/]+\.ts|(?:commands|editor|platform|tools|views)\/)/.test(source)),
      [],
    );
  });
});
