import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import { eventually, openWorkbench, type Workbench } from './driver';
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
    await welcome('Add the people you meet with').locator('a').filter({ hasText: 'another folder' }).click();
    await workbench.page
      .locator('.settings-editor .setting-item-label')
      .filter({ hasText: /^Folder$/ })
      .waitFor();
    await workbench.runCommand('View: Close All Editors');
  });

  it('offer a tour, with a picture for each step', async () => {
    await welcome('Add the people you meet with').locator('a').filter({ hasText: 'Take the tour' }).click();
    await step('Add your manager').waitFor();
    for (const title of ['Add your manager', 'Prepare the next 1:1', 'Track an action', 'Carry over open items', 'Export notes']) {
      await step(title).click();
      await eventually(() => picture().evaluateAll((pictures) => pictures.some((one) => one.getBoundingClientRect().width > 200)), {
        what: `a picture for ${title}`,
      });
      assert.equal(await ticked(title).count(), 0);
    }
  });

  it('tick a step off when it is done: the first person', async () => {
    await step('Add your manager').click();
    await picture().waitFor();
    await step('Add your manager').locator('.monaco-button').click();
    await workbench.typeInQuickInput('Ada Lovelace');
    await workbench.accept();
    await workbench.quickInput.filter({ hasText: 'Mentor' }).waitFor();
    for (const answer of ['Manager', 'Every week', 'It varies']) await workbench.pick(answer);
    await workbench.activeTab('profile.md').waitFor();
    await workbench.treeItem('Ada Lovelace', 'Meetings').waitFor();
    await workbench.page.locator('.tab').filter({ hasText: 'Welcome' }).click();
    await ticked('Add your manager').waitFor();
  });

  it('tick off preparing, and the note that it made says what to write', async () => {
    await step('Prepare the next 1:1').click();
    await step('Prepare the next 1:1').locator('.monaco-button').click();
    await eventually(async () => (await workbench.editorLines()).some((line) => line.startsWith('## ')), { what: 'the agenda' });
    await workbench.page.locator('.tab').filter({ hasText: 'Welcome' }).click();
    await ticked('Prepare the next 1:1').waitFor();
    assert.match(await workbench.statusText(), /^Ada /);
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
