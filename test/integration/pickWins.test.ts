import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  answeringEach,
  day,
  exists,
  isFor,
  isPick,
  note,
  notesFolder,
  readFile,
  refresh,
  run,
  type Series,
  until,
  useDesk,
  workspaceFolder,
} from './desk';
import { Repository } from './gitRepository';

const planned = `${day(3)}.md`;
const held = `${day(-4)}.md`;
const agenda = note('## Wins\n\n- [ ] \n\n## Notes\n', `date: ${day(3)}`);
const log = (): vscode.Uri => vscode.Uri.joinPath(notesFolder(), 'wins.md');
const write = (text: string) => vscode.workspace.fs.writeFile(log(), new TextEncoder().encode(text));

describe('1:1: Pick Wins', () => {
  const desk = useDesk();
  let before = '';
  beforeEach(async () => {
    before = await readFile(log());
  });
  afterEach(async () => {
    await write(before);
    await refresh();
  });

  /** A person, and a log that says something else until the test is over. */
  async function seriesWith(text: string, more: Readonly<Record<string, string>> = {}): Promise<Series> {
    await write(text);
    return desk.series({ [planned]: agenda, ...more });
  }

  it('puts a win by its words under Wins, with an ID that the log gets too', async () => {
    const series = await seriesWith('\ufeff# Wins\r\n\r\n- 2026-11-02 From 78 to 86 #area/refunds\r\n- 2026-11-01 Other ^w1w1w1\r\n');
    const uri = series.uri(planned);
    assert.equal(await run('pickWins', { uri, wins: ['From 78 to 86', '^w1w1w1'] }), 2, desk.errors().join());
    const id = /#area\/refunds \^([a-z0-9]{6})\r\n/.exec(await readFile(log()))?.[1];
    assert.ok(id);
    assert.equal(
      await readFile(log()),
      `\ufeff# Wins\r\n\r\n- 2026-11-02 From 78 to 86 #area/refunds ^${id}\r\n- 2026-11-01 Other ^w1w1w1\r\n`,
    );
    const after = agenda.replace('- [ ] ', `- [ ] From 78 to 86 ([win](../wins.md#^${id}))\n- [ ] Other ([win](../wins.md#^w1w1w1))`);
    assert.equal(await series.read(planned), after);
    assert.equal(await run('pickWins', { uri, wins: [id, '2026-11-01 Other'] }), 0, 'not twice');
    assert.equal(await series.read(planned), after);
    assert.deepEqual(desk.messages, []);
  });

  it('logs words that are no win yet, in a log that is made if need be', async () => {
    const series = await desk.series({ [planned]: agenda });
    await vscode.workspace.fs.delete(log());
    await refresh();
    assert.equal(await run('pickWins', { uri: series.uri(planned).toString(), wins: ['Brand new #area/x', 'Brand new'] }), 1);
    const [, id] = new RegExp(`^# Wins\n\n- ${day()} Brand new #area/x \\^([a-z0-9]{6})\n$`).exec(await readFile(log())) ?? [];
    assert.ok(id, await readFile(log()));
    assert.match(await series.read(planned), new RegExp(`^- \\[ \\] Brand new \\(\\[win\\]\\(\\.\\./wins\\.md#\\^${id}\\)\\)$`, 'm'));
  });

  it('refuses what it does not know, and leaves note and log as they are', async () => {
    const series = await seriesWith('- 2026-11-01 Other ^w1w1w1\n');
    const uri = series.uri(planned);
    const wrong: [argument: unknown, message: RegExp][] = [
      [{ uri, wins: ['w9w9w9'] }, /no win with the ID "w9w9w9"/],
      [{ uri, wins: 'Other' }, /wins can't be "Other"/],
      [{ uri, wins: ['Other', 7] }, /wins can't be "7"/],
      [{ uri, wins: [' '] }, /wins can't be " "/],
      [{ uri: log(), wins: ['Other'] }, /isn't a meeting note/],
      [{ uri: series.uri('2020-01-01.md'), wins: ['Other'] }, /2020-01-01\.md/],
    ];
    for (const [argument, message] of wrong) await desk.refused('pickWins', argument, message);
    await series.write(planned, `---\ndate: [\n---\n\n## Wins\n`);
    await desk.refused('pickWins', { uri, wins: ['New one'] }, /front matter/);
    assert.equal(await readFile(log()), '- 2026-11-01 Other ^w1w1w1\n');
  });

  it('does not log anything where the note cannot be changed', async () => {
    const series = await seriesWith('<<<<<<< ours\n- a\n=======\n- b\n>>>>>>> theirs\n');
    await desk.refused('pickWins', { uri: series.uri(planned), wins: ['New one'] }, /wins\.md/);
    assert.equal(await series.read(planned), agenda);
  });

  it('is the quick fix of an agenda that has no wins', async () => {
    const series = await seriesWith('- 2026-11-02 From 78 to 86 ^w1w1w1\n');
    const uri = series.uri(planned);
    await vscode.window.showTextDocument(uri);
    const heading = new vscode.Range(4, 0, 4, 0);
    const kind = vscode.CodeActionKind.QuickFix.value;
    let fix: vscode.Command | undefined;
    await until('the fix is offered', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, heading, kind);
      fix = actions.find(isFor('agenda/wins-count'))?.command;
      return fix !== undefined;
    });
    assert.equal(fix?.title, 'Pick wins…');
    const { rows } = await picking('first', () => vscode.commands.executeCommand(fix?.command ?? '', ...(fix?.arguments ?? [])));
    assert.ok(rows.some(({ label }) => label === 'From 78 to 86'));
    assert.match(await series.read(planned), /^- \[ \] From 78 to 86 \(\[win\]/m);
  });

  it('offers those that were not told to this person first, the latest first', async () => {
    const told = note('## Wins\n\n- [x] Told ([win](../wins.md#^w1w1w1))\n', `date: ${day(-4)}`);
    const series = await seriesWith(
      '- 2026-11-03 Told ^w1w1w1\n- 2026-11-01 Older\n- 2026-11-02 Not told ^w2w2w2\n- 2026-11-02 On it ^w3w3w3\n',
      { [held]: told },
    );
    await desk.series({ [held]: told.replaceAll('w1w1w1', 'w2w2w2') });
    await run('pickWins', { uri: series.uri(planned), wins: ['w3w3w3'] });
    const picked = await picking('first', () => run('pickWins', { uri: series.uri(planned) }));
    assert.equal(picked.answer, 1, JSON.stringify(desk.messages));
    assert.match(await series.read(planned), /- \[ \] On it .*\n- \[ \] Not told \(\[win\]\(\.\.\/wins\.md#\^w2w2w2\)\)\n/);
    const before = await series.read(planned);
    const left = await picking('leave', () => run('pickWins', { uri: series.uri(planned) }));
    assert.equal(left.answer, undefined);
    assert.ok(left.rows.some(({ label }) => /^Who did you help/.test(label)));
    assert.equal(await series.read(planned), before);
    if (__HOST__ === 'worker') assert.match(desk.messages[0]?.text ?? '', /^Git isn't available here/);
    else assert.deepEqual(desk.messages, []);
  });

  if (__HOST__ === 'node')
    it('drafts wins from my commits since the last held meeting', async () => {
      const repository = await Repository.named('ledger');
      desk.remove(repository.root);
      await repository.commit('Long ago (#1)', day(-30));
      await repository.commit('feat(refunds): retry (#12)', day(-3), { author: 'Me <ME@example.com>' });
      await repository.commit("Someone else's (#13)", day(-3), { author: 'Ada <ada@example.com>' });
      await repository.commit('fix(refunds): once more (#12)', day(-2));
      await repository.commit('Say more', day(-1), { file: 'docs/a.md' });
      await repository.register();
      const series = await seriesWith('', { [held]: note('', `date: ${day(-4)}`) });
      const { rows } = await picking('leave', () => run('pickWins', { uri: series.uri(planned) }));
      assert.deepEqual(
        rows.filter(({ description }) => description?.includes('ledger')),
        [
          { label: 'Say more from … to …', description: '1 commit · ledger/docs · yesterday' },
          { label: 'once more (#12) from … to … #area/refunds', description: '2 commits · ledger · 2 days ago' },
        ],
      );
      await picking('first', () => run('pickWins', { uri: series.uri(planned) }), 'from 9 to 2');
      const [, id] = new RegExp(`^- ${day(-1)} Say more from 9 to 2 \\^(\\w{6})\n$`).exec(await readFile(log())) ?? [];
      assert.ok(id, await readFile(log()));
      assert.match(await series.read(planned), new RegExp(`^- \\[ \\] Say more from 9 to 2 \\(\\[win\\].*\\^${id}\\)\\)$`, 'm'));
      assert.equal(await exists(vscode.Uri.joinPath(workspaceFolder(), '.git')), false);
    });

  if (__HOST__ === 'node')
    it('finds what was not merged yet, once', async () => {
      const repository = await Repository.named('branches');
      desk.remove(repository.root);
      await repository.commit('Base', day(-9));
      repository.git('checkout', '-q', '-b', 'old');
      await repository.commit('Too old (#1)', day(-8));
      repository.git('checkout', '-q', '-b', 'retry', 'main');
      await repository.commit('Retry refunds', day(-3), { file: 'pay/a.py' });
      await repository.commit('fix(pay): still open', day(-2), { file: 'pay/a.py' });
      repository.git('checkout', '-q', 'main');
      await repository.commit('Retry refunds (#12)', day(-1), { file: 'pay/b.py' });
      repository.git('checkout', '-q', '--detach');
      await repository.register();
      const empty = await Repository.named('empty');
      desk.remove(empty.root);
      await empty.register();
      const series = await seriesWith('', { [held]: note('', `date: ${day(-4)}`) });
      const { rows, placeholder } = await picking('leave', () => run('pickWins', { uri: series.uri(planned) }));
      assert.deepEqual(
        rows.filter(({ description }) => /branches|empty/.test(description ?? '')),
        [
          { label: 'Retry refunds (#12) from … to …', description: '1 commit · branches · yesterday' },
          { label: 'still open from … to … #area/pay', description: '1 commit · branches · 2 days ago' },
        ],
      );
      assert.doesNotMatch(placeholder ?? '', /branches|empty/);
    });
});

interface Row {
  readonly label: string;
  readonly description: string | undefined;
}

interface Picked {
  readonly rows: readonly Row[];
  readonly placeholder: string | undefined;
  readonly answer: unknown;
}

/** Takes the first row of the pick that a command shows, or leaves it, and finishes drafts with `effect`; gives its rows, and what the command answers. */
async function picking(key: 'first' | 'leave', running: () => Thenable<unknown>, effect = ''): Promise<Picked> {
  let rows: Row[] = [];
  let placeholder: string | undefined;
  const answer = await answeringEach(running, (shown) => {
    if (isPick(shown)) {
      ({ placeholder } = shown);
      rows = shown.items.map(({ label, description }) => ({ label, description }));
      shown.activeItems = shown.items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator).slice(0, 1);
    } else shown.value = shown.value.replace('from … to …', effect);
    return key === 'first' ? 'accept' : 'leave';
  });
  return { rows, placeholder, answer };
}
