import assert from 'node:assert/strict';
import path from 'node:path';
import { eventually, openWorkbench } from './driver';
import { folderWith } from './folderWith';
import { inDays } from './words';

const notes = {
  'ada/profile.md': '---\nname: Ada Lovelace\ncadence: weekly\n---\n',
  [`ada/${inDays(3)}.md`]: `---\ndate: ${inDays(3)}\n---\n\n- [ ] Refunds\n`,
};
const below = (folder: string) => Object.fromEntries(Object.entries(notes).map(([name, text]) => [path.posix.join(folder, name), text]));

describe('a home for notes', () => {
  const homes: readonly [what: string, open: () => Promise<{ readonly from: string; readonly folder: string }>][] = [
    ['an absolute path', async () => ({ from: await folderWith({ 'main.c': '' }), folder: await folderWith(notes) })],
    [
      'another name in the workspace',
      async () => ({ from: await folderWith({ 'main.c': '', ...below('docs/talks') }), folder: 'docs/talks' }),
    ],
  ];
  for (const [what, open] of homes) {
    it(`of ${what} is in the status bar before anything is opened`, async function () {
      this.timeout(120_000);
      const { from, folder } = await open();
      const workbench = await openWorkbench({ from, machineSettings: { 'oneOnOne.folder': folder } });
      try {
        await workbench.statusItem().waitFor();
        assert.equal(await eventually(() => workbench.statusText(), { what: 'the status bar' }), 'Ada in 3 days');
      } finally {
        await workbench.close();
      }
    });
  }
});
