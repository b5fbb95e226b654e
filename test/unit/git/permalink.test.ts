import assert from 'node:assert/strict';
import { permalink } from '../../../src/core/git/permalink';
import { remotesOf } from '../../../src/core/git/remote';

const sha = '3f9a2c1d4e5b60718293a4b5c6d7e8f901234567';
const one = { first: 12, last: 12 };
const some = { first: 12, last: 20 };

describe('permalink', () => {
  /** A remote, and where `src/pay.ts` of it is: whole, line 12, lines 12 to 20; and the page of the commit. */
  const hosts: readonly (readonly [remote: string, file: string, line: string, lines: string, commit: string])[] = [
    [
      'https://github.com/acme/pay.git',
      `https://github.com/acme/pay/blob/${sha}/src/pay.ts`,
      '#L12',
      '#L12-L20',
      `https://github.com/acme/pay/commit/${sha}`,
    ],
    [
      'git@gitlab.com:acme/team/sub/pay.git',
      `https://gitlab.com/acme/team/sub/pay/-/blob/${sha}/src/pay.ts`,
      '#L12',
      '#L12-20',
      `https://gitlab.com/acme/team/sub/pay/-/commit/${sha}`,
    ],
    [
      'https://me@bitbucket.org/acme/pay.git',
      `https://bitbucket.org/acme/pay/src/${sha}/src/pay.ts`,
      '#lines-12',
      '#lines-12:20',
      `https://bitbucket.org/acme/pay/commits/${sha}`,
    ],
    [
      'ssh://git@bitbucket.acme.com:7999/pay/api.git',
      `https://bitbucket.acme.com/projects/pay/repos/api/browse/src/pay.ts?at=${sha}`,
      '#12',
      '#12-20',
      `https://bitbucket.acme.com/projects/pay/repos/api/commits/${sha}`,
    ],
    [
      'git@ssh.dev.azure.com:v3/acme/Pay%20Team/api',
      `https://dev.azure.com/acme/Pay%20Team/_git/api?path=%2Fsrc%2Fpay.ts&version=GC${sha}`,
      '&line=12&lineEnd=13&lineStartColumn=1&lineEndColumn=1',
      '&line=12&lineEnd=21&lineStartColumn=1&lineEndColumn=1',
      `https://dev.azure.com/acme/Pay%20Team/_git/api/commit/${sha}`,
    ],
    [
      'https://codeberg.org/acme/pay.git',
      `https://codeberg.org/acme/pay/src/commit/${sha}/src/pay.ts`,
      '#L12',
      '#L12-L20',
      `https://codeberg.org/acme/pay/commit/${sha}`,
    ],
    [
      'https://android.googlesource.com/platform/frameworks/base',
      `https://android.googlesource.com/platform/frameworks/base/+/${sha}/src/pay.ts`,
      '#12',
      '#12',
      `https://android.googlesource.com/platform/frameworks/base/+/${sha}`,
    ],
    [
      'git@git.sr.ht:~acme/pay',
      `https://git.sr.ht/~acme/pay/tree/${sha}/item/src/pay.ts`,
      '#L12',
      '#L12-20',
      `https://git.sr.ht/~acme/pay/commit/${sha}`,
    ],
  ];
  for (const [remote, file, line, lines, commit] of hosts)
    it(`knows the pages of ${remote}`, () => {
      assert.equal(permalink({ remote, sha, path: 'src/pay.ts' }), file);
      assert.equal(permalink({ remote, sha, path: 'src/pay.ts', lines: one }), file + line);
      assert.equal(permalink({ remote, sha, path: 'src/pay.ts', lines: some }), file + lines);
      assert.equal(permalink({ remote, sha }), commit);
    });

  /** What `a` of a repository is at, whichever way its remote is written. */
  const forms: Readonly<Record<string, readonly string[]>> = {
    [`https://github.com/acme/pay/blob/${sha}/a`]: [
      'https://github.com/acme/pay',
      'https://github.com/acme/pay/',
      'https://GitHub.com/acme/pay.git/',
      'https://github.com:443/acme/pay.git',
      'https://me:p%40ss@github.com/acme/pay.git',
      'https://me@corp.com:ghp_secret@github.com/acme/pay.git',
      'https://x-access-token:ghs_secret@github.com/acme/pay.git?x=1#y',
      'git://github.com/acme/pay.git',
      'git@github.com:acme/pay.git',
      'git@github.com:/acme/pay.git',
      'github.com:acme/pay',
      'org-123@github.com:acme/pay.git',
      'ssh://git@github.com/acme/pay.git',
      'ssh://git@github.com:22/acme/pay.git',
      'git+ssh://git@github.com/acme/pay.git',
      'ssh://git@ssh.github.com:443/acme/pay.git',
      'git@github.com-work:acme/pay.git',
      ' git@github.com:acme/pay.git\n',
    ],
    [`https://github.acme.com/acme/pay/blob/${sha}/a`]: ['git@github.acme.com:acme/pay.git', 'https://github.acme.com/acme/pay.git'],
    [`https://acme.ghe.com/acme/pay/blob/${sha}/a`]: ['git@acme.ghe.com:acme/pay.git'],
    [`http://gitlab.acme.local:8080/a/b/c/d/-/blob/${sha}/a`]: ['http://me:secret@gitlab.acme.local:8080/a/b/c/d.git'],
    [`https://gitlab.acme.com/g/p/-/blob/${sha}/a`]: [
      'git@gitlab.acme.com:g/p.git',
      'ssh://git@gitlab.acme.com:2222/g/p.git',
      'https://gitlab-ci-token:secret@gitlab.acme.com/g/p.git',
    ],
    [`https://my-gitlab.acme.com/scm/g/p/-/blob/${sha}/a`]: ['https://my-gitlab.acme.com/scm/g/p.git'],
    [`https://bitbucket.acme.com/projects/PAY/repos/api/browse/a?at=${sha}`]: [
      'https://me@bitbucket.acme.com/scm/PAY/api.git',
      'ssh://git@bitbucket.acme.com/PAY/api.git',
      'git@bitbucket.acme.com:PAY/api.git',
    ],
    [`https://code.acme.com:8443/bb/projects/PAY/repos/api/browse/a?at=${sha}`]: ['https://code.acme.com:8443/bb/scm/PAY/api.git'],
    [`https://code.acme.com/users/jdoe/repos/api/browse/a?at=${sha}`]: [
      'ssh://git@code.acme.com:7999/~jdoe/api.git',
      'https://code.acme.com/scm/~jdoe/api.git',
    ],
    [`https://dev.azure.com/acme/pay/_git/api?path=%2Fa&version=GC${sha}`]: [
      'https://acme@dev.azure.com/acme/pay/_git/api',
      'https://dev.azure.com/acme/pay/_git/_optimized/api',
      'ssh://git@ssh.dev.azure.com/v3/acme/pay/api',
      'ssh://git@ssh.dev.azure.com:22/v3/acme/pay/api',
    ],
    [`https://acme.visualstudio.com/pay/_git/api?path=%2Fa&version=GC${sha}`]: [
      'https://acme.visualstudio.com/pay/_git/api',
      'acme@vs-ssh.visualstudio.com:v3/acme/pay/api',
    ],
    [`https://acme.visualstudio.com/DefaultCollection/pay/_git/api?path=%2Fa&version=GC${sha}`]: [
      'https://acme.visualstudio.com/DefaultCollection/pay/_git/api',
      'ssh://acme@vs-ssh.visualstudio.com:22/DefaultCollection/pay/_ssh/api',
    ],
    [`http://tfs:8080/tfs/Main/pay/_git/api?path=%2Fa&version=GC${sha}`]: ['http://tfs:8080/tfs/Main/pay/_git/api'],
    [`https://gitea.acme.com:3000/x/acme/pay/src/commit/${sha}/a`]: ['https://gitea.acme.com:3000/x/acme/pay.git'],
    [`https://forgejo.acme.com/acme/pay/src/commit/${sha}/a`]: ['ssh://git@forgejo.acme.com:222/acme/pay.git'],
    [`https://chromium.googlesource.com/chromium/src/+/${sha}/a`]: [
      'https://chromium.googlesource.com/chromium/src.git',
      'https://chromium-review.googlesource.com/a/chromium/src',
    ],
    [`https://gerrit.acme.com/plugins/gitiles/team/pay/+/${sha}/a`]: [
      'ssh://me@gerrit.acme.com:29418/team/pay',
      'https://gerrit.acme.com/a/team/pay',
      'https://gerrit.acme.com/plugins/gitiles/team/pay',
    ],
    [`https://gerrit.acme.com/r/plugins/gitiles/team/pay/+/${sha}/a`]: ['https://gerrit.acme.com/r/a/team/pay'],
    [`https://review.gerrithub.io/plugins/gitiles/team/pay/+/${sha}/a`]: ['ssh://me@review.gerrithub.io:29418/team/pay'],
    [`https://git.sr.ht/~acme/pay/tree/${sha}/item/a`]: ['https://git.sr.ht/~acme/pay'],
  };
  for (const [link, remotes] of Object.entries(forms))
    for (const remote of remotes) it(`reads ${remote.trim()}`, () => assert.equal(permalink({ remote, sha, path: 'a' }), link));

  for (const [path, written] of [
    ['a b/c#d?e.ts', 'a%20b/c%23d%3Fe.ts'],
    ['src/[id]/(x).ts', 'src/%5Bid%5D/%28x%29.ts'],
    ['src/100%.ts', 'src/100%25.ts'],
    ['Zürich/日本.ts', 'Z%C3%BCrich/%E6%97%A5%E6%9C%AC.ts'],
    ["it's/<b>&\\.ts", 'it%27s/%3Cb%3E%26%5C.ts'],
  ] as const)
    it(`encodes ${path}`, () => {
      assert.equal(permalink({ remote: 'git@github.com:a/b', sha, path }), `https://github.com/a/b/blob/${sha}/${written}`);
      assert.equal(
        permalink({ remote: 'https://dev.azure.com/a/b/_git/c', sha, path }),
        `https://dev.azure.com/a/b/_git/c?path=%2F${written.replace(/\//g, '%2F')}&version=GC${sha}`,
      );
    });

  it('asks for the source of Markdown, where lines count', () => {
    const link = (remote: string) => permalink({ remote, sha, path: 'README.md', lines: one });
    assert.equal(link('git@github.com:a/b'), `https://github.com/a/b/blob/${sha}/README.md?plain=1#L12`);
    assert.equal(link('git@gitlab.com:a/b'), `https://gitlab.com/a/b/-/blob/${sha}/README.md?plain=1#L12`);
    assert.equal(link('git@codeberg.org:a/b'), `https://codeberg.org/a/b/src/commit/${sha}/README.md?display=source#L12`);
    assert.equal(permalink({ remote: 'git@github.com:a/b', sha, path: 'README.md' }), `https://github.com/a/b/blob/${sha}/README.md`);
  });

  for (const remote of [
    '',
    '/srv/git/github.com/pay.git',
    './github.com:x',
    '../pay',
    'C:\\git\\pay',
    'c:/github.com/acme/pay',
    'file:///srv/github.com/acme/pay.git',
    'git@git.acme.com:acme/pay.git',
    'https://git.acme.com/acme/pay.git',
    'git@github-work:acme/pay.git',
    'https://notgithub.com/acme/pay.git',
    'https://github.com.evil.example/acme',
    'https://gist.github.com/acme/0123456789abcdef.git',
    'https://github.com/acme',
    'https://github.com/acme/pay/extra',
    'https://github.com/../pay',
    'https://github.com/acme/pay\u0007',
    'https://gitlab.com/pay',
    'https://bitbucket.org/acme',
    'https://dev.azure.com/acme/pay',
    'git@ssh.dev.azure.com:v3/acme/pay',
    'https://git.sr.ht/acme/pay',
    'https://gitlab:8/secret@git.acme.com/acme/pay.git',
    'https://gitlab.com:8/secret@git.acme.com/acme/pay.git',
    'https://user:pa/ss@github.com/acme/pay.git',
    'sso://chromium/src',
    'codecommit::eu-west-1://pay',
  ])
    it(`gives nothing for '${remote}'`, () => assert.equal(permalink({ remote, sha, path: 'a' }), undefined));

  it('gives nothing for what is no commit or no file', () => {
    const remote = 'git@github.com:a/b';
    for (const no of ['', 'HEAD', 'main', '3f9a2c1', `${sha}0`, sha.toUpperCase()])
      assert.equal(permalink({ remote, sha: no, path: 'a' }), undefined);
    for (const path of ['', '/a', 'a/', 'a//b', '../a', 'a/./b']) assert.equal(permalink({ remote, sha, path }), undefined);
    assert.equal(permalink({ remote, sha: `${sha}${sha.slice(0, 24)}`, path: 'a' })?.includes(`${sha}${sha.slice(0, 24)}/a`), true);
    for (const lines of [
      { first: 0, last: 1 },
      { first: 3, last: 2 },
      { first: 1.5, last: 2 },
    ])
      assert.equal(permalink({ remote, sha, path: 'a', lines }), `https://github.com/a/b/blob/${sha}/a`);
  });
});

