import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

describe('third-party notices', () => {
  it('name every package that is bundled, with its licence', async () => {
    const { notices } = await import('../../host/notices.mjs');
    assert.equal(readFileSync('THIRD_PARTY_NOTICES.md', 'utf8'), await notices(), 'run node test/host/notices.mjs');
  });
});
