import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excludePattern, hasLine, untrackCommand, withLine, withoutLine } from '../../../src/core/git/exclude';
import { shownEmails } from '../../../src/core/git/mailmap';
import { hasSharedRemote } from '../../../src/core/git/sharedRemote';

describe("git's local exclude file", () => {
  const patterns: [path: string, isFolder: boolean, pattern: string | undefined][] = [
    ['1on1', true, '/1on1/'],
    ['docs/1on1', true, '/docs/1on1/'],
    ['#notes', true, '/#notes/'],
    ['!notes', true, '/!notes/'],
    ['my notes', true, '/my notes/'],
    ['a[b]*?\\c', true, '/a\\[b]\\*\\?\\\\c/'],
    ['notes  ', true, '/notes  /'],
    ['notes  ', false, '/notes\\ \\ '],
    ['返金', true, '/返金/'],
    ['a\nb', true, undefined],
  ];
  for (const [path, isFolder, pattern] of patterns)
    it(`says ${JSON.stringify(path)}`, () => assert.equal(excludePattern(path, isFolder), pattern));

  const files: [before: string, after: string][] = [
    ['', '/1on1/\n'],
    ['# git\n', '# git\n/1on1/\n'],
    ['# git\r\n*.o\r\n', '# git\r\n*.o\r\n/1on1/\r\n'],
    ['*.o', '*.o\n/1on1/'],
    ['/1on1\n1on1/\n', '/1on1\n1on1/\n/1on1/\n'],
    ['\n\n', '\n\n/1on1/\n'],
  ];
  for (const [before, after] of files)
    it(`gets one line and loses it again: ${JSON.stringify(before)}`, () => {
      assert.equal(withLine(before, '/1on1/'), after);
      assert.equal(hasLine(before, '/1on1/'), false);
      assert.equal(hasLine(after, '/1on1/'), true);
      assert.equal(withoutLine(after, '/1on1/'), before);
    });

  it('loses the line wherever it is, and no other', () => {
    assert.equal(withoutLine('a\n/1on1/\n/1on1/x\nb/1on1/\n', '/1on1/'), 'a\n/1on1/x\nb/1on1/\n');
    assert.equal(withoutLine('/1on1/', '/1on1/'), '');
    assert.equal(withoutLine('\u00ef\u00bb\u00bf/1on1/\nx', '/1on1/'), '\u00ef\u00bb\u00bfx');
  });

  it('is as before after both, whatever is in it', () => {
    const piece = fc.constantFrom('a', '/1on1', '1on1/', '#', ' ', '\n', '\r\n', '\u00ff');
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const text = parts.join('');
        fc.pre(!hasLine(text, '/1on1/'));
        assert.equal(withoutLine(withLine(text, '/1on1/'), '/1on1/'), text);
      }),
    );
  });

  it('has a command for what git tracks already, for a shell', () => {
    assert.equal(untrackCommand('docs/1on1'), 'git rm -r --cached -- docs/1on1');
    assert.equal(untrackCommand('my "notes" $x'), 'git rm -r --cached -- "my \\"notes\\" \\$x"');
  });
});

describe('remotes that others can read', () => {
  const configs: [config: string, is: boolean][] = [
    ['', false],
    ['[remote "origin"]\n\turl = git@example.com:a/b.git\n', true],
    ['[remote "origin"]\r\n\turl = https://example.com/a/b\r\n', true],
    ['[remote "origin"]\n\turl = "ssh://git@example.com/a"\n', true],
    ['[Remote "o"]\nURL=host:path\n', true],
    ['[remote "origin"] url = https://example.com/a\n', true],
    ['[remote "a"]\n\turl = /srv/a.git\n[remote "b"]\n\turl = https://example.com/a\n', true],
    ['[remote "origin"]\n\turl = /srv/git/a.git\n', false],
    ['[remote "origin"]\n\turl = ../a.git\n', false],
    ['[remote "origin"]\n\turl = file:///srv/a.git\n', false],
    ['[remote "origin"]\n\turl = C:\\\\git\\\\a\n', false],
    ['[submodule "a"]\n\turl = https://example.com/a\n', false],
    ['[remote "origin"]\n\tpushurl = https://example.com/a\n', false],
    ['# [remote "origin"]\n# url = https://example.com/a\n', false],
  ];
  for (const [config, is] of configs)
    it(`${is ? 'are' : 'are not'} in ${JSON.stringify(config)}`, () => assert.equal(hasSharedRemote(config), is));
});

describe('my addresses in a history', () => {
  it('are also what .mailmap makes of them', () => {
    const map =
      '# Me <no@x.org> <me@old.org>\nMe <me@new.org> <ME@old.org>\r\nMe <me@new.org> Old Me <me@older.org>\nAda <ada@x.org>\nB <b@x.org> <b@y.org>\n';
    assert.deepEqual([...shownEmails(['Me@Old.org', '', ' '], map)], ['me@old.org', 'me@new.org']);
  });
});
