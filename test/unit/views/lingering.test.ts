import assert from 'node:assert/strict';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import type { Action } from '../../../src/core/model';
import { Lingering } from '../../../src/views/actions/lingering';

const root = 'file:///notes';
const action = (source: string): Action => {
  const task = parseTaskLine(source);
  assert.ok(task, source);
  return { uri: `${root}/ada/2026-11-17.md`, root, manager: 'ada', line: 0, source, private: false, task };
};

describe('actions that are done and stay where they were', () => {
  const shown = new Map([[`${root}#k3f9q2`, 'week']]);
  const done = (): Action => action('- [x] Send the plan ✅ 2026-11-24 ^k3f9q2');

  it('stay until they are released', () => {
    const lingering = new Lingering();
    const [first, other] = [done(), action('- [x] Draw the map ✅ 2026-11-24 ^x2b9v5')];
    assert.deepEqual(lingering.keep(shown, [first, other, action('- [ ] Send the plan ^k3f9q2')]), [first]);
    assert.equal(lingering.groupOf(first), 'week');
    assert.equal(lingering.groupOf(other), undefined);
    lingering.release([first]);
    assert.equal(lingering.groupOf(first), undefined);
  });

  it('stay as long again where they were reopened and done once more', () => {
    const lingering = new Lingering();
    const [first, again] = [done(), done()];
    lingering.keep(shown, [first]);
    assert.equal(lingering.groupOf(action('- [ ] Send the plan ^k3f9q2')), undefined);
    lingering.keep(shown, [again]);
    lingering.release([first]);
    assert.equal(lingering.groupOf(again), 'week');
    lingering.release([again]);
    assert.equal(lingering.groupOf(again), undefined);
  });
});
