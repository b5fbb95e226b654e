import assert from 'node:assert/strict';
import { isOwnerWord, resolveOwner } from '../../../src/core/action/owner';

describe('who an owner is', () => {
  const managers = [
    { id: 'ada-lovelace', name: 'Ada Lovelace' },
    { id: 'sam', name: 'Sam Rivera' },
    { id: 'sam-2', name: 'Sam Okafor' },
    { id: 'zoe-muller', name: 'Zoë Müller' },
    { id: 'chris-1', name: 'Chris One' },
    { id: 'chris-2', name: 'Chris Two' },
  ];
  const rows: [word: string | undefined, owner: string, why: string][] = [
    [undefined, 'me', 'nobody is named'],
    ['me', 'me', 'it says so'],
    ['Me', 'me', 'in any case'],
    ['ada-lovelace', 'ada-lovelace', 'an id'],
    ['ada', 'ada-lovelace', 'a first name'],
    ['Ada', 'ada-lovelace', 'in any case'],
    ['Ada Lovelace', 'ada-lovelace', 'a whole name, from a Dataview field'],
    ['zoe', 'zoe-muller', 'without its accent'],
    ['sam', 'sam', 'an id goes before a first name'],
    ['chris', 'chris', 'two share it'],
    ['lin', 'me', 'my own name'],
    ['grace', 'grace', 'someone else'],
  ];
  for (const [word, owner, why] of rows) it(`${word ?? 'none'} is ${owner}: ${why}`, () => assert.equal(resolveOwner(word, managers, 'Lin Chen'), owner));

  for (const word of ['me', 'ada-lovelace', 'Åsa', '李', 'a.b', 'sam_2']) it(`${word} can stand behind @`, () => assert.ok(isOwnerWord(word)));
  for (const word of ['', 'Ada Lovelace', 'types/node', 'ada.', '-a', "o'neil", '@me']) it(`"${word}" cannot`, () => assert.ok(!isOwnerWord(word)));
});
