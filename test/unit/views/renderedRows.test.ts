import assert from 'node:assert/strict';
import { RenderedRows } from '../../../src/views/renderedRows';

interface Row {
  readonly key: string;
  readonly group?: string;
}

/** A tree of words: `{ group: { row: look } }`. */
class Words {
  shown: Record<string, Record<string, string>>;
  readonly painted = new RenderedRows<Row>({ look: (row) => this.look(row), children: (row) => this.children(row) });

  constructor(words: Record<string, Record<string, string>>) {
    this.shown = words;
    this.painted.branch(undefined, this.children(undefined));
    for (const group of this.children(undefined)) {
      this.painted.row(group);
      this.painted.branch(group, this.children(group));
      for (const row of this.children(group)) this.painted.row(row);
    }
  }

  changes(concerns?: (row: Row) => boolean): string[] | 'all' {
    const changes = this.painted.changes(concerns);
    return changes === 'all' ? changes : changes.map(({ key }) => key);
  }

  private look({ key, group }: Row): string | undefined {
    return group === undefined
      ? key in this.shown
        ? `${key} ${Object.keys(this.shown[key] ?? {}).length}`
        : undefined
      : this.shown[group]?.[key];
  }

  private children(row: Row | undefined): Row[] {
    if (row === undefined) return Object.keys(this.shown).map((key) => ({ key }));
    return Object.keys(this.shown[row.key] ?? {}).map((key) => ({ key, group: row.key }));
  }
}

describe('what a tree repaints', () => {
  const before = { ada: { mon: 'calm', tue: 'calm' }, grace: { wed: 'calm' } };
  const table: [what: string, after: Record<string, Record<string, string>>, repainted: string[] | 'all'][] = [
    ['nothing where nothing looks different', before, []],
    ['one row where one looks different', { ...before, ada: { mon: 'calm', tue: 'late' } }, ['tue']],
    ['the group where a row came', { ...before, ada: { mon: 'calm', tue: 'calm', thu: 'calm' } }, ['ada']],
    ['the group where a row went', { ...before, ada: { mon: 'calm' } }, ['ada']],
    ['the group where rows changed places', { ...before, ada: { tue: 'calm', mon: 'calm' } }, ['ada']],
    ['everything where a group came', { ...before, jose: {} }, 'all'],
    ['everything where a group went', { ada: before.ada }, 'all'],
  ];
  for (const [what, after, repainted] of table) {
    it(what, () => {
      const words = new Words(before);
      words.shown = after;
      assert.deepEqual(words.changes(), repainted);
    });
  }

  it('once only', () => {
    const words = new Words(before);
    words.shown = { ...before, ada: { mon: 'calm', tue: 'late' } };
    words.changes();
    assert.deepEqual(words.changes(), []);
  });

  it('only what a change concerns', () => {
    const words = new Words(before);
    words.shown = { ada: { mon: 'late', tue: 'calm' }, grace: { wed: 'late' } };
    assert.deepEqual(
      words.changes((row) => row.key === 'grace' || row.group === 'grace'),
      ['wed'],
    );
  });
});
