import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { day, run, until, useDesk } from './desk';
import { TinyDisk, withNotesOn } from './tinyDisk';

const today = day();
const profile = '---\nname: Ada\n---\n';
const notesAt = (...dates: string[]): Record<string, string> =>
  Object.fromEntries(
    dates.map((date, at) => [
      `/w/notes/ada/${date}.md`,
      `---\ndate: ${date}\n---\n- [ ] @me Number ${at} ^n${at}n${at}n${at}\n- [link](2026-11-17.md)\n`,
    ]),
  );
const three = notesAt('2026-11-03', '2026-11-10', '2026-11-17');
const rows = [0, 1, 2].map((at) => ({ id: `n${at}n${at}n${at}` }));
const refuse =
  (name: string) =>
  (path: string): void => {
    if (path.endsWith(name)) throw vscode.FileSystemError.NoPermissions(path);
  };

describe('a command on several notes', () => {
  const desk = useDesk();
  const open: [name: string, files: string[]][] = [
    ['in no tab', []],
    ['all in tabs', ['2026-11-03', '2026-11-10', '2026-11-17']],
    ['one in a tab', ['2026-11-10']],
  ];

  for (const [name, tabs] of open) {
    for (const refused of ['2026-11-03.md', '2026-11-17.md']) {
      it(`leaves all as they were where ${refused} cannot be written, ${name}`, async () => {
        const disk = new TinyDisk({ '/w/notes/ada/profile.md': profile, ...three });
        await withNotesOn(disk, async () => {
          for (const file of tabs) await vscode.window.showTextDocument(disk.uri(`/w/notes/ada/${file}.md`), { preview: false });
          const before = disk.all();
          disk.manners = { write: refuse(refused) };
          desk.messages.length = 0;
          assert.equal(await run('completeAction', rows[0], rows), undefined);
          assert.equal(desk.errors().length, 1);
          assert.match(desk.errors()[0] ?? '', /2026-11-(?:03|17)\.md.*No changes were made/);
          assert.doesNotMatch(desk.errors()[0] ?? '', /open editor/);
          disk.manners = {};
          assert.deepEqual(disk.all(), before);
          for (const document of vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === disk.scheme))
            assert.equal(document.getText(), disk.text(document.uri.path));
          await vscode.workspace.saveAll();
        });
      });
    }
  }

  it('that moves a meeting in a folder where nothing can be made leaves every note as it was', async () => {
    for (const tabs of [[], ['2026-11-17', '2026-11-03']]) {
      const disk = new TinyDisk({ '/w/notes/ada/profile.md': profile, ...three });
      await withNotesOn(disk, async () => {
        for (const file of tabs) await vscode.window.showTextDocument(disk.uri(`/w/notes/ada/${file}.md`), { preview: false });
        disk.manners = {
          write: (path, isNew) => {
            if (isNew) refuse('')(path);
          },
          rename: refuse(''),
        };
        const before = disk.all();
        await desk.refused(
          'reschedule',
          { uri: disk.uri('/w/notes/ada/2026-11-17.md'), date: '2026-11-19' },
          /2026-11-17\.md.*No changes were made/,
        );
        assert.deepEqual(disk.all(), before);
        assert.deepEqual(
          vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.path),
          [],
        );
      });
    }
  });
});

