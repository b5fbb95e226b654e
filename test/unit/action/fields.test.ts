import assert from 'node:assert/strict';
import { setField } from '../../../src/core/action/edit';
import { type FieldKind, fieldNames, fieldRank, fieldRow, ourFields, signsOf, writeField } from '../../../src/core/action/fields';
import { readTaskLine } from '../../../src/core/action/readTaskLine';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import { trackAction } from '../../../src/core/action/track';
import { applyEdits } from '../../../src/core/text/textEdit';

/** The table of the contract: each of our fields with its signs and its Dataview key. */
const contract: Readonly<Record<string, readonly [signs: string, key: string]>> = {
  owner: ['', 'owner'],
  raised: ['➕', 'created'],
  followUp: ['⏳⌛', 'scheduled'],
  due: ['📅📆🗓', 'due'],
  done: ['✅', 'completion'],
  cancelled: ['❌', 'cancelled'],
  priority: ['🔺⏫🔼🔽⏬', 'priority'],
};

/** For each kind what a field of it may say, and in Obsidian Tasks' form what stands behind the sign. */
const samples: Readonly<Record<FieldKind, string>> = {
  date: '2026-11-28',
  priority: 'medium',
  owner: 'ada',
  word: 'abc_1',
  ids: 'abc1, def2',
  letters: 'keep',
  rule: 'every 2 weeks',
  any: 'anything',
};

const parts = (line: string) => readTaskLine(line) ?? assert.fail(line);

describe('the table of fields', () => {
  it('has what the contract says', () => {
    assert.deepEqual(
      Object.fromEntries(
        ourFields.map((name) => [
          name,
          [
            signsOf(name)
              .map(([sign]) => sign)
              .join(''),
            fieldRow(name).key,
          ],
        ]),
      ),
      contract,
    );
  });

  for (const name of fieldNames) {
    const { kind, key = 'anything else', isOurs } = fieldRow(name);
    for (const [sign, said] of signsOf(name)) {
      for (const gap of [' ', '', '\uFE0F ']) {
        it(`${sign} is read as ${name}, with ${JSON.stringify(gap)} behind it`, () => {
          const value = said ?? samples[kind];
          const { fields } = parts(`- [ ] Send it ${sign}${gap}${said === undefined ? value : ''}`);
          assert.deepEqual(
            fields.map((field) => [field.name, field.form, field.value, field.valid]),
            [[name, 'tasks', value, true]],
          );
        });
      }
    }
    for (const written of [
      `[${key}:: ${samples[kind]}]`,
      `[${key.toUpperCase()}::  ${samples[kind]} ]`,
      ...(name === 'unknown' ? [] : [`(${key}:: ${samples[kind]})`]),
    ]) {
      it(`${written} is read as ${name}`, () => {
        const { fields } = parts(`- [ ] Send it ${written}`);
        assert.deepEqual(
          fields.map((field) => [field.name, field.form, field.value, field.valid]),
          [[name, 'dataview', samples[kind], true]],
        );
      });
    }
    if (!isOurs)
      it(`${name} is kept, and says nothing`, () =>
        assert.deepEqual(Object.keys(parseTaskLine(`- [ ] Send it [${key}:: ${samples[kind]}]`)!).sort(), [
          'box',
          'status',
          'tags',
          'text',
        ]));
  }

  for (const name of ourFields) {
    for (const form of ['tasks', 'dataview'] as const) {
      it(`${name} is written as ${form}, read back, changed and taken out`, () => {
        const line = '- [ ] Send it ^k3f9q2';
        const value = samples[fieldRow(name).kind] as never;
        const written = applyEdits(line, setField(parts(line), name, value, form));
        assert.ok(written.includes(writeField(name, value, form)), written);
        assert.equal(parseTaskLine(written)?.[name], value);
        assert.deepEqual(setField(parts(written), name, value, form), []);
        assert.equal(applyEdits(written, setField(parts(written), name, undefined, form)), line);
      });
    }
  }

  it('says in which order they are written', () => {
    const all = { id: 'k3f9q2', owner: 'me', priority: 'high', raised: '2026-11-17', followUp: '2026-11-24', due: '2026-11-28' } as const;
    assert.equal(
      applyEdits('- [ ] Send it #ask', trackAction(parts('- [ ] Send it #ask'), all, 'tasks')),
      '- [ ] @me Send it #ask ⏫ ➕ 2026-11-17 ⏳ 2026-11-24 📅 2026-11-28 ^k3f9q2',
    );
    assert.deepEqual(
      [...fieldNames].sort((a, b) => fieldRank[a] - fieldRank[b]),
      fieldNames,
    );
    assert.ok(fieldNames.every((name) => fieldRank[name] < 0 === (name === 'owner')));
  });

  it('lets a line that is tracked keep its owner and the day it was raised', () => {
    const line = '- [ ] @ada Send it ➕ 2026-11-10 📅 2026-11-20';
    const tracked = trackAction(parts(line), { id: 'k3f9q2', owner: 'me', raised: '2026-11-17', due: '2026-11-28' }, 'tasks');
    assert.equal(applyEdits(line, tracked), '- [ ] @ada Send it ➕ 2026-11-10 📅 2026-11-28 ^k3f9q2');
  });
});
