import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './driver';

for (const host of ['node', 'worker'] as const) {
  describe(`the workbench with the extension in the ${host} host`, () => {
    let workbench: Workbench;
    before(async () => { workbench = await openWorkbench({ host }); });
    after(() => workbench.close());

    it('opens the folder', async () => {
      await workbench.treeItem('1on1').waitFor();
    });

    it('has a container in the Activity Bar with both views', async () => {
      await workbench.openContainer('One-on-One');
      assert.deepEqual(await workbench.viewTitles(), ['Meetings', 'Actions']);
    });

    it('offers its commands in the palette', async () => {
      await workbench.searchCommands('1:1: ');
      assert.ok((await workbench.quickItems()).some((title) => title.startsWith('1:1: ')));
      await workbench.page.keyboard.press('Escape');
    });
  });
}
