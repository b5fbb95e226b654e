import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, run, useDesk } from './desk';

/** The commands of the contract that take an object. */
const commands = [
  'newManager', 'newMeeting', 'prepare', 'openNextMeeting', 'insertTemplate', 'carryOver', 'trackAction', 'completeAction', 'cancelAction', 'reopenAction', 'snoozeAction', 'assignAction', 'reschedule', 'cancelMeeting',
  'markHeld', 'addToAgenda', 'logWin', 'draftWins', 'shareAgenda', 'sendRecap', 'exportNotes', 'exportIssues', 'createInvite', 'reviewPacket', 'showInsights',
];

describe('a command that is given something else than one object', () => {
  const desk = useDesk();

  it('names it, and does nothing', async () => {
    await api();
    const declared = (vscode.extensions.getExtension('one-on-one.one-on-one')?.packageJSON as { contributes: { commands: { command: string }[] } }).contributes.commands.map(({ command }) => command);
    const here = commands.filter((command) => declared.includes(`oneOnOne.${command}`));
    assert.ok(here.length >= 17, here.join());
    for (const command of here) {
      await desk.refused(command, 'nonsense', /nonsense/);
      await desk.refused(command, 12.5, /12\.5/);
      await desk.refused(command, ['a', 'list'], /a,list/);
    }
  });

  it('which is a manager, an action or a note that there is not, names it', async () => {
    const series = await desk.series();
    const gone = series.uri('2020-01-01.md');
    for (const command of ['newMeeting', 'prepare', 'openNextMeeting', 'exportNotes', 'exportIssues', 'createInvite']) await desk.refused(command, { manager: 'nobody-at-all', format: 'markdown' }, /nobody-at-all/);
    for (const command of ['completeAction', 'cancelAction', 'reopenAction', 'snoozeAction', 'assignAction', 'trackAction']) await desk.refused(command, { id: 'gone00', due: 'tomorrow', owner: 'me' }, /gone00/);
    for (const command of ['carryOver', 'reschedule', 'cancelMeeting', 'markHeld', 'createInvite']) await desk.refused(command, { uri: gone, date: '2031-01-01', reason: 'x' }, /2020-01-01\.md/);
    for (const command of ['completeAction', 'snoozeAction', 'assignAction', 'trackAction']) await desk.refused(command, { uri: gone, line: 0, due: 'tomorrow', owner: 'me' }, /2020-01-01\.md/);
    assert.deepEqual(await series.names(), ['profile.md']);
    assert.equal(await run('refresh'), undefined);
  });
});
