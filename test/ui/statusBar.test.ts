import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { eventually, openWorkbench, type Workbench } from './driver';
import { folderWith } from './folderWith';
import { inDays } from './words';

/** Late in the day: a meeting that is over is not the next. */
const profile = (name: string, more = '') => `---\nname: ${name}\ncadence: weekly\ntime: "23:30"\n${more}---\n`;
const note = (date: string, ...lines: string[]) =>
  ['---', `date: ${date}`, 'status: planned', '---', '', '## Recap', '', ...lines, ''].join('\n');

describe('the status bar', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench({
      from: await folderWith({
        '1on1/ada/profile.md': profile('Ada Lovelace'),
        [`1on1/ada/${inDays(-3)}.md`]: note(inDays(-3)).replace('planned', 'held'),
      }),
    });
    await workbench.openContainer('One-on-One');
    await workbench.treeItem('Ada Lovelace', 'Meetings').waitFor();
  });
  after(() => workbench.close());
  const says = (text: string | RegExp) =>
    eventually(async () => (typeof text === 'string' ? (await workbench.statusText()) === text : text.test(await workbench.statusText())), {
      what: `the status bar says ${text}`,
    });
  const warns = () => workbench.statusItem().evaluate((item) => item.classList.contains('warning-kind'));
  const remove = (file: string) => rm(path.join(workbench.folder, file), { recursive: true });
  const tooltip = async () => {
    const hover = workbench.page.locator('.workbench-hover-container').filter({ hasText: 'Lovelace' });
    const text = await workbench.hoverText(workbench.statusItem(), hover);
    await workbench.page.mouse.move(700, 300);
    await hover.waitFor({ state: 'detached' });
    return text;
  };

  it('tells the next date of the cadence where no note is planned', () => says('Ada in 4 days'));

  for (const [days, words] of [
    [3, 'Ada in 3 days'],
    [1, 'Ada tomorrow 23:30'],
    [0, 'Ada today 23:30'],
  ] as const) {
    it(`says ${words}`, async () => {
      const file = `1on1/ada/${inDays(days)}.md`;
      await workbench.write(file, note(inDays(days), '- [ ] Refunds'));
      await says(words);
      assert.equal(await warns(), false);
      await remove(file);
    });
  }

  it('says how far it is overdue', async () => {
    await workbench.write(
      '1on1/ada/profile.md',
      profile(
        'Ada Lovelace',
        `weekday: ${new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(inDays(-2)))}\n`,
      ),
    );
    await remove(`1on1/ada/${inDays(-3)}.md`);
    await workbench.write(`1on1/ada/${inDays(-9)}.md`, note(inDays(-9)).replace('planned', 'held'));
    await says('Ada overdue 2 days');
  });

  it('warns on the day, and only then, of an empty agenda', async () => {
    const file = `1on1/ada/${inDays(0)}.md`;
    await workbench.write(file, note(inDays(0), '- [ ] '));
    await says('Ada today 23:30');
    await eventually(warns, { what: 'the colour' });
    await workbench.write(file, note(inDays(0), '- [ ] Refunds', '- [ ] Hiring'));
    await eventually(async () => !(await warns()), { what: 'the colour goes' });
  });

  it('has all of them in the tooltip: agenda, what is due, what is overdue', async () => {
    await workbench.write('1on1/grace/profile.md', profile('Grace Hopper', 'relation: skip-level\n'));
    await workbench.write(
      `1on1/grace/${inDays(5)}.md`,
      note(
        inDays(5),
        `- [ ] @me Tell the story 📅 ${inDays(-2)} ^aaaaa1`,
        '',
        '## Private',
        '',
        `- [ ] @me Salary 📅 ${inDays(-2)} ^aaaaa2`,
      ),
    );
    const text = await eventually(
      async () => {
        const now = await tooltip();
        return now.includes('Tell the story') ? now : undefined;
      },
      { what: 'the overdue action' },
    );
    for (const words of ['Ada Lovelace', 'Refunds', 'Hiring', 'Career: ', 'Performance: ', 'Grace Hopper', '1 action is overdue'])
      assert.ok(text.includes(words), `${words} in\n${text}`);
    assert.ok(!text.includes('Salary'), 'nothing private');
    await says('Ada today 23:30');
  });

  it('goes on to the next one when that of today is over', async () => {
    const file = `1on1/ada/${inDays(0)}.md`;
    const before = await workbench.read(file);
    await workbench.write(file, before.replace('status: planned', 'status: planned\ntime: "00:00"\nduration: 1'));
    await says(/^Ada in \d days$/);
    assert.equal(await warns(), false);
    await workbench.write(file, before);
    await says('Ada today 23:30');
  });

  it('counts the minutes down while one meets with the note open, the last five as the manager’s', async () => {
    const begun = new Date(Date.now() - 60_000).toISOString();
    const file = `1on1/mel/${begun.slice(0, 10)}.md`;
    const lasting = (minutes: number) =>
      `---\ndate: ${begun.slice(0, 10)}\ntime: "${begun.slice(11, 16)}"\nduration: ${minutes}\nstatus: planned\n---\n\n- [ ] Refunds\n`;
    await workbench.write('1on1/mel/profile.md', '---\nname: Mel Baker\ntimezone: UTC\n---\n');
    await workbench.write(file, lasting(120));
    await workbench.openFile(file);
    await says(/^Mel: 11[789] min left$/);
    await workbench.write(file, lasting(6));
    await says(/^Mel's time: [345] min left$/);
    assert.equal(await warns(), true);
    await workbench.runCommand('View: Close All Editors');
    // from 23:30 Ada is first
    await says(/^(?:Mel|Ada) today/);
    await remove('1on1/mel');
    await says('Ada today 23:30');
  });

  it('prepares with a click', async () => {
    await workbench.statusItem().locator('a').click();
    await workbench.activeTab(`${inDays(0)}.md`).waitFor();
  });

  it('goes with its setting, and when nobody is left', async () => {
    await workbench.write('.vscode/settings.json', '{ "oneOnOne.statusBar.enabled": false }');
    await workbench.statusItem().waitFor({ state: 'detached' });
    await workbench.write('.vscode/settings.json', '{}');
    await workbench.statusItem().waitFor();
    await workbench.runCommand('View: Close All Editors');
    await remove('1on1/ada');
    await remove('1on1/grace');
    await workbench.statusItem().waitFor({ state: 'detached' });
  });
});
