import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { came, eventually, openSample, openWorkbench, sampleDate, type Workbench } from './driver';
import { folderWith } from './folderWith';
import { dateLabel } from './words';

const next = sampleDate('2026-11-24');
const last = sampleDate('2026-11-17');
const later = sampleDate('2026-12-01');
const note = (date: string): string => `1on1/ada-lovelace/${date}.md`;

/** What a person does, counted: a click; a command of the palette; an answer, typed and sent with Enter. */
class Hand {
  count = 0;

  constructor(private readonly workbench: Workbench) {}

  async click(target: Locator): Promise<void> {
    this.count += 1;
    await target.click();
  }

  async clickLens(line: string, title: string): Promise<void> {
    this.count += 1;
    await this.workbench.clickLensAbove(this.workbench.line(line), title);
  }

  /** The palette has the commands that fit when it opens: a note that is new to it may come a moment later. */
  async command(title: string): Promise<void> {
    this.count += 1;
    const { page } = this.workbench;
    const found = this.workbench.quickItem(title).and(page.locator('.focused'));
    const isFound = async (): Promise<boolean> => {
      await this.workbench.searchCommands(title);
      if (await came(found.waitFor({ timeout: 3000 }))) return true;
      await page.keyboard.press('Escape');
      return false;
    };
    await eventually(isFound, { what: `${title} in the palette` });
    await page.keyboard.press('Enter');
  }

  async answer(question: string, text = ''): Promise<void> {
    this.count += 1;
    await this.workbench.quickInput.getByText(question).or(this.workbench.quickInput.getByPlaceholder(question)).first().waitFor();
    await this.workbench.page.keyboard.type(text);
    await this.workbench.page.keyboard.press('Enter');
  }
}

/** The numbers of docs/walk.md. */
describe('steps by hand', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openSample();
    const text = await workbench.read(note(next));
    await workbench.write(
      note(next),
      `${text.trimEnd()}\n\n## Notes\n\n- [ ] Send the plan to QA by friday\n- [ ] Send the plan to Ops by friday\n`,
    );
  });
  after(() => workbench.close());
  const title = (action: string) =>
    workbench.page.locator(`.editor-group-container.active .editor-actions .action-label[aria-label^="${action}"]`);
  const copied = async (): Promise<void> => {
    await workbench.webview().getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    await workbench.page.keyboard.press('Control+w');
    await workbench.page.locator('iframe.webview').waitFor({ state: 'detached' });
  };
  const isTracked = (words: string) => async (): Promise<boolean> =>
    (await workbench.read(note(next))).split('\n').some((line) => line.includes(words) && /\^[a-z0-9]{6}$/.test(line));
  const copyByMouse = async (hand: Hand): Promise<void> =>
    hand.click(workbench.webview().getByRole('button', { name: 'Copy', exact: true }));
  const copyByKeyboard = async (hand: Hand): Promise<void> => {
    hand.count += 1;
    await workbench
      .webview()
      .locator('button:focus', { hasText: /^Copy$/ })
      .waitFor();
    await workbench.page.keyboard.press('Enter');
  };

  const walks: readonly [
    goal: string,
    steps: number,
    open: string | undefined,
    mouse: Walk,
    keyboard: Walk,
    done: (by: string) => Promise<unknown>,
  ][] = [
    [
      'prepare',
      1,
      undefined,
      (hand) => hand.click(workbench.statusItem().locator('a')),
      (hand) => hand.command('1:1: Prepare Next Meeting'),
      () => workbench.activeTab(`${next}.md`).waitFor(),
    ],
    [
      'track',
      1,
      next,
      (hand) => hand.clickLens('Send the plan to QA', 'Track action'),
      (hand) => hand.command('1:1: Track Action'),
      (by) => eventually(isTracked(by === 'mouse' ? 'QA' : 'Ops'), { what: 'the tracked line' }),
    ],
    [
      'share',
      2,
      next,
      async (hand) => {
        await hand.click(title('Share Agenda'));
        await copyByMouse(hand);
      },
      async (hand) => {
        await hand.command('1:1: Share Agenda…');
        await copyByKeyboard(hand);
      },
      copied,
    ],
    [
      'recap',
      2,
      last,
      async (hand) => {
        await hand.click(title('Send Recap'));
        await copyByMouse(hand);
      },
      async (hand) => {
        await hand.command('1:1: Send Recap…');
        await copyByKeyboard(hand);
      },
      copied,
    ],
  ];
  for (const [goal, steps, open, mouse, keyboard, done] of walks)
    for (const [by, walk] of [
      ['mouse', mouse],
      ['keyboard', keyboard],
    ] as const)
      it(`${goal}: ${steps} by ${by}`, async () => {
        await workbench.runCommand('View: Close All Editors');
        if (open !== undefined) await workbench.openFile(`${open}.md`);
        if (goal === 'track') {
          // lenses that come above a line push it out of sight
          const toEnd = async (): Promise<boolean> => {
            await workbench.page.keyboard.press('Control+End');
            return came(workbench.line('Send the plan to Ops').click({ timeout: 2000 }));
          };
          await eventually(toEnd, { what: 'the last line' });
        }
        const hand = new Hand(workbench);
        await walk(hand);
        await done(by);
        assert.equal(hand.count, steps);
      });

  it('types on in a note that was moved', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile(`${next}.md`);
    const hand = new Hand(workbench);
    await hand.command('1:1: Reschedule Meeting…');
    await workbench.asked('Reschedule the 1:1');
    await workbench.typeInQuickInput(later);
    await workbench.accept();
    await workbench.treeItem(dateLabel(later), 'Meetings').waitFor();
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await workbench.activeTab(`${later}.md`).waitFor();
  });
});

type Walk = (hand: Hand) => Promise<void>;

describe('the first agenda by keyboard alone', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench({ from: await folderWith({ 'README.md': '# A project\n' }) });
    await workbench.openContainer('One-on-One');
  });
  after(() => workbench.close());

  it('takes five steps', async () => {
    const hand = new Hand(workbench);
    await hand.command('1:1: Prepare Next Meeting');
    await hand.answer('Who do you meet with?', 'Ada Lovelace');
    await hand.answer("What's their relationship to you?");
    await hand.answer('When do you meet?', 'tue 10:00');
    await hand.answer('Where do you want to keep your 1:1 notes?');
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Ln 12, Col 7' }).waitFor();
    await workbench.page.keyboard.type('Refunds');
    await eventually(async () => (await workbench.editorLines()).includes('- [ ] Refunds'), { what: 'the first point' });
    assert.equal(hand.count, 5);
  });
});
