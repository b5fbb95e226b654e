import assert from 'node:assert/strict';
import { convert } from '../../src/core/date/zone';
import { eventually, openSample, sampleDate, type Workbench } from './driver';
import { distance, endingIn, today } from './words';

const next = sampleDate('2026-11-24');
const last = sampleDate('2026-11-17');
/** On this machine's clock: Ada's is London's. */
const here = convert({ date: next, time: next === today() ? '23:30' : '10:00' }, 'Europe/London', undefined);

for (const host of ['node', 'worker'] as const) {
  describe(`one turn of the loop, in the ${host} host`, () => {
    let workbench: Workbench;
    before(async function () {
      this.timeout(120_000);
      workbench = await openSample({ host });
    });
    after(() => workbench.close());
    const note = (): Promise<string> => workbench.read(`1on1/ada-lovelace/${next}.md`);

    it('has both views in one container', async () => assert.deepEqual(await workbench.viewTitles(), ['Meetings', 'Actions']));

    it('says in the status bar when the next 1:1 is', async () => {
      await workbench.statusItem().waitFor();
      assert.match(await workbench.statusText(), new RegExp(`^Ada ${distance(here.date, here.time)}$`));
    });

    it('prepares the next 1:1 with a click on the status bar', async () => {
      await workbench.statusItem().locator('a').click();
      await workbench.activeTab(`${next}.md`).waitFor();
      await eventually(async () => (await note()).includes('^w8n2r4'), { what: 'what is open carried over' });
    });

    it('tracks a line with a click on its lens', async () => {
      await workbench.openFile(`${next}.md`);
      await workbench.page.keyboard.press('Control+Home');
      await workbench.clickLensAbove(workbench.line('Payout review: first round'), 'Track action');
      await eventually(
        async () =>
          /^- \[ \] @me Payout review: first round is on Thursday \(5m\) ➕ [\d-]+ ⏳ [\d-]+ 📅 [\d-]+ \^[a-z0-9]{6}$/mu.test(await note()),
        { what: 'the tracked line' },
      );
    });

    it('ticks it with the next click', async () => {
      await workbench.clickLensAbove(workbench.line('Payout review: first round'), 'Done');
      await eventually(async () => /^- \[x\] @me Payout review: first round .* ✅ [\d-]+ \^[a-z0-9]{6}$/mu.test(await note()), {
        what: 'the done line',
      });
    });

    it('is undone in one step each', async () => {
      await workbench.line('type: weekly').click();
      // VS Code refuses an undo while another one runs
      for (const line of [
        /^- \[ \] @me Payout review: .* \^[a-z0-9]{6}$/mu,
        /^- \[ \] Payout review: first round is on Thursday \(5m\)$/m,
      ]) {
        await workbench.page.keyboard.press('Control+z');
        const isSaved = async (): Promise<boolean> => {
          await workbench.page.keyboard.press('Control+s');
          return line.test(await note());
        };
        await eventually(isSaved, { what: `${line.source} in the note` }).catch(async (error: unknown) => {
          throw new Error(`${String(error)}:\n${await note()}`);
        });
      }
    });

    // Behind the others: nothing shows when it has ended.
    it('prepares only once', async () => {
      const before = await note();
      await workbench.runCommand('1:1: Prepare Next Meeting');
      await workbench.activeTab(`${next}.md`).waitFor();
      await workbench.page.waitForTimeout(2000);
      assert.equal(await note(), before);
      assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
    });

    it('completes an action at its source from where it is referred to', async () => {
      await workbench.page.keyboard.press('Control+f');
      await workbench.page.locator('.find-widget.visible .find-part textarea').fill('capacity plan](');
      await workbench.page.keyboard.press('Enter');
      await workbench.page.keyboard.press('Escape');
      await workbench.treeItem(endingIn('Send the capacity plan'), 'Actions').waitFor();
      await workbench.clickLensAbove(workbench.line('Send the capacity plan'), 'Done');
      await eventually(
        async () => /^\s*- \[x\] @me Send the capacity plan .* ✅ /mu.test(await workbench.read(`1on1/ada-lovelace/${last}.md`)),
        { what: 'the action done at its source' },
      );
      await workbench.treeItem(endingIn('Send the capacity plan'), 'Actions').waitFor({ state: 'detached' });
    });

    it('adds a person step by step, and their first meeting', async () => {
      await workbench.runCommand('1:1: New Manager…');
      await workbench.asked('New manager');
      await workbench.typeInQuickInput('Katherine Johnson');
      await workbench.accept();
      for (const answer of ['Mentor', 'Every two weeks']) await workbench.pick(answer);
      await workbench.activeTab('profile.md').waitFor();
      await workbench.treeItem('Katherine Johnson', 'Meetings').waitFor();
      assert.match(await workbench.read('1on1/katherine-johnson/profile.md'), /^name: Katherine Johnson$/m);
    });

    it('goes back a step with what was typed, and leaves nothing behind when left half-way', async () => {
      await workbench.runCommand('1:1: New Manager…');
      await workbench.asked('New manager');
      await workbench.typeInQuickInput('Nobody');
      await workbench.accept();
      await workbench.quickItem('Peer').waitFor();
      await workbench.quickInput.locator('.quick-input-titlebar .codicon-quick-input-back').click();
      await eventually(async () => (await workbench.quickInput.locator('input[type="text"]').first().inputValue()) === 'Nobody', {
        what: 'the name that was typed',
      });
      await workbench.accept();
      await workbench.quickItem('Peer').waitFor();
      await workbench.clickTree('Ada Lovelace', 'Meetings');
      assert.ok(await workbench.quickItem('Peer').isVisible(), 'a look elsewhere loses nothing');
      await workbench.page.keyboard.press('Escape');
      await workbench.quickInput.waitFor({ state: 'hidden' });
      assert.equal(await workbench.treeItem('Nobody', 'Meetings').count(), 0);
    });
  });
}
