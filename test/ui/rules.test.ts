import assert from 'node:assert/strict';
import { eventually, openSample, sampleDate, type Workbench } from './driver';

const next = sampleDate('2026-11-24');

describe('what the rules say of the next 1:1', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openSample({ theme: 'dark', viewport: { width: 1500, height: 1000 } });
    await workbench.openFile(`${next}.md`);
  });
  after(() => workbench.close());

  const path = `1on1/ada-lovelace/${next}.md`;
  const look = /^\d+ points · .* · (\d+) to look at$/;
  const lensText = () => workbench.lens(look).innerText();
  const count = async () => Number(look.exec(await lensText())?.[1]);

  it('stands in one lens above its first line, with how many there are to look at', async () => {
    await workbench.lens(look).waitFor();
    assert.ok((await count()) >= 1);
  });

  it('opens as a list from the lens, each entry with its fixes, and one is applied', async () => {
    const before = await count();
    const text = await workbench.read(path);
    // A lens may be painted anew under the click; the list is over it when it came.
    const isOpen = async () =>
      (await workbench.quickInput.isVisible()) ||
      workbench
        .lens(look)
        .click({ timeout: 2000 })
        .then(
          () => false,
          () => false,
        );
    await eventually(isOpen, { what: 'the list' });
    const entries = await workbench.quickItems();
    assert.equal(entries.length, before, entries.join('\n'));
    await workbench.pick(entries[0] ?? '');
    const off = await eventually(async () => (await workbench.quickItems()).find((label) => /^Turn off .* for Ada$/.test(label)), {
      what: 'the fixes',
    });
    await workbench.quickInput.locator('.quick-input-titlebar .codicon-quick-input-back').click();
    await eventually(async () => (await workbench.quickItems()).join() === entries.join(), { what: 'the list, once more' });
    await workbench.pick(entries[0] ?? '');
    await workbench.pick(off);
    await eventually(async () => (await workbench.read('1on1/ada-lovelace/profile.md')).includes('rules: {'), {
      what: 'the level in the profile',
    });
    assert.equal(await workbench.read(path), text);
    const left = async () => Number(look.exec(await workbench.lens(/points · /).innerText())?.[1] ?? 0);
    await eventually(async () => (await left()) === before - 1, { what: 'one less to look at' });
  });
});
