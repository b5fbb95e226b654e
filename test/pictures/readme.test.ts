import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { repository } from '../host/workbench.mjs';
import { eventually, openWorkbench, sampleDate, type Workbench } from '../ui/driver';

const folder = path.join(repository, 'docs/pictures');
const next = sampleDate('2026-11-24');
const last = sampleDate('2026-11-17');

const running = `# 1:1 Zoe Park

## To discuss

- Promotion

## Mar 25, 2026

- Deploys are flaky on Fridays
- [ ] Send the plan

## Mar 18, 2026

- Hiring: two people by May

## 11 March 2026

- How the launch went
`;

/** A repository with a remote and three days of work, as Git in the workbench finds it. */
async function commitRefunds(cwd: string): Promise<void> {
  const git = (args: string[], ago = 4): void => {
    const date = new Date(Date.now() - ago * 86_400_000).toISOString();
    execFileSync('git', args, { cwd, env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } });
  };
  git(['init', '-q', '-b', 'main']);
  git(['config', 'user.name', 'Robin Doe']);
  git(['config', 'user.email', 'robin@example.com']);
  git(['remote', 'add', 'origin', 'https://github.com/acme/payments.git']);
  git(['add', '.']);
  git(['commit', '-q', '-m', 'Start'], 40);
  const work: [message: string, daysAgo: number][] = [
    ['Retry refunds that the bank turned down (#412)', 3],
    ['fix(payouts): round once, at the end', 2],
    ['fix(payouts): say which account', 2],
    ['Reconcile the nightly run in one pass (#418)', 1],
  ];
  for (const [message, daysAgo] of work) git(['commit', '-q', '--allow-empty', '-m', message], daysAgo);
  git(['update-ref', 'refs/remotes/origin/main', 'HEAD']);
}

