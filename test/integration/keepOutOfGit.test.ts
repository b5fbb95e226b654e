import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Manager } from '../../src/core/model';
import { NotesBranch } from '../../src/platform/folders/notesBranch';
import { readFile, run, until, useDesk, withSetting, workspaceFolder } from './desk';
import { Repository } from './gitRepository';

const at = (...parts: string[]): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), ...parts);
const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
let count = 0;

describe('1:1: Keep Notes Out of Git', () => {
  const desk = useDesk();

  /** The name of a folder of the workspace, taken away when the test is over. */
  function folder(): string {
    count += 1;
    desk.remove(at(`kept-${count}`));
    return `kept-${count}`;
  }

  it('writes one line, and takes that away again, whoever reads the repository', async () => {
    const name = folder();
    const exclude = at(name, '.git', 'info', 'exclude');
    await write(at(name, '.git', 'HEAD'), 'ref: refs/heads/main\n');
    await write(exclude, '# Épée\r\n*.o');
    await withSetting('folder', `${name}/my notes [1]`, async () => {
      assert.equal(await run('keepOutOfGit'), true, desk.errors().join());
      assert.equal(await readFile(exclude), '# Épée\r\n*.o\r\n/my notes \\[1]/');
      assert.equal(await run('keepOutOfGit'), false);
      assert.equal(await readFile(exclude), '# Épée\r\n*.o');
    });
    await until('it is said', () => desk.messages.length === 2);
    assert.match(desk.messages.map(({ text }) => text).join(), /is kept out of Git on this machine.*no longer kept out/s);
  });

  it('is not what keeps notes from a branch: one that has none says that they are on another', async () => {
    const name = folder();
    const checkOut = (branch: string) => write(at(name, '.git', 'HEAD'), `ref: refs/heads/${branch}\n`);
    const root = at(name, '1on1');
    const [kept, notes] = [new Map<string, unknown>(), [{ root: root.toString() }] as Manager[]];
    const none = (): vscode.Disposable => new vscode.Disposable(() => undefined);
    let told: boolean | undefined;
    const branch = new NotesBranch(
      {
        keys: () => [],
        get: (key: string, other?: unknown) => kept.get(key) ?? other,
        update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
      },
      { all: [{ uri: root }], onDidChange: none },
      { roots: () => [], managers: () => notes, onDidChange: none, settled: () => Promise.resolve() },
      (isElsewhere) => (told = isElsewhere),
    );
    const looked = async () => {
      await branch.look();
      return told;
    };
    try {
      await checkOut('main');
      const [manager] = notes.splice(0);
      assert.equal(await looked(), false, 'never any notes here');
      await vscode.workspace.fs.createDirectory(root);
      notes.push(manager!);
      assert.equal(await looked(), false);
      await checkOut('topic');
      notes.length = 0;
      assert.equal(await looked(), true);
      await checkOut('main');
      assert.equal(await looked(), false, 'deleted on the branch that had them');
    } finally {
      branch.dispose();
    }
  });

  it('says where it cannot', async () => {
    await desk.refused('keepOutOfGit', undefined, /^1on1 isn't in a Git repository/);
    const name = folder();
    await write(at(name, '.git', 'HEAD'), 'ref: refs/heads/main\n');
    await withSetting('folder', name, () => desk.refused('keepOutOfGit', undefined, /top folder of its Git repository/));
  });

  if (__HOST__ === 'node') {
    /** Whether git ignores a note in a folder of the workspace. */
    const ignores = (repository: Repository, path: string): boolean => {
      try {
        repository.git('check-ignore', '-q', '--', path);
        return true;
      } catch {
        return false;
      }
    };

    it('is what git reads, in a repository, a worktree, and a submodule', async () => {
      const repository = await Repository.named(folder());
      await repository.commit('One', '2026-01-01');
      const [tree, outer] = [folder(), folder()];
      repository.git('worktree', 'add', '-q', at(tree).fsPath);
      const around = await Repository.named(outer);
      around.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', repository.root.fsPath, 'sub module');
      for (const root of [repository.root, at(tree), at(outer, 'sub module')]) {
        const inside = await Repository.open(root);
        const path = vscode.Uri.joinPath(root, '#1 [on] 1!').path.slice(workspaceFolder().path.length + 1);
        await withSetting('folder', path, async () => {
          assert.equal(ignores(inside, '#1 [on] 1!/a.md'), false);
          assert.equal(await run('keepOutOfGit'), true, desk.errors().join());
          assert.equal(ignores(inside, '#1 [on] 1!/a.md'), true, root.path);
          assert.equal(ignores(inside, 'x/#1 [on] 1!/a.md'), false);
          assert.equal(await run('keepOutOfGit'), false);
          assert.equal(ignores(inside, '#1 [on] 1!/a.md'), false);
        });
      }
    });

    it('names the command for notes that git tracks, and runs nothing', async () => {
      const name = folder();
      const repository = await Repository.named(name);
      await vscode.workspace.fs.createDirectory(at(name, '1on1'));
      await repository.commit('Notes', '2026-01-01', { file: '1on1/wins.md' });
      await repository.register();
      await withSetting('folder', `${name}/1on1`, async () => {
        assert.equal(await run('keepOutOfGit'), true);
        await until('it is said', () => desk.messages.length === 1);
      });
      assert.match(desk.messages[0]?.text ?? '', /Git still tracks notes in \S+1on1 .*git rm -r --cached -- 1on1$/);
      assert.equal(repository.git('ls-files').trim(), '1on1/wins.md');
    });

    it('is asked once, where others can read the remote', async () => {
      const [name, alone] = [folder(), folder()];
      const repository = await Repository.named(name);
      repository.git('remote', 'add', 'origin', 'git@example.com:me/ledger.git');
      await Repository.named(alone);
      const asked = () => desk.messages.filter(({ text }) => text.includes('Others can read')).map(({ text }) => text);
      await withSetting('folder', `${name}/1on1`, async () => {
        for (const person of ['Zora Neale', 'Ada Lovelace']) await run('newManager', { name: person });
        await until('it is asked', () => asked().length > 0);
      });
      await withSetting('folder', `${alone}/1on1`, () => Promise.resolve(run('newManager', { name: 'Zora Neale' })).then(() => undefined));
      assert.deepEqual(asked(), [`Others can read what is pushed from ${name}. Keep your 1:1 notes out of Git?`]);
    });
  }
});
