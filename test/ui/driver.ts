import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { screenshotFile, startWorkbench, type StartedWorkbench, type WorkbenchOptions } from '../host/workbench.mjs';

export { sampleDate } from '../integration/indexSample';

/** Starts VS Code with the extension on a fresh copy of the sample. Close it in `after`. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  return new Workbench(await startWorkbench(options));
}

const exactly = (text: string): RegExp => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);

/** The gestures of a person, each waiting until the workbench has answered. What is not here, `page` does. */
export class Workbench {
  readonly page: Page;
  readonly folder: string;
  readonly quickInput: Locator;
  readonly close: () => Promise<void>;

  constructor({ page, folder, close }: StartedWorkbench) {
    this.page = page;
    this.folder = folder;
    this.close = close;
    this.quickInput = page.locator('.quick-input-widget');
  }

  /** Runs a command by the title that the palette shows, category included: `1:1: Prepare`. */
  async runCommand(title: string): Promise<void> {
    await this.findIn('F1', `>${title}`, title);
  }

  /** Opens the palette with that text typed, and leaves it open. */
  async searchCommands(text: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.typeInQuickInput(`>${text}`);
  }

  /** Opens a file by its name, or by enough of its path to be found first, and waits for its editor. */
  async openFile(name: string): Promise<void> {
    const file = path.posix.basename(name);
    await this.findIn('Control+P', name, file);
    await this.activeTab(file).waitFor();
  }

  /** Neither the palette nor quick open takes up what arrives while it is open, so a search that finds nothing is made again. */
  private async findIn(key: string, text: string, label: string): Promise<void> {
    for (let attempt = 0; attempt < 7; attempt++) {
      await this.page.keyboard.press(key);
      if (await this.search(text, label)) return;
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`'${text}' does not find '${label}'; it finds: ${(await this.quickItems()).join(', ')}`);
  }

  /** Whether the item was there and took the click: a command that ends meanwhile may take the focus, and so close the list. */
  private async search(text: string, label: string): Promise<boolean> {
    try {
      await this.quickInput.locator('input[type="text"]').first().fill(text, { timeout: 2000 });
      await this.quickItem(label).click({ timeout: 3000 });
      return true;
    } catch {
      return false;
    }
  }

  /** Shows a view container by the title of its icon in the Activity Bar. */
  async openContainer(title: string): Promise<void> {
    const icon = this.page.locator('.activitybar .action-item').filter({ has: this.page.locator(`.action-label[aria-label^="${title}"]`) });
    if ((await icon.getAttribute('aria-selected')) !== 'true') await icon.click();
    await this.page.locator('.sidebar .composite.title').filter({ hasText: title }).waitFor();
  }

  activeTab(name: string): Locator {
    return this.page.locator(`.tab.active[data-resource-name="${name}"]`);
  }

  /** The titles of the views in the side bar, from the top. */
  async viewTitles(): Promise<string[]> {
    return this.page.locator('.sidebar .pane-header .title').allInnerTexts();
  }

  /** The rows of a tree view, by its title; of all views in the side bar without one. */
  tree(view?: string): Locator {
    const pane = view === undefined ? this.page.locator('.sidebar .pane') : this.page.locator('.sidebar .pane').filter({ has: this.page.locator('.pane-header .title').filter({ hasText: exactly(view) }) });
    return pane.locator('.monaco-list-row');
  }

  /** The row with that label; the description beside it does not count. */
  treeItem(label: string | RegExp, view?: string): Locator {
    const name = typeof label === 'string' ? exactly(label) : label;
    return this.tree(view).filter({ has: this.page.locator('.label-name').filter({ hasText: name }) }).first();
  }

  async clickTree(label: string | RegExp, view?: string): Promise<void> {
    await this.treeItem(label, view).locator('.label-name').click();
  }

  /** Opens a branch of a tree, if it is closed. */
  async expandTree(label: string | RegExp, view?: string): Promise<void> {
    const row = this.treeItem(label, view);
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
    await row.and(this.page.locator('[aria-expanded="true"]')).waitFor();
  }

