import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { NodeCache } from '../../../src/platform/files/nodeCache';
import { NodeFiles } from '../../../src/platform/files/nodeFiles';

describe("notes on Node's own files", () => {
  let folder = '';
  let root = '';
  const files = new NodeFiles();
  const write = (name: string, content: string | Uint8Array = name): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const listed = async (): Promise<string[]> => (await files.list(root)).files.map(({ uri }) => uri.slice(root.length + 1)).sort();

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'notes-')));
    root = pathToFileURL(folder).href;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lists notes three levels deep, and nothing hidden', async () => {
    for (const name of [
      'wins.md',
      'ada/2026-11-24.md',
      'ada/2025/2025-01-07.md',
      'ada/2025/q1/x.md',
      '.git/x.md',
      'ada/.x.md',
      'ada/photo.png',
      'José Á/a b.md',
    ])
      write(name);
    assert.deepEqual(await listed(), ['Jos%C3%A9%20%C3%81/a%20b.md', 'ada/2025/2025-01-07.md', 'ada/2026-11-24.md', 'wins.md']);
    const ofAda = (await files.list(root, undefined, `${root}/ada`)).files.map(({ uri }) => uri.slice(root.length + 1)).sort();
    assert.deepEqual(ofAda, ['ada/2025/2025-01-07.md', 'ada/2026-11-24.md']);
  });

  it('tells a missing folder from an empty one', async () => {
    assert.deepEqual(await files.list(root), { exists: true, files: [], unreadable: [] });
    assert.deepEqual(await files.list(`${root}/none`), { exists: false, files: [], unreadable: [] });
  });

  it('survives links: loops end, what is there twice is listed once, what leads nowhere is not', async function () {
    if (process.platform === 'win32') this.skip();
    write('ada/2026-11-24.md');
    symlinkSync(folder, path.join(folder, 'ada', 'loop'));
    symlinkSync(path.join(folder, 'ada'), path.join(folder, 'aaa'));
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'ada', 'broken.md'));
    symlinkSync(path.join(folder, 'self'), path.join(folder, 'self'));
    assert.deepEqual(await listed(), ['ada/2026-11-24.md']);
  });

  it('follows a link only to where notes may be, and says where the others lead', async function () {
    if (process.platform === 'win32') this.skip();
    const outside = realpathSync(mkdtempSync(path.join(tmpdir(), 'outside-')));
    const open = realpathSync(mkdtempSync(path.join(tmpdir(), 'open-')));
    try {
      for (const [place, name] of [
        [outside, 'secret.md'],
        [outside, 'deep/below.md'],
        [open, 'docs.md'],
        [open, 'grace/2026-11-24.md'],
        [`${open}-not`, 'x.md'],
      ] as const) {
        mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
        writeFileSync(path.join(place, name), name);
      }
      write('ada/2026-11-24.md');
      write('zoe/real.md');
      const link = (target: string, name: string) => symlinkSync(target, path.join(folder, name));
      link(path.join(outside, 'secret.md'), 'ada/2026-11-25.md');
      link('/etc/hostname', 'ada/hostname.md');
      link(path.join(open, 'docs.md'), 'ada/docs.md');
      link(path.join(folder, 'zoe', 'real.md'), 'ada/inside.md');
      link(`${open}-not/x.md`, 'ada/prefix.md');
      link(path.join(outside, 'secret.md'), 'zoe/two-steps');
      link(path.join(folder, 'zoe', 'two-steps'), 'ada/two-steps.md');
      link(path.join(open, 'grace'), 'grace');
      link(outside, 'eve');
      link(path.join(outside, 'gone.md'), 'ada/broken.md');
      const guarded = new NodeFiles(() => [folder, open, path.join(folder, 'none')]);
      const listing = await guarded.list(root);
      const where = Object.fromEntries(listing.files.map(({ uri, stat }) => [uri.slice(root.length + 1), stat?.outside]));
      assert.deepEqual(where, {
        'ada/2026-11-24.md': undefined,
        'ada/docs.md': undefined,
        'ada/inside.md': undefined,
        'grace/2026-11-24.md': undefined,
        'zoe/real.md': undefined,
        'ada/2026-11-25.md': `${outside}/secret.md`,
        'ada/hostname.md': '/etc/hostname',
        'ada/prefix.md': `${open}-not/x.md`,
        'ada/two-steps.md': `${outside}/secret.md`,
        'eve/secret.md': `${outside}/secret.md`,
      });
      for (const [name, target] of Object.entries(where)) {
        const stat = await guarded.stat(`${root}/${name}`);
        assert.equal(typeof stat === 'object' && stat.outside, target, name);
      }
      assert.deepEqual(listing.links?.map(({ uri, target }) => [uri.slice(root.length + 1), target]).sort(), [
        ['ada/docs.md', `${open}/docs.md`],
        ['ada/inside.md', `${folder}/zoe/real.md`],
        ['grace', `${open}/grace`],
      ]);
      // as in an untrusted workspace whose notes folder itself is a link
      symlinkSync(open, `${folder}-link`);
      const { files: listed } = await new NodeFiles(() => [folder]).list(`${root}-link`);
      assert.deepEqual(
        listed.map(({ stat }) => stat?.outside),
        [`${open}/docs.md`, `${open}/grace/2026-11-24.md`],
      );
      assert.deepEqual((await new NodeFiles(() => [`${folder}-link`]).list(`${root}-link`)).links, [{ uri: `${root}-link`, target: open }]);
    } finally {
      for (const one of [outside, open, `${open}-not`, `${folder}-link`]) rmSync(one, { recursive: true });
    }
  });

  it('takes no pipe and no folder for a note', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [path.join(folder, 'pipe.md')]);
    write('folder.md/x.md');
    assert.deepEqual(await listed(), ['folder.md/x.md']);
    assert.equal(await files.stat(`${root}/pipe.md`), undefined);
  });

  it('reads every byte, whatever size was promised', async () => {
    const big = new Uint8Array(3_000_000).map((_, at) => at % 251);
    write('big.md', big);
    write('small.md', 'small');
    write('empty.md', '');
    const read = new Map<string, unknown>();
    const sizes = { 'big.md': 3_000_000, 'small.md': 3, 'empty.md': 9, 'gone.md': 1 };
    const wanted = Object.entries(sizes).flatMap(([name, size]) => [{ uri: `${root}/${name}`, stat: { mtime: 0, size } }]);
    await files.readAll(wanted, ({ uri }, bytes) =>
      read.set(uri.slice(root.length + 1), bytes instanceof Uint8Array ? Buffer.from(bytes) : bytes.code),
    );
    assert.ok(Buffer.from(big).equals(read.get('big.md') as Buffer));
    assert.equal(String(read.get('empty.md')), '');
    assert.equal(read.get('gone.md'), 'not-found');
  });

  it('stops when it is told to', async () => {
    for (let note = 0; note < 5; note++) write(`${note}.md`);
    const stop = new AbortController();
    let count = 0;
    await files.readAll(
      await files.list(root).then((listing) => listing.files),
      () => {
        count++;
        stop.abort();
      },
      stop.signal,
    );
    assert.equal(count, 1);
  });

  it('keeps caches, each under its folder', async () => {
    const cache = new NodeCache(path.join(folder, 'storage', 'deep'));
    assert.equal(await cache.load('file:///a'), undefined);
    await cache.save('file:///a', new Uint8Array([1]));
    await cache.save('file:///b', new Uint8Array([2]));
    assert.deepEqual([...(await cache.load('file:///a'))!], [1]);
  });
});
