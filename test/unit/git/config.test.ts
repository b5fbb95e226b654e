import assert from 'node:assert/strict';
import { includedFiles, readConfig } from '../../../src/core/git/config';

describe('a configuration file of git', () => {
  const rows: [file: string, says: string[]][] = [
    ['', []],
    ['[user]\r\n\tname = Zora N. # me\n\temail=zora@example.com\r\n', ['user.name=Zora N.', 'user.email=zora@example.com']],
    [
      '[url "git@github.com:"]\n\tinsteadOf = gh: # short\n  insteadof = "https://github.com/"\n[URL "a\\"b"] insteadOf=q:\n',
      ['url.git@github.com:.insteadof=gh:', 'url.git@github.com:.insteadof=https://github.com/', 'url.a"b.insteadof=q:'],
    ],
    ['\ufeff[Remote "Mine"]\n\tURL = "a \\"b\\" #c"\n', ['remote.Mine.url=a "b" #c']],
    ['# [user]\n; email = x\nemail = nowhere\n[core]\n\tbare\n', []],
  ];
  for (const [file, says] of rows)
    it(JSON.stringify(file), () =>
      assert.deepEqual(
        readConfig(file).map(({ key, value }) => `${key}=${value}`),
        says,
      ),
    );

  it('names the files that it includes, on any condition', () => {
    const file = '[include]\n\tpath = ~/a\n[includeIf "gitdir:~/projects/"]\n\tpath = projects.inc\n\tpath =\n[user]\n\tpath = no\n';
    assert.deepEqual(includedFiles(readConfig(file)), ['~/a', 'projects.inc']);
  });
});
