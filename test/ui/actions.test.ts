import assert from 'node:assert/strict';
import { came, clickUntil, eventually, openWorkbench, sampleDate, type Workbench } from './driver';
import { dateLabel, endingIn } from './words';

const last = sampleDate('2026-11-17');
const next = sampleDate('2026-11-24');

describe('the actions view', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench({ viewport: { width: 1280, height: 1500 } });
    await workbench.openContainer('One-on-One');
    await workbench.treeItem('Overdue', 'Actions').waitFor();
  });
  after(() => workbench.close());
  const labels = () => workbench.tree('Actions').locator('.label-name').allInnerTexts();
  const groups = () => workbench.tree('Actions').and(workbench.page.locator('[aria-level="1"]')).locator('.label-name').allInnerTexts();
  const title = (action: string) =>
    workbench.page
      .locator('.sidebar .pane')
      .filter({ has: workbench.page.locator('.pane-header .title').filter({ hasText: 'Actions' }) })
      .locator(`.pane-header .action-label[aria-label^="${action}"]`);
  const clickTitle = (action: string) => workbench.clickShownBy(workbench.treeItem(/./, 'Actions'), title(action));
  /** A row by its words: its date comes first. */
  const row = (words: string) => workbench.treeItem(endingIn(words), 'Actions');
  const box = (words: string) => row(words).locator('.monaco-checkbox');
  const note = () => workbench.read(`1on1/ada-lovelace/${last}.md`);
  const plan = 'Send the capacity plan';
  const isDone = async () => /- \[x\] @me Send the capacity plan .* ✅ /u.test(await note());
  /** A row that is on its way to its place takes no click; one that was taken shows in the note. */
  const tick = () => clickUntil(box(plan).and(workbench.page.locator('[aria-checked="false"]')), isDone);

  it('shows what is overdue first, and counts it on the icon', async () => {
    assert.equal((await groups())[0], 'Overdue');
    await row('Write up the proposal for the flaky deploys').locator('.codicon-account').waitFor();
    await workbench.page.locator('.activitybar .badge-content').filter({ hasText: /^\d+$/ }).waitFor();
  });

  it('takes the badge away with its setting, at once', async () => {
    await workbench.write('.vscode/settings.json', '{ "oneOnOne.actions.badge": false }');
    const badge = workbench.page
      .locator('.activitybar .action-item')
      .filter({ has: workbench.page.locator('.action-label[aria-label^="One-on-One"]') })
      .locator('.badge-content');
    await badge.waitFor({ state: 'hidden' });
    await workbench.write('.vscode/settings.json', '{}');
    await badge.waitFor();
  });

  it('shows the line with a click', async () => {
    await workbench.clickTree(endingIn(plan), 'Actions', workbench.activeTab(`${last}.md`));
    const line = (await note()).split('\n').findIndex((text) => text.includes(plan)) + 1;
    await workbench.page
      .locator('.statusbar-item')
      .filter({ hasText: new RegExp(`Ln ${line},`) })
      .waitFor();
  });

  it("tells an action's history where the pointer rests", async () => {
    const hover = workbench.page.locator('.workbench-hover-container').filter({ hasText: 'Carried to' });
    assert.match(await workbench.hoverText(row('Let others speak first in design reviews'), hover), /Carried 4 times/);
    await workbench.page.mouse.move(900, 700);
  });

  it('groups by owner: both sides of the ledger', async () => {
    await clickTitle('Group Actions');
    await workbench.pick('By owner');
    await workbench.treeItem('I promised', 'Actions').waitFor();
    assert.deepEqual(await groups(), ['I promised', 'Ada promised', 'Grace promised']);
  });

  it('groups by manager, and by due date again', async () => {
    await clickTitle('Group Actions');
    await workbench.pick('By manager');
    await eventually(async () => (await groups()).join() === 'Ada Lovelace,Grace Hopper', { what: 'groups by manager' });
    await clickTitle('Group Actions');
    await workbench.pick('By due date');
    await workbench.treeItem('Overdue', 'Actions').waitFor();
  });

  it('filters while one types, by words, @owner and #tag; Escape brings all back', async () => {
    const all = await labels();
    await clickTitle('Filter Actions');
    await workbench.asked('Filter actions');
    for (const [filter, found] of [
      ['CAPACITY', plan],
      ['@ada conference', 'Find out whether the conference is paid for'],
      ['#area/payments send', plan],
    ] as const) {
      await workbench.typeInQuickInput(filter);
      await eventually(async () => (await labels()).length === 2 && ((await labels())[1] ?? '').endsWith(found), {
        what: `${filter} finds ${found}`,
      });
    }
    await workbench.page.keyboard.press('Escape');
    await eventually(async () => (await labels()).join() === all.join(), { what: 'all actions' });
  });

  it('says when nothing fits, and clears the filter with one click', async () => {
    await clickTitle('Filter Actions');
    await workbench.asked('Filter actions');
    await workbench.typeInQuickInput('zebra');
    await workbench.accept();
    const clear = workbench.page
      .locator('.sidebar .welcome-view')
      .filter({ hasText: 'No actions match the filter.' })
      .locator('.monaco-button');
    await clickUntil(clear, row(plan));
  });

  it('completes with the box, and takes that back with Ctrl+Z in the view', async () => {
    await workbench.runCommand('View: Close All Editors');
    const before = await note();
    await tick();
    const list = workbench.page
      .locator('.sidebar .pane')
      .filter({ has: workbench.page.locator('.pane-header .title').filter({ hasText: 'Actions' }) })
      .locator('.monaco-list');
    await eventually(
      async () => {
        await list.focus();
        // The key is ours once VS Code knows that there is something to undo; before, it undoes nothing: no editor is open.
        if (await isDone()) await workbench.page.keyboard.press('Control+z');
        return (await note()) === before;
      },
      { what: 'the note as it was' },
    );
    await row(plan).waitFor();
  });

  it('leaves a row that was ticked where it was, struck through, and takes that back with a click on its Undo', async () => {
    const before = await note();
    const place = async () => (await labels()).findIndex((label) => label.replaceAll('\u0336', '').endsWith(plan));
    const was = await place();
    await tick();
    const struckRow = workbench.tree('Actions').nth(was).filter({ hasText: '\u0336' });
    await struckRow.waitFor();
    assert.equal(await place(), was);
    await workbench.clickShownBy(struckRow, struckRow.locator('.action-label[aria-label^="Undo"]'));
    await row(plan).waitFor();
    await eventually(async () => (await note()) === before, { what: 'the note as it was' });
  });

  it('shows what is done, and reopens it', async () => {
    await tick();
    await clickTitle('Show Done Actions');
    await workbench.expandTree('Done', 'Actions');
    // A row that goes to Done under the click does not take it.
    const isOpen = async () => /- \[ \] @me Send the capacity plan [^✅]*$/mu.test(await note());
    await eventually(
      async () => {
        const ticked = box(plan).and(workbench.page.locator('[aria-checked="true"]'));
        if (!(await isOpen()) && (await came(ticked.click({ timeout: 2000 })))) await workbench.page.waitForTimeout(2000);
        return isOpen();
      },
      { what: 'the open line' },
    );
    await clickTitle('Hide Done Actions');
    await workbench.treeItem('Done', 'Actions').waitFor({ state: 'detached' });
  });

  it('snoozes from the row: tomorrow, next week, next 1:1, or words, which say their day while one types', async () => {
    const label = () => row(plan).locator('.label-name').innerText();
    const before = await label();
    await workbench.clickTreeAction(endingIn(plan), 'Snooze', 'Actions');
    const choices = await workbench.quickItems();
    for (const choice of ['Tomorrow', 'Next week', 'Next 1:1']) assert.ok(choices.includes(choice), `${choice} in ${choices.join(', ')}`);
    const due = sampleDate('2026-12-08');
    await workbench.typeInQuickInput(due);
    await eventually(async () => (await workbench.quickItems()).some((label) => label.startsWith('Due ')), { what: 'the day as a row' });
    await workbench.accept();
    const line = async () => (await note()).split('\n').find((text) => text.includes(plan)) ?? '';
    await eventually(async () => (await line()).includes(`📅 ${due}`), { what: 'the new date' });
    // Rows that are still moving would move from under the mouse of the next test.
    await eventually(async () => (await label()) !== before, { what: 'the row in its new place' });
  });

  it('puts an action on an agenda by dragging it onto the meeting', async () => {
    const introduction = 'Ask Grace who sits on the committee';
    const agenda = () => workbench.read(`1on1/ada-lovelace/${next}.md`);
    assert.ok(!(await agenda()).includes(introduction));
    await workbench.drag(row(introduction).locator('.label-name'), workbench.treeItem(dateLabel(next), 'Meetings').locator('.label-name'));
    await eventually(async () => (await agenda()).includes(`- [${introduction}](`), { what: 'the reference in the agenda' });
  });

  it('repaints one row for one change', async () => {
    const other = row('Lead the design review of the payout service');
    const mark = (element: Element) => {
      (element as HTMLElement).dataset['seen'] = 'yes';
    };
    await other.locator('.label-name').evaluate(mark);
    await row(plan).locator('.label-name').evaluate(mark);
    const before = await note();
    await workbench.write(`1on1/ada-lovelace/${last}.md`, before.replace(plan, `${plan} to Ada`));
    await row(`${plan} to Ada`).waitFor();
    assert.equal(await other.locator('.label-name[data-seen="yes"]').count(), 1);
    await workbench.write(`1on1/ada-lovelace/${last}.md`, before);
    await row(plan).waitFor();
  });
});
