import assert from 'node:assert/strict';
import { sectionOf } from '../../../src/core/note/sections';
import { firstName } from '../../../src/core/text/firstName';

describe('what people call someone', () => {
  const rows: [name: string, first: string][] = [
    ['Ada Lovelace', 'Ada'],
    [' Ada ', 'Ada'],
    ['Lovelace, Ada', 'Ada'],
    ['Lovelace,Ada King', 'Ada'],
    ['Lovelace ,', 'Lovelace'],
    ['Ada Lovelace, PhD', 'Ada'],
    ['Jean-Luc Picard', 'Jean-Luc'],
    ['李小龍', '李小龍'],
    ['عمر خيام', 'عمر'],
  ];
  for (const [name, first] of rows)
    it(`${name}: ${first}, whose topics are known by that`, () => {
      assert.equal(firstName(name), first);
      assert.equal(sectionOf(`${first}'s topics`), 'manager');
    });
});
