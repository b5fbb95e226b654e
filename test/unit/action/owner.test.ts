import assert from 'node:assert/strict';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import { isOwnerWord, ownerWordFor, resolveOwner } from '../../../src/core/action/owner';

describe('an owner with a full name', () => {
  const rows: [line: string, owner: string | undefined, text: string][] = [
    ['- [ ] @Priya Natarajan introduce me to the team', 'Priya', 'Priya Natarajan introduce me to the team'],
    ['- [ ] @Seán O’Neil sends the plan 📅 2026-12-01', 'Seán', 'Seán O’Neil sends the plan'],
    ['- [ ] @Anne-Marie Smith-Jones asks', 'Anne-Marie', 'Anne-Marie Smith-Jones asks'],
    ['- [ ] @priya introduce me', 'priya', 'introduce me'],
    ['- [ ] @priya Introduce me', 'priya', 'Introduce me'],
    ['- [ ] @Priya introduce me', 'Priya', 'introduce me'],
    ['- [ ] @Priya: Introduce me', 'Priya', 'Introduce me'],
    ['- [ ] @Priya, Introduce me', 'Priya', 'Introduce me'],
    ['- [ ] @Priya RFC', 'Priya', 'RFC'],
    ['- [ ] @me Send it', 'me', 'Send it'],
    ['- [ ] @Priya', 'Priya', ''],
  ];
  for (const [line, owner, text] of rows) {
    it(`${line}: ${text}`, () => {
      const task = parseTaskLine(line);
      assert.deepEqual([task?.owner, task?.text], [owner, text]);
    });
  }
});

describe('who an owner is', () => {
  const managers = [
    { id: 'ada-lovelace', name: 'Ada Lovelace' },
    { id: 'sam', name: 'Sam Rivera' },
    { id: 'sam-2', name: 'Sam Okafor' },
    { id: 'zoe-muller', name: 'Zoë Müller' },
    { id: 'chris-1', name: 'Chris One' },
    { id: 'chris-2', name: 'Chris Two' },
    { id: 'lopez-rosa', name: 'López, Rosa' },
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
    ['rosa', 'lopez-rosa', 'a first name behind the last one'],
    ['lin', 'me', 'my own name'],
    ['grace', 'grace', 'someone else'],
  ];
  for (const [word, owner, why] of rows)
    it(`${word ?? 'none'} is ${owner}: ${why}`, () => assert.equal(resolveOwner(word, managers, 'Lin Chen'), owner));

  const people = [...managers, { id: 'sean', name: "O'Neil Sean" }, { id: 'me-2', name: 'Me Too' }].map((manager) => ({
    ...manager,
    root: 'file:///notes',
  }));
  const words = {
    'ada-lovelace': 'ada',
    sam: 'sam',
    'sam-2': 'sam-2',
    'zoe-muller': 'zoë',
    'chris-1': 'chris-1',
    'lopez-rosa': 'rosa',
    sean: 'sean',
    'me-2': 'me-2',
  };
  for (const [id, word] of Object.entries(words))
    it(`${id} is written @${word}`, () =>
      assert.equal(
        ownerWordFor(
          people.find((one) => one.id === id)!,
          people,
        ),
        word,
      ));
  it('a name of another notes folder is free', () => {
    const other = { id: 'ada-2', name: 'Ada Byron', root: 'file:///elsewhere' };
    assert.equal(ownerWordFor(other, [...people, other]), 'ada');
  });
  it('every word that is written means its person', () => {
    for (const one of people) assert.equal(resolveOwner(ownerWordFor(one, people), people), one.id);
  });

  for (const word of ['me', 'ada-lovelace', 'Åsa', '李', 'a.b', 'sam_2'])
    it(`${word} can stand behind @`, () => assert.ok(isOwnerWord(word)));
  for (const word of ['', 'Ada Lovelace', 'types/node', 'ada.', '-a', "o'neil", '@me'])
    it(`"${word}" cannot`, () => assert.ok(!isOwnerWord(word)));
});
