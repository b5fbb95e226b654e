import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const sources = (floor: string) =>
  readdirSync(floor, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(floor, file));

describe('the core, the index and the schedule', () => {
  it('run on any platform: they bundle with nothing left outside', async () => {
    const { errors, warnings } = await build({
      entryPoints: [...sources('src/core'), ...sources('src/index'), ...sources('src/schedule')],
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['browser', 'module', 'main'],
      outdir: 'out',
      write: false,
      logLevel: 'silent',
    });
    assert.deepEqual(
      [...errors, ...warnings].map(({ text, location }) => `${location?.file}: ${text}`),
      [],
    );
  });
});
