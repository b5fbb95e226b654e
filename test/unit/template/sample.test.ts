import { strict as assert } from 'node:assert';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import { shiftBy, shiftDates, shiftText } from '../../fixtures/shiftDates.mjs';

const sample = path.join('test', 'fixtures', 'sample');
const notesIn = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .sort();
const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('the sample', () => {
  const notes = notesIn(sample);
  const texts = new Map(notes.map((name) => [name, read(sample, name)]));
  const ids = [...texts].flatMap(([name, text]) =>
    [...text.matchAll(/^\s*- \[.\] .* \^([a-z0-9-]+)$/gm)].map((match) => ({ name, id: match[1] ?? '' })),
  );

  it('has each id on one line', () => {
    assert.ok(ids.length > 20);
    assert.equal(new Set(ids.map(({ id }) => id)).size, ids.length);
  });

  it('has actions with an owner, a date raised and a due date', () => {
    for (const [name, text] of texts) {
      for (const [line] of text.matchAll(/^.* \^[a-z0-9-]+$/gm)) {
        const task = parseTaskLine(line);
        assert.ok(
          task?.id && task.owner && task.raised && task.due && (task.status === 'done') === (task.done !== undefined),
          `${name}: ${line}`,
        );
      }
    }
  });

  it('has references only to actions that are there', () => {
    for (const [name, text] of texts) {
      for (const [, file = '', id = ''] of text.matchAll(/\]\(([^)#]+)#\^([a-z0-9-]+)\)/g)) {
        assert.ok(
          ids.some((one) => one.id === id && one.name === path.join(path.dirname(name), file)),
          `${name}: ${file}#^${id}`,
        );
      }
    }
  });

  it('has links only to files that are there', () => {
    for (const [name, text] of texts) {
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g))
        assert.doesNotThrow(() => read(path.join(sample, path.dirname(name)), target), `${name}: ${target}`);
    }
  });

  it('says in each meeting note the date of its file name', () => {
    for (const [name, text] of texts) {
      const date = /(\d{4}-\d{2}-\d{2})\.md$/.exec(name)?.[1];
      if (date !== undefined) assert.match(text, new RegExp(`^---\ndate: ${date}\n`), name);
    }
  });

  it('tells nothing of the future as past: what is done lies four days back or more', () => {
    for (const [name, text] of texts) {
      for (const [, date = ''] of text.matchAll(/(?:[➕✅❌] |shared: |recap: |discussed: |agreed: |^- )(\d{4}-\d{2}-\d{2})/gmu))
        assert.ok(date <= '2026-11-17', `${name}: ${date}`);
    }
  });
});

describe('shiftDates', () => {
  const copies: string[] = [];
  afterEach(() => copies.splice(0).forEach((copy) => rmSync(copy, { recursive: true })));

  for (const [today, days] of [
    ['2026-11-18', 0],
    ['2026-11-21', 0],
    ['2026-11-24', 0],
    ['2026-11-25', 7],
    ['2027-03-10', 112],
    ['2026-11-17', -7],
    ['2026-01-01', -322],
  ] as const) {
    it(`on ${today} moves by ${days} days`, async () => {
      const copy = mkdtempSync(path.join(tmpdir(), 'sample-'));
      copies.push(copy);
      cpSync(sample, copy, { recursive: true });
      await shiftDates(copy, '2026-11-21', today);
      const expected = (text: string) => shiftText(text, days).replace(/(training-plan-|Training plan )\d{4}/g, `$1${today.slice(0, 4)}`);
      assert.equal(shiftBy('2026-11-21', today), days);
      assert.deepEqual(notesIn(copy), notesIn(sample).map(expected).sort());
      for (const name of notesIn(sample)) assert.equal(read(copy, expected(name)), expected(read(sample, name)), name);
    });
  }

  it('leaves what is no date', () => {
    const text = '12026-11-21 2026-11-211 2026-02-30 2026-13-01 v2026-1-1';
    assert.equal(shiftText(text, 7), text);
    assert.equal(shiftText('2024-02-28..2024-12-31', 1), '2024-02-29..2025-01-01');
  });

  it('always keeps weekdays, with the last meeting before today and the next one not', () => {
    const anyDay = fc.integer({ min: -3000, max: 3000 }).map((days) => shiftText('2026-11-21', days));
    fc.assert(
      fc.property(anyDay, (today) => {
        const days = shiftBy('2026-11-21', today);
        return days % 7 === 0 && shiftText('2026-11-17', days) < today && today <= shiftText('2026-11-24', days);
      }),
    );
  });
});
