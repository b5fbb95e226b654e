import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ImportResult } from '../../src/commands/imports/importNotes';
import { answeringEach, exists, isPick, notesFolder, readFile, run, useDesk, workspaceFolder } from './desk';
import { TinyDisk, withNotesOn } from './tinyDisk';

describe('1:1: Import Notes', () => {
  const desk = useDesk();
  const folder = vscode.Uri.joinPath(workspaceFolder(), 'to-import');
  const below = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, path);
  const inNotes = (path: string): vscode.Uri => vscode.Uri.joinPath(notesFolder(), path);

  async function sources(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    desk.remove(folder);
    for (const [path, text] of Object.entries(files))
      await vscode.workspace.fs.writeFile(below(path), typeof text === 'string' ? new TextEncoder().encode(text) : text);
  }

  /** People who are new, each in a folder of their own. */
  function newPeople(...ids: string[]): void {
    for (const id of ids) desk.remove(inNotes(id));
  }

  const importFrom = (argument: object): Thenable<ImportResult | undefined> => run('importNotes', argument);

  it('says what it would do and writes nothing, then copies all of it, and the second time nothing', async () => {
    newPeople('wilma-weber', 'xu-wen');
    const series = await desk.series({ '2026-11-24.md': '---\ndate: 2026-11-24\nstatus: held\n---\n- pay\n' });
    const log = `# 1:1 ${series.name}\r\n\r\n## To discuss\r\n\r\n- x\r\n\r\n## Nov 24, 2026\r\n\r\n- other\r\n\r\n## Nov 17, 2026\r\n\r\n- [ ] send it\r\n`;
    await sources({
      [`${series.name}.md`]: log,
      [`${series.name}/2026-11-24.txt`]: '- pay\n',
      'daily/2024-05-01.md': '# Wed\n\n## 1:1 Wilma Weber\n\n- a\n\n## Gym\n',
      // In Latin-1
      'Xu Wen 2024-05-02.md': Uint8Array.from('Zo\u00eb', (sign) => sign.charCodeAt(0)),
      'picture.png': Uint8Array.of(0x89, 0x50, 0, 0),
    });
    const before = await vscode.workspace.fs.readFile(below(`${series.name}.md`));

    const preview = await importFrom({ from: folder });
    assert.equal(preview?.notes, 5);
    assert.equal(preview.created, 0);
    const reasons = preview.skipped.map(({ source, reason }) => `${decodeURIComponent(source).split('/').at(-1)!}: ${reason}`).sort();
    assert.equal(reasons.length, 3, reasons.join('\n'));
    assert.match(reasons.join('\n'), /2026-11-24\.txt: Already in your notes\./);
    assert.match(reasons.join('\n'), /Not under a date: To discuss/);
    assert.match(reasons.join('\n'), /picture\.png: Not a text file/);
    assert.deepEqual(await series.names(), ['2026-11-24.md', 'profile.md']);
    assert.equal(await exists(inNotes('wilma-weber')), false);

    assert.equal((await importFrom({ from: [folder], apply: true }))?.created, 4);
    assert.deepEqual(await series.names(), ['2026-11-17.md', '2026-11-24-2.md', '2026-11-24.md', 'profile.md']);
    assert.equal(await series.read('2026-11-17.md'), '---\r\ndate: 2026-11-17\r\n---\r\n\r\n- [ ] send it\r\n');
    assert.equal(await series.read('2026-11-24-2.md'), '---\r\ndate: 2026-11-24\r\n---\r\n\r\n- other\r\n\r\n');
    assert.equal(await readFile(inNotes('wilma-weber/2024-05-01.md')), '---\ndate: 2024-05-01\n---\n\n- a\n\n');
    assert.match(await readFile(inNotes('wilma-weber/profile.md')), /^---\nname: Wilma Weber\nrelation: manager\ncadence: weekly\n---\n/);
    assert.equal(await readFile(inNotes('xu-wen/2024-05-02.md')), '---\ndate: 2024-05-02\n---\nZoë');
    assert.deepEqual(await vscode.workspace.fs.readFile(below(`${series.name}.md`)), before);

    const again = await importFrom({ from: folder, apply: true });
    assert.deepEqual([again?.notes, again?.created], [5, 0]);
    assert.equal((await series.names()).length, 4);
    assert.deepEqual(desk.errors(), []);
  });

  it('reads numbers in either order as the caller says, and skips them where nobody does', async () => {
    const series = await desk.series();
    await sources({ 'log.md': '## 5/6/26\na\n' });
    const argument = { from: below('log.md'), manager: series.id };
    const { notes, skipped } = (await importFrom(argument))!;
    assert.equal(notes, 0);
    assert.match(skipped[0]?.reason ?? '', /"5\/6\/26" can be read in several orders/);
    assert.equal((await importFrom({ ...argument, order: 'month-first', apply: true }))?.created, 1);
    assert.deepEqual(await series.names(), ['2026-05-06.md', 'profile.md']);
  });

  it('refuses a second import while one is running, and one writes', async () => {
    const series = await desk.series();
    await sources({ [`${series.name}.md`]: Array.from({ length: 12 }, (_, day) => `## 2025-01-${day + 10}\n\n- ${day}\n`).join('') });
    const argument = { from: folder, apply: true };
    const [one, other] = await Promise.all([importFrom(argument), importFrom(argument)]);
    assert.deepEqual([one?.created, other], [12, undefined]);
    assert.match(desk.errors().join(), /Another import is running/);
    assert.equal((await series.names()).length, 13);
  });

  it('takes what lies in the notes folder and is no note, and leaves what is one', async () => {
    const series = await desk.series({ '2026-11-24.md': '- a\n' });
    const stray = desk.remove(inNotes(`${series.name}.md`));
    await vscode.workspace.fs.writeFile(stray, new TextEncoder().encode('## 2026-11-17\n\n- b\n'));
    const { created, skipped } = (await importFrom({ from: [stray, series.uri('2026-11-24.md')], apply: true }))!;
    assert.equal(created, 1);
    assert.deepEqual(
      skipped.map(({ reason }) => reason),
      ['Already one of your notes.'],
    );
    assert.deepEqual(await series.names(), ['2026-11-17.md', '2026-11-24.md', 'profile.md']);
  });

  it('writes all of it or nothing', async () => {
    await sources({ 'Ada.md': '## 2025-01-10\n- a\n## 2025-01-17\n- b\n## 2025-01-24\n- c\n', 'Wilma Weber.md': '## 2025-01-10\n- d\n' });
    const disk = new TinyDisk({ '/w/notes/ada/profile.md': '---\nname: Ada\ncadence: weekly\n---\n' });
    await withNotesOn(disk, async () => {
      const before = disk.all();
      disk.manners = {
        rename: (_, to) => {
          if (to.endsWith('2025-01-24.md')) throw vscode.FileSystemError.NoPermissions(to);
        },
        write: (path) => {
          if (path.endsWith('2025-01-24.md')) throw vscode.FileSystemError.NoPermissions(path);
        },
      };
      await desk.refused('importNotes', { from: folder, apply: true }, /Nothing was imported\. .*writable/);
      assert.deepEqual(disk.all(), before);
      disk.manners = {};
      assert.equal((await importFrom({ from: folder, apply: true }))?.created, 4);
    });
  });

  it('asks which words in headings are people, and imports what is under these', async () => {
    newPeople('vega');
    await sources({ 'log.md': '## 2026-11-17 Vega\n\n- pay\n\n## 2026-11-10 Zanzibar\n\n- trip\n' });
    const { showOpenDialog } = vscode.window;
    Object.assign(vscode.window, { showOpenDialog: () => Promise.resolve([below('log.md')]) });
    const rows: string[] = [];
    const result = await answeringEach(
      () => run<ImportResult | undefined>('importNotes'),
      (shown) => {
        assert.ok(isPick(shown));
        const { placeholder = '', items } = shown;
        if (placeholder.startsWith('Which of these are people?')) {
          rows.push(...items.map(({ label, description }) => `${label}, ${description}`));
          shown.selectedItems = items.filter(({ label }) => label === 'Vega');
        } else shown.activeItems = items.filter(({ label }) => /^(Files…|Skip These Notes|Import 1 note)$/.test(label));
        assert.ok(shown.activeItems.length > 0 || shown.selectedItems.length > 0, placeholder);
        return 'accept';
      },
    ).finally(() => Object.assign(vscode.window, { showOpenDialog }));
    assert.deepEqual(rows, ['Vega, 1 note', 'Zanzibar, 1 note']);
    assert.equal(result?.created, 1);
    assert.equal(await readFile(inNotes('vega/2026-11-17.md')), '---\ndate: 2026-11-17\n---\n\n- pay\n\n');
    assert.equal(await exists(inNotes('zanzibar')), false);
  });

  it('names what is wrong', async () => {
    await desk.refused('importNotes', { from: below('gone') }, /gone.*doesn't exist/);
    await desk.refused('importNotes', { from: [] }, /from.*\[\]/);
    await desk.refused('importNotes', { from: workspaceFolder(), order: 'middle' }, /middle/);
    await desk.refused('importNotes', { from: workspaceFolder(), manager: 'nobody-at-all' }, /nobody-at-all/);
  });
});
