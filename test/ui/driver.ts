import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { screenshotFile, startWorkbench, type StartedWorkbench, type WorkbenchOptions } from '../host/workbench.mjs';
import { timeIsUp } from '../timeIsUp';
import { exactly, QuickInputGestures } from './driverQuickInput';

export { sampleDate } from '../integration/indexSample';

/** Starts VS Code with the extension on a fresh copy of the sample. Close it in `after`. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  return new Workbench(await startWorkbench(options));
}

/** The same on the sample, once both views are open and show who is in it. */
export async function openSample(options: WorkbenchOptions = {}): Promise<Workbench> {
  const workbench = await openWorkbench(options);
  await workbench.openContainer('One-on-One');
  await workbench.treeItem('Ada Lovelace', 'Meetings').waitFor();
  return workbench;
}

/** The gestures of a person, each waiting until the workbench has answered. What is not here, `page` does. */
export class Workbench extends QuickInputGestures {
  readonly folder: string;
  /** The server's data folder, with the settings of its machine. */
  readonly data: string;
  readonly close: () => Promise<void>;

  constructor({ page, folder, data, close }: StartedWorkbench) {
    super(page);
    this.folder = folder;
    this.data = data;
    this.close = close;
  }

  /** Shows a view container by the title of its icon in the Activity Bar. */
  async openContainer(title: string): Promise<void> {
    const icon = this.page.locator('.activitybar .action-item').filter({ has: this.page.locator(`.action-label[aria-label^="${title}"]`) });
    if ((await icon.getAttribute('aria-selected')) !== 'true') await icon.click();
    await this.page.locator('.sidebar .composite.title').filter({ hasText: title }).waitFor();
  }

  /** The titles of the views in the side bar, from the top. */
  async viewTitles(): Promise<string[]> {
    return this.page.locator('.sidebar .pane-header .title').allInnerTexts();
  }

  /** The rows of a tree view, by its title; of all views in the side bar without one. */
  tree(view?: string): Locator {
    const pane =
      view === undefined
        ? this.page.locator('.sidebar .pane')
        : this.page.locator('.sidebar .pane').filter({ has: this.page.locator('.pane-header .title').filter({ hasText: exactly(view) }) });
    return pane.locator('.monaco-list-row');
  }

  /** The row with that label; the description beside it does not count. */
  treeItem(label: string | RegExp, view?: string): Locator {
    const name = typeof label === 'string' ? exactly(label) : label;
    return this.tree(view)
      .filter({ has: this.page.locator('.label-name').filter({ hasText: name }) })
      .first();
  }

  /** Clicks a row, with `outcome` until that is there: a row may move away under the mouse. */
  async clickTree(label: string | RegExp, view?: string, outcome?: Locator): Promise<void> {
    const name = this.treeItem(label, view).locator('.label-name');
    await (outcome ? clickUntil(name, outcome) : name.click());
  }

  /** Opens a branch of a tree, if it is closed; clicks again where the row moved away under the mouse. */
  async expandTree(label: string | RegExp, view?: string): Promise<void> {
    const row = this.treeItem(label, view);
    const open = row.and(this.page.locator('[aria-expanded="true"]'));
    await eventually(
      async () => {
        const closed = (await row.getAttribute('aria-expanded')) === 'false';
        if (closed && !(await came(row.locator('.monaco-tl-twistie').click({ timeout: 2000 })))) return false;
        return came(open.waitFor({ timeout: 2000 }));
      },
      { what: `${String(label)} is open` },
    );
  }

  /** Clicks an action that a tree item shows beside its label while the mouse is on it, again where the row moved away under the mouse. */
  async clickTreeAction(label: string | RegExp, title: string, view?: string): Promise<void> {
    const row = this.treeItem(label, view);
    await this.clickShownBy(row, row.locator(`.action-label[aria-label^="${title}"]`));
  }

  /** Clicks what is shown while the mouse is over its `owner`, over which it goes again where that moved meanwhile. */
  async clickShownBy(owner: Locator, target: Locator): Promise<void> {
    const clicked = async (): Promise<boolean> => (await came(owner.hover({ timeout: 2000 }))) && came(target.click({ timeout: 2000 }));
    await eventually(clicked, { what: `a click on ${target}` });
  }

  /** What the hover says that comes where the mouse rests; it goes there again where the target moved away under it. The mouse stays. */
  async hoverText(target: Locator, hover: Locator): Promise<string> {
    const text = await eventually(
      async () => {
        await this.page.mouse.move(700, 300);
        if (!(await came(target.hover({ timeout: 2000 })))) return undefined;
        return hover.innerText({ timeout: 4000 }).catch(() => undefined);
      },
      { what: `a hover at ${target}` },
    );
    return text.replaceAll('\u00a0', ' ');
  }

