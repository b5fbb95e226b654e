import assert from 'node:assert/strict';
import { EventEmitter } from 'vscode';
import { Schedule } from '../../src/schedule/schedule';
import { MeetingEnds } from '../../src/platform/meetingEnds';
import { endIndexes, indexOf, root } from '../unit/index/indexOf';
import { MemoryNotes } from '../unit/index/memoryNotes';

describe('the end of a meeting', () => {
  afterEach(endIndexes);

  it('is told once, by the look at the clock that finds it', async () => {
    const index = await indexOf(
      new MemoryNotes({
        [`${root}/ada/profile.md`]: '---\nname: Ada\ntime: "10:00"\ntimezone: UTC\n---\n',
        [`${root}/ada/2026-11-24.md`]: '',
        [`${root}/ada/2026-12-01.md`]: '',
      }),
    );
    let now = '09:00';
    const looked = new EventEmitter<void>();
    const schedule = new Schedule(index, { today: () => '2026-11-24', now: () => Date.parse(`2026-11-24T${now}Z`) }, { of: () => [] });
    const ends = new MeetingEnds(index, schedule, looked.event);
    let told = 0;
    ends.onDidEnd(() => (told += 1));
    const lookAt = (time: string): number => {
      now = time;
      looked.fire();
      return told;
    };
    const begun = lookAt('09:30');
    assert.equal(lookAt('10:29'), begun);
    assert.equal(lookAt('10:30'), begun + 1);
    assert.equal(lookAt('15:00'), begun + 1);
    ends.dispose();
  });
});
