import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import { introMessage, lateMessage, type Message, noticeMessage, scheduleMessage } from '../../../src/core/share/messages';
import type { ShareProblem } from '../../../src/core/share/readNote';
import { writeText } from '../../../src/core/share/text';
import { noteWithSecrets } from '../note/secretNotes';
import { runs } from '../runs';
import { englishLetters } from './englishWords';

const today = '2026-11-26';

/** Of the line of a note that has the id, or of its first box. */
function late(note: string): Promise<Message | ShareProblem> {
  const lines = note.split(/\r?\n/);
  const task = parseTaskLine(lines.find((line) => line.includes('^k3f9q2')) ?? lines.find((line) => line.includes('[ ]')) ?? '')!;
  return lateMessage({ text: note, action: { task }, withId: () => undefined, today, to: 'Ada', me: 'Sam' }, englishLetters);
}

const textOf = (message: Message | ShareProblem): string => ('problem' in message ? message.problem : writeText(message.doc));

describe('a message that a deadline slips', () => {
  const table: [what: string, note: string, opening: string, facts: readonly string[]][] = [
    [
      'says what it was agreed for, in words',
      '- [ ] @me Send the **plan** to [Jo](../jo/profile.md) #area/ci ⏫ 📅 2026-11-28 ^k3f9q2',
      'Early',
      ['What: Send the plan to Jo', 'Agreed: 2026-11-28', 'Why: […]', 'New date: […]'],
    ],
    [
      'says so where the day has passed',
      '- [ ] Send it 📅 2026-11-25 ^k3f9q2',
      'Overdue',
      ['What: Send it', 'Agreed: 2026-11-25', 'Why: […]', 'New date: […]'],
    ],
    [
      'takes the reason from below it, and nothing else',
      '- A\n  > - [ ] Other\n- B\n  - [/] Send it 📅 2026-11-26 ^k3f9q2\n    - A step\n    - **Reason：** no `numbers` %%hush%%\n  - Why: not this',
      'Early',
      ['What: Send it', 'Agreed: 2026-11-26', 'Why: no numbers', 'New date: […]'],
    ],
    ['needs no date', '> - [ ] Send it ^k3f9q2\n>   - Why: ill', 'Early', ['What: Send it', 'Why: ill', 'New date: […]']],
    [
      'takes a follow-up behind the deadline for the new date',
      '- [ ] Send it ⏳ 2026-12-01 📅 2026-11-25 ^k3f9q2',
      'Overdue',
      ['What: Send it', 'Agreed: 2026-11-25', 'Why: […]', 'New date: 2026-12-01'],
    ],
    [
      'but not one that has passed, or comes before it',
      '- [ ] Send it ⏳ 2026-11-25 📅 2026-11-24 ^k3f9q2',
      'Overdue',
      ['What: Send it', 'Agreed: 2026-11-24', 'Why: […]', 'New date: […]'],
    ],
    ['can be about a line without an ID', '- [ ] Send it', 'Early', ['What: Send it', 'Why: […]', 'New date: […]']],
  ];
  for (const [what, note, opening, facts] of table)
    it(what, async () => {
      const list = facts.map((fact) => `- ${fact}\n`).join('');
      for (const text of [note, `\uFEFF---\r\ndate: 2026-11-24\r\n---\r\n${note.replaceAll('\n', '\r\n')}`])
        assert.equal(textOf(await late(text)), `Hi Ada,\n\n${opening}:\n\n${list}\nDoes that work?\n\nRegards\nSam\n`);
    });

  it('is none of a note that is broken', async () => {
    assert.equal(textOf(await late('- [ ] A ^k3f9q2\n<<<<<<< ours\n- b\n=======\n- c\n>>>>>>> theirs\n')), 'conflict');
    assert.equal(textOf(await late('---\ndate: [\n---\n- [ ] A ^k3f9q2')), 'yaml');
  });

  it('says nothing that is private or a comment, whatever the note holds', async () => {
    const action = '\n\n- [ ] %%hush%% Send <!-- hush --> it 📅 2026-11-28 ^k3f9q2\n  - Why: seen %%hush%%\n';
    await fc.assert(
      fc.asyncProperty(noteWithSecrets, async (body) => {
        assert.doesNotMatch(textOf(await late(action + body)), /hush/);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('other messages', () => {
  const people = { to: 'Ada', me: 'Sam Rivera' };
  const table: [what: string, message: Message, subject: string, text: string][] = [
    [
      'notice of a performance talk has its goal without comments',
      noticeMessage({ ...people, date: '2026-12-08', time: '10:00', goal: 'where I stand %%hush%%' }, englishLetters),
      'Performance, 2026-12-08',
      'On 2026-12-08, 10:00.\n\nTime to prepare.\n\nGoal: where I stand\n\nQuestions:\n\n- What went well?\n\nTell me.',
    ],
    [
      'an introduction names my manager where it is told',
      introMessage({ ...people, myManager: 'Grace Hopper' }, englishLetters),
      'Hello from Sam Rivera',
      "I'm Sam Rivera. I report to Grace Hopper. Looking forward.\n\nTopics:\n\n- What matters\n\nWhen?",
    ],
    [
      'a series has what the profile says of it',
      scheduleMessage({ ...people, cadence: 'weekly', date: '2026-12-01', time: '10:00', duration: 30 }, englishLetters),
      'A regular 1:1',
      'Regularly.\n\nMy agenda.\n\nSuggestion:\n\n- How often: weekly\n- First: 2026-12-01, 10:00\n- Length: 30 min\n\nOr else?',
    ],
    [
      'without a cadence it is asked for',
      scheduleMessage(people, englishLetters),
      'A regular 1:1',
      'Regularly.\n\nMy agenda.\n\nWeekly?\n\nOr else?',
    ],
  ];
  for (const [what, message, subject, text] of table)
    it(what, () => {
      assert.equal(message.subject, subject);
      assert.equal(textOf(message), `Hi Ada,\n\n${text}\n\nRegards\nSam Rivera\n`);
    });

  it('end without a name where mine is not known', () => {
    assert.match(textOf(introMessage({ to: 'Ada' }, englishLetters)), /^Hi Ada,\n\nLooking forward\.[^]*\n\nRegards\n$/);
  });
});
