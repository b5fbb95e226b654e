import assert from 'node:assert/strict';
import path from 'node:path';
import { eventually, openSample, type Workbench } from './driver';

const running = '# 1:1 Zoe\n\n## To discuss\n\n- pay\n\n## Nov 24, 2025\n\n- deploys\n\n## 17 Nov 2025\n\n- hiring\n';

describe('1:1: Import Notes', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await openSample();
  });
  after(() => workbench.close());
  const message = () => workbench.page.locator('.sidebar .tree-explorer-viewlet-tree-view .message').first();

  it('is beside the number of files that are no notes', async () => {
    await workbench.write('1on1/Zoe.md', running);
    await eventually(async () => /1 file in your notes folder isn't a note/.test(await message().innerText()), { what: 'the message' });
    await workbench.page
      .locator('.sidebar .pane-header')
      .filter({ hasText: 'Meetings' })
      .locator('[aria-label^="Import Notes"]')
      .first()
      .waitFor({ state: 'attached' });
    await workbench.screenshot('import-message');
  });

  it('shows what it would do, and does it once that is agreed to', async () => {
    await workbench.runCommand('1:1: Import Notes…', 'Files…');
    await workbench.choosePath(path.join(workbench.folder, '1on1', 'Zoe.md'));
    await workbench.quickItem('Import 2 notes').waitFor();
    await workbench.screenshot('import-preview');
    assert.ok((await workbench.quickItems()).some((label) => label.includes('Not under a date: To discuss')));
    await assert.rejects(workbench.read('1on1/zoe/profile.md'));
    await workbench.pick('Import 2 notes');
    await workbench.treeItem('Zoe', 'Meetings').waitFor();
    assert.equal(await workbench.read('1on1/zoe/2025-11-17.md'), '---\ndate: 2025-11-17\n---\n\n- hiring\n');
    assert.equal(await workbench.read('1on1/Zoe.md'), running);
  });
});
