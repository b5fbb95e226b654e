import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Schedule } from '../../src/schedule/schedule';
import { Settings } from '../../src/platform/settings';
import { NextItem } from '../../src/views/statusBar/nextItem';
import { endIndexes, indexOf, root } from '../unit/index/indexOf';
import { MemoryNotes } from '../unit/index/memoryNotes';

const note = `${root}/ada/2026-11-24.md`;
const profile = '---\nname: Ada Lovelace\ncadence: weekly\ntime: "10:00"\ntimezone: Asia/Tokyo\nduration: 30\n---\n';

describe('the status bar while one meets', () => {
  const items: vscode.StatusBarItem[] = [];
  afterEach(() => {
    endIndexes();
    items.splice(0).forEach((item) => item.dispose());
  });

  /** What the item says at a moment, as one look at the clock finds it; times are Tokyo's. */
  async function desk(text: string, open: readonly string[] = [note]) {
    const index = await indexOf(
      new MemoryNotes({
        [`${root}/ada/profile.md`]: profile,
        [note]: text,
        [`${root}/grace/profile.md`]: profile.replace('Ada Lovelace', 'Grace Hopper'),
        [`${root}/grace/2026-11-24.md`]: '---\ntime: "10:20"\nduration: 20\n---\n',
      }),
    );
    let now = Date.parse('2026-11-24T00:00:00Z');
    const clock = { today: () => '2026-11-24', now: () => now };
    const schedule = new Schedule(index, clock, { of: () => [] });
    const item = vscode.window.createStatusBarItem('oneOnOne.test', vscode.StatusBarAlignment.Left, 0);
    items.push(item);
    const summary = { points: ['a'], own: 1, references: [] };
    const tabs = { all: () => new Set(open) };
    const next = new NextItem(item, index, schedule, new Settings(), { of: () => Promise.resolve(summary) }, { of: () => undefined }, tabs);
    await next.paint();
    return async (time: string): Promise<string> => {
      now = Date.parse(`2026-11-24T${time}+09:00`);
      next.look();
      await new Promise((resolve) => setTimeout(resolve));
      return `${item.text.replace(/^\$\([a-z-]+\) /, '')}${item.backgroundColor === undefined ? '' : '!'}`;
    };
  }

  it('counts the minutes of a meeting down, and says when the last five, the manager’s, begin', async () => {
    const at = await desk('');
    const days: [time: string, says: RegExp | string][] = [
      ['09:59:59', /^(Ada|Grace) today/],
      ['10:00:00', 'Ada: 30 min left'],
      ['10:00:01', 'Ada: 30 min left'],
      ['10:01:00', 'Ada: 29 min left'],
      ['10:24:59', 'Ada: 6 min left'],
      ['10:25:00', "Ada's time: 5 min left!"],
      ['10:29:59', "Ada's time: 1 min left!"],
    ];
    for (const [time, says] of days) {
      const said = await at(time);
      if (typeof says === 'string') assert.equal(said, says, time);
      else assert.match(said, says, time);
    }
  });

  const others: [what: string, text: string, open: readonly string[], time: string, says: RegExp][] = [
    ['the note’s own time and duration count', '---\ntime: "09:50"\nduration: 60\n---\n', [note], '10:40:00', /^Ada: 10 min left$/],
    ['a note that is in no tab says nothing', '', [], '10:10:00', /today/],
    ['one that was held already says nothing', '---\nstatus: held\n---\n', [note], '10:10:00', /today/],
    ['one that was cancelled says nothing', '---\nstatus: cancelled\n---\n', [note], '10:10:00', /today/],
    ['of two the one that ends first', '', [`${root}/grace/2026-11-24.md`, note], '10:21:00', /^Ada: 9 min left$/],
    ['then the other', '', [`${root}/grace/2026-11-24.md`, note], '10:30:00', /^Grace: 10 min left$/],
  ];
  for (const [what, text, open, time, says] of others)
    it(what, async () => {
      const at = await desk(text, open);
      assert.match(await at(time), says);
    });
});
