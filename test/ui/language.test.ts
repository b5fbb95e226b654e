import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openWorkbench, type Workbench } from './driver';

/** The extension as one would have it in German, were it translated that far. */
async function inGerman(): Promise<string> {
  const folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'one-on-one-german-')), 'extension');
  await cp(process.env['ONE_ON_ONE_EXTENSION'] ?? '', folder, { recursive: true });
  await writeFile(path.join(folder, 'l10n/bundle.l10n.de.json'), JSON.stringify({ 'Plans and wins': 'Pläne und Erfolge' }));
  return folder;
}

describe('in German', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench({ host: 'worker', language: 'de', extension: await inGerman() });
    await workbench.openContainer('One-on-One');
  });
  after(() => workbench.close());

  it('views speak it, and days are as it writes them', async () => {
    await workbench.treeItem('Pläne und Erfolge').waitFor();
    await workbench.treeItem(/^(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?, \d{1,2}\. /).waitFor();
    await workbench.screenshot('german');
  });
});
