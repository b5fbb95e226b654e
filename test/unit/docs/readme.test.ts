import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

/** Its tables are held by `written.test.ts`. */
describe('README', () => {
  const text = readFileSync('README.md', 'utf8');

  it('shows pictures that are there, with words for who cannot see them', () => {
    for (const [, alt, path] of text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)) {
      assert.ok(alt, `${path} has words`);
      assert.ok(existsSync(path ?? ''), `${path} is there`);
    }
  });

  it('stays under 1,500 words, tables aside', () => {
    const prose = text
      .split('\n')
      .filter((line) => !line.startsWith('|'))
      .join(' ');
    assert.ok(prose.split(/\s+/).length < 1500, `${prose.split(/\s+/).length} words`);
  });
});
