import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  answering,
  api,
  day,
  exists,
  notesFolder,
  problemsFound as found,
  isFor,
  problemsOf,
  readFile,
  refresh,
  run,
  until,
  useDesk,
} from './desk';

const at = (name: string): vscode.Uri => vscode.Uri.joinPath(notesFolder(), name);
const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
/** A note of the sample says something else until the work is done. */
async function withNote(name: string, text: string, work: (uri: vscode.Uri) => Promise<void>): Promise<void> {
  const before = await readFile(at(name));
  await write(at(name), text);
  await refresh();
  try {
    await work(at(name));
  } finally {
    await write(at(name), before);
    await refresh();
  }
}

describe('1:1: Create Plan', () => {
  const desk = useDesk();
  const training = (): vscode.Uri => desk.remove(at('training-plan-2031.md'));

  it('writes a training plan, opens it, and opens it as it is the next time', async () => {
    const uri = training();
    const made = await run<vscode.Uri>('createPlan', { plan: 'training', year: 2031 });
    assert.equal(made?.toString(), uri.toString(), desk.errors().join());
    assert.match(await readFile(uri), /^---\nagreed:\nreviewed:\n---\n\n# Training plan 2031\n/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    assert.deepEqual(await found(uri), []);
    await write(uri, '- [ ] Mine\n');
    assert.equal((await run<vscode.Uri>('createPlan', { plan: 'training', year: 2031 })).toString(), uri.toString());
    assert.equal(await readFile(uri), '- [ ] Mine\n');
  });

  it('opens the career plan that is there', async () => {
    const before = await readFile(at('career-plan.md'));
    const uri = await run<vscode.Uri>('createPlan', { plan: 'career' });
    assert.equal(uri.toString(), at('career-plan.md').toString());
    assert.equal(await readFile(uri), before);
  });

  it('writes one plan of two that are asked for at once', async () => {
    const uri = training();
    const made = await Promise.all([1, 2].map(() => run<vscode.Uri>('createPlan', { plan: 'training', year: 2031 })));
    assert.deepEqual(
      made.map((one) => one?.toString()),
      [uri.toString(), uri.toString()],
    );
  });

  it('asks which plan where none is named', async () => {
    let made: vscode.Uri | undefined;
    const asked = await answering('', async () => {
      made = await run<vscode.Uri>('createPlan');
    });
    assert.deepEqual(
      asked.map(({ title }) => title),
      ['Create plan'],
    );
    assert.equal(made?.toString(), at('career-plan.md').toString());
  });

  const wrong: [argument: unknown, message: RegExp][] = [
    [{ plan: 'wins' }, /plan must be one of career, training, not "wins"/],
    [{ plan: 7 }, /plan can't be "7"/],
    [{ plan: 'training', year: 26 }, /year can't be "26"/],
    [{ plan: 'training', year: 'soon' }, /year can't be "soon"/],
    ['training', /one object, not "training"/],
  ];
  for (const [argument, message] of wrong)
    it(`refuses ${JSON.stringify(argument)}`, async () => {
      await desk.refused('createPlan', argument, message);
      assert.equal(await exists(at('training-plan-26.md')), false);
    });
});

describe('plans and wins', () => {
  const desk = useDesk();
  const plan = (): vscode.Uri => desk.remove(at('training-plan-2031.md'));

  it('give actions only where they are tracked, and those are of nobody', async () => {
    const uri = plan();
    await write(uri, '- [ ] Not tracked\n- [ ] @me Tracked 📅 2031-03-01 ^p1p1p1\n');
    await refresh();
    const actions = await (await api()).actions();
    assert.deepEqual(
      actions.filter((action) => action.uri === uri.toString()).map(({ id, manager, owner, text }) => ({ id, manager, owner, text })),
      [{ id: 'p1p1p1', manager: '', owner: 'me', text: 'Tracked' }],
    );
    assert.deepEqual(
      (await (await api()).actions({ manager: '' })).map(({ id }) => id),
      ['p1p1p1'],
    );
    assert.equal(await run('completeAction', { id: 'p1p1p1' }), true, desk.errors().join());
    assert.match(await readFile(uri), /^- \[ \] Not tracked\n- \[x\] @me Tracked .*✅ \d{4}-\d\d-\d\d \^p1p1p1\n$/);
  });

  it('are followed as they are typed, and a line in them can be tracked', async () => {
    const uri = plan();
    await write(uri, '- [ ] Course\n');
    await refresh();
    const id = await run<string>('trackAction', { uri, line: 0 });
    assert.match(id, /^[a-z0-9]{6}$/, desk.errors().join());
    assert.match(await readFile(uri), new RegExp(`^- \\[ \\] @me Course ➕ \\d{4}-\\d\\d-\\d\\d \\^${id}\n$`));
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(1, 0), '- [ ] @me Typed ^p2p2p2\n');
    await vscode.workspace.applyEdit(edit);
    assert.ok(document.isDirty);
    await until('the typed one is known', async () =>
      (await (await api()).actions({ manager: '' })).some((action) => action.id === 'p2p2p2'),
    );
  });

  it('come up with the person who is to do it, and with one who is named', async () => {
    const uri = plan();
    const series = await desk.series({ '2031-02-04.md': '## Follow-up\n' });
    await write(uri, `- [ ] @${series.first} Introduce me ^p3p3p3\n- [ ] @me Course ^p4p4p4\n`);
    await refresh();
    assert.equal(await run('carryOver', { uri: series.uri('2031-02-04.md') }), 1, desk.errors().join());
    assert.equal(await series.read('2031-02-04.md'), '## Follow-up\n\n- [Introduce me](../training-plan-2031.md#^p3p3p3)\n');
    assert.equal(await run('putOnAgenda', { id: 'p4p4p4', manager: series.id }), 1, desk.errors().join());
    assert.match(await series.read('2031-02-04.md'), /- \[Course\]\(\.\.\/training-plan-2031\.md#\^p4p4p4\)\n$/);
  });

  it('say in the editor what is wrong, and are not written to before that is right', async () => {
    const uri = plan();
    await write(uri, '---\nagreed: [open\n---\n- [ ] @me Course ^p5p5p5\n');
    await refresh();
    assert.ok((await found(uri)).some(({ rule }) => rule === 'note/yaml'));
    await desk.refused('completeAction', { id: 'p5p5p5' }, /training-plan-2031\.md/);
    await write(uri, '---\nagreed: soon\n---\n');
    await refresh();
    assert.ok((await found(uri)).some(({ rule, message }) => rule === 'note/front-matter-value' && message.includes('agreed')));
    await write(uri, '---\nagreed: 2031-01-07\n---\n');
    await refresh();
    assert.deepEqual(await found(uri), []);
  });

  it('are where a reference to a win leads, with what the win says', async () => {
    const series = await desk.series({
      '2031-02-04.md': '- [ ] Refunds ([win](../wins.md#^w1w1w1))\n- [Refunds](../wins.md#^w1w1w1)\n',
      [`${day(9)}.md`]: '- [ ] Raised by being written ^r1r1r1\n',
    });
    const note = series.uri('2031-02-04.md');
    const log = `# Wins\n\n- 2026-11-16 From 78 to <b>86</b> #area/refunds ^w1w1w1\n- ${day(1)} Foreseen ^w2w2w2\n- ${day(-8)} Past ^w3w3w3\n`;
    await withNote('wins.md', log, async (wins) => {
      const ask = async <T>(command: string, uri: vscode.Uri, line: number): Promise<readonly T[]> => {
        await vscode.workspace.openTextDocument(uri);
        return vscode.commands.executeCommand<T[]>(command, uri, new vscode.Position(line, 4));
      };
      const hoverOf = async (uri: vscode.Uri, line: number): Promise<string> =>
        (await ask<vscode.Hover>('vscode.executeHoverProvider', uri, line))
          .flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
          .join('\n')
          .replaceAll('&nbsp;', ' ');
      for (const line of [0, 1]) {
        const places = await ask<vscode.Location>('vscode.executeDefinitionProvider', note, line);
        assert.ok(
          places.some(({ uri, range }) => uri.toString() === wins.toString() && range.start.line === 2),
          `line ${line}: ${JSON.stringify(places)}`,
        );
        assert.match(await hoverOf(note, line), /From 78 to/);
      }
      assert.doesNotMatch(await hoverOf(wins, 2), /<b>/, 'text stays text');
      assert.match(await hoverOf(wins, 3), /tomorrow/);
      assert.match(await hoverOf(wins, 4), /8 days ago/);
      assert.match(await hoverOf(series.uri(`${day(9)}.md`), 0), /Raised .*in 9 days/);
      assert.match(await hoverOf(wins, 2), /2031-02-04|Feb/);
      const found = await ask<vscode.Location>('vscode.executeReferenceProvider', wins, 2);
      assert.deepEqual(
        found.filter(({ uri }) => uri.toString() === note.toString()).map(({ range }) => range.start.line),
        [0, 1],
      );
      assert.match(await run<string>('trackAction', { uri: note, line: 0 }), /^[a-z0-9]{6}$/, desk.errors().join());
    });
  });

  it('have a fix for an id that two wins have', async () => {
    await withNote('wins.md', '- 2026-11-16 One ^w2w2w2\n- 2026-11-09 Two ^w2w2w2\n', async (wins) => {
      await vscode.window.showTextDocument(wins);
      await until('a diagnostic', () => problemsOf(wins).length > 0);
      const [diagnostic] = problemsOf(wins);
      assert.equal(diagnostic?.range.start.line, 0);
      let fix: vscode.Command | undefined;
      await until('a fix is offered', async () => {
        const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          wins,
          diagnostic.range,
          vscode.CodeActionKind.QuickFix.value,
        );
        fix = fixes.find(isFor('action/duplicate-id'))?.command;
        return fix !== undefined;
      });
      await vscode.commands.executeCommand(fix?.command ?? '', ...((fix?.arguments ?? []) as unknown[]));
      assert.match(await readFile(wins), /^- 2026-11-16 One \^(?!w2w2w2)[a-z0-9]{6}\n- 2026-11-09 Two \^w2w2w2\n$/, desk.errors().join());
      await until('it is gone', () => problemsOf(wins).length === 0);
    });
  });
});
