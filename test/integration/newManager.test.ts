import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rootForNew } from '../../src/platform/folders/newNotesFolder';
import { NotesHome } from '../../src/platform/folders/notesHome';
import { inSteps } from '../../src/platform/quickInput/steps';
import { answering, api, exists, notesFolder, press, problemsOf, readFile, run, useDesk, withSetting, workspaceFolder } from './desk';

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

describe('1:1: New Manager', () => {
  const desk = useDesk();

  async function make(argument: object): Promise<{ uri: vscode.Uri; id: string }> {
    const uri = await run<vscode.Uri>('newManager', argument);
    assert.ok(uri instanceof vscode.Uri, `a Uri, not ${String(uri)}: ${desk.errors().join()}`);
    desk.remove(vscode.Uri.joinPath(uri, '..'));
    const [id = '', file, ...rest] = uri.path.slice(notesFolder().path.length + 1).split('/');
    assert.deepEqual([file, rest], ['profile.md', []], 'one folder below the notes folder');
    return { uri, id };
  }

  it('writes a profile that says what was given, and opens it', async () => {
    const { uri, id } = await make({
      name: 'Mary Somerville',
      relation: 'skip-level',
      role: 'VP: Engineering',
      email: 'mary@example.com',
      cadence: 'every 3 weeks',
      weekday: 'thursday',
      time: '09:30',
      duration: 45,
      timezone: 'Europe/London',
    });
    assert.equal(id, 'mary-somerville');
    const text = await readFile(uri);
    for (const line of [
      'name: Mary Somerville',
      'relation: skip-level',
      'email: mary@example.com',
      'cadence: every 3 weeks',
      'weekday: thursday',
      'time: "09:30"',
      'duration: 45',
      'timezone: Europe/London',
    ]) {
      assert.match(text, new RegExp(`^${line}$|^${line.replace(/: (.*)$/, ': "$1"')}$`, 'm'));
    }
    for (const heading of ['Priorities', "Their manager's priorities", 'Expectations', 'Private'])
      assert.match(text, new RegExp(`^## ${heading}$`, 'm'));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    const managers = await (await api()).managers();
    assert.deepEqual(
      managers.find((manager) => manager.id === id),
      { id, uri: uri.toString(), name: 'Mary Somerville', relation: 'skip-level', archived: false },
    );
    assert.deepEqual(problemsOf(uri), []);
  });

  const partial: [argument: object, asks: number, says: string[]][] = [
    [{}, 3, ['relation: manager', 'cadence: weekly', 'duration: 30', 'career: monthly', 'template: weekly']],
    [
      { relation: 'peer', role: 'Architect', duration: 45, timezone: 'Europe/Madrid' },
      2,
      ['relation: peer', 'role: Architect', 'cadence: weekly', 'duration: 45', 'timezone: Europe/Madrid'],
    ],
    [
      { cadence: 'every 3 weeks', weekday: 'friday', time: '09:30' },
      2,
      ['relation: manager', 'cadence: every 3 weeks', 'weekday: friday', 'time: "09:30"'],
    ],
    [{ relation: 'mentor', weekday: 'friday', time: '09:30' }, 2, ['cadence: weekly', 'weekday: friday', 'time: "09:30"']],
    [
      { relation: 'mentor', cadence: 'first tuesday', email: 'mary@example.com' },
      1,
      ['relation: mentor', 'email: mary@example.com', 'cadence: first tuesday'],
    ],
  ];
  for (const [argument, asks, says] of partial) {
    it(`asks ${asks} of what is missing in ${JSON.stringify(argument)}, and keeps the rest`, async () => {
      let made: Awaited<ReturnType<typeof make>> | undefined;
      const asked = await answering('Ida Asked', async () => {
        made = await make(argument);
      });
      assert.deepEqual(
        asked,
        Array.from({ length: asks }, () => ({ title: 'New manager', ignoreFocusOut: true })),
      );
      assert.equal(made?.id, 'ida-asked');
      const lines = (await readFile(made.uri)).split('\n');
      for (const line of ['name: Ida Asked', ...says]) assert.ok(lines.includes(line), `${line} in ${lines.join('\n')}`);
    });
  }

  const names: [name: string, id: RegExp][] = [
    ['Zoë Ågren-Müller', /^zoe-agren-muller$/],
    ['../../x', /^x$/],
    ['..\\..\\Windows', /^windows$/],
    ['/etc/passwd', /^etc-passwd$/],
    ['con', /^con-2$/],
    ['NUL', /^nul-2$/],
    ['templates', /^templates-2$/],
    ['...', /^[\p{L}\p{N}-]+$/u],
    ['🎉🎉', /^[\p{L}\p{N}-]+$/u],
    ['李小龙', /^李小龙$/],
    ['Ада Лавлейс', /^ада-лавлеис$|^ада-лавлейс$/],
    ['O\'Brien, "Pat" #1 (CTO): yes', /^o-brien-pat-1-cto-yes$/],
    ['n'.repeat(300), /^n{10,200}$/],
    ['𝔘'.repeat(300), /^.{1,200}$/u],
    ['龍'.repeat(300), /^龍+$/],
    ['true', /^true$/],
    ['2026-11-24', /^2026-11-24$/],
    ['- [ ] {a: b}', /^a-b$/],
  ];
  for (const [name, expected] of names) {
    it(`gives ${JSON.stringify(name.slice(0, 30))} a folder of its own and keeps the name`, async () => {
      const { id } = await make({ name });
      assert.match(id, expected);
      assert.doesNotMatch(id, reserved);
      assert.ok(new TextEncoder().encode(id).length <= 250, 'no file system refuses the name');
      assert.equal((await (await api()).managers()).find((manager) => manager.id === id)?.name, name);
    });
  }

  it('gives two of one name, made at once, two folders', async () => {
    const made = await Promise.all([make({ name: 'Twin Peaks' }), make({ name: 'Twin Peaks' }), make({ name: 'twin  peaks' })]);
    assert.deepEqual(made.map(({ id }) => id).sort(), ['twin-peaks', 'twin-peaks-2', 'twin-peaks-3']);
  });

  it('leaves a file alone that has the name of the folder', async () => {
    const file = desk.remove(vscode.Uri.joinPath(notesFolder(), 'ida-file'));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('mine'));
    assert.equal((await make({ name: 'Ida File' })).id, 'ida-file-2');
    assert.equal(await readFile(file), 'mine');
  });

  const wrong: [argument: unknown, message: RegExp][] = [
    [{ name: '' }, /name/],
    [{ name: '  ' }, /name/],
    [{ name: 5 }, /name.*5/],
    [{ name: ['Eve'] }, /name.*Eve/],
    ['Eve Wrong', /Eve Wrong/],
    [{ relation: 'boss' }, /relation.*boss/],
    [{ cadence: 'now and then', weekday: 'friday' }, /cadence.*now and then/],
    [{ relation: 'peer', weekday: 'someday' }, /someday/],
    [{ name: 'Eve Wrong', relation: 'boss' }, /relation.*boss/],
    [{ name: 'Eve Wrong', role: 7 }, /role.*7/],
    [{ name: 'Eve Wrong', email: 'not an address' }, /email.*not an address/],
    [{ name: 'Eve Wrong', cadence: 'now and then' }, /cadence.*now and then/],
    [{ name: 'Eve Wrong', cadence: 'every 0 days' }, /cadence.*every 0 days/],
    [{ name: 'Eve Wrong', weekday: 'someday' }, /someday/],
    [{ name: 'Eve Wrong', time: '25:00' }, /time.*25:00/],
    [{ name: 'Eve Wrong', duration: 0 }, /duration.*0/],
    [{ name: 'Eve Wrong', duration: -5 }, /duration.*-5/],
    [{ name: 'Eve Wrong', duration: '30' }, /duration.*30/],
    [{ name: 'Eve Wrong', timezone: 'Mars/Olympus' }, /timezone.*Mars\/Olympus/],
  ];
  for (const [argument, message] of wrong) {
    it(`refuses ${JSON.stringify(argument)} and writes nothing`, async () => {
      const folder = desk.remove(vscode.Uri.joinPath(notesFolder(), 'eve-wrong'));
      await desk.refused('newManager', argument, message);
      assert.equal(await exists(folder), false);
    });
  }

  it("asks for no notes folder where there are several and the name is given: the active editor's counts, else the first", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const [one, two, three] = ['one', 'two', 'three'].map((name) => vscode.Uri.joinPath(workspaceFolder(), name)) as [
      vscode.Uri,
      vscode.Uri,
      vscode.Uri,
    ];
    const root = (existing: readonly vscode.Uri[]) =>
      rootForNew(
        { all: [{ uri: one }, { uri: two, workspaceFolder: folder! }, { uri: three }] },
        { roots: () => existing.map(String) },
        false,
      );
    assert.equal(await root([]), one.toString());
    assert.equal(await root([two, three]), two.toString());
    assert.equal(await root([three]), three.toString());
    await vscode.window.showTextDocument((await desk.series()).uri('profile.md'));
    assert.equal(await root([]), two.toString());
    assert.equal(await root([one, three]), one.toString());
  });

  it('asks once where notes are to live, where there are none, and can keep them out of the repository', async () => {
    const repository = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'ledger'));
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(repository, name), new TextEncoder().encode(text));
    await write('.git/HEAD', 'ref: refs/heads/main\n');
    const folder = vscode.Uri.joinPath(repository, '1on1');
    const answered: string[] = [];
    const home = (roots: readonly string[], all = [{ uri: folder }]) =>
      new NotesHome(
        { all, home: __HOST__ === 'node' ? vscode.Uri.joinPath(workspaceFolder(), 'home') : undefined },
        { roots: () => roots, settled: () => Promise.resolve() },
        { answered: ({ common }) => Promise.resolve(void answered.push(common.toString())) },
      );
    let chosen: Awaited<ReturnType<NotesHome['forNew']>>;
    const asked = await answering('', async () => {
      chosen = await home([]).forNew(true);
    });
    assert.deepEqual(asked, [{ title: 'Notes folder', ignoreFocusOut: false }]);
    assert.equal(chosen?.root, folder.toString());
    const exclude = vscode.Uri.joinPath(repository, '.git', 'info', 'exclude');
    assert.equal(await exists(exclude), false, 'nothing is written before the first note');
    assert.equal(await press('leave', home([]).forNew(true)), undefined);
    await chosen.settle();
    assert.equal(await readFile(exclude), '/1on1/\n');
    assert.deepEqual(answered, [vscode.Uri.joinPath(repository, '.git').toString()]);
    const nothing = await answering('', async () => {
      assert.equal((await home([]).forNew(false))?.root, folder.toString());
      assert.equal((await home([folder.toString()]).forNew(true))?.root, folder.toString());
      await withSetting('folder', 'notes', async () => assert.equal((await home([]).forNew(true))?.root, folder.toString()));
    });
    assert.deepEqual(nothing, [], 'no question for a caller, where there are notes, and where the folder is set');
  });

  it('asks for the notes folder last, and keeps what was answered before', async () => {
    const all = ['one', 'two'].map((name) => ({ uri: vscode.Uri.joinPath(workspaceFolder(), name) }));
    const asked = await answering('', () =>
      inSteps(async (steps) => {
        await steps.text({ title: 'Before', prompt: 'Before' });
        assert.equal(await rootForNew({ all }, { roots: () => [] }, true, steps), all[0]?.uri.toString());
      }),
    );
    assert.deepEqual(asked, [
      { title: 'Before', ignoreFocusOut: true },
      { title: 'Notes folder', ignoreFocusOut: true },
    ]);
  });
});