  /** Clicks an action that a tree item shows beside its label while the mouse is on it. */
  async clickTreeAction(label: string | RegExp, title: string, view?: string): Promise<void> {
    const row = this.treeItem(label, view);
    await row.hover();
    await row.locator(`.action-label[aria-label^="${title}"]`).click();
  }

  /** Drags with the mouse, slowly enough for the target to see it coming. */
  async drag(from: Locator, to: Locator): Promise<void> {
    await from.hover();
    await this.page.mouse.down();
    await to.hover();
    await to.hover({ position: { x: 6, y: 6 } });
    await this.page.waitForTimeout(300);
    await this.page.mouse.up();
  }

  /** The status bar item with an id of ours, `next` unless said otherwise. */
  statusItem(id = 'oneOnOne.next'): Locator {
    return this.page.locator(`.statusbar-item[id$="${id}"]`);
  }

  /** What a status bar item says, once it is there. */
  async statusText(id?: string): Promise<string> {
    return (await this.statusItem(id).innerText()).replaceAll('\u00a0', ' ').trim();
  }

  lens(text: string | RegExp): Locator {
    return this.page.locator('.codelens-decoration a').filter({ hasText: text }).first();
  }

  async clickLens(text: string | RegExp): Promise<void> {
    await this.lens(text).click();
  }

  /** The lenses just above a place on the screen, from the left: their texts and the middle of each. */
  async lensesAbove(top: number): Promise<{ text: string; x: number; y: number }[]> {
    const lenses = await this.page.locator('.codelens-decoration a').all();
    const placed = await Promise.all(lenses.map(async (lens) => ({ text: await lens.innerText(), box: await lens.boundingBox() })));
    return placed.flatMap(({ text, box }) => (box && box.y < top && box.y > top - 30 ? [{ text, x: box.x + box.width / 2, y: box.y + box.height / 2 }] : [])).sort((a, b) => a.x - b.x);
  }

  /** A row of the quick pick that is open. */
  quickItem(label: string): Locator {
    return this.quickInput.locator('.monaco-list-row').filter({ has: this.page.locator('.label-name').filter({ hasText: exactly(label) }) }).first();
  }

  async quickItems(): Promise<string[]> {
    await this.quickInput.locator('.monaco-list-row').first().waitFor();
    return this.quickInput.locator('.monaco-list-row .quick-input-list-row:first-child .label-name').allInnerTexts();
  }

  async pick(label: string): Promise<void> {
    await this.quickItem(label).click();
  }

  /** Replaces what stands in the open input box or the filter of the open quick pick. */
  async typeInQuickInput(text: string): Promise<void> {
    await this.quickInput.locator('input[type="text"]').first().fill(text);
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  /** What a validating input box complains about. */
  async quickInputMessage(): Promise<string> {
    return this.quickInput.locator('.quick-input-message').innerText();
  }

  /** A toast, waited for. */
  notification(text: string | RegExp = ''): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text }).first();
  }

  async notificationText(text?: string | RegExp): Promise<string> {
    return this.notification(text).locator('.notification-list-item-message').innerText();
  }

  async clickNotification(button: string, text?: string | RegExp): Promise<void> {
    await this.notification(text).locator('.monaco-button').filter({ hasText: exactly(button) }).click();
  }

  /** The lines that the active editor shows: those in sight only. */
  async editorLines(): Promise<string[]> {
    const lines = this.page.locator('.editor-group-container.active .view-line');
    const placed = await lines.evaluateAll((elements) => elements.map((element) => ({ top: (element as HTMLElement).offsetTop, text: element.textContent ?? '' })));
    return placed.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
  }

  /** A file of the opened folder as it is on the disk. */
  read(relative: string): Promise<string> {
    return readFile(path.join(this.folder, relative), 'utf8');
  }

  write(relative: string, text: string): Promise<void> {
    return writeFile(path.join(this.folder, relative), text);
  }

  /** A picture of the whole window: out/screenshots/<name>.png. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: screenshotFile(name) });
  }
}

/** Waits until `condition` answers something true, and gives it; the last resort where no locator can wait. */
export async function eventually<T>(condition: () => Promise<T> | T, { within = 10_000, what = 'the condition' } = {}): Promise<NonNullable<T>> {
  const end = Date.now() + within;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`${what} did not come true within ${within} ms`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}
