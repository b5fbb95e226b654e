import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { day, exists, notesFolder, readFile, run, type Series, useDesk } from './desk';
import { type Manners, TinyDisk, withNotesOn } from './tinyDisk';

describe('a file that a command makes', () => {
  const desk = useDesk();

  const makers: [command: string, make: (series: Series) => Thenable<vscode.Uri>][] = [
    ['prepare', (series) => run('prepare', { manager: series.id })],
    ['newMeeting', (series) => run('newMeeting', { manager: series.id, date: '2031-02-04' })],
    [
      'newManager',
      () => {
        desk.remove(vscode.Uri.joinPath(notesFolder(), 'zed-undone'));
        return run('newManager', { name: 'Zed Undone' });
      },
    ],
    ['cancelMeeting', (series) => run('cancelMeeting', { uri: series.uri(`${day(1)}.md`), reason: 'away', newDate: '2031-02-04' })],
    [
      'changeManager',
      (series) => {
        desk.remove(vscode.Uri.joinPath(notesFolder(), 'zed-next'));
        return run('changeManager', { from: series.id, to: 'Zed Next' });
      },
    ],
  ];
  for (const [command, make] of makers) {
    it(`${command}: is there whatever is undone in its editor`, async () => {
      const series = await desk.series(command === 'cancelMeeting' ? { [`${day(1)}.md`]: '' } : {});
      const uri = await make(series);
      const made = await readFile(uri);
      const { document } = await vscode.window.showTextDocument(uri);
      await vscode.commands.executeCommand('type', { text: 'x' });
      await vscode.commands.executeCommand('workbench.action.files.save');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${document.getText()}by another program\n`));
      for (let times = 0; times < 4; times++) await vscode.commands.executeCommand('undo');
      assert.ok(await exists(uri));
      assert.match(await readFile(uri), /by another program/);
      assert.ok(made.length > 0);
    });
  }

  const full = new Error('ENOSPC: no space left on device, write');
  const refusals: [name: string, manners: Manners, message: RegExp][] = [
    ['a full disk', { room: 0 }, /disk is full/],
    [
      'a used-up quota',
      {
        write: () => {
          throw new Error('EDQUOT: disk quota exceeded, write');
        },
      },
      /disk is full/,
    ],
    [
      'a read-only folder',
      {
        write: (path, isNew) => {
          if (isNew) throw vscode.FileSystemError.NoPermissions(path);
        },
      },
      /writable/,
    ],
    [
      'a name that is refused',
      {
        write: () => {
          throw new Error('ENAMETOOLONG: name too long, open');
        },
      },
      /ENAMETOOLONG/,
    ],
    [
      'a name that is refused at last',
      {
        write: (path) => {
          if (path.endsWith('.md')) throw new Error('EINVAL: invalid argument');
        },
        rename: () => {
          throw new Error('EINVAL: invalid argument');
        },
      },
      /EINVAL/,
    ],
    [
      'a disk that is full half-way',
      {
        rename: () => {
          throw vscode.FileSystemError.NoPermissions('rename');
        },
        written: (path) => {
          if (path.endsWith('.md')) throw full;
        },
      },
      /disk is full/,
    ],
  ];
  for (const [name, manners, message] of refusals) {
    it(`on ${name}: one message, and nothing is left behind`, async () => {
      const disk = new TinyDisk({ '/w/notes/ada/profile.md': '---\nname: Ada\ncadence: weekly\n---\n' });
      await withNotesOn(disk, async () => {
        disk.manners = manners;
        const before = disk.all();
        for (const [command, argument] of [
          ['newMeeting', { manager: 'ada', date: '2031-02-04' }],
          ['prepare', { manager: 'ada' }],
          ['newManager', { name: 'Zed' }],
        ] as const) {
          await desk.refused(command, argument, message);
          assert.deepEqual(disk.all(), before, command);
        }
        await desk.refused('exportNotes', { format: 'markdown', target: disk.uri('/w/out/notes.md') }, message);
        assert.deepEqual(disk.all(), before, 'exportNotes');
      });
    });
  }

  it('where one exists, is another, and the one that was there stays', async () => {
    const disk = new TinyDisk({ '/w/notes/ada/profile.md': '---\nname: Ada\n---\n', '/w/notes/ada/2031-02-04.md': 'mine\n' });
    await withNotesOn(disk, async () => {
      assert.equal(
        (await run<vscode.Uri>('newMeeting', { manager: 'ada', date: '2031-02-04', open: false })).path,
        '/w/notes/ada/2031-02-04-2.md',
      );
      assert.equal((await run<vscode.Uri>('newManager', { name: 'Ada' })).path, '/w/notes/ada-2/profile.md');
      assert.equal(disk.text('/w/notes/ada/2031-02-04.md'), 'mine\n');
    });
  });

  it('that another window makes in the same moment is taken for the next note', async () => {
    const disk = new TinyDisk({ '/w/notes/ada/profile.md': '---\nname: Ada\ncadence: weekly\n---\n' });
    await withNotesOn(disk, async () => {
      let theirs = '';
      disk.manners = {
        rename: (_, to) => {
          if (theirs === '') disk.put((theirs = to), `---\ndate: ${to.slice(-13, -3)}\n---\n\ntheirs\n`);
        },
      };
      assert.equal((await run<vscode.Uri>('prepare', { manager: 'ada' })).path, theirs);
      assert.match(disk.text(theirs) ?? '', /theirs/);
      assert.deepEqual(
        Object.keys(disk.all()).filter((path) => path.startsWith('/w/notes/ada/')),
        [theirs, '/w/notes/ada/profile.md'].sort(),
      );
    });
  });

  it('an export that cannot be written over leaves the one before', async () => {
    const disk = new TinyDisk({
      '/w/notes/ada/profile.md': '---\nname: Ada\n---\n',
      '/w/notes/ada/2026-11-17.md': `${'long '.repeat(99)}\n`,
      '/w/out.json': 'before\n',
    });
    await withNotesOn(disk, async () => {
      disk.manners = { room: 700 };
      await desk.refused('exportNotes', { format: 'json', target: disk.uri('/w/out.json') }, /out\.json.*full/);
      assert.equal(disk.text('/w/out.json'), 'before\n');
    });
  });
});
