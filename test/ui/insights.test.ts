import assert from 'node:assert/strict';
import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator } from 'playwright-core';
import { clickUntil, doUntil, eventually, openSample, sampleDate, type Workbench } from './driver';

const last = sampleDate('2026-11-17');

describe('the page of insights', () => {
  let workbench: Workbench;
  let page: FrameLocator;
  before(async function () {
    this.timeout(120_000);
    workbench = await openSample({ viewport: { width: 1500, height: 1000 } });
    page = workbench.webview();
  });
  after(() => workbench.close());
  const figure = (title: string) => page.locator('.figure').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

  it('says in one look whether the 1:1s work, of everybody and of one person', async () => {
    await workbench.runCommand('1:1: Show Insights');
    await page.getByRole('heading', { name: 'Do the 1:1s happen?' }).waitFor();
    await page.getByRole('heading', { name: 'What to do next' }).waitFor();
    assert.ok((await page.locator('#next li').count()) <= 3);
    const everybody = Number(await figure('Held').locator('.value').innerText());
    await clickUntil(
      page.getByRole('navigation', { name: 'People' }).getByRole('link', { name: 'Ada Lovelace' }),
      page.getByRole('heading', { level: 1, name: 'Insights: Ada Lovelace' }),
    );
    await eventually(async () => Number(await figure('Held').locator('.value').innerText()) < everybody, { what: 'fewer for one person' });
    await page.getByRole('img', { name: /^Minutes by section: .*Support \d+/ }).waitFor();
    await workbench.screenshot('insights');
  });

  it('leads to the note behind a figure, by the keyboard', async () => {
    const link = figure('Undiscussed points').getByRole('link', { name: /mentor/ });
    const enter = async (): Promise<void> => {
      await link.focus({ timeout: 2000 });
      await workbench.page.keyboard.press('Enter');
    };
    await doUntil(enter, workbench.activeTab(`${last}.md`), 'the note behind the figure');
    await workbench.line('Who could be my mentor').waitFor();
  });

  it('follows the note, and keeps its place', async () => {
    await page.locator('#meetings-by-month-table summary').click();
    await workbench.page.locator('.view-line').filter({ hasText: 'Who could be my mentor' }).click();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' and why');
    await figure('Undiscussed points')
      .getByRole('link', { name: /mentor.*and why/ })
      .waitFor();
    assert.equal(await page.locator('#meetings-by-month-table').getAttribute('open'), '');
  });

  for (const [theme, kind] of [
    ['Dark Modern', 'vscode-dark'],
    ['Light Modern', 'vscode-light'],
    ['Default High Contrast', 'vscode-high-contrast'],
    ['Default High Contrast Light', 'vscode-high-contrast-light'],
  ] as const) {
    it(`can be read and used by all, in ${theme}`, async () => {
      await workbench.write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': theme }));
      await page.locator(`body.${kind}`).waitFor();
      await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      const { violations } = await new AxeBuilder({ page: workbench.page })
        .include(['iframe.webview', 'iframe#active-frame', 'body'])
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
        .analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('; ')}`),
        [],
      );
    });
  }
});
