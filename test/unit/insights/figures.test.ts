import assert from 'node:assert/strict';
import { figures } from '../../../src/core/insights';
import { endIndexes } from '../index/indexOf';
import { cases } from './cases';
import { insightOf, shown } from './insightOf';

afterEach(endIndexes);

describe('a figure', () => {
  for (const { title, id, files, asked, value, rows, notes } of cases) {
    it(`${id}: ${title}`, async () => {
      const found = (await insightOf(files, asked)).figures.find(({ of }) => of.id === id);
      assert.ok(found);
      assert.equal(found.value, value);
      if (rows !== undefined)
        assert.deepEqual(
          found.rows?.map(({ label, values }) => [label, ...values]),
          rows,
        );
      if (notes !== undefined) assert.deepEqual(found.notes.map(shown), notes);
    });
  }

  it('counts nothing of a plan of which nobody can tell what is private, and says so', async () => {
    const { figures: found, unread } = await insightOf({
      'ada/2026-11-17.md': '',
      'wins.md': '<<<<<<< ours\n- 2026-11-16 A\n=======\n## Private\n\n- 2026-11-16 A\n>>>>>>> theirs\n',
      'career-plan.md': '---\ntarget: [\n---\n\n## Goals\n\n- [ ] A\n',
      'training-plan-2026.md': '---\nagreed: soon\n---\n\n- [x] A\n',
    });
    assert.deepEqual(
      unread.map((uri) => shown({ uri })),
      ['career-plan.md', 'wins.md'],
    );
    const valueOf = (id: string) => found.find(({ of }) => of.id === id)?.value;
    assert.deepEqual(['growth/wins-not-told', 'growth/goals', 'growth/training-done'].map(valueOf), [0, null, 1]);
  });

  it('has a case of its own', () => {
    const tested = new Set(cases.map(({ id }) => id));
    assert.deepEqual(
      figures.map(({ id }) => id).filter((id) => !tested.has(id)),
      [],
    );
  });

  it('has a title, and one sentence that says what it is', () => {
    for (const { id, title, definition } of figures) {
      assert.match(title, /^[\p{Lu}\d].*[^.]$/u, id);
      assert.match(definition, /^[\p{Lu}].*\.$/su, id);
      assert.doesNotMatch(definition, /\.\s/, `${id}: one sentence`);
    }
    assert.equal(new Set(figures.map(({ id }) => id)).size, figures.length);
    assert.equal(new Set(figures.map(({ title }) => title)).size, figures.length);
  });

  it('has as many values in a row as it has columns, and bars of numbers', async () => {
    for (const { of, rows } of (await insightOf(Object.assign({}, ...cases.map(({ files }) => files)))).figures) {
      assert.equal(rows === undefined, of.columns === undefined, of.id);
      for (const { values } of rows ?? []) assert.equal(values.length + 1, of.columns?.length, of.id);
      for (const { values } of rows ?? []) for (const bar of of.bars ?? []) assert.notEqual(typeof values[bar], 'string', of.id);
    }
  });
});

describe('figures', () => {
  it('know nothing of what is private', async () => {
    const secret = '- [ ] SECRET #feedback #signal\n- **SECRET**: SECRET\n- WHAT: SECRET\n';
    const hidden = `## Private\n\n${secret}- [ ] SECRET ➕ 2026-11-01 📅 2026-11-02 ^s1s1s1\n\n## Wins\n\n%% ${secret} %%\n\n## Support\n\n<!--\n${secret}-->\n`;
    const { figures: found } = await insightOf({ 'ada/2026-11-17.md': hidden });
    assert.doesNotMatch(JSON.stringify(found), /SECRET/);
    assert.equal(found.find(({ of }) => of.id === 'actions/open')?.value, 0);
  });

  it('of an empty folder are there, and say nothing', async () => {
    const { figures: found } = await insightOf({});
    assert.equal(found.length, figures.length);
    assert.deepEqual(
      found.filter(({ value }) => value !== 0 && value !== null).map(({ of }) => of.id),
      [],
    );
  });
});
