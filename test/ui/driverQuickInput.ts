import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { timeIsUp } from '../timeIsUp';

export const exactly = (text: string): RegExp => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);

/** What a person does by way of the palette, quick open, quick picks and input boxes. */
export class QuickInputGestures {
  readonly page: Page;
  readonly quickInput: Locator;

  constructor(page: Page) {
    this.page = page;
    this.quickInput = page.locator('.quick-input-widget');
  }

  /**
   * Runs a command by the title that the palette shows, category included: `1:1: Prepare`, and takes one row after the other of the lists it
   * asks with. A list that closed because an editor was shown meanwhile is asked for again, from the command on.
   */
  async runCommand(title: string, ...rows: readonly string[]): Promise<void> {
    await this.findIn('F1', `>${title}`, [title, ...rows]);
  }

  /** Opens the palette with that text typed, and leaves it open. */
  async searchCommands(text: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.typeInQuickInput(`>${text}`);
  }

  /** Opens a file by its name, or by enough of its path to be found first, and waits until its editor has the focus, which closes lists. */
  async openFile(name: string): Promise<void> {
    const file = path.posix.basename(name);
    await this.findIn('Control+P', name, [file]);
    await this.activeTab(file).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /**
   * Neither the palette nor quick open takes up what arrives while it is open, so a search that finds nothing is made again, each time with
   * more patience: the machine may be slow.
   */
  private async findIn(key: string, text: string, labels: readonly string[]): Promise<void> {
    for (let patience = 2000; !timeIsUp(); patience *= 1.5) {
      await this.page.keyboard.press(key);
      if (await this.search(text, labels, patience)) return;
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`'${text}' does not find '${labels.join(', then ')}'`);
  }

  /** Whether each item was there and took the click: a command that ends meanwhile may take the focus, and so close the list. */
  private async search(text: string, [label = '', ...rows]: readonly string[], timeout: number): Promise<boolean> {
    try {
      await this.quickInput.locator('input[type="text"]').first().fill(text, { timeout });
      await this.clickRow(label, timeout * 1.5);
      for (const row of rows) await this.clickRow(row, timeout * 3);
      return true;
    } catch {
      return false;
    }
  }

  /** The click itself may take longer than finding the row: one that a slow window has taken is not to be made again, as it would ask twice. */
  private async clickRow(label: string, timeout: number): Promise<void> {
    await this.quickItem(label).click({ trial: true, timeout });
    await this.quickItem(label).click({ timeout: 15_000 });
  }

  activeTab(name: string): Locator {
    return this.page.locator(`.tab.active[data-resource-name="${name}"]`);
  }

  /** A row of the quick pick that is open. */
  quickItem(label: string): Locator {
    return this.quickInput
      .locator('.monaco-list-row')
      .filter({ has: this.page.locator('.label-name').filter({ hasText: exactly(label) }) })
      .first();
  }

  async quickItems(): Promise<string[]> {
    await this.quickInput.locator('.monaco-list-row').first().waitFor();
    const labels = await this.quickInput.locator('.monaco-list-row .quick-input-list-row:first-child .label-name').allInnerTexts();
    return labels.map((label) => label.trim());
  }

  async pick(label: string): Promise<void> {
    await this.quickItem(label).click();
  }

  /** Waits for a question by its title: what is typed before it is there goes into the box of before. */
  async asked(title: string): Promise<void> {
    await this.quickInput.locator('.quick-input-title').filter({ hasText: title }).waitFor();
  }

  /** Replaces what stands in the open input box or the filter of the open quick pick. */
  async typeInQuickInput(text: string): Promise<void> {
    await this.quickInput.locator('input[type="text"]').first().fill(text);
  }

  /**
   * Chooses a file or folder in a dialog for files, which puts the path that it offers in its field a moment after it opened, goes to the
   * folder of a path first, and takes no Enter while it reads one.
   */
  async choosePath(file: string): Promise<void> {
    const field = this.quickInput.locator('input[type="text"]').first();
    const hasPath = async (): Promise<boolean> => (await this.quickInput.isVisible()) && (await field.inputValue()).startsWith('/');
    while (!(await hasPath()) && !timeIsUp()) await this.page.waitForTimeout(50);
    await this.quickInput.locator('.monaco-list-row').first().waitFor();
    await this.typeInQuickInput(file);
    while ((await hasPath()) && !timeIsUp()) {
      await this.accept().catch(() => undefined);
      await this.page.waitForTimeout(500);
    }
  }

  /** Enter in the open input box or quick pick, also where something else has taken the focus. */
  async accept(): Promise<void> {
    await this.quickInput.locator('input[type="text"]').first().press('Enter');
  }

  /** What a validating input box complains about. */
  async quickInputMessage(): Promise<string> {
    return this.quickInput.locator('.quick-input-message').innerText();
  }
}
