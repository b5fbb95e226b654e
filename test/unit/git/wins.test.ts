import assert from 'node:assert/strict';
import { type Commit, draftOf, groupCommits, myCommits, needsFolder, type WinGroup } from '../../../src/core/git/wins';
import { readWins } from '../../../src/core/plans/readWins';

const me = ['Me@Example.com', 'me@home.example'];
const effect = 'from … to …';
let count = 0;

function commit(message: string, more: Partial<Commit> = {}): Commit {
  count += 1;
  return {
    hash: count.toString(16).padStart(40, '0'),
    message,
    parents: ['f'.repeat(40)],
    name: 'Me',
    email: 'me@example.com',
    date: '2026-11-20',
    ...more,
  };
}

function groups(commits: readonly Commit[], folders: Readonly<Record<string, string>> = {}, since = '2026-11-17'): WinGroup[] {
  return groupCommits(myCommits(commits, me, since), new Map(Object.entries(folders)));
}

/** Each as `by name: titles`. */
function said(of: readonly WinGroup[]): string[] {
  return of.map(({ by, name, titles }) => `${by} ${name}: ${titles.join('; ')}`);
}

describe('wins from commits', () => {
  const rows: [what: string, commits: Partial<Commit>[], left: number][] = [
    ['mine, by any of my addresses, in any case', [{}, { message: 'b', email: 'ME@home.example' }], 2],
    ['not those of others', [{ email: 'ada@example.com' }, { message: 'b', email: 'me@example.com.evil' }], 0],
    ['those written with me', [{ email: 'ada@example.com', message: 'a\n\nCo-authored-by: Me <me@HOME.example>' }], 1],
    ['not those of programs, even with my address', [{ name: 'renovate[bot]' }, { message: 'b', name: 'GitHub Actions' }], 0],
    ['not those of programs that name me', [{ name: 'x[bot]', email: 'x[bot]@y', message: 'a\n\nCo-authored-by: Me <me@example.com>' }], 0],
    ['none from before, those of the day', [{ date: '2026-11-16' }, { message: 'b', date: '2026-11-17' }], 1],
    ['no merges', [{ message: "Merge branch 'x'", parents: ['a', 'b'] }], 0],
    ['no reverts', [{ message: 'Revert "x"' }, { message: 'revert: x' }], 0],
    ['no fixups', [{ message: 'fixup! a' }], 0],
    ['none without a message', [{ message: '' }, { message: '\n \n' }], 0],
    ['what was picked to another branch once', [{ message: 'a\n' }, { message: 'a' }], 1],
    ['the first commit', [{ parents: [] }], 1],
  ];
  for (const [what, commits, left] of rows)
    it(`are ${what}`, () => {
      const of = commits.map((more) => commit(more.message ?? 'a', more));
      assert.equal(myCommits(of, me, '2026-11-17').length, left);
    });

  it('leave out what was taken back, and what was given again stays', () => {
    const a = commit('a');
    const b = commit('b');
    const revertA = commit(`Revert "a"\n\nThis reverts commit ${a.hash}.`, { email: 'ada@example.com' });
    const revertB = commit(`Revert "b"\n\nThis reverts commit ${b.hash}.`);
    const again = commit(`Reapply "b"\n\nThis reverts commit ${revertB.hash}.`);
    assert.deepEqual(said(groups([again, revertB, revertA, b, a])), ['folder : b']);
    const squashed = commit('c (#12)');
    assert.deepEqual(said(groups([commit('Revert "c (#12)" (#13)\n\nReverts pay/ledger#12'), squashed, commit('d (#14)')])), [
      'request #14: d',
    ]);
  });

  it('are grouped by request, then by scope, then by folder', () => {
    const first = commit('Retry refunds');
    const other = commit('Say why');
    const found = groups(
      [
        commit('feat(payments): retry (#12)'),
        commit('test(payments): retry harder (#12)'),
        commit('fix(payments): round'),
        commit('Payments: no scope'),
        commit('chore(Payments): tidy'),
        first,
        other,
      ],
      { [first.hash]: 'ledger', [other.hash]: 'docs' },
    );
    assert.deepEqual(said(found), [
      'request #12: retry',
      'scope payments: round; tidy',
      'folder : Payments: no scope',
      'folder ledger: Retry refunds',
      'folder docs: Say why',
    ]);
    assert.deepEqual(
      found.map(({ area }) => area),
      ['payments', 'payments', undefined, undefined, undefined],
    );
  });

  it('take the request and its title from the merge that brought them in', () => {
    const base = commit('base', { email: 'ada@example.com', parents: [] });
    const one = commit('one', { parents: [base.hash] });
    const two = commit('two', { parents: [one.hash] });
    const main = commit('on main', { parents: [base.hash] });
    const merge = commit('Merge pull request #12 from me/x\n\nRetry refunds', { email: 'ada@example.com', parents: [main.hash, two.hash] });
    const sync = commit("Merge branch 'main' into y", { parents: [commit('three', { parents: [main.hash] }).hash, merge.hash] });
    assert.deepEqual(said(groups([merge, main, two, one, base])), ['folder : on main', 'request #12: Retry refunds']);
    assert.deepEqual(groups([merge, main, two, one, base])[1]?.hashes, [two.hash, one.hash]);
    assert.deepEqual(said(groups([sync, merge, main, two, one, base])), ['folder : on main; two; one'], 'a merge of main is no request');
  });

  it('need a folder only where nothing else says where they belong', () => {
    const read = myCommits([commit('a'), commit('fix(x): b'), commit('c (#1)')], me, '');
    assert.deepEqual(read.map(needsFolder), [true, false, false]);
  });

  it('are the latest first, with the latest date', () => {
    const [group] = groups([commit('fix(x): b', { date: '2026-11-20' }), commit('fix(x): a', { date: '2026-11-18' })]);
    assert.equal(group?.date, '2026-11-20');
    assert.deepEqual(group.titles, ['b', 'a']);
  });

  const drafts: [messages: string[], draft: string][] = [
    [['Retry refunds (#12)'], 'Retry refunds (#12) from … to …'],
    [['feat(payments): retry (!45)'], 'retry (!45) from … to … #area/payments'],
    [['fix(a b/C+): x'], 'x from … to … #area/a-b/C'],
    [['fix(x): a', 'fix(x): b', 'fix(x): A'], 'a; b from … to … #area/x'],
    [['a', 'b', 'c', 'd', 'e'], 'a; b; c; … from … to …'],
    [['Close <!-- and %% and [a](b.md#^w3k9q2) and <img src=x>'], 'Close from … to …'],
    [['@ada is thanked'], '\\@ada is thanked from … to …'],
    [['נסה שוב (#12)'], 'נסה שוב (#12) from … to …'],
    [['x'.repeat(200)], `${'x'.repeat(160)}… from … to …`],
  ];
  for (const [messages, draft] of drafts)
    it(`are drafted: ${draft.slice(0, 60)}`, () => {
      const [group] = groups(messages.map((message) => commit(message)));
      assert.ok(group);
      const text = draftOf(group, effect);
      assert.equal(text, draft);
      const [win] = readWins(`- 2026-11-20 ${text}\n`);
      assert.equal(win?.id, undefined);
      assert.deepEqual(win?.figures, [], 'there is no figure yet');
    });

  it('take any message', () => {
    for (const message of ['📅 2026-01-01', 'a ^w3k9q2', '`', '[', '](', '\\', '%%', '-->', '- [x] a', '# a', '> a', '\u0000'])
      for (const group of groups([commit(message)])) {
        const [win] = readWins(`- 2026-11-20 ${draftOf(group, effect)}\n`);
        assert.ok(win, message);
        assert.equal(win.id, undefined);
      }
  });

  it('are found among many within a moment', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      commit(at % 10 === 0 ? `Revert "x"\n\nThis reverts commit ${'e'.repeat(40)}.` : `fix(s${at % 50}): ${at}`, {
        email: at % 100 === 1 ? 'me@example.com' : 'ada@example.com',
        parents: [String(at)],
      }),
    );
    assert.equal(groups(many).length, 1);
  });
});