/** `npm run pictures` takes what the README shows, from the real workbench. */
for (const theme of ['dark', 'light'] as const) {
  describe(`pictures, ${theme}`, () => {
    let workbench: Workbench;
    before(async () => {
      await mkdir(folder, { recursive: true });
      workbench = await openWorkbench({
        theme,
        viewport: { width: 1360, height: 820 },
        settings: {
          'editor.minimap.enabled': false,
          'editor.fontSize': 13,
          'breadcrumbs.enabled': false,
          'window.commandCenter': false,
          'workbench.layoutControl.enabled': false,
        },
      });
      await workbench.openContainer('One-on-One');
      await workbench.treeItem('Ada Lovelace', 'Meetings').waitFor();
      await widenSideBar(380);
    });
    after(() => workbench.close());
    const take = (name: string) => workbench.page.screenshot({ path: path.join(folder, `${name}-${theme}.png`) });
    /** Lenses come late on a busy machine. */
    const settle = () => workbench.page.waitForTimeout(4000);
    const widenSideBar = async (width: number) => {
      const { x = 0, width: before = 0, y = 0 } = (await workbench.page.locator('.part.sidebar').boundingBox()) ?? {};
      await workbench.page.mouse.move(x + before, y + 300);
      await workbench.page.mouse.down();
      await workbench.page.mouse.move(x + width, y + 300, { steps: 5 });
      await workbench.page.mouse.up();
    };

    it('code beside the note of the next meeting', async () => {
      await workbench.openFile('refunds.py');
      await workbench.runCommand('1:1: Prepare Next Meeting');
      await workbench.activeTab(`${next}.md`).waitFor();
      await workbench.line('## Recap').waitFor();
      await workbench.page.keyboard.press('Control+End');
      await workbench.lens('Done').waitFor();
      await settle();
      await take('hero');
    });

    it('actions, their lenses and what refers to them', async () => {
      await workbench.runCommand('View: Close All Editors');
      await workbench.openFile(`${last}.md`);
      await workbench.lens('Done').waitFor();
      await workbench.page.locator('.statusbar-item').filter({ hasText: 'Career:' }).waitFor({ state: 'hidden' });
      await widenSideBar(460);
      await workbench.runCommand('1:1: Group Actions by Owner');
      await workbench.treeItem('I promised', 'Actions').waitFor();
      await workbench.page.locator('.view-line').filter({ hasText: '## Support' }).first().click();
      await workbench.page.keyboard.press('Control+g');
      await workbench.typeInQuickInput(':43');
      await workbench.accept();
      await settle();
      await take('actions');
    });

    it('what the rules say of the next 1:1, and their fixes', async () => {
      await workbench.runCommand('View: Close All Editors');
      await widenSideBar(300);
      await workbench.openFile(`${next}.md`);
      await workbench.runCommand('Problems: Focus on Problems View');
      await workbench.page.locator('.markers-panel .monaco-list-row').filter({ hasText: '1:1' }).first().waitFor();
      await workbench.line('duration:').click();
      await settle();
      await workbench.page.keyboard.press('Control+.');
      await workbench.page.locator('.action-widget').first().waitFor();
      await settle();
      await take('rules');
      await workbench.page.keyboard.press('Escape');
      await workbench.runCommand('View: Hide Panel');
    });

    it('insights of one person', async () => {
      await workbench.runCommand('View: Close All Editors');
      await widenSideBar(300);
      await workbench.runCommand('1:1: Show Insights');
      await workbench.webview().getByRole('link', { name: 'Ada Lovelace', exact: true }).click();
      await workbench.webview().getByRole('heading', { level: 1, name: 'Insights: Ada Lovelace' }).waitFor();
      await settle();
      await take('insights');
    });

    it('the cadence of each topic, and the tooltip with all people', async () => {
      await widenSideBar(380);
      await workbench.openFile(`${next}.md`);
      await workbench.expandTree('Cadence', 'Meetings');
      await workbench.statusItem().hover();
      await workbench.page.locator('.monaco-hover').filter({ hasText: 'Grace' }).first().waitFor();
      await settle();
      await take('time');
    });

    it('the preview of an agenda', async () => {
      await workbench.runCommand('View: Close All Editors');
      await widenSideBar(300);
      await workbench.openFile(`${next}.md`);
      await workbench.runCommand('1:1: Share Agenda…');
      await workbench.webview().getByRole('button', { name: 'Copy as Text' }).click();
      await workbench.webview().getByRole('status').filter({ hasText: 'Copied' }).waitFor();
      await settle();
      await take('preview');
    });

    it('a recap as it arrives in a mail', async () => {
      await workbench.runCommand('View: Close All Editors');
      await workbench.openFile(`${last}.md`);
      await workbench.runCommand('1:1: Send Recap…');
      await workbench.webview().getByRole('button', { name: 'Save As…' }).click();
      await workbench.choosePath(`${workbench.folder}/recap.eml`);
      await workbench.webview().getByRole('status').filter({ hasText: 'Saved to recap.eml' }).waitFor();
      const { html, subject } = await PostalMime.parse(await workbench.read('recap.eml'));
      const page = await workbench.page.context().newPage();
      await page.setViewportSize({ width: 760, height: 700 });
      await page.emulateMedia({ colorScheme: theme });
      await page.setContent(html ?? '');
      await page.screenshot({ path: path.join(folder, `recap-${theme}.png`) });
      await page.close();
      assert.match(subject ?? '', /^1:1 .*Ada Lovelace/);
    });

    it('what an import would do', async () => {
      await workbench.runCommand('View: Close All Editors');
      await workbench.write('notes-elsewhere/1-1 Zoe Park.md', running);
      await workbench.write(
        'notes-elsewhere/daily/2026-03-04.md',
        '# Wednesday\n\n## 1:1 Zoe Park\n\n- The on-call rota\n\n## Later\n\n- gym\n',
      );
      await workbench.write('notes-elsewhere/whiteboard.png', '\0');
      await workbench.runCommand('1:1: Import Notes…');
      await workbench.pick('Folder…');
      await workbench.choosePath(path.join(workbench.folder, 'notes-elsewhere'));
      await workbench.quickItem('Import 4 notes').waitFor();
      await settle();
      await take('import');
      await workbench.page.keyboard.press('Escape');
    });

    it('wins to pick from, of the log and of commits', async () => {
      await commitRefunds(workbench.folder);
      await workbench.openFile(`${next}.md`);
      await workbench.runCommand('1:1: Pick Wins…');
      await workbench.page.locator('.quick-input-list').getByText('Retry refunds that the bank turned down').first().waitFor();
      // Else its field tells what it is for twice.
      await workbench.page.mouse.move(900, 700);
      await settle();
      await take('wins');
      await workbench.page.keyboard.press('Escape');
    });

    it('a point about code, added without leaving it', async () => {
      await workbench.runCommand('View: Close All Editors');
      await workbench.openFile('refunds.py');
      await workbench.line('return min(60.0').click();
      await workbench.runCommand('1:1: Add to 1:1 Agenda…');
      await workbench.pick('Ada Lovelace');
      const field = workbench.quickInput.locator('input[type="text"]').first();
      await eventually(async () => (await field.inputValue()).includes('return min'), { what: 'the code to say more about' });
      await workbench.typeInQuickInput('Who decides how long we wait for the bank?');
      await workbench.accept();
      await workbench.notification('Added to the agenda with Ada Lovelace').waitFor();
      await workbench.clickNotification('Open', 'Added to the agenda with Ada Lovelace');
      await workbench.activeTab(`${next}.md`).waitFor();
      await workbench.line('## Support').first().click();
      await settle();
      await take('capture');
    });
  });
}
