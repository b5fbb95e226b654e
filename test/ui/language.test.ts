import assert from 'node:assert/strict';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { eventually, openWorkbench, sampleDate, type Workbench } from './driver';
import { inDays } from './words';

const next = sampleDate('2026-11-24');
const note = `1on1/ada-lovelace/${next}.md`;

/** The extension as one would have it in German, were it translated that far. */
async function inGerman(): Promise<string> {
  const folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'one-on-one-german-')), 'extension');
  await cp(process.env['ONE_ON_ONE_EXTENSION'] ?? '', folder, { recursive: true });
  const bundle = { 'Plans and wins': 'Pläne und Erfolge', 'Track action': 'Aktion verfolgen', 'in {0} days': 'in {0} Tagen' };
  await writeFile(path.join(folder, 'l10n/bundle.l10n.de.json'), JSON.stringify(bundle));
  return folder;
}

describe('in German', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench({ host: 'worker', language: 'de', extension: await inGerman() });
    const text = (await workbench.read(note)).trimEnd();
    await workbench.write(note, `${text}\n\n## Notes\n\n- [ ] Plan an QA schicken bis in 12 Tagen\n`);
    await workbench.openContainer('One-on-One');
  });
  after(() => workbench.close());

  it('views speak it, and days are as it writes them', async () => {
    await workbench.treeItem('Pläne und Erfolge').waitFor();
    await workbench.treeItem(/^(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?, \d{1,2}\. /).waitFor();
    await workbench.screenshot('german');
  });

  it('a line is tracked with its date words', async () => {
    await workbench.openFile(`${next}.md`);
    await workbench.page.keyboard.press('Control+End');
    await workbench.clickLensAbove(workbench.line('Plan an QA schicken'), 'Aktion verfolgen');
    await eventually(async () => (await workbench.read(note)).includes(`bis in 12 Tagen ➕ ${inDays(0)}`), { what: 'the tracked line' });
    assert.match(await workbench.read(note), new RegExp(`in 12 Tagen .*📅 ${inDays(12)} \\^[a-z0-9]{6}$`, 'mu'));
    await workbench
      .line('in 12 Tagen')
      .filter({ hasText: `${inDays(12)}in 12 Tagen` })
      .waitFor();
  });
});
