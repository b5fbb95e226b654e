import assert from 'node:assert/strict';
import { allCommands } from '../../src/commands/all';
import { api, run, useDesk } from './desk';

/** What there is to do for them is one thing, or a row of a view says it. */
const takeNothing = new Set([
  'open',
  'endList',
  'refresh',
  'showPromises',
  'showDoneActions',
  'hideDoneActions',
  'clearActionsFilter',
  'openAction',
  'showMoreActions',
]);
const commands = allCommands.map(({ id }) => id).filter((id) => !takeNothing.has(id));

describe('a command that is given something else than one object', () => {
  const desk = useDesk();

  it('names it, and does nothing', async () => {
    await api();
    for (const command of commands) {
      await desk.refused(command, 'nonsense', /nonsense/);
      await desk.refused(command, 12.5, /12\.5/);
      await desk.refused(command, ['a', 'list'], /a.*list/);
    }
  });

  it('which is a manager, an action or a note that there is not, names it', async () => {
    const series = await desk.series();
    const gone = series.uri('2020-01-01.md');
    for (const command of ['newMeeting', 'prepare', 'openNextMeeting', 'openProfile', 'exportNotes', 'exportIssues', 'createInvite'])
      await desk.refused(command, { manager: 'nobody-at-all', format: 'markdown' }, /nobody-at-all/);
    for (const command of ['completeAction', 'cancelAction', 'reopenAction', 'snoozeAction', 'assignAction', 'trackAction', 'decideAction'])
      await desk.refused(command, { id: 'gone00', due: 'tomorrow', owner: 'me' }, /gone00/);
    for (const command of ['carryOver', 'reschedule', 'cancelMeeting', 'markHeld', 'createInvite'])
      await desk.refused(command, { uri: gone, date: '2031-01-01', reason: 'x' }, /2020-01-01\.md/);
    for (const command of ['completeAction', 'snoozeAction', 'assignAction', 'trackAction'])
      await desk.refused(command, { uri: gone, line: 0, due: 'tomorrow', owner: 'me' }, /2020-01-01\.md/);
    await desk.refused('decideAction', { id: 'gone00', as: 'forget' }, /forget/);
    await desk.refused('filterActions', { filter: 7 }, /filter.*7/);
    await desk.refused('groupActions', { by: 'colour' }, /by.*colour/);
    assert.deepEqual(await series.names(), ['profile.md']);
    assert.equal(await run('refresh'), undefined);
  });
});
