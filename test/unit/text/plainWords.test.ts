import assert from 'node:assert/strict';
import { plainWords } from '../../../src/core/text/plainWords';

/** What VS Code takes for a link (`base/common/linkedText`) or an icon (`base/common/iconLabels`). */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const icon = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

describe('words that VS Code shows', () => {
  const table: [words: string, isMore: boolean][] = [
    ['The series with [Ada](command:workbench.action.quit) is archived.', true],
    ['[Ada](COMMAND:workbench.action.quit "Ada")', true],
    ['[plan](https://example.com) [b](http://example.com)', true],
    ['[x](file:///etc/passwd)', true],
    ['Quote $(date) and $(sync~spin) in the script', true],
    ['[plan](2026-11-24.md), [x] (command:a), Ada (London), 5 $ (net), $5(a)', false],
  ];
  for (const [words, isMore] of table)
    it(`${words} has ${isMore ? 'no link and no icon any more' : 'none'}, and reads the same`, () => {
      const hasMore = (text: string): boolean => link.test(text) || icon.test(text);
      assert.equal(hasMore(words), isMore);
      const shown = plainWords(words);
      assert.ok(!hasMore(shown));
      assert.equal(shown.replaceAll('\u2060', ''), words);
      assert.equal(shown === words, !isMore);
    });
});
