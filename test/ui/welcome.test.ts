import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import { clickUntil, eventually, openWorkbench, type Workbench } from './driver';
import { folderWith } from './folderWith';

describe('the first minutes', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench({
      theme: 'light',
      from: await folderWith({ 'README.md': '# A project\n' }),
      viewport: { width: 1700, height: 1000 },
    });
    await workbench.openContainer('One-on-One');
  });
  after(() => workbench.close());
  const welcome = (text: string) => workbench.page.locator('.sidebar .welcome-view').filter({ hasText: text });
  const step = (title: string) => workbench.page.locator('.getting-started-step').filter({ hasText: title });
  const picture = () =>
    workbench.page.locator('.getting-started-media svg, .getting-started-media iframe, .getting-started-media img').first();
  const ticked = (title: string) => step(title).locator('.codicon-getting-started-step-checked');

  it('invite to add the person one meets', async () => {
    await welcome('Add the people you meet with').locator('.monaco-button').filter({ hasText: 'New Manager' }).waitFor();
    await welcome('Actions you track in your notes').waitFor();
    assert.equal(await workbench.statusItem().count(), 0);
  });

  it('lead to the setting of the folder, in a remote window, too', async () => {
    await clickUntil(
      welcome('Add the people you meet with').locator('a').filter({ hasText: 'another folder' }),
      workbench.page.locator('.settings-editor .setting-item-label').filter({ hasText: /^Folder$/ }),
    );
    await workbench.runCommand('View: Close All Editors');
  });

  it('offer a tour, with a picture for each step', async () => {
    await clickUntil(welcome('Add the people you meet with').locator('a').filter({ hasText: 'Take the tour' }), step('Add your manager'));
    for (const title of ['Add your manager', 'Prepare the next 1:1', 'Track an action', 'Carry over open items', 'Export notes']) {
      await step(title).click();
      await eventually(() => picture().evaluateAll((pictures) => pictures.some((one) => one.getBoundingClientRect().width > 200)), {
        what: `a picture for ${title}`,
      });
      assert.equal(await ticked(title).count(), 0);
    }
  });

  it('need five interactions for the first agenda, which ticks off two steps', async () => {
    await welcome('Add the people you meet with').locator('.monaco-button').filter({ hasText: 'Prepare First 1:1' }).click();
    await workbench.asked('New manager');
    await workbench.typeInQuickInput('Ada Lovelace');
    await workbench.accept();
    await workbench.pick('New manager');
    await workbench.quickItem('Every week').waitFor();
    await workbench.typeInQuickInput('tue 10:00');
    await workbench.quickInput.locator('.monaco-list-row').filter({ hasText: 'on Tuesday at 10:00' }).first().click();
    await workbench.pick('In this workspace');
    await eventually(async () => (await workbench.editorLines()).some((line) => line === '- [ ] '), {
      what: 'an agenda with room to type',
    });
    assert.match(await workbench.read('1on1/ada-lovelace/profile.md'), /^cadence: weekly\nweekday: tuesday\ntime: "10:00"$/m);
    await workbench.treeItem('Ada Lovelace', 'Meetings').waitFor();
    assert.match(await workbench.statusText(), /^Ada /);
    await clickUntil(workbench.page.locator('.tab').filter({ hasText: 'Welcome' }), step('Add your manager'));
    for (const title of ['Add your manager', 'Prepare the next 1:1']) await ticked(title).waitFor();
  });

  for (const [scheme, theme] of [
    ['light', 'Light Modern'],
    ['dark', 'Dark Modern'],
  ] as const) {
    it(`can be read and used by all, in a ${scheme} theme`, async () => {
      await workbench.write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': theme }));
      await workbench.page.locator(`.monaco-workbench.vs${scheme === 'dark' ? '-dark' : ''}`).waitFor();
      const { violations } = await new AxeBuilder({ page: workbench.page })
        .include('.sidebar .pane-body .monaco-list-rows')
        .withTags(['wcag2a', 'wcag2aa'])
        .analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join('; ')}`),
        [],
      );
      const rows = await workbench.tree().evaluateAll((elements) => elements.map((row) => row.getAttribute('aria-label') ?? ''));
      assert.ok(rows.length > 0 && rows.every((label) => label.trim() !== ''), rows.join('; '));
    });
  }

  it('without a folder, say how to get one', async () => {
    await workbench.page.goto(`${new URL(workbench.page.url()).origin}/?ew=true`);
    await workbench.page.locator('.monaco-workbench .statusbar-item').first().waitFor();
    await workbench.openContainer('One-on-One');
    await welcome('1:1 notes are Markdown files in a folder').locator('.monaco-button').filter({ hasText: 'Open Folder' }).waitFor();
  });
});
