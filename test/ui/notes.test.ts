import assert from 'node:assert/strict';
import { clickUntil, eventually, openSample, sampleDate, type Workbench } from './driver';

const next = sampleDate('2026-11-24');
const last = sampleDate('2026-11-17');
const before17 = sampleDate('2026-11-10');

describe('a note in the editor', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openSample({ theme: 'light', viewport: { width: 1500, height: 1300 } });
    // what a test types is gone with its end, however long it takes
    await workbench.write('.vscode/settings.json', '{ "files.autoSave": "off" }');
    await workbench.openFile(`${last}.md`);
    await workbench.lens('Done').waitFor();
  });
  after(() => workbench.close());
  const row = (text: string) => workbench.line(text);
  const lensesOf = async (text: string) => (await workbench.lensesAbove(row(text))).map((lens) => lens.text);
  const lensOf = (text: string, title: string | RegExp) =>
    eventually(async () => (await lensesOf(text)).some((lens) => (typeof title === 'string' ? lens === title : title.test(lens))), {
      what: `lens ${title} of ${text}`,
    });
  const clickLensOf = (text: string, title: string | RegExp) => workbench.clickLensAbove(row(text), title);
  const endOf = async (text: string) => {
    await row(text).click({ position: { x: 4, y: 8 } });
    await workbench.page.keyboard.press('End');
  };
  /** Enter, and this in the place of whatever the new line begins with. */
  const newLine = async (text: string) => {
    for (const key of ['Enter', 'Home', 'Shift+End']) await workbench.page.keyboard.press(key);
    await workbench.page.keyboard.insertText(text);
  };
  const keys = async (text: string) => workbench.page.keyboard.type(text, { delay: 15 });
  /** Whose key it is hangs on the line of the cursor: it is known a moment later. */
  const enter = async (patience = 600) => {
    await workbench.page.waitForTimeout(patience);
    await workbench.page.keyboard.press('Enter');
  };
  const suggest = () => workbench.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
  const suggested = async () => {
    await suggest().first().waitFor();
    return suggest().allInnerTexts();
  };
  /** What stands behind a line without being in it. */
  const stateOf = (text: string) =>
    row(text).evaluate((line) =>
      [...line.querySelectorAll('span')]
        .map((span) => getComputedStyle(span, '::after').content.replace(/^"|"$|^none$/g, ''))
        .join('')
        .replaceAll('\u00a0', ' '),
    );
  const stateIs = (text: string, state: RegExp) =>
    eventually(async () => state.test(await stateOf(text)), { what: `${state} behind ${text}` });
  const lineWith = async (text: string) => (await workbench.editorLines()).find((line) => line.includes(text));

  it('has at most two lenses on a line', async () => {
    await lensOf('Who could be my mentor', 'Discussed');
    for (const [text, most] of [
      ['Send the capacity plan', 2],
      ['Write up the proposal', 2],
      ['Who could be my mentor', 2],
    ] as const)
      assert.ok((await lensesOf(text)).length <= most, text);
  });

  it('says at a reference who does it and when it is due, late ones in the colour of a warning', async () => {
    await stateIs('Write up the proposal', /^me · \d+ days late$/);
    await stateIs('Ask Grace who sits', /^Ada · due /);
  });

  it('nudges to decide what was carried three times, and does what is picked at the source', async () => {
    await clickLensOf('Let others speak first', /carried 4 times: resolve$/);
    assert.deepEqual(await workbench.quickItems(), ['Complete', 'Assign…', 'Cancel', 'Snooze…']);
    await workbench.page.keyboard.press('Escape');
  });

  it('completes at a reference what stands in another note, and strikes the reference through', async () => {
    await clickLensOf('Write up the proposal', 'Done');
    await eventually(async () => /- \[x\] .*Write up the proposal .* ✅ /u.test(await workbench.read(`1on1/ada-lovelace/${before17}.md`)), {
      what: 'done at the source',
    });
    await stateIs('Write up the proposal', /^done /);
    const decoration = await row('Write up the proposal')
      .locator('span')
      .filter({ hasText: 'Write up' })
      .last()
      .evaluate((element) => getComputedStyle(element).textDecorationLine);
    assert.equal(decoration, 'line-through');
    await eventually(async () => (await lensesOf('Write up the proposal')).length === 0, { what: 'no lens on what is done' });
  });

  it('snoozes at a reference', async () => {
    await clickLensOf('Find out whether the conference', /^due /);
    await workbench.pick('Next 1:1');
    await eventually(
      async () => /Find out whether.* 📅 (\S+)/u.exec(await workbench.read(`1on1/ada-lovelace/${before17}.md`))?.[1] === next,
      { what: 'the next 1:1 as due date' },
    );
  });

  it('leads from a reference to its action, and back to all that refer to it', async () => {
    await row('Lead the design review').click({ position: { x: 100, y: 8 } });
    await workbench.page.keyboard.press('F12');
    await workbench.activeTab(`${sampleDate('2026-11-03')}.md`).waitFor();
    await workbench.runCommand('Go to References');
    const references = workbench.page.locator('.reference-zone-widget .ref-tree .monaco-list-row');
    await references.first().waitFor();
    assert.ok((await workbench.page.locator('.reference-zone-widget .ref-tree').innerText()).includes(last));
    await workbench.page.keyboard.press('Escape');
    await workbench.openFile(`${last}.md`);
  });

  it('tells the history of an action where the pointer rests', async () => {
    const words = row('Let others speak first').locator('span').filter({ hasText: 'Let others' }).last();
    const text = await workbench.hoverText(words, workbench.page.locator('.monaco-hover').filter({ hasText: 'Raised' }).first());
    assert.match(text, /Carried to /);
    assert.match(text, /Done · Assign… · Cancel · Snooze…/);
    await workbench.page.mouse.move(900, 100);
  });

  it('opens both sides of the ledger from the follow-up of the next note', async () => {
    await workbench.openFile(`${next}.md`);
    const lens = workbench.lens(/^I promised \d+.* · Ada promised \d+$/);
    await clickUntil(lens, workbench.treeItem('I promised', 'Actions'));
    await workbench.treeItem('Ada promised', 'Actions').waitFor();
  });

  it('puts date words of a line into the action, and leaves them in the text', async () => {
    await endOf('How did the proposal read?');
    await newLine('- [ ] @ada send me the numbers tomorrow');
    await clickLensOf('send me the numbers', 'Track action');
    await eventually(
      async () =>
        /^- \[ \] @ada send me the numbers tomorrow ➕ \S+ ⏳ \S+ 📅 \S+ \^[a-z0-9]{6}$/mu.test((await workbench.editorLines()).join('\n')),
      { what: 'the tracked line' },
    );
    await lensOf('send me the numbers', /^due .* · follow up /);
  });

  it('offers owners behind @, first the person of the note, and takes the one that is picked', async () => {
    await endOf('Same-day refunds hold');
    await newLine('- [ ] ');
    await keys('@');
    assert.deepEqual(await suggested(), ['@ada', '@me', '@grace']);
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await eventually(async () => (await lineWith('- [ ] @')) === '- [ ] @me', { what: 'the owner' });
  });

  it('offers tags behind # with those in use first, and dates in words behind 📅', async () => {
    await keys(' numbers #');
    const tags = await suggested();
    assert.equal(tags[0], '#career');
    assert.ok(tags.includes('#area/payments'));
    await keys('paym');
    await eventually(async () => (await suggest().allInnerTexts()).join() === '#area/payments', { what: 'the tag' });
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.insertText(' 📅');
    await keys(' ');
    const dates = await suggested();
    assert.equal(dates[0], 'next 1:1');
    await keys('tomo');
    await workbench.page.keyboard.press('Enter');
    await eventually(async () => /numbers #area\/payments 📅 \d{4}-\d\d-\d\d$/u.test((await lineWith('numbers #area')) ?? ''), {
      what: 'the date',
    });
  });

  it('leaves Enter alone once the list is closed', async () => {
    await newLine('- [ ] foo ');
    await keys('#');
    await suggested();
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Enter');
    await eventually(async () => (await workbench.editorLines()).includes('- [ ] foo #'), { what: 'the line with a bare #' });
    assert.equal(await suggest().count(), 0);
  });

  it('offers nothing in a code block', async () => {
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.insertText('```\n- [ ] \n```\n');
    await workbench.page.keyboard.press('ArrowUp');
    await workbench.page.keyboard.press('ArrowUp');
    await workbench.page.keyboard.press('End');
    await keys('@');
    await workbench.page.waitForTimeout(600);
    assert.equal(await suggest().count(), 0);
    await workbench.runCommand('File: Revert File');
  });

  it('goes on with a snippet from the empty box it is typed into', async () => {
    await workbench.openFile(`${last}.md`);
    await endOf('Team dinner');
    await newLine('- [ ] ');
    await keys('1on1-blo');
    await workbench.page.keyboard.press('Control+Space');
    assert.deepEqual(await suggested(), ['1on1-blocker']);
    await workbench.page.keyboard.press('Tab');
    await eventually(async () => (await lineWith('#blocker')) === '- [ ] What stands in the way, since when #blocker', {
      what: 'one box, with the words of the snippet',
    });
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('File: Revert File');
  });

  it('goes on with a list at Enter, and ends it at Enter in an empty item', async () => {
    await workbench.openFile(`${last}.md`);
    const below = async (count: number) => {
      const all = await workbench.editorLines();
      const first = all.indexOf('- [ ] one') + 1;
      return all.slice(first, first + count).join('\n');
    };
    let patience = 600;
    const enterMakes = async (...lines: string[]) => {
      await enter(patience);
      const isThere = async () => (await below(lines.length)) === lines.join('\n');
      for (const since = Date.now(); Date.now() - since < 3 * patience; await workbench.page.waitForTimeout(50))
        if (await isThere()) return true;
      return false;
    };
    // whose key it is is told to the window a moment after the cursor moved; a slow one gets more time, from the start
    const goesOn = async () => {
      await endOf('Team dinner');
      await newLine('- [ ] one');
      const isOn = await enterMakes('- [ ] ', '');
      if (isOn) await keys('two');
      const ends = isOn && (await enterMakes('- [ ] two', '- [ ] ', '')) && (await enterMakes('- [ ] two', '', ''));
      await workbench.runCommand('File: Revert File');
      patience *= 1.5;
      return ends;
    };
    await eventually(goesOn, { what: 'the list that goes on, and ends' });
  });

  it('leaves Enter as it is in Markdown that is no note', async () => {
    await workbench.openFile('README.md');
    await endOf('Pays money back');
    await newLine('- [ ] one');
    await enter();
    await workbench.page.keyboard.insertText('- [ ] ');
    await enter();
    await keys('two');
    const below = async () => {
      const lines = await workbench.editorLines();
      return lines.slice(lines.indexOf('- [ ] one')).slice(0, 3).join('\n');
    };
    await eventually(async () => (await below()) === '- [ ] one\n- [ ] \ntwo', { what: 'lines as they were typed' });
    await workbench.runCommand('File: Revert File');
  });

  it('has no lens where actions do not live', async () => {
    await workbench.openFile('after-an-incident.md');
    await workbench.page.waitForTimeout(600);
    assert.equal(await workbench.page.locator('.editor-group-container.active .codelens-decoration a').count(), 0);
  });

  it('keeps the lenses still while one types', async () => {
    await workbench.openFile(`${last}.md`);
    await lensOf('Send the capacity plan', 'Done');
    await endOf('Decision: no deploys');
    const watched = await workbench.page.evaluate(() => {
      const seen = { removed: 0 };
      const lenses = new Set(document.querySelectorAll('.editor-group-container.active .codelens-decoration'));
      new MutationObserver((changes) => {
        for (const { removedNodes } of changes) for (const node of removedNodes) if (lenses.has(node as Element)) seen.removed += 1;
      }).observe(document.body, { childList: true, subtree: true });
      Object.assign(globalThis, { lensesSeen: seen });
      return lenses.size;
    });
    assert.ok(watched > 3);
    await keys(' that week');
    await workbench.page.waitForTimeout(1000);
    assert.deepEqual(await workbench.page.evaluate(() => Reflect.get(globalThis, 'lensesSeen') as unknown), { removed: 0 });
    await workbench.runCommand('File: Revert File');
  });
});
