import assert from 'node:assert/strict';
import { looksLikeAction } from '../../../src/core/action/looksLikeAction';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import type { Section } from '../../../src/core/note/outline';

describe('a task line looks like an action', () => {
  const looks = (text: string, section?: Section): boolean => {
    const task = parseTaskLine(`- [ ] ${text}`);
    assert.ok(task);
    return looksLikeAction(task, section, { today: '2026-11-24' });
  };

  const actions: [why: string, ...lines: string[]][] = [
    ['it has an owner', '@me the numbers', '@ada Introduction to the platform lead', '[owner:: ada] the numbers'],
    ['it names a day', 'Numbers by Friday', 'the plan, due 28 Nov', 'Numbers tomorrow', 'Payout review: first round is on Thursday (5m)'],
    ['it has a date', 'Numbers 📅 2026-11-28', 'Numbers [scheduled:: 2026-11-28]'],
    [
      'it begins with a verb',
      'Send the plan',
      'send me the numbers',
      '**Ask** Grace',
      'Follow up with Grace',
      'Figure out why it is slow',
      'Fix: tests',
    ],
    [
      'it begins with a verb that has an object',
      'Update the wiki',
      'Review my proposal',
      'Plan the offsite',
      'Share our numbers',
      'Report it',
    ],
    [
      'it begins with a verb of another language',
      'Schicke Ada den Plan',
      'Préparer la démo',
      'Enviar el plan',
      'Répondre à Ada',
      'Perguntar à Ada',
    ],
    ['it begins or ends with one where words have no spaces', '发送计划', '确认预算', 'Adaに計画を送る', '予算の確認'],
  ];
  for (const [why, ...lines] of actions)
    for (const line of lines) it(`as ${why}: ${line}`, () => assert.equal(looks(line, 'support'), true));

  const points = [
    'Refund service: on track',
    'Update on refunds',
    'Review of the quarter',
    'Plans for next year',
    'Open questions',
    'Help needed',
    'Budget (10m)',
    'Who could be my mentor?',
    'How did the proposal read?',
    'Senders of mail',
    'Friday’s flake',
    'Plan',
    'Testumgebung',
    '预算',
    'Payments are slow #issue',
  ];
  for (const line of points) it(`but not: ${line}`, () => assert.equal(looks(line, 'support'), false));

  it('wherever it is written in the meeting or as what comes next', () => {
    assert.equal(looks('Budget', 'notes'), true);
    assert.equal(looks('Budget', 'follow-up'), true);
    assert.equal(looks('Budget', 'manager'), false);
    assert.equal(looks('Budget'), false);
  });
});
