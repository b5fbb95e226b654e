import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator, Locator } from 'playwright-core';
import { clickUntil, eventually, openSample, sampleDate, type Workbench } from './driver';

const next = `${sampleDate('2026-11-24')}.md`;

for (const host of ['node', 'worker'] as const) {
  describe(`the preview of what is shared, in the ${host} host`, () => {
    let workbench: Workbench;
    let page: FrameLocator;
    before(async function () {
      this.timeout(120_000);
      workbench = await openSample({ host });
      await workbench.openFile(next);
      page = workbench.webview();
    });
    after(() => workbench.close());
    const note = (): Promise<string> => workbench.read(`1on1/ada-lovelace/${next}`);
    const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
    const status = (words: string): Locator => page.getByRole('status').filter({ hasText: words });
    const clipboard = (type: string): Promise<string> =>
      workbench.page.evaluate(async (wanted) => {
        const [item] = await navigator.clipboard.read();
        return item === undefined || !item.types.includes(wanted) ? '' : (await item.getType(wanted)).text();
      }, type);

    it('shows what would go, and to whom, and marks nothing', async () => {
      await workbench.runCommand('1:1: Share Agenda…');
      await page.getByText('Refund service: on track').waitFor();
      await page.getByText('Ada Lovelace <ada@example.com>').waitFor();
      await workbench.screenshot(`preview-${host}`);
      assert.doesNotMatch(await page.locator('body').innerText(), /<!--|\^[a-z0-9]{6}/);
      assert.doesNotMatch(await note(), /^shared/m);
    });

    it('copies it with its form, from the panel', async () => {
      await clickUntil(button('Copy'), status('Copied.'));
      assert.match(await clipboard('text/html'), /<li[^>]*>Refund service: on track/);
      assert.match(await clipboard('text/plain'), /- Refund service: on track/);
      await eventually(async () => /^shared: /m.test(await note()), { what: 'the note that says when' });
    });

    it('follows the note', async () => {
      await workbench.page.locator('.view-line').filter({ hasText: 'Refund service: on track' }).first().click();
      await workbench.page.keyboard.press('End');
      await workbench.page.keyboard.type(', as planned');
      await page.getByText('Refund service: on track, as planned').waitFor();
    });

    it('copies it as text, by the keyboard', async () => {
      await page.getByRole('button', { name: 'Copy as Text' }).focus();
      await workbench.page.keyboard.press('Escape');
      await workbench.page.keyboard.press('Enter');
      await status('Copied as text.').waitFor();
      assert.match(await clipboard('text/plain'), /- Refund service: on track, as planned/);
    });

    it('saves it where one says, in the form that the name asks for', async () => {
      await clickUntil(button('Save As…'), workbench.quickInput);
      await workbench.choosePath(`${workbench.folder}/agenda.md`);
      await status('Saved to agenda.md.').waitFor();
      assert.match(await workbench.read('agenda.md'), /^## Recap\n\n- Refund service: on track, as planned$/m);
    });

    it('can be read and used by all', async () => {
      const { violations } = await new AxeBuilder({ page: workbench.page })
        .include(['iframe.webview', 'iframe', 'body'])
        .withTags(['wcag2a', 'wcag2aa'])
        .analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join('; ')}`),
        [],
      );
    });
  });
}