  /** Drags with the mouse, slowly enough for the target to see it coming. */
  async drag(from: Locator, to: Locator): Promise<void> {
    await from.hover();
    await this.page.mouse.down();
    const row = to.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " monaco-list-row ")]');
    // The workbench says where it would drop; a list that is painted anew meanwhile says so once the mouse moves again.
    const isTarget = async () => {
      await to.hover();
      await to.hover({ position: { x: 6, y: 6 } });
      return /\bdrop-target\b/.test((await row.getAttribute('class')) ?? '');
    };
    await eventually(isTarget, { what: 'the place to drop' });
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

  /** A line of the active editor with that text. */
  line(text: string): Locator {
    return this.page.locator('.editor-group-container.active .view-line').filter({ hasText: text }).first();
  }

  /** The lenses just above a line, from the left. All is read at once: lenses come and go while a note is read. */
  async lensesAbove(line: Locator): Promise<{ text: string; lens: Locator }[]> {
    const placed = await line.evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      return [...document.querySelectorAll<HTMLElement>('.codelens-decoration a')]
        .map((lens) => ({
          text: lens.innerText,
          id: lens.id,
          widget: lens.closest('[widgetid]')?.getAttribute('widgetid'),
          box: lens.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 0 && box.top < top && box.top > top - 30)
        .sort((a, b) => a.box.left - b.box.left);
    });
    return placed.map(({ text, id, widget }) => ({ text, lens: this.page.locator(`[widgetid="${widget}"] a[id="${id}"]`) }));
  }

  /** Clicks a lens just above a line, once it stands still: VS Code puts new commands behind lenses a moment after they came into sight, and may take one away under the click. */
  async clickLensAbove(line: Locator, title: string | RegExp): Promise<void> {
    const isSettled = (lens: Element): Promise<boolean> =>
      new Promise((resolve) => {
        setTimeout(() => resolve(lens.isConnected), 500);
      });
    const clicked = async (): Promise<boolean> => {
      const found = (await this.lensesAbove(line)).find(({ text }) => (typeof title === 'string' ? text === title : title.test(text)));
      if (!found || !(await found.lens.evaluate(isSettled, undefined, { timeout: 2000 }))) return false;
      await found.lens.click({ timeout: 2000 });
      return true;
    };
    await eventually(() => clicked().catch(() => false), { what: `lens ${title}` });
  }

  /** A toast that says so; others, of meetings that come, may stand beside it. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text }).first();
  }

  async clickNotification(button: string, text: string | RegExp): Promise<void> {
    await this.notification(text)
      .locator('.monaco-button')
      .filter({ hasText: exactly(button) })
      .click();
  }

  /** The lines that the active editor shows: those in sight only. */
  async editorLines(): Promise<string[]> {
    const lines = this.page.locator('.editor-group-container.active .view-line');
    const placed = await lines.evaluateAll((elements) =>
      elements.map((element) => ({ top: (element as HTMLElement).offsetTop, text: element.textContent ?? '' })),
    );
    return placed.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
  }

  /** The page of the webview that is open: the innermost of its two frames. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview').frameLocator('iframe');
  }

  /** A file of the opened folder as it is on the disk. */
  read(relative: string): Promise<string> {
    return readFile(path.join(this.folder, relative), 'utf8');
  }

  /** Writes behind VS Code's back; folders above it are made too. */
  async write(relative: string, text: string): Promise<void> {
    const file = path.join(this.folder, relative);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  /** A picture of the whole window: out/screenshots/<name>.png. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: screenshotFile(name) });
  }
}

/** Whether it went well within its own limit. */
export const came = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** Clicks until the outcome is there: what is painted anew or moves away takes the click with it. Only for what may be clicked twice. */
export const clickUntil = (target: Locator, outcome: Locator | (() => Promise<boolean>)): Promise<boolean> =>
  doUntil(() => target.click({ timeout: 2000 }), outcome, `the outcome of a click on ${target}`);

/** Does something again until its outcome is there, for which each time may take three seconds. */
export const doUntil = (gesture: () => Promise<unknown>, outcome: Locator | (() => Promise<boolean>), what: string): Promise<boolean> =>
  eventually(
    async () => {
      await came(gesture());
      if (typeof outcome !== 'function') return came(outcome.waitFor({ timeout: 3000 }));
      for (const since = Date.now(); Date.now() - since < 3000; await pause(50)) if (await outcome()) return true;
      return false;
    },
    { what },
  );

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Waits until `condition` answers something true, and gives it, for as long as the test may take; the last resort where no locator can wait. */
export async function eventually<T>(condition: () => Promise<T> | T, { what = 'the condition' } = {}): Promise<NonNullable<T>> {
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (timeIsUp()) throw new Error(`${what} did not come true while the test ran`);
    await pause(50);
  }
}
