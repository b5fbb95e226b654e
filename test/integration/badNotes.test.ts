import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, day, exists, notesFolder, problemsFound as found, readFile, run, type Series, useDesk } from './desk';

describe('a note that is not as it should be', () => {
  const desk = useDesk();

  /** Every command that writes to a note refuses this one, names it, and leaves every byte. */
  async function refusedByAll(series: Series, file: string, line: number, id: string): Promise<void> {
    const uri = series.uri(file);
    const before = await series.read(file);
    const commands: [command: string, argument: object][] = [
      ['carryOver', { uri }],
      ['completeAction', { id }],
      ['cancelAction', { uri, line }],
      ['snoozeAction', { id, due: 'tomorrow' }],
      ['assignAction', { id, owner: 'ada' }],
      ['trackAction', { uri, line: line + 1 }],
      ['putOnAgenda', { id: 'g9g9g9', meeting: uri }],
    ];
    for (const [command, argument] of commands) await desk.refused(command, argument, new RegExp(file.replaceAll('.', '\\.')));
    assert.equal(await series.read(file), before);
  }

  const broken: [name: string, head: string, at: number | undefined][] = [
    ['a list that does not end', '---\ndate: 2026-11-17\naway: [\n---\n', undefined],
    ['a tab as indentation', '---\ntime: "10:00"\n\tdate: 2026-11-17\n---\n', undefined],
    ['a quote that does not end', '---\ngoal: "agree\n---\n', undefined],
    ['a merge conflict in the front matter', '---\n<<<<<<< HEAD\ntime: "10:00"\n=======\ntime: "11:00"\n>>>>>>> theirs\n---\n', 1],
  ];
  for (const [name, head, at] of broken) {
    it(`${name}: is listed with its problem, and no command writes to it until it is mended`, async () => {
      const text = `${head}\n- [ ] @me Tracked ^g1g1g1\n- [ ] Untracked\n`;
      const line = text.slice(0, text.indexOf('- [ ]')).split('\n').length - 1;
      const series = await desk.series({ '2026-11-17.md': text, '2026-11-10.md': '- [ ] @me Elsewhere ^g9g9g9\n' });
      const uri = series.uri('2026-11-17.md');
      assert.deepEqual(
        (await (await api()).meetings(series.id)).map(({ date }) => date),
        ['2026-11-10', '2026-11-17'],
      );
      const [told = assert.fail(), ...more] = await found(uri);
      assert.deepEqual([told.level, more], ['error', []]);
      assert.ok(told.line >= 1 && told.line < head.split('\n').length - 1, `inside the front matter, not at ${told.line}`);
      if (at !== undefined) assert.equal(told.line, at);
      await refusedByAll(series, '2026-11-17.md', line, 'g1g1g1');
      await series.write('2026-11-17.md', `---\ndate: 2026-11-17\n---\n\n- [ ] @me Tracked ^g1g1g1\n`);
      await run('refresh');
      assert.deepEqual(await found(uri), []);
      assert.equal(await run('completeAction', { id: 'g1g1g1' }), true);
    });
  }

  it('a merge conflict in its body: is listed with its problem, and no command writes to it', async () => {
    const text =
      '---\ndate: 2026-11-17\n---\n\n<<<<<<< HEAD\n- [ ] @me Tracked ^g1g1g1\n- [ ] Untracked\n=======\n- [ ] @me Mine ^g2g2g2\n>>>>>>> theirs\n';
    const series = await desk.series({ '2026-11-17.md': text, '2026-11-10.md': '- [ ] @me Elsewhere ^g9g9g9\n' });
    const uri = series.uri('2026-11-17.md');
    assert.deepEqual(
      (await found(uri)).map(({ line }) => line),
      [4],
    );
    await refusedByAll(series, '2026-11-17.md', 5, 'g1g1g1');
  });

  it('marks of a conflict shown in a code block are no conflict', async () => {
    await desk.series({ '2026-11-17.md': '```\n<<<<<<< HEAD\n=======\n>>>>>>> x\n```\n\n- [ ] @me Tracked ^g1g1g1\n' });
    assert.equal(await run('completeAction', { id: 'g1g1g1' }), true, desk.errors().join());
  });

  it("a value that a field cannot have: is a warning at its place, and stands in nobody's way", async () => {
    const series = await desk.series({ '2026-11-17.md': '---\ndate: 2026-11-17\ntime: noon\n---\n\n- [ ] @me Tracked ^g1g1g1\n' });
    const uri = series.uri('2026-11-17.md');
    assert.deepEqual(
      (await found(uri)).map(({ level, line }) => [level, line]),
      [['warning', 2]],
    );
    assert.equal(await run('completeAction', { id: 'g1g1g1' }), true, desk.errors().join());
  });

  it('prepare tells of a next note that cannot be filled, and opens it to be mended', async () => {
    const text = '---\ndate: [\n---\n';
    const series = await desk.series({ [`${day(1)}.md`]: text, '2026-11-10.md': '- [ ] @me Open ^g9g9g9\n' });
    await run('prepare', { manager: series.id });
    assert.match(desk.errors().join(), new RegExp(`${day(1)}\\.md`));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), series.uri(`${day(1)}.md`).toString());
    assert.equal(await series.read(`${day(1)}.md`), text);
  });

  it('a broken profile is listed by its folder, and its meetings work', async () => {
    const series = await desk.series({ '2026-11-17.md': '- [ ] @me Tracked ^g1g1g1\n' });
    await series.write('profile.md', '---\nname: [\n---\n');
    await run('refresh');
    assert.equal((await (await api()).managers()).find(({ id }) => id === series.id)?.id, series.id);
    assert.equal((await found(series.uri('profile.md'))).length, 1);
    assert.equal(await run('completeAction', { id: 'g1g1g1' }), true);
    assert.ok(await run('newMeeting', { manager: series.id, date: '2031-02-04', open: false }));
  });

  it('a folder where a file should be, and a file where a folder should be, are left alone', async () => {
    const series = await desk.series();
    await vscode.workspace.fs.createDirectory(series.uri('2031-02-04.md'));
    await vscode.workspace.fs.createDirectory(series.uri('2031-02-11.md/2031-02-12.md'));
    await run('refresh');
    assert.equal(
      (await run<vscode.Uri>('newMeeting', { manager: series.id, date: '2031-02-04', open: false })).toString(),
      series.uri('2031-02-04-2.md').toString(),
    );
    await desk.refused('carryOver', { uri: series.uri('2031-02-04.md') }, /2031-02-04\.md/);
    await desk.refused('completeAction', { uri: series.uri('2031-02-04.md'), line: 0 }, /2031-02-04\.md/);
    await vscode.workspace.fs.delete(series.folder, { recursive: true });
    await vscode.workspace.fs.writeFile(series.folder, new TextEncoder().encode('a file'));
    await desk.refused('newMeeting', { manager: series.id, date: '2031-03-04', open: false }, new RegExp(`${series.id}`));
    assert.equal(await readFile(series.folder), 'a file');
  });

  it('a template that cannot be read does not take the others away', async () => {
    const series = await desk.series();
    await vscode.workspace.fs.createDirectory(desk.remove(vscode.Uri.joinPath(notesFolder(), 'templates', 'folder.md')));
    assert.ok(await run('newMeeting', { manager: series.id, date: '2031-02-04', open: false }), desk.errors().join());
    await desk.refused('newMeeting', { manager: series.id, date: '2031-02-11', template: 'folder' }, /folder/);
  });

  it('bytes that are no text are refused and stay', async () => {
    const series = await desk.series();
    const bytes = new Uint8Array([...new TextEncoder().encode('- [ ] @me Latin ^g1g1g1 '), 0xe9, 0x0a]);
    await vscode.workspace.fs.writeFile(series.uri('2026-11-17.md'), bytes);
    await run('refresh');
    await desk.refused('completeAction', { uri: series.uri('2026-11-17.md'), line: 0 }, /2026-11-17\.md.*UTF-8/);
    assert.deepEqual([...(await vscode.workspace.fs.readFile(series.uri('2026-11-17.md')))], [...bytes]);
  });

  const encodings: [what: string, bytes: number[], shown: RegExp][] = [
    ['UTF-16', [0xff, 0xfe, ...[...'- [ ] @me Wide ^g1g1g1\n'].flatMap((char) => [char.charCodeAt(0), 0])], /^$/],
    ['UTF-16, big-endian', [0xfe, 0xff, ...[...'- [ ] @me Wide ^g1g1g1\n'].flatMap((char) => [0, char.charCodeAt(0)])], /^$/],
    ['Latin-1', [...new TextEncoder().encode('- [ ] @me Caf'), 0xe9, ...new TextEncoder().encode(' ^g1g1g1\n')], /Caf/],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], /^$/],
  ];
  for (const [what, given, shown] of encodings) {
    it(`${what} is listed with its problem, left out of exports with a word, and stays`, async () => {
      const series = await desk.series({ '2026-11-10.md': 'First\n' });
      const bytes = new Uint8Array(given);
      const uri = series.uri('2026-11-17.md');
      await vscode.workspace.fs.writeFile(uri, bytes);
      await run('refresh');
      assert.deepEqual(
        (await (await api()).meetings(series.id)).map(({ date }) => date),
        ['2026-11-10', '2026-11-17'],
      );
      assert.match((await (await api()).actions({ manager: series.id })).map(({ text }) => text).join(), shown);
      assert.deepEqual(
        (await found(uri)).map(({ rule, level }) => [rule, level]),
        [['note/not-utf8', 'error']],
      );
      await desk.refused('carryOver', { uri }, /2026-11-17\.md.*UTF-8/);
      desk.messages.length = 0;
      const text = await run<string>('exportNotes', { manager: series.id, format: 'markdown' });
      assert.match(text, /First/);
      assert.doesNotMatch(text, /Wide|\ufffd/);
      assert.match(desk.messages.map((message) => message.text).join(), /2026-11-17\.md/);
      assert.ok(await run('newMeeting', { manager: series.id, date: '2031-02-04', open: false }));
      assert.deepEqual([...(await vscode.workspace.fs.readFile(uri))], given);
    });
  }

  it('50 MB are listed with a warning, refused by commands, and lose nobody else', async () => {
    const series = await desk.series({ '2026-11-10.md': 'First\n' });
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(0x61);
    bytes.set(new TextEncoder().encode('- [ ] @me Huge ^g1g1g1\n'));
    const uri = series.uri('2026-11-17.md');
    await vscode.workspace.fs.writeFile(uri, bytes);
    await run('refresh');
    assert.deepEqual(
      (await (await api()).meetings(series.id)).map(({ date }) => date),
      ['2026-11-10', '2026-11-17'],
    );
    assert.equal((await found(uri)).length, 1);
    await desk.refused('carryOver', { uri }, /2026-11-17\.md/);
    await desk.refused('completeAction', { uri, line: 0 }, /2026-11-17\.md/);
    const text = await run<string>('exportNotes', { manager: series.id, format: 'json' });
    assert.match(text, /First/);
    assert.ok(text.length < 10_000);
    assert.match(desk.messages.map((message) => message.text).join(), /2026-11-17\.md/);
    assert.ok(await run('newMeeting', { manager: series.id, date: '2031-02-04', open: false }));
    assert.equal((await vscode.workspace.fs.stat(uri)).size, bytes.length);
  }).timeout(60_000);

  it('on a read-only file system is refused and stays', async () => {
    const files = vscode.workspace.registerFileSystemProvider(
      'one-on-one-frozen',
      new Frozen('- [ ] @me Frozen ^g1g1g1\n- [ ] Untracked\n'),
      { isReadonly: true },
    );
    try {
      const uri = vscode.Uri.parse('one-on-one-frozen:/1on1/ada/2026-11-17.md');
      for (const [command, argument] of [
        ['completeAction', { line: 0 }],
        ['snoozeAction', { line: 0, due: 'tomorrow' }],
        ['trackAction', { line: 1 }],
      ] as const) {
        await desk.refused(command, { uri, ...argument }, /2026-11-17\.md.*read-only/);
      }
      assert.deepEqual(
        vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri: dirty }) => dirty.toString()),
        [],
      );
      await desk.refused('exportNotes', { format: 'json', target: vscode.Uri.parse('one-on-one-frozen:/out.json') }, /out\.json/);
      await desk.refused('exportNotes', { format: 'json', target: vscode.Uri.parse('no-such-scheme:/out.json') }, /out\.json/);
    } finally {
      files.dispose();
    }
  });

  it('a single file that is read-only is refused and stays', async () => {
    const files = vscode.workspace.registerFileSystemProvider('one-on-one-locked', new Frozen('- [ ] @me Locked ^g1g1g1\n'));
    try {
      const uri = vscode.Uri.parse('one-on-one-locked:/1on1/ada/2026-11-17.md');
      await desk.refused('completeAction', { uri, line: 0 }, /2026-11-17\.md/);
      assert.deepEqual(
        vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri: dirty }) => dirty.toString()),
        [],
      );
    } finally {
      files.dispose();
    }
  });

  it("deleted just before, or while a command runs, ends in a message or in the command's work", async () => {
    for (let pass = 0; pass < 6; pass++) {
      const series = await desk.series({ '2026-11-17.md': '- [ ] @me Tracked ^g1g1g1\n- [ ] Untracked\n' });
      const uri = series.uri('2026-11-17.md');
      const remove = async (): Promise<void> => vscode.workspace.fs.delete(uri);
      desk.messages.length = 0;
      const running =
        pass % 2 === 0 ? [run('completeAction', { id: 'g1g1g1' }), remove()] : [remove(), run('trackAction', { uri, line: 1 })];
      if (pass > 3) await running[1];
      const [first, second] = await Promise.all(running);
      const result = pass % 2 === 0 ? first : second;
      if (result === undefined) assert.match(desk.errors().join(), /2026-11-17\.md/);
      assert.doesNotMatch(desk.errors().join(), /Something went wrong/);
      if (await exists(uri)) assert.match(await readFile(uri), /Tracked.*\n.*Untracked.*\n$/);
      await desk.clear();
    }
  });
});

/** A file system with one file that nobody can write; a real one as VS Code has them. */
class Frozen implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  private readonly bytes: Uint8Array;

  constructor(text: string) {
    this.bytes = new TextEncoder().encode(text);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (!uri.path.endsWith('.md')) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.bytes.length, permissions: vscode.FilePermission.Readonly };
  }

  readFile(): Uint8Array {
    return this.bytes;
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  watch(): vscode.Disposable {
    return { dispose: () => undefined };
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
