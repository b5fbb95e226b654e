import assert from 'node:assert/strict';
import { type Commit, myCommits } from '../../../src/core/git/myCommits';
import { draftOf, groupCommits, needsFolder, type WinGroup } from '../../../src/core/git/wins';
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

async function groups(commits: readonly Commit[], folders: Readonly<Record<string, string>> = {}): Promise<WinGroup[]> {
  return groupCommits(await myCommits(commits, me, '2026-11-17'), new Map(Object.entries(folders)));
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
    it(`are ${what}`, async () => {
      const of = commits.map((more) => commit(more.message ?? 'a', more));
      assert.equal((await myCommits(of, me, '2026-11-17')).length, left);
    });

  it('leave out what was taken back, and what was given again stays', async () => {
    const a = commit('a');
    const b = commit('b');
    const revertA = commit(`Revert "a"\n\nThis reverts commit ${a.hash}.`, { email: 'ada@example.com' });
    const revertB = commit(`Revert "b"\n\nThis reverts commit ${b.hash}.`);
    const again = commit(`Reapply "b"\n\nThis reverts commit ${revertB.hash}.`);
    assert.deepEqual(said(await groups([again, revertB, revertA, b, a])), ['folder : b']);
    const squashed = commit('c (#12)');
    assert.deepEqual(said(await groups([commit('Revert "c (#12)" (#13)\n\nReverts pay/ledger#12'), squashed, commit('d (#14)')])), [
      'request #14: d',
    ]);
  });

  it('are grouped by request, then by scope, then by folder', async () => {
    const first = commit('Retry refunds');
    const other = commit('Say why');
    const found = await groups(
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

  it('take the request and its title from the merge that brought them in', async () => {
    const base = commit('base', { email: 'ada@example.com', parents: [] });
    const one = commit('one', { parents: [base.hash] });
    const two = commit('two', { parents: [one.hash] });
    const main = commit('on main', { parents: [base.hash] });
    const merge = commit('Merge pull request #12 from me/x\n\nRetry refunds', { email: 'ada@example.com', parents: [main.hash, two.hash] });
    const sync = commit("Merge branch 'main' into y", { parents: [commit('three', { parents: [main.hash] }).hash, merge.hash] });
    assert.deepEqual(said(await groups([merge, main, two, one, base])), ['folder : on main', 'request #12: Retry refunds']);
    assert.deepEqual((await groups([merge, main, two, one, base]))[1]?.hashes, [two.hash, one.hash]);
    assert.deepEqual(
      said(await groups([sync, merge, main, two, one, base])),
      ['folder : on main', 'request #12: Retry refunds'],
      'what a merge of main brings along came in by its own requests',
    );
  });

  /** As real histories have them; the latest first, parents by message. */
  const histories: [what: string, commits: (Partial<Commit> & { readonly of?: readonly string[] })[], groups: string[]][] = [
    [
      'GitLab writes the whole address of a merge request',
      [
        {
          message:
            "Merge branch 'x' into 'main'\n\nRetry refunds\n\nSee merge request https://gitlab.com/pay/ledger/-/merge_requests/45\n\nMerged-by: Ada <ada@example.com>",
          of: ['base', 'two'],
        },
        { message: 'two', of: ['one'] },
        { message: 'one', of: ['base'] },
        { message: 'base', email: 'ada@example.com' },
      ],
      ['request !45: Retry refunds'],
    ],
    [
      'what others pushed comes in by a merge of my pull',
      [
        { message: "Merge branch 'main' of github.com:pay/ledger", of: ['mine', 'Merge pull request #12 from x/y\n\nRound'] },
        { message: 'mine', of: ['base'] },
        { message: 'Merge pull request #12 from x/y\n\nRound', of: ['base', 'round'] },
        { message: 'round', of: ['base'] },
        { message: 'base', email: 'ada@example.com' },
      ],
      ['folder : mine', 'request #12: Round'],
    ],
    [
      'a revert takes a merge back with all that it brought in',
      [
        {
          message: `Revert "Merge branch 'x'"\n\nThis reverts commit MERGE, reversing\nchanges made to 1234567.`,
          of: ["Merge branch 'x'"],
        },
        { message: "Merge branch 'x'", of: ['base', 'two'] },
        { message: 'two', of: ['one'] },
        { message: 'one', of: ['base'] },
        { message: 'base' },
      ],
      ['folder : base'],
    ],
    [
      'a revert that names no commit quotes it',
      [
        { message: 'Revert "perf: reuse it (#12)" (#14)' },
        { message: 'fix: Revert "feat: more"' },
        { message: 'Merged PR 15: Revert "Say why"' },
        { message: 'revert: fix(x): round' },
        { message: 'perf: reuse it (#12)' },
        { message: 'feat: more' },
        { message: 'Say why' },
        { message: 'fix(x): round' },
        { message: 'Say why not' },
      ],
      ['folder : Say why not'],
    ],
    ['a revert of a merge request', [{ message: 'Revert "a"\n\nThis reverts merge request !12' }, { message: 'a (!12)' }], []],
    [
      'a branch that was squashed, and one that was not merged yet',
      [
        { message: 'Retry refunds (#12)\n\n* first try\n\n* round them' },
        { message: 'One commit (#13)' },
        { message: 'round them', isElsewhere: true },
        { message: 'first try', isElsewhere: true },
        { message: 'One commit', isElsewhere: true },
        { message: 'fix(x): still open', isElsewhere: true, date: '2026-11-21' },
      ],
      ['scope x: still open', 'request #12: Retry refunds', 'request #13: One commit'],
    ],
    [
      'versions say least',
      [{ message: '15.0.5' }, { message: 'Release v2.0.0-rc.1' }, { message: 'Fix it' }, { message: 'Upgrade to 2.0' }],
      ['folder : Fix it; Upgrade to 2.0; 15.0.5; Release v2.0.0-rc.1'],
    ],
    [
      'programs that name me, and a person who is called so',
      [
        { message: 'a\n\nCo-authored-by: Me <me@example.com>', name: 'Angular Robot', email: 'angular-robot@example.com' },
        { message: 'b\n\nCo-authored-by: Me <me@example.com>', name: 'StepSecurity Bot', email: 'bot@example.io' },
        { message: 'c\n\nCo-authored-by: Me <me@example.com>', name: 'Piet Bot', email: 'piet@example.nl' },
      ],
      ['folder : c'],
    ],
    [
      'Azure DevOps, from another repository',
      [{ message: 'Merged PR 12: [Git2Git] Merged PR 11: Take icons' }],
      ['request !12: Take icons'],
    ],
    [
      'a merge with an emoji',
      [
        { message: '🔀 Merge pull request #47 from x/y\n\nRound', of: ['base', 'a'] },
        { message: 'a', of: ['base'] },
      ],
      ['request #47: Round'],
    ],
  ];
  for (const [what, history, expected] of histories)
    it(`read real histories: ${what}`, async () => {
      const made = history.map((more) => ({ of: more.of ?? [], commit: commit(more.message ?? '', more) }));
      const hashOf = (message: string): string => made.find((one) => one.commit.message === message)?.commit.hash ?? 'f'.repeat(40);
      const merge = made.find(({ of }) => of.length > 1)?.commit.hash ?? '';
      const commits = made.map(({ of, commit: { message, ...one } }) => ({
        ...one,
        message: message.replace('MERGE', merge),
        parents: of.length === 0 ? one.parents : of.map(hashOf),
      }));
      assert.deepEqual(said(await groups(commits)), expected);
    });

  it('are mine by my own address, whatever my name is like', async () => {
    const piet = commit('a', { name: 'Piet Bot', email: 'piet.bot@example.nl' });
    assert.equal((await myCommits([piet], ['piet.bot@example.nl'], '')).length, 1);
  });

  it('let others run between', async () => {
    const many = Array.from({ length: 2_000 }, (_, at) => commit(`fix(x): ${at}`));
    let breaks = 0;
    await myCommits(many, me, '', () => Promise.resolve(void breaks++));
    assert.ok(breaks > 40, String(breaks));
  });

  it('need a folder only where nothing else says where they belong', async () => {
    const read = await myCommits([commit('a'), commit('fix(x): b'), commit('c (#1)')], me, '');
    assert.deepEqual(read.map(needsFolder), [true, false, false]);
  });

  it('are the latest first, with the latest date', async () => {
    const [group] = await groups([commit('fix(x): b', { date: '2026-11-20' }), commit('fix(x): a', { date: '2026-11-18' })]);
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
    it(`are drafted: ${draft.slice(0, 60)}`, async () => {
      const [group] = await groups(messages.map((message) => commit(message)));
      assert.ok(group);
      const text = draftOf(group, effect);
      assert.equal(text, draft);
      const [win] = readWins(`- 2026-11-20 ${text}\n`);
      assert.equal(win?.id, undefined);
      assert.deepEqual(win?.figures, [], 'there is no figure yet');
    });

  it('take any message', async () => {
    for (const message of ['📅 2026-01-01', 'a ^w3k9q2', '`', '[', '](', '\\', '%%', '-->', '- [x] a', '# a', '> a', '\u0000'])
      for (const group of await groups([commit(message)])) {
        const [win] = readWins(`- 2026-11-20 ${draftOf(group, effect)}\n`);
        assert.ok(win, message);
        assert.equal(win.id, undefined);
      }
  });

  it('are found among many within a moment', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      commit(at % 10 === 0 ? `Revert "x"\n\nThis reverts commit ${'e'.repeat(40)}.` : `fix(s${at % 50}): ${at}`, {
        email: at % 100 === 1 ? 'me@example.com' : 'ada@example.com',
        parents: [String(at)],
      }),
    );
    assert.equal((await groups(many)).length, 1);
  });
});
