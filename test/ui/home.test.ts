import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { access, cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually, openWorkbench } from './driver';
import { folderWith } from './folderWith';
import { inDays } from './words';

const notes = {
  'ada/profile.md': '---\nname: Ada Lovelace\ncadence: weekly\n---\n',
  [`ada/${inDays(3)}.md`]: `---\ndate: ${inDays(3)}\n---\n\n- [ ] Refunds\n`,
};
const below = (folder: string) => Object.fromEntries(Object.entries(notes).map(([name, text]) => [path.posix.join(folder, name), text]));

describe('a home for notes', () => {
  const homes: readonly [what: string, open: () => Promise<{ readonly from: string; readonly folder: string }>][] = [
    ['an absolute path', async () => ({ from: await folderWith({ 'main.c': '' }), folder: await folderWith(notes) })],
    [
      'another name in the workspace',
      async () => ({ from: await folderWith({ 'main.c': '', ...below('docs/talks') }), folder: 'docs/talks' }),
    ],
  ];
  for (const [what, open] of homes) {
    it(`of ${what} is in the status bar before anything is opened`, async function () {
      this.timeout(120_000);
      const { from, folder } = await open();
      const workbench = await openWorkbench({ from, machineSettings: { 'oneOnOne.folder': folder } });
      try {
        await workbench.statusItem().waitFor();
        assert.equal(await eventually(() => workbench.statusText(), { what: 'the status bar' }), 'Ada in 3 days');
      } finally {
        await workbench.close();
      }
    });
  }

  it('for all workspaces is chosen with the first note, and found from another one', async function () {
    this.timeout(180_000);
    const home = path.dirname(await folderWith({}));
    const other = await folderWith({ 'main.c': '' });
    const workbench = await openWorkbench({ from: await folderWith({ 'README.md': '# A project\n' }), home });
    const isThere = (file: string): Promise<boolean> =>
      access(file).then(
        () => true,
        () => false,
      );
    try {
      await workbench.openContainer('One-on-One');
      await workbench.page.locator('.welcome-view .monaco-button').filter({ hasText: 'Prepare First 1:1' }).click();
      await workbench.asked('New manager');
      await workbench.typeInQuickInput('Ada Lovelace');
      await workbench.accept();
      await workbench.pick('Manager');
      await workbench.pick('Every week');
      await workbench.quickItem('In a folder for all workspaces').waitFor();
      await workbench.screenshot('home-for-all-workspaces');
      await workbench.pick('In a folder for all workspaces');
      await workbench.treeItem('Ada Lovelace', 'Meetings').waitFor();
      await workbench.page.locator('.statusbar-item').filter({ hasText: 'Ln 11, Col 7' }).waitFor();
      assert.ok(await isThere(path.join(home, '1on1/ada-lovelace/profile.md')));
      assert.equal(await isThere(path.join(workbench.folder, '1on1')), false);
      const settings = await readFile(path.join(workbench.data, 'data/Machine/settings.json'), 'utf8');
      assert.deepEqual(JSON.parse(settings), { 'oneOnOne.folder': '~/1on1' });
      await workbench.screenshot('home-first-agenda');

      await workbench.page.goto(`${new URL(workbench.page.url()).origin}/?folder=${other}`);
      await workbench.statusItem().waitFor();
      await workbench.openContainer('One-on-One');
      await workbench.treeItem('Ada Lovelace', 'Meetings').waitFor();
      await workbench.runCommand('1:1: Prepare Next Meeting');
      await eventually(async () => (await workbench.editorLines()).includes('- [ ] '), { what: 'the same agenda' });
      assert.equal(await isThere(path.join(other, '1on1')), false);
    } finally {
      await workbench.close();
    }
  });
});

describe('a branch without the notes', () => {
  it('says where they are, and shows them again on theirs', async function () {
    this.timeout(120_000);
    const workbench = await openWorkbench({ from: await repositoryWithNotes(), theme: 'light' });
    const switchTo = (branch: string) => execFileSync('git', ['checkout', '-q', branch], { cwd: workbench.folder });
    const welcome = workbench.page.locator('.sidebar .welcome-view').filter({ hasText: "Your 1:1 notes aren't on this branch" });
    try {
      await workbench.openContainer('One-on-One');
      // Once the branch is remembered, which nothing shows.
      const isToldOnMain = async (): Promise<boolean> => {
        switchTo('work');
        await workbench.treeItem('Ada Lovelace', 'Meetings').waitFor();
        await workbench.page.waitForTimeout(1500);
        switchTo('main');
        return welcome.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        );
      };
      await eventually(isToldOnMain, { what: 'a word about the other branch' });
      await welcome.locator('.monaco-button').filter({ hasText: 'Switch Branch' }).waitFor();
      await workbench.screenshot('branch-without-notes');
      const buttons = (await welcome.locator('.monaco-button').allInnerTexts()).map((text) => text.trim());
      assert.deepEqual(buttons, ['Switch Branch', 'New Manager']);
      switchTo('work');
      await workbench.treeItem('Ada Lovelace', 'Meetings').waitFor();
    } finally {
      await workbench.close();
    }
  });
});

/** Notes on the branch `work`, which is checked out, and none on `main`. */
async function repositoryWithNotes(): Promise<string> {
  const folder = await folderWith({ 'main.c': '' });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Robin', '-c', 'user.email=robin@example.com', ...args], { cwd: folder });
  const commit = (message: string) => {
    git('add', '.');
    git('commit', '-q', '-m', message);
  };
  git('init', '-q', '-b', 'main');
  commit('Start');
  git('checkout', '-q', '-b', 'work');
  await cp(await folderWith(below('1on1')), folder, { recursive: true });
  commit('Notes');
  return folder;
}
