import assert from 'node:assert/strict';
import { newerDuplicates } from './newerDuplicates';
import { endIndexes, indexOf, root } from './indexOf';
import { MemoryNotes } from './memoryNotes';
import { answersOf, plainIndex } from './plainIndex';

const ada = `${root}/ada`;
const profile = '---\nname: Ada Lovelace\ncadence: weekly\n---\n\n## Private\n\n- [ ] Ask about the dog\n';
const meeting = (date: string, lines = ''): string => `---\ndate: ${date}\n---\n\n## Support\n\n${lines}\n`;

describe('note index', () => {
  afterEach(endIndexes);

  it('knows people, meetings, actions, references and tags', async () => {
    const index = await indexOf(
      new MemoryNotes({
        [`${ada}/profile.md`]: profile,
        [`${ada}/2026-11-24.md`]: meeting(
          '2026-11-24',
          '- [ ] @me Send the plan #ask 📅 2026-11-28 ^k3f9q2\n- [x] Done ✅ 2026-11-20 ^abc123\n- [ ] untracked #ask\n',
        ),
        [`${ada}/2026-12-01.md`]: meeting('2026-12-01', '- [Send the plan](2026-11-24.md#^k3f9q2)\n'),
      }),
    );
    assert.deepEqual(index.roots(), [root]);
    assert.deepEqual(
      index.managers().map(({ id, name }) => [id, name]),
      [['ada', 'Ada Lovelace']],
    );
    assert.equal(index.manager(root, 'ada'), index.managers()[0]);
    assert.deepEqual(
      index.meetings().map(({ date, manager }) => [date, manager]),
      [
        ['2026-11-24', 'ada'],
        ['2026-12-01', 'ada'],
      ],
    );
    assert.deepEqual(
      index.actions().map(({ line, private: hidden, task }) => [line, hidden, task.text]),
      [
        [7, true, 'Ask about the dog'],
        [6, false, 'Send the plan'],
        [7, false, 'Done'],
        [8, false, 'untracked'],
      ],
    );
    assert.deepEqual(
      index.openActions().map(({ task }) => task.id),
      ['k3f9q2'],
    );
    assert.deepEqual(
      index.withId('k3f9q2', root).map(({ task }) => task.due),
      ['2026-11-28'],
    );
    assert.deepEqual(index.referencesTo('k3f9q2', root), [{ uri: `${ada}/2026-12-01.md`, line: 6, id: 'k3f9q2' }]);
    assert.deepEqual([...index.tags(root)], [['#ask', 2]]);
    assert.equal(index.meeting(`${ada}/2026-11-24.md`)?.date, '2026-11-24');
    assert.equal(index.actionsIn(`${ada}/2026-11-24.md`).length, 3);
  });

  it('says what the plain index says', async () => {
    const texts = new Map(
      Object.entries({
        [`${ada}/profile.md`]: profile,
        [`${ada}/2026-11-24.md`]:
          '\ufeff---\r\ndate: 2026-11-24\r\n---\r\n\r\n> 1. [/] naïve 🎉 café #x ^a-1\r\n\r\n```\r\n- [ ] code ^no\r\n```\r\n',
        [`${ada}/2026-11-24-2.md`]: '---\ndate: {a: [\n---\n- [ ] still read ^a-1\n',
        [`${ada}/notes.md`]: '- [ ] not a meeting ^n1\n- [see](2026-11-24.md#^a-1)\n',
        [`${root}/grace/notes.md`]: '- [ ] of nobody yet\n',
        [`${ada}/kickoff.md`]: '---\ndate: 2026-01-02\ntype: "first"\n---\n- [ ] counted\n',
        [`${root}/wins.md`]: '- [ ] no\n',
        [`${root}/templates/2026-01-01.md`]: '- [ ] no\n',
      }),
    );
    const index = await indexOf(new MemoryNotes(Object.fromEntries(texts)));
    assert.deepEqual(answersOf(index), plainIndex(root, texts));
  });

  const listed: [what: string, files: Record<string, string>, people: string[]][] = [
    ['a profile alone', { 'ada/profile.md': profile }, ['Ada Lovelace']],
    ["a meeting note alone: the name is the folder's", { 'grace-hopper/2026-11-24.md': meeting('2026-11-24') }, ['Grace Hopper']],
    ['neither', { 'ada/notes.md': 'Hello', 'wins.md': '', 'career-plan.md': '', 'training-plan-2026.md': '' }, []],
    ['a tracked action in a running document alone', { 'ada/notes.md': '- [ ] one ^a1\n' }, ['Ada']],
    ['reviews', { 'reviews/2026-H2.md': '- [ ] one ^a1\n' }, []],
    ['the templates folder', { 'templates/profile.md': profile, 'templates/2026-11-24.md': '' }, []],
    ['a hidden folder', { '.obsidian/2026-11-24.md': '' }, []],
    ['notes filed by year', { 'ada/2025/2025-01-07.md': '' }, ['Ada']],
    ['by name, whatever the folder', { 'a/profile.md': '---\nname: Zoe\n---\n', 'z/profile.md': '---\nname: Ann\n---\n' }, ['Ann', 'Zoe']],
    ['a broken profile', { 'ada/profile.md': '---\nname: [Ada\n---\n' }, ['Ada']],
  ];
  for (const [what, files, people] of listed) {
    it(`lists people: ${what}`, async () => {
      const index = await indexOf(
        new MemoryNotes(Object.fromEntries(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]))),
      );
      assert.deepEqual(
        index.managers().map(({ name }) => name),
        people,
      );
    });
  }

  it("reads the lines of every note in a person's folder, of plans and of wins, and of no other file", async () => {
    const files = [
      'profile.md',
      'notes.md',
      'README.md',
      '2025/notes.md',
      '2026-11-24.md',
      'NOTES2.MD',
      'a/b/deep.md',
      '.hidden.md',
      'text.txt',
    ].map((name) => `ada/${name}`);
    const others = [
      'README.md',
      'wins.md',
      'career-plan.md',
      'training-plan-2026.md',
      '2026-11-24.md',
      'templates/weekly.md',
      'reviews/2026-H2.md',
    ];
    const texts = Object.fromEntries(
      [...files, ...others].map((path, at) => [`${root}/${path}`, `- [ ] one ^id${at}\n- [see](x.md#^id${at})\n`]),
    );
    const index = await indexOf(new MemoryNotes(texts));
    const read = (uris: readonly { uri: string }[]) => uris.map(({ uri }) => uri.slice(root.length + 1));
    const plans = ['career-plan.md', 'training-plan-2026.md', 'wins.md'];
    const own = ['profile.md', '2025/notes.md', 'NOTES2.MD', 'README.md', 'notes.md', '2026-11-24.md'];
    const expected = [...plans, ...own.map((name) => `ada/${name}`)];
    assert.deepEqual(read(index.actions()), expected);
    assert.deepEqual(read(index.openActions()), expected);
    assert.deepEqual(
      [...files, ...others].map((_, at) => index.withId(`id${at}`, root).length + index.referencesTo(`id${at}`, root).length),
      [2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 2, 2, 2, 0, 0, 0],
    );
    assert.deepEqual(
      index.meetings().map(({ uri }) => uri),
      [`${ada}/2026-11-24.md`],
    );
  });

  const profiles: [what: string, names: string[], used: string][] = [
    ['by its usual name', ['profile.md'], 'profile.md'],
    ['by another', ['Profile.md'], 'Profile.md'],
    ['by the usual one before another', ['PROFILE.md', 'Profile.md', 'profile.md', 'profile.MD'], 'profile.md'],
    ['that is in no note', ['2026-11-24.md'], 'profile.md'],
  ];
  for (const [what, names, used] of profiles) {
    it(`takes a profile ${what}`, async () => {
      const index = await indexOf(
        new MemoryNotes(Object.fromEntries(names.map((name) => [`${ada}/${name}`, `---\nname: ${name}\n---\n`]))),
      );
      assert.deepEqual(
        index.managers().map(({ uri, name }) => [uri, name]),
        [[`${ada}/${used}`, names.includes(used) ? used : 'Ada']],
      );
    });
  }

  it('orders meetings by date, time and number', async () => {
    const names = ['2026-11-24-10', '2026-11-24', '2026-11-24-2', '2025-01-07', '2026-11-24-3'];
    const index = await indexOf(
      new MemoryNotes(Object.fromEntries(names.map((name) => [`${ada}/${name}.md`, name.endsWith('3') ? '---\ntime: 09:00\n---\n' : '']))),
    );
    assert.deepEqual(
      index.meetings().map(({ uri }) => uri.slice(ada.length + 1, -3)),
      ['2025-01-07', '2026-11-24', '2026-11-24-2', '2026-11-24-10', '2026-11-24-3'],
    );
  });

  it('takes the date from the front matter before the file name', async () => {
    const index = await indexOf(new MemoryNotes({ [`${ada}/2026-11-24.md`]: meeting('2026-11-25') }));
    assert.equal(index.meetings()[0]?.date, '2026-11-25');
  });

  const problems: [what: string, write: (notes: MemoryNotes, uri: string) => void, code: string][] = [
    ['cannot be read', (notes, uri) => notes.write(uri, '', { failure: { code: 'unreadable', detail: 'EACCES' } }), 'unreadable'],
    ['is too large', (notes, uri) => notes.write(uri, '', { size: 50 * 1024 * 1024 }), 'too-large'],
    ['turns out too large', (notes, uri) => notes.write(uri, '', { failure: { code: 'too-large', detail: '' } }), 'too-large'],
    ['is a link to elsewhere', (notes, uri) => notes.write(uri, '- [ ] secret ^s1\n', { outside: '/etc/x' }), 'outside'],
    ['is UTF-16', (notes, uri) => notes.write(uri, new Uint8Array([0xff, 0xfe, 0x2d, 0, 0x20, 0])), 'not-utf8'],
    ['is Latin-1', (notes, uri) => notes.write(uri, new Uint8Array([0x63, 0x61, 0x66, 0xe9])), 'not-utf8'],
    [
      'is Latin-1 in its front matter',
      (notes, uri) =>
        notes.write(
          uri,
          new Uint8Array([...new TextEncoder().encode('---\ndate: 2026-11-24\ngoal: caf'), 0xe9, ...new TextEncoder().encode('\n---\n')]),
        ),
      'not-utf8',
    ],
    ['is a picture', (notes, uri) => notes.write(uri, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d])), 'not-utf8'],
    ['has broken front matter', (notes, uri) => notes.write(uri, '---\ndate: [\n---\n'), 'yaml'],
    ['has a wrong value', (notes, uri) => notes.write(uri, '---\ndate: soon\n---\n'), 'front-matter-value'],
  ];
  for (const [what, write, code] of problems) {
    it(`still lists a note that ${what}, from its name`, async () => {
      const notes = new MemoryNotes();
      write(notes, `${ada}/2026-11-24.md`);
      const index = await indexOf(notes);
      assert.deepEqual(
        index.meetings().map(({ date, problem }) => [date, problem?.code]),
        [['2026-11-24', code]],
      );
    });
  }

  it('has no root where the folder is missing, and one that is empty', async () => {
    const notes = new MemoryNotes();
    notes.makeFolder('file:///empty');
    const index = await indexOf(notes, undefined, [root, 'file:///empty']);
    assert.deepEqual(index.roots(), ['file:///empty']);
  });

  it('keeps people of two folders apart', async () => {
    const other = 'vscode-vfs://github/me/notes';
    const index = await indexOf(new MemoryNotes({ [`${ada}/2026-11-24.md`]: '', [`${other}/ada/2026-11-25.md`]: '' }), undefined, [
      root,
      other,
    ]);
    assert.deepEqual(
      index.meetings({ root: other, id: 'ada' }).map(({ date }) => date),
      ['2026-11-25'],
    );
    assert.equal(index.managers().length, 2);
    index.setRoots([root]);
    assert.deepEqual(
      index.managers().map(({ root: own }) => own),
      [root],
    );
  });

  describe('of two folders with the same notes', () => {
    const other = 'vscode-vfs://github/me/notes';
    const files = (of: string): Record<string, string> => ({
      [`${of}/ada/2026-11-24.md`]: '- [ ] one #both ^a1\n',
      [`${of}/ada/2026-12-01.md`]: '- [one](2026-11-24.md#^a1)\n- [ ] mine ^m1\n',
    });
    const start = async () => {
      const notes = new MemoryNotes({
        ...files(root),
        ...files(other),
        [`${other}/bob/2026-01-01.md`]: '- [ ] twice ^m1\n- [ ] #alone ^b1\n- [x](y.md#^b1)\n',
      });
      const index = await indexOf(notes, undefined, [root, other]);
      return { notes, index };
    };

    const asked: [id: string, root: string | undefined, notes: string[], references: string[]][] = [
      ['a1', root, [`${root}/ada/2026-11-24.md`], [`${root}/ada/2026-12-01.md`]],
      ['a1', other, [`${other}/ada/2026-11-24.md`], [`${other}/ada/2026-12-01.md`]],
      [
        'a1',
        undefined,
        [`${root}/ada/2026-11-24.md`, `${other}/ada/2026-11-24.md`],
        [`${root}/ada/2026-12-01.md`, `${other}/ada/2026-12-01.md`],
      ],
      ['b1', root, [], []],
      ['b1', other, [`${other}/bob/2026-01-01.md`], [`${other}/bob/2026-01-01.md`]],
      ['a1', 'file:///none', [], []],
    ];
    for (const [id, of, notes, references] of asked) {
      it(`finds ${id} in ${of ?? 'all'}`, async () => {
        const { index } = await start();
        assert.deepEqual(
          index.withId(id, of).map(({ uri }) => uri),
          notes,
        );
        assert.deepEqual(
          index.referencesTo(id, of).map(({ uri }) => uri),
          references,
        );
      });
    }

    it('counts tags in each, and in all', async () => {
      const { index } = await start();
      const tags = (of?: string): unknown => Object.fromEntries(index.tags(of));
      assert.deepEqual([tags(root), tags(other), tags()], [{ '#both': 1 }, { '#both': 1, '#alone': 1 }, { '#both': 2, '#alone': 1 }]);
    });

    it('has a duplicate only where an id stands twice in one', async () => {
      const { notes, index } = await start();
      const newer = (): string[] => newerDuplicates(index).map(({ uri }) => uri);
      assert.deepEqual(newer(), [`${other}/ada/2026-12-01.md`]);
      const uri = `${root}/bob/2026-01-01.md`;
      notes.write(uri, '- [ ] again ^a1\n');
      index.refresh(uri);
      await index.settled();
      assert.deepEqual(newer().sort(), [`${root}/ada/2026-11-24.md`, `${other}/ada/2026-12-01.md`].sort());
    });

    it('forgets what was known of a folder that is no longer wanted', async () => {
      const { index } = await start();
      index.tags(undefined);
      index.setRoots([other]);
      assert.deepEqual([index.withId('a1', undefined).length, index.withId('a1', root), index.tags(root).size], [1, [], 0]);
      index.setRoots([root, other]);
      await index.settled();
      assert.equal(index.withId('a1', root).length, 1);
    });
  });
});
