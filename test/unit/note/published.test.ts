import assert from 'node:assert/strict';
import { changeFrontMatter } from '../../../src/core/note/changeFrontMatter';
import { readFrontMatter } from '../../../src/core/note/fastFrontMatter';
import { parseFrontMatter } from '../../../src/core/note/yaml';
import { applyEdits } from '../../../src/core/text/textEdit';
import { published } from './publishedFrontMatter';

describe('front matter that people publish', () => {
  for (const [tool, yaml, says] of published) {
    const isBroken = parseFrontMatter(yaml).problem !== undefined;
    describe(`${tool}: ${yaml.split(/[\r\n]/, 1)[0]}`, () => {
      it(isBroken ? 'is told as broken, and left alone' : 'says what it says', () => {
        assert.equal(isBroken, Object.keys(says).length === 0);
        const { entries } = parseFrontMatter(yaml);
        for (const [key, value] of Object.entries(says)) {
          const said = entries.get(key)?.value;
          assert.deepEqual(said === undefined ? null : typeof said === 'string' ? said : said.map((item) => item.value), value, key);
        }
      });
      it('is read alike on both paths, or the fast one is unsure', () => {
        const read = readFrontMatter(yaml);
        if (read !== 'unsure') assert.deepEqual(read, parseFrontMatter(yaml));
      });
      it('takes a key, and gives it back', async () => {
        const text = `---\n${yaml}---\n# A\n`;
        const result = await changeFrontMatter(text, { occurrence: '2026-11-24' });
        if (isBroken) return assert.deepEqual(result, { code: 'front-matter-broken' });
        assert.ok('edits' in result);
        const changed = applyEdits(text, result.edits);
        assert.equal(changed.replace(/occurrence: 2026-11-24\r?\n/, ''), text);
        const back = await changeFrontMatter(changed, { occurrence: undefined });
        assert.ok('edits' in back);
        assert.equal(applyEdits(changed, back.edits), text);
      });
    });
  }
});