describe('remotesOf', () => {
  const config = (...lines: readonly string[]) =>
    lines.map((line) => ({ key: line.slice(0, line.indexOf('=')), value: line.slice(line.indexOf('=') + 1) }));

  it('has upstream before origin, and the others behind by name', () => {
    const found = remotesOf(
      config(
        'core.bare=false',
        'remote.zed.url=z',
        'remote.origin.url=o',
        'remote.origin.fetch=+refs/heads/*:refs/remotes/origin/*',
        'remote.a.b.url=ab',
        'remote.upstream.url=u',
        'remote.upstream.pushurl=no_push',
        'remote.origin.url=second',
      ),
    );
    assert.deepEqual(
      found.map(({ name, url }) => `${name} ${url}`),
      ['upstream u', 'origin o', 'a.b ab', 'zed z'],
    );
  });

  it('applies the longest insteadOf', () => {
    const shortcuts = config(
      'url.https://github.com/.insteadof=gh:',
      'url.git@gitlab.com:acme/.insteadof=gh:acme/',
      'url.ssh://git@github.com/.insteadOf=https://github.com/',
      'url.nowhere.insteadof=',
      'url.never.pushinsteadof=gh:acme/',
    );
    for (const [url, meant] of [
      ['gh:a/b.git', 'https://github.com/a/b.git'],
      ['gh:acme/b', 'git@gitlab.com:acme/b'],
      ['https://github.com/a/b', 'ssh://git@github.com/a/b'],
      ['git@github.com:a/b', 'git@github.com:a/b'],
    ] as const)
      assert.deepEqual(remotesOf([...shortcuts, { key: 'remote.origin.url', value: url }]), [{ name: 'origin', url: meant }]);
  });
});
