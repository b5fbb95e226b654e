import assert from 'node:assert/strict';
import { eventually, openSample, sampleDate, type Workbench } from './driver';
import { dateLabel, inDays } from './words';

const next = sampleDate('2026-11-24');
const later = sampleDate('2026-12-01');
const folder = '1on1/ada-lovelace';

describe('moving a meeting, from the palette', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openSample();
  });
  after(() => workbench.close());
  const answer = async (title: string, text: string): Promise<void> => {
    await workbench.asked(title);
    await workbench.typeInQuickInput(text);
    await workbench.accept();
  };
  const exists = (name: string): Promise<boolean> =>
    workbench.read(`${folder}/${name}`).then(
      () => true,
      () => false,
    );

  it('says which date words mean while one types, and moves the note there', async () => {
    await workbench.openFile(`${next}.md`);
    await workbench.runCommand('1:1: Reschedule Meeting…');
    await workbench.asked('Reschedule the 1:1 with Ada Lovelace');
    await workbench.typeInQuickInput('in 3 weeks');
    await eventually(async () => (await workbench.quickInputMessage()).startsWith(dateLabel(inDays(21))), {
      what: 'the date that is meant',
    });
    await workbench.typeInQuickInput('some day');
    await eventually(async () => /YYYY-MM-DD/.test(await workbench.quickInputMessage()), { what: 'what to write instead' });
    await workbench.typeInQuickInput(later);
    await workbench.accept();
    await workbench.activeTab(`${later}.md`).waitFor();
    await eventually(async () => (await workbench.read(`${folder}/${later}.md`)).includes(`\ndate: ${later}\n`), { what: 'the date' });
    assert.equal(await exists(`${next}.md`), false);
    await workbench.treeItem(dateLabel(later), 'Meetings').waitFor();
    // The note is given the focus once all is written, which would close a list that the next command asks with.
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  });

  it('writes an invite from me, asked once who I am', async () => {
    const invite = (): Promise<void> => workbench.runCommand('1:1: Create Invite…', 'Ada Lovelace', dateLabel(later));
    await invite();
    await answer('Your name', 'Sam Gamgee');
    await answer('Your email address', 'sam@example.com');
    await workbench.asked('Save Invite');
    await workbench.page.keyboard.press('Escape');
    await workbench.write('calendar/README.md', '');
    const name = `calendar/1on1-ada-lovelace-${later}.ics`;
    await invite();
    await workbench.asked('Save Invite');
    await workbench.choosePath(`${workbench.folder}/${name}`);
    const text = await eventually(() => workbench.read(name).catch(() => ''), { what: name });
    for (const part of ['METHOD:REQUEST', 'SEQUENCE:0', 'CN=Sam Gamgee', 'mailto:sam@example.com', 'mailto:ada@example.com'])
      assert.ok(text.includes(part), `${part} in ${text}`);
    await eventually(async () => /^invite: \S+\/0$/m.test(await workbench.read(`${folder}/${later}.md`)), { what: 'the invite noted' });
  });

  it('shows where it went, and offers that folder for the next one', async () => {
    await workbench.clickNotification('Reveal', /Saved to calendar/);
    await workbench.page
      .locator('.explorer-folders-view .monaco-list-row.focused, .explorer-folders-view .monaco-list-row.selected')
      .filter({ hasText: `1on1-ada-lovelace-${later}.ics` })
      .first()
      .waitFor();
    await workbench.runCommand('1:1: Export Notes…', 'Ada Lovelace', 'All notes', 'Markdown');
    await workbench.asked('Export notes');
    const place = workbench.quickInput.locator('input[type="text"]').first();
    await eventually(async () => (await place.inputValue()).endsWith('/calendar/1on1-ada-lovelace.md'), { what: 'the folder of before' });
    await workbench.page.keyboard.press('Escape');
    await workbench.openContainer('One-on-One');
  });

  it('wants a reason to cancel, and offers the next free date', async () => {
    await workbench.openFile(`${later}.md`);
    await workbench.runCommand('1:1: Cancel Meeting…');
    await workbench.asked('Cancel the 1:1 with Ada Lovelace');
    await workbench.accept();
    await eventually(async () => (await workbench.quickInputMessage()).startsWith('Enter a reason.'), { what: 'the complaint' });
    await answer('Cancel the 1:1 with Ada Lovelace', 'release week');
    await workbench.quickItem('No new date').waitFor();
    const [proposed] = await workbench.quickItems();
    assert.equal(proposed, dateLabel(sampleDate('2026-12-08')));
    await workbench.pick('No new date');
    await eventually(async () => /^status: cancelled$/m.test(await workbench.read(`${folder}/${later}.md`)), { what: 'the status' });
    assert.match(await workbench.read(`${folder}/${later}.md`), /^reason: release week$/m);
    await workbench.expandTree(later.slice(0, 4), 'Meetings');
    await workbench.treeItem(dateLabel(later), 'Meetings').filter({ hasText: 'release week' }).waitFor();
  });

  it('hands over to the next manager, and keeps the history', async () => {
    await workbench.runCommand('1:1: Change Manager…', 'Ada Lovelace');
    // Both questions have the same title.
    await workbench.page.getByPlaceholder('Name of a new or existing person').waitFor();
    await answer('Change manager', 'Katherine Johnson');
    await eventually(async () => (await workbench.quickInputMessage()).includes("Katherine Johnson's first day"), {
      what: 'the question of the day',
    });
    await answer('Change manager', inDays(0));
    await workbench.quickItem('Katherine Johnson gets a profile').waitFor();
    await workbench.pick('Change Manager');
    await workbench.treeItem('Katherine Johnson', 'Meetings').waitFor();
    await eventually(async () => (await workbench.read(`${folder}/profile.md`)).includes(`\nuntil: ${inDays(-1)}\n`), {
      what: 'the end of the series',
    });
    const first = async (): Promise<string> =>
      workbench.read(`1on1/katherine-johnson/${await workbench.page.locator('.tab.active').getAttribute('data-resource-name')}`);
    await eventually(async () => (await first().catch(() => '')).includes('](../ada-lovelace/'), { what: 'what is open, by reference' });
    await workbench.expandTree('Archived', 'Meetings');
    await workbench.treeItem('Ada Lovelace', 'Meetings').waitFor();
    await workbench.screenshot('changed-manager');
  });
});
