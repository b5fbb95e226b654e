import assert from 'node:assert/strict';
import { createNoteIndex } from '../../../src/index/createNoteIndex';
import { endIndexes, indexOf, root, watchedIndexOf } from './indexOf';
import { MemoryNotes } from './memoryNotes';

const first = `${root}/ada/2026-11-24.md`;
const second = `${root}/grace/2026-11-25.md`;
const notes = (): MemoryNotes => new MemoryNotes({ [first]: '- [ ] one ^a1\n', [second]: '- [ ] two ^b2\n' });
const only = (uri: string, manager: string) => [{ all: false, uris: [uri], managers: [`${root}/${manager}`] }];

describe('note index, when notes change', () => {
  afterEach(endIndexes);

  it('reads the one note again, and names it', async () => {
    const files = notes();
    const { index, told } = await watchedIndexOf(files);
    files.reads.length = 0;
    files.write(first, '- [ ] uno ^a1\n');
    index.refresh(first);
    assert.deepEqual(await told(), only(first, 'ada'));
    assert.deepEqual(files.reads, [first]);
    assert.equal(index.withId('a1', root)[0]?.task.text, 'uno');
  });

  it('tells nothing when the note reads the same', async () => {
    const files = notes();
    const { index, told } = await watchedIndexOf(files);
    files.write(first, '- [ ] one ^a1\n\nMore words that are no task.\n');
    index.refresh(first);
    assert.deepEqual(await told(), []);
  });

  it('gathers the changes of a frame', async () => {
    const files = notes();
    const { index, told } = await watchedIndexOf(files);
    for (let edit = 0; edit < 10; edit++) {
      files.open(first, `- [ ] edit ${edit} ^a1\n`);
      index.refresh(first);
      files.open(second, `- [ ] edit ${edit} ^b2\n`);
      index.refresh(second);
    }
    const seen = (await told()).filter(({ uris }) => uris.length > 0);
    assert.ok(seen.length <= 2, String(seen.length));
    assert.deepEqual(seen.at(-1), { all: false, uris: [first, second], managers: [`${root}/ada`, `${root}/grace`] });
  });

  it('notices new, gone and renamed notes', async () => {
    const files = notes();
    const { index, told } = await watchedIndexOf(files);
    const moved = `${root}/ada/2026-12-01.md`;
    files.delete(first);
    files.write(moved, '- [ ] one ^a1\n');
    index.refresh(first);
    index.refresh(moved);
    assert.deepEqual(await told(), [{ all: false, uris: [first, moved], managers: [`${root}/ada`] }]);
    assert.deepEqual(
      index.meetings({ root, id: 'ada' }).map(({ date }) => date),
      ['2026-12-01'],
    );
    assert.deepEqual(
      index.withId('a1', root).map(({ uri }) => uri),
      [moved],
    );
  });

  it('forgets the person with their last note', async () => {
    const files = notes();
    const { index, told } = await watchedIndexOf(files);
    files.delete(second);
    index.refresh(second);
    await told();
    assert.deepEqual(
      index.managers().map(({ id }) => id),
      ['ada'],
    );
    assert.equal(index.manager(root, 'grace'), undefined);
  });

  it('answers with the same objects as long as the note stays the same', async () => {
    const files = notes();
    const { index, told } = await watchedIndexOf(files);
    const before = {
      meeting: index.meeting(first),
      actions: index.actionsIn(first),
      other: index.actionsIn(second),
      manager: index.manager(root, 'grace'),
    };
    files.write(first, '- [ ] uno ^a1\n');
    index.refresh(first);
    await told();
    assert.equal(index.meeting(first), before.meeting, 'the front matter is the same');
    assert.notEqual(index.actionsIn(first), before.actions);
    assert.equal(index.actionsIn(second), before.other);
    assert.equal(index.actions()[1], before.other[0]);
    assert.equal(index.manager(root, 'grace'), before.manager);
  });

  it('lets an open note win over the disk until it is closed', async () => {
    const files = notes();
    const { index, told } = await watchedIndexOf(files);
    files.open(first, '- [ ] typed ^a1\n');
    index.refresh(first);
    assert.equal(index.withId('a1', root)[0]?.task.text, 'typed', 'at once');
    files.write(first, '- [ ] from another program ^a1\n');
    await index.rescan();
    assert.equal(index.withId('a1', root)[0]?.task.text, 'typed');
    files.close(first);
    index.refresh(first);
    await told();
    assert.equal(index.withId('a1', root)[0]?.task.text, 'from another program');
  });

  it('reads nothing of a note that leads elsewhere, open or not, until it leads back', async () => {
    const files = notes();
    const { index, told } = await watchedIndexOf(files);
    files.write(first, '- [ ] one ^a1\n', { outside: '/elsewhere' });
    files.reads.length = 0;
    await index.rescan();
    assert.deepEqual(
      [index.withId('a1', undefined), index.meeting(first)?.problem?.code, files.reads],
      [[], 'outside', []],
      'with the same stat, too',
    );
    files.open(first, '- [ ] typed ^a1\n');
    index.refresh(first);
    await told();
    await index.rescan();
    assert.deepEqual([index.withId('a1', undefined), files.reads], [[], []]);
    files.close(first);
    files.write(first, '- [ ] one ^a1\n');
    await index.rescan();
    assert.deepEqual([index.withId('a1', undefined).length, index.meeting(first)?.problem], [1, undefined]);
  });

  it('keeps a note whose file is gone as long as somebody writes it', async () => {
    const files = notes();
    const { index, told } = await watchedIndexOf(files);
    files.open(first, '- [ ] typed ^a1\n');
    files.delete(first);
    index.refresh(first);
    await index.rescan();
    assert.deepEqual(
      index.withId('a1', undefined).map(({ task }) => task.text),
      ['typed'],
    );
    files.close(first);
    index.refresh(first);
    await told();
    assert.deepEqual(index.withId('a1', undefined), []);
  });

  it('ignores what is no note of a person', async () => {
    const files = notes();
    const { index, told } = await watchedIndexOf(files);
    for (const path of ['wins.md', 'templates/x.md', 'ada/photo.png', '../elsewhere.md', '']) index.refresh(`${root}/${path}`);
    index.refresh('untitled:Untitled-1');
    assert.deepEqual(await told(), []);
  });

  it('rescans: reads only what has another stat', async () => {
    const files = notes();
    const { index, told } = await watchedIndexOf(files);
    files.reads.length = 0;
    files.now += 60_000;
    files.write(second, '- [ ] dos ^b2\n');
    await index.rescan();
    assert.deepEqual(await told(), only(second, 'grace'));
    assert.deepEqual(files.reads, [second]);
  });

  for (const statsLater of [false, true])
    it(`looks for what came and went in one folder${statsLater ? ', where stats are dear' : ', and what changed'}`, async () => {
      const files = notes();
      const [gone, come, third] = ['2026-11-03', '2026-12-01', '2026-11-10'].map((name) => `${root}/ada/${name}.md`) as [
        string,
        string,
        string,
      ];
      for (const uri of [gone, third]) files.write(uri, `- [ ] there ^${uri.slice(-5, -3)}x\n`);
      const { index } = await watchedIndexOf(files);
      Object.assign(files, { statsLater, now: files.now + 60_000 });
      files.reads.length = 0;
      files.write(come, '- [ ] new ^n1\n');
      files.write(third, '- [ ] other ^t1\n');
      files.write(second, '- [ ] dos ^b2\n');
      files.delete(gone);
      await index.lookFor({ root, id: 'ada' });
      assert.deepEqual([index.meeting(gone), index.withId('n1', root).length], [undefined, 1]);
      assert.deepEqual(files.reads, statsLater ? [come] : [third, come]);
      await index.lookFor({ root, id: 'nobody' });
      await index.lookFor({ root: `${root}-other`, id: 'ada' });
      assert.equal(index.managers().length, 2);
    });

  it('reads again what changed less than two seconds before it was read', async () => {
    const files = notes();
    files.write(first, '- [ ] one ^a1\n', { mtime: files.now - 1_000 });
    const { index, told } = await watchedIndexOf(files);
    files.write(first, '- [ ] uno ^a1\n', { mtime: files.now - 1_000 });
    await index.rescan();
    assert.deepEqual(await told(), only(first, 'ada'));
    files.now += 5_000;
    await index.rescan();
    files.reads.length = 0;
    await index.rescan();
    assert.deepEqual(files.reads, [], 'by now its stat can be trusted');
  });

  it('trusts no stat of a file system that knows no times', async () => {
    const files = notes();
    files.write(first, '- [ ] one ^a1\n', { mtime: 0 });
    const index = await indexOf(files);
    files.reads.length = 0;
    await index.rescan();
    assert.deepEqual(files.reads, [first]);
  });

  it('loses nothing that is asked for just as it comes to an end', async () => {
    const files = notes();
    const index = await indexOf(files);
    for (let turns = 0; turns < 12; turns++) {
      files.write(first, `- [ ] turn ${turns} ^a1\n`);
      const running = index.rescan();
      let gap: Promise<unknown> = running;
      for (let turn = 0; turn < turns; turn++) gap = gap.then(() => undefined);
      index.refresh(first);
      await gap;
      files.write(first, `- [ ] later ${turns} ^a1\n`);
      index.refresh(first);
      await index.settled();
      assert.equal(index.withId('a1', root)[0]?.task.text, `later ${turns}`);
    }
  });

  it('keeps what it knew of a folder that cannot be listed', async () => {
    const files = notes();
    const { index, told } = await watchedIndexOf(files);
    files.unreadableFolders.push(`${root}/ada`);
    await index.rescan();
    assert.deepEqual(await told(), []);
    assert.equal(index.meetings().length, 2);
  });

  it('drops a folder that is no longer wanted, even while it is being read', async () => {
    const files = notes();
    files.delay = 2;
    const { index, told } = await watchedIndexOf(files);
    const reading = index.rescan();
    index.setRoots([]);
    await reading;
    await told();
    assert.deepEqual([index.roots(), index.managers(), index.actions()], [[], [], []]);
  });

  it('drops a folder with many open notes, too, as soon as it is no longer wanted', async () => {
    const files = new MemoryNotes();
    for (let note = 0; note < 3000; note++) {
      files.write(`${root}/ada/note-${note}.md`, '');
      files.open(`${root}/ada/note-${note}.md`, '---\ndate: 2026-11-24\n---\n' + '- [ ] one ^a1\n'.repeat(20));
    }
    const index = createNoteIndex({ files: () => files, open: files });
    index.setRoots([root]);
    while (index.meetings().length === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.ok(index.meetings().length < 3000, 'it is being read');
    index.setRoots([]);
    await index.settled();
    assert.equal(index.meetings().length, 0);
    index.dispose();
  });

  it('finds a folder that comes later', async () => {
    const files = new MemoryNotes();
    const { index, told } = await watchedIndexOf(files);
    assert.deepEqual(index.roots(), []);
    files.write(first, '- [ ] one ^a1\n');
    index.refresh(first);
    assert.equal((await told()).at(-1)?.all, true);
    assert.deepEqual([index.roots(), index.managers().length], [[root], 1]);
  });
});
