import assert from 'node:assert/strict';
import { eventually, openSample, sampleDate, type Workbench } from './driver';

const next = `${sampleDate('2026-11-24')}.md`;

describe('1:1: Ask a Question', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openSample();
    await workbench.openFile(next);
  });
  after(() => workbench.close());
  const note = (): Promise<string> => workbench.read(`1on1/ada-lovelace/${next}`);
  const tick = (label: string): Promise<void> => workbench.quickItem(label).locator('.monaco-checkbox, input').first().click();
  const saved = (text: RegExp): Promise<unknown> => eventually(async () => text.test(await note()), { what: `${text.source} in the note` });

  it('takes what is ticked and what is typed, each to its section', async () => {
    await workbench.runCommand('1:1: Ask a Question…');
    await workbench.quickItem('What worries you most about our team right now?').waitFor();
    await workbench.screenshot('ask-question');
    await tick('What are your top priorities this quarter?');
    await workbench.typeInQuickInput('mentor');
    await tick('Who could be a mentor to me?');
    await workbench.typeInQuickInput('Who owns the gateway now?');
    await workbench.quickItem('Who owns the gateway now?').waitFor();
    assert.deepEqual(
      (await workbench.quickItems()).filter((label) => label !== ''),
      ['Who owns the gateway now?'],
    );
    await workbench.accept();
    await saved(/## Growth[^#]*- \[ \] Who could be a mentor to me\?/);
    await saved(/## Support[^#]*- \[ \] Who owns the gateway now\?/);
    await saved(/## Alignment\n\n- \[ \] What are your top priorities this quarter\?\n\n## Ada's topics/);
  });

  it('says which are on this agenda', async () => {
    await workbench.runCommand('1:1: Ask a Question…');
    await workbench.asked('Questions for Ada Lovelace');
    await workbench.typeInQuickInput('mentor');
    const row = workbench.quickItem('Who could be a mentor to me?');
    await eventually(async () => (await row.innerText()).includes('on this agenda'), { what: 'when it was asked' });
    await workbench.page.keyboard.press('Escape');
    await workbench.quickInput.waitFor({ state: 'hidden' });
  });

  it('takes the typed text where nothing is ticked', async () => {
    await workbench.runCommand('1:1: Ask a Question…');
    await workbench.asked('Questions for Ada Lovelace');
    await workbench.typeInQuickInput('Which conference would you send me to?');
    await workbench.quickItem('Which conference would you send me to?').waitFor();
    await workbench.accept();
    await saved(/- \[ \] Which conference would you send me to\?/);
  });
});