describe('a command of several steps', () => {
  const desk = useDesk();
  const note = '/w/notes/ada/2031-02-04.md';
  const files = {
    '/w/notes/ada/profile.md': '---\nname: Ada\ncadence: weekly\n---\n',
    '/w/notes/bob/profile.md': '---\nname: Bob\nuntil: 2026-01-01\n---\n',
    [note]: '---\ndate: 2031-02-04\n---\n- [ ] Left\n',
  };
  const cases: [command: string, argument: (disk: TinyDisk) => object][] = [
    ['cancelMeeting', (disk) => ({ uri: disk.uri(note), reason: 'away', newDate: '2031-02-05' })],
    ['changeManager', () => ({ from: 'ada', to: 'Zed' })],
    ['createInvite', (disk) => ({ manager: 'ada', target: disk.uri('/w/out/invite.ics') })],
    ['createInvite', (disk) => ({ uri: disk.uri(note), target: disk.uri('/w/out/invite.ics') })],
  ];
  for (const [command, argument] of cases) {
    it(`${command}: takes the first back where the next fails`, async () => {
      const disk = new TinyDisk(files);
      await withNotesOn(disk, async () => {
        const before = disk.all();
        // A new person's profile can be made, and then no more.
        let made = 'to' in argument(disk) ? 0 : 1;
        disk.manners = {
          write: (path, isNew) => {
            if (isNew && made++ > 0) throw vscode.FileSystemError.NoPermissions(path);
          },
        };
        await desk.refused(command, argument(disk), /writable/);
        assert.deepEqual(disk.all(), before);
      });
    });
  }

  const head = '<<<<<<< HEAD\ncadence: weekly\n=======\ncadence: biweekly\n>>>>>>> theirs\n';
  for (const [what, profileText] of [
    ['a conflict', `---\nname: Ada\n${head}---\n`],
    ['broken front matter', '---\nname: [\n---\n'],
    ['a conflict below', `---\nname: Ada\ncadence: weekly\n---\n${head}`],
  ] as const) {
    it(`createInvite: names a profile with ${what} as the reason`, async () => {
      const disk = new TinyDisk({ ...files, '/w/notes/ada/profile.md': profileText });
      await withNotesOn(disk, async () => {
        for (const argument of [{ manager: 'ada' }, { uri: disk.uri(note) }])
          await desk.refused('createInvite', argument, /notes\/ada\/profile\.md: /);
        assert.equal(disk.text(note), files[note]);
      });
    });
  }
});

describe('two windows on the same notes', () => {
  const desk = useDesk();
  const path = '/w/notes/ada/2026-11-17.md';
  const mine = '- [ ] @me Mine ^m1m1m1';
  const text = `${mine}\n- [ ] @me Theirs ^m2m2m2\n`;
  const done = text.replace(mine, `- [x] @me Mine ✅ ${today} ^m1m1m1`);
  /** What the other window makes of the text that it has read. */
  const theirs = (read: string): string => read.replace('- [ ] @me Theirs', '- [x] @me Theirs');

  const meetings: [when: string, manners: (once: () => boolean) => TinyDisk['manners']][] = [
    [
      'writes just after this one has',
      (once) => ({
        written: (written, disk) => {
          if (written === path && once()) disk.put(path, theirs(text));
        },
      }),
    ],
    [
      'writes a moment after this one has',
      (once) => ({
        written: (written, disk) => {
          if (written === path && once()) setTimeout(() => disk.put(path, theirs(text)), 5);
        },
      }),
    ],
    [
      'writes on top of what this one has written',
      (once) => ({
        written: (written, disk) => {
          if (written === path && once()) disk.put(path, theirs(done));
        },
      }),
    ],
  ];
  for (const tab of [false, true]) {
    for (const [when, manners] of meetings) {
      it(`both changes are kept where the other ${when}, ${tab ? 'in a tab' : 'in no tab'}`, async () => {
        const disk = new TinyDisk({ '/w/notes/ada/profile.md': profile, [path]: text });
        await withNotesOn(disk, async () => {
          if (tab) await vscode.window.showTextDocument(disk.uri(path));
          let times = 0;
          disk.manners = manners(() => times++ === 0);
          const answer = await run('completeAction', { id: 'm1m1m1' });
          assert.equal(answer, true, desk.errors().join());
          assert.equal(disk.text(path), theirs(done));
          await until('the editor shows it', () =>
            vscode.workspace.textDocuments.every(({ uri, isDirty }) => uri.scheme !== disk.scheme || !isDirty),
          );
        });
      });
    }
  }
});
