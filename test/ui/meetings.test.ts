import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { clickUntil, doUntil, eventually, openSample, sampleDate, type Workbench } from './driver';
import { exactly } from './driverQuickInput';
import { dateLabel, distance, today } from './words';

const next = sampleDate('2026-11-24');
const last = sampleDate('2026-11-17');
const unopened = sampleDate('2026-11-10');
const later = sampleDate('2026-12-01');
const skipLevel = sampleDate('2026-12-03');
const career = sampleDate('2026-11-03');
const year = last.slice(0, 4);

describe('the meetings view', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openSample({ theme: 'light', viewport: { width: 1280, height: 1500 } });
  });
  after(() => workbench.close());
  const description = (label: string | RegExp) => workbench.treeItem(label, 'Meetings').locator('.label-description').innerText();
  const icon = (label: string | RegExp, name: string) => workbench.treeItem(label, 'Meetings').locator(`.codicon-${name}`);
  const upcoming = (count: string) =>
    workbench
      .tree('Meetings')
      .filter({ has: workbench.page.locator('.label-name').filter({ hasText: 'Upcoming' }) })
      .filter({ has: workbench.page.locator('.label-description').filter({ hasText: exactly(count) }) });
  const rowName = (label: string) => workbench.treeItem(label, 'Meetings').locator('.label-name');
  const selected = (date: string) => workbench.treeItem(dateLabel(date), 'Meetings').and(workbench.page.locator('[aria-selected="true"]'));
  const names = async (person: string) => (await readdir(path.join(workbench.folder, '1on1', person))).sort();
  const editNote = async (date: string, change: (text: string) => string) =>
    workbench.write(`1on1/ada-lovelace/${date}.md`, change(await workbench.read(`1on1/ada-lovelace/${date}.md`)));

  it('lists managers with their next meeting and what is open, archived ones, then plans and wins last', async () => {
    const top = await workbench.tree('Meetings').and(workbench.page.locator('[aria-level="1"]')).locator('.label-name').allInnerTexts();
    assert.deepEqual(top, ['Ada Lovelace', 'Grace Hopper', 'Archived', 'Plans and wins']);
    assert.match(await description('Ada Lovelace'), new RegExp(`^${distance(next, String.raw`\d\d:\d\d`)} · 8 open$`));
    assert.match(await description(dateLabel(next)), /^\d\d:\d\d( · \d+ to look at)? · weekly$/);
    assert.match((await workbench.treeItem(dateLabel(next), 'Meetings').getAttribute('aria-label')) ?? '', /, next, \d\d:\d\d/);
  });

  it('says how plans and wins stand, opens them, and creates a plan that is not there', async () => {
    const plan = `training-plan-${today().slice(0, 4)}.md`;
    await workbench.expandTree('Plans and wins', 'Meetings');
    assert.match(await description('Career plan'), /^target Staff Engineer · discussed \d+ days ago · 1 of 3 done$/);
    assert.match(await description(/^Training plan \d{4}$/), /^2 of 4 done$/);
    assert.match(await description('Wins'), /^(?:no wins|1 win|\d wins) this month$/);
    await workbench.screenshot('plans-and-wins');
    await workbench.clickTree('Career plan', 'Meetings', workbench.activeTab('career-plan.md'));
    const text = await workbench.read(`1on1/${plan}`);
    await rm(path.join(workbench.folder, '1on1', plan));
    await eventually(async () => (await description(/^Training plan \d{4}$/)) === 'not created yet', {
      what: 'the row of a plan that is not there',
    });
    await workbench.clickTree(/^Training plan \d{4}$/, 'Meetings', workbench.activeTab(plan));
    await eventually(async () => (await description(/^Training plan \d{4}$/)) === 'empty · not agreed yet', {
      what: 'the row of the new plan',
    });
    await workbench.write(`1on1/${plan}`, text);
    await eventually(async () => (await description(/^Training plan \d{4}$/)) === '2 of 4 done', { what: 'the row of the plan as it was' });
  });

  it('opens a meeting with a click', async () => {
    await workbench.clickTree(dateLabel(next), 'Meetings', workbench.activeTab(`${next}.md`));
  });

  it('keeps the history by year, the latest first', async () => {
    await workbench.expandTree(year, 'Meetings');
    assert.equal(await description(dateLabel(last)), 'agree on the capacity for the payment week · weekly');
    assert.match(await description(dateLabel(sampleDate('2026-10-27'))), /^missed · I was ill$/);
    await icon(dateLabel(sampleDate('2026-09-22')), 'circle-slash').waitFor();
  });

  it('reveals the note of the editor', async () => {
    await workbench.treeItem('Ada Lovelace', 'Meetings').locator('.monaco-tl-twistie').click();
    await workbench.openFile(`${career}.md`);
    await workbench.runCommand('1:1: Reveal in Meetings View');
    await selected(career).waitFor();
  });

  it('follows the editor without opening anything', async () => {
    await workbench.openFile(`${last}.md`);
    await selected(last).waitFor();
  });

  it('tells the rhythm: since and until, for each kind of conversation', async () => {
    await workbench.expandTree('Cadence', 'Meetings');
    assert.match(await description('1:1'), /^(\d+ days ago|yesterday|today) · planned /);
    assert.match(await description('Career'), /^\d+ days ago · (due|overdue) /);
    assert.match(await description('Performance'), /^not yet · due in \d+ days/);
  });

  it("asks for two weeks' notice of a performance talk", async () => {
    const profile = await workbench.read('1on1/ada-lovelace/profile.md');
    await workbench.write('1on1/ada-lovelace/profile.md', profile.replace('performance: every 6 months', 'performance: every 3 months'));
    await eventually(async () => /give notice by|notice was due/.test(await description('Performance')), { what: 'the notice' });
    await workbench.write('1on1/ada-lovelace/profile.md', profile);
  });

  it('asks quietly whether a planned meeting was held, and takes a tick for yes', async () => {
    await editNote(last, (text) => text.replace('status: held', 'status: planned'));
    const box = workbench.treeItem(dateLabel(last), 'Meetings').locator('.monaco-checkbox');
    await box.waitFor();
    assert.equal(await description(dateLabel(last)), 'was it held?');
    await clickUntil(box, async () => /^status: held$/m.test(await workbench.read(`1on1/ada-lovelace/${last}.md`)));
    await box.waitFor({ state: 'detached' });
  });

  it('warns of a note that cannot be read, and lists it still', async () => {
    const text = await workbench.read(`1on1/ada-lovelace/${career}.md`);
    await workbench.write(`1on1/ada-lovelace/${career}.md`, text.replace('date:', 'date: ['));
    await icon(dateLabel(career), 'warning').waitFor();
    await workbench.write(`1on1/ada-lovelace/${career}.md`, text);
    await icon(dateLabel(career), 'warning').waitFor({ state: 'detached' });
  });

  it("makes the next meeting from a person's row", async () => {
    await workbench.expandTree('Grace Hopper', 'Meetings');
    await workbench.clickTreeAction('Grace Hopper', 'New Meeting', 'Meetings');
    await workbench.quickInput.waitFor();
    await workbench.accept();
    await workbench.pick('skip-level');
    await upcoming('1').waitFor();
  });

  it('offers in the context menu what can be done with a meeting', async () => {
    const menu = workbench.page.locator('.context-view .monaco-menu');
    const row = workbench.treeItem(dateLabel(next), 'Meetings');
    await doUntil(() => row.click({ button: 'right', timeout: 2000 }), menu, 'the context menu');
    const entries = await menu.locator('.action-label').allInnerTexts();
    for (const entry of ['Carry Over Open Items', 'Mark Meeting as Missed'])
      assert.ok(
        entries.some((one) => one.startsWith(entry)),
        `${entry} in ${entries.join(', ')}`,
      );
    await workbench.page.keyboard.press('Escape');
  });

  it('moves no meeting that is dragged into the past, and says so', async () => {
    const before = await names('ada-lovelace');
    await workbench.drag(rowName(dateLabel(next)), rowName(year));
    await workbench.notification('Drop the meeting on a future date').waitFor();
    assert.deepEqual(await names('ada-lovelace'), before);
  });

  it('moves a meeting that is dragged onto a date, with the links to it', async () => {
    await editNote(unopened, (text) => `${text}\n[next](${next}.md)\n`);
    await workbench.expandTree('Upcoming', 'Meetings');
    await workbench.drag(rowName(dateLabel(next)), rowName(dateLabel(later)));
    await eventually(async () => (await names('ada-lovelace')).includes(`${later}.md`), { what: 'the note at its new date' });
    assert.ok(!(await names('ada-lovelace')).includes(`${next}.md`));
    await eventually(async () => (await workbench.read(`1on1/ada-lovelace/${unopened}.md`)).includes(`[next](${later}.md)`), {
      what: 'the link',
    });
    await selected(later).waitFor();
  });

  it('moves a meeting that is dragged onto its person to the next free date', async () => {
    const before = await names('grace-hopper');
    await workbench.drag(rowName(dateLabel(skipLevel)), rowName('Grace Hopper'));
    const moved = await eventually(async () => (await names('grace-hopper')).find((name) => !before.includes(name)), {
      what: 'the note at its new date',
    });
    assert.ok(moved > (before.at(-2) ?? ''), `${moved} is later than ${before.join(', ')}`);
    assert.ok(!(await names('grace-hopper')).includes(`${skipLevel}.md`));
  });
});
