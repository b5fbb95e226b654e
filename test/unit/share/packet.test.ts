import assert from 'node:assert/strict';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import { handover } from '../../../src/core/share/handover';
import type { PacketNote } from '../../../src/core/share/packet/facts';
import { reviewPacket } from '../../../src/core/share/reviewPacket';
import type { Doc } from '../../../src/core/share/document';
import { writeMarkdown } from '../../../src/core/share/markdown';
import { packetEnglish, packetOf } from './packetNotes';

type Files = Readonly<Record<string, string>>;

const review = async (files: Files, more: Partial<PacketNote> = {}) => reviewPacket(packetOf(files, more), packetEnglish);

/** What is under a heading of the second level. */
function under(heading: string, doc: Doc): string {
  const parts = writeMarkdown(doc).split(/^## /m);
  const own = parts.find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return own.slice(heading.length).replace(/\n+/g, '\n').trim();
}

describe('a review packet', () => {
  const table: [what: string, heading: string, files: Files, text: string][] = [
    [
      'wins by month, the latest first, with links, without marks',
      'Wins',
      {
        'wins.md':
          '- 2026-07-30 Runs in [4 minutes](https://example.com/c/1) #area/x ^w3k9q2\n- **2026-08-03**: 86 of 100 #area/x ([note](ada/2026-08-03.md))\n- 2026-06-30 Before it\n- 2027-01-01 After it\n- [x] [[2026-08-02]] A box\n- 7 of 8, one day #area/x\n- Fixed 2 of #4711\n',
      },
      '### 2026-08\n- 2026-08-03: 86 of 100\n- 2026-08-02: A box\n### 2026-07\n- 2026-07-30: Runs in [4 minutes](https://example.com/c/1)\n### Undated\n- 7 of 8, one day\n- Fixed 2 of #4711',
    ],
    [
      'wins of meetings that the log does not have, each once',
      'Wins',
      {
        'wins.md': '- 2026-08-01 Refunds up by 8 #area/x ^w3k9q2\n- 2026-05-01 Told late, 3 times\n',
        'ada/2026-08-03.md':
          '## Wins\n\n- [x] Refunds up by 8 (5m) ([win](../wins.md#^w3k9q2))\n- [ ] Told late, 3 times\n- [x] Talk for 40 people #win\n- [-] Dropped 1\n- [>] Moved 1\n',
        'ada/2026-08-10.md': '## Recap\n\n- [x] Talk for 40 people #win (10m)\n- [x] 9 nights without a call #Win\n- [x] 5 updates\n',
      },
      '### 2026-08\n- 2026-08-10: 9 nights without a call\n- 2026-08-03: Talk for 40 people\n- 2026-08-01: Refunds up by 8',
    ],
    [
      'who a win was told to, where there are several',
      'Wins',
      { 'ada/2026-08-03.md': '## Wins\n\n- [x] 1 talk\n', 'grace/2026-08-04.md': '## Wins\n\n- [x] 2 talks\n' },
      '### 2026-08\n- 2026-08-04, grace: 2 talks\n- 2026-08-03, ada: 1 talk',
    ],
    [
      'feedback and what shows that it was acted on, each once',
      'Feedback',
      {
        'ada/2026-08-03.md':
          '## Feedback\n\n- [x] Speak up earlier\n- [ ] Not discussed\n- [x] How am I doing? (5m)\n- [x] And now?\n  - Better\n- [ ] @me Answer sooner #feedback 📅 2026-08-20 ^a1\n\n## Notes\n\n- Shorter mails #Feedback/mail\n- Kind words #feedback ([2026-07-27](2026-07-27.md))\n- [x] Calm #feedback ([2026-07-27](2026-07-27.md))\n',
        'ada/2026-08-10.md': '## Follow-up\n\n- [Answer sooner](2026-08-03.md#^a1)\n  - Evidence: [5 hours](https://example.com/5)\n',
      },
      '- 2026-08-03: Speak up earlier\n- 2026-08-03: And now?\n  - Better\n- 2026-08-03: Answer sooner (Grace, by 2026-08-20)\n  - Evidence: [5 hours](https://example.com/5)\n- 2026-08-03: Shorter mails\n- 2026-08-03: Kind words\n- 2026-08-03: Calm',
    ],
    [
      'goals that are open or were reached in the span',
      'Goals',
      {
        'career-plan.md':
          '## Gaps\n\n- [ ] A gap\n\n## Goals\n\n- Be known\n- [/] Two reviews 📅 2026-12-01\n- [x] A talk ✅ 2026-08-01\n  - Evidence: [slides](https://example.com)\n- [x] Long ago ✅ 2026-01-01\n- [-] Given up ❌ 2026-08-02\n',
      },
      '- Be known\n- Two reviews (in progress, by 2026-12-01)\n- A talk (done 2026-08-01)\n  - Evidence: [slides](https://example.com)\n- Given up (cancelled)',
    ],
    [
      'training by plan',
      'Training',
      { 'training-plan-2026.md': '- [x] A course ✅ 2026-08-01\n- no box\n', 'training-plan-2027.md': '- [ ] A book\n' },
      '### 2026\n- A course (done 2026-08-01)\n### 2027\n- A book',
    ],
    [
      'issues, with what came of them; one that was carried on is one',
      'Issues',
      {
        'ada/2026-08-03.md':
          '## Support\n\n- **Deploys**: flaky\n  - Recommendation: pin it\n  - [x] @me Pin it ✅ 2026-08-09 ^a1\n- Hiring\n  - [ ] Ask ^a2\n- [x] Why?\n- [-] Dropped\n',
        'ada/2026-08-10.md':
          '## Issues\n\n- **Deploys**: flaky ([2026-08-03](2026-08-03.md))\n  - Response: well done\n- [x] Desk\n\n### Others\n\n- Bank\n',
      },
      '### Solved\n- 2026-08-03: **Deploys**: flaky\n  - Recommendation: pin it\n  - Pin it (Grace, done 2026-08-09)\n  - Response: well done\n- 2026-08-10: Desk\n### Still open\n- 2026-08-03: Hiring\n  - Ask (Grace)\n- 2026-08-10: Bank',
    ],
    [
      'promises of both that were kept, with those that were on time',
      'Promises',
      {
        'ada/2026-08-03.md':
          '- [x] A 📅 2026-08-10 ✅ 2026-08-10 ^a1\n- [x] B 📅 2026-08-10 ✅ 2026-08-13 ^a2\n- [x] C ✅ 2026-08-01 ^a3\n- [x] @ada D 📅 2026-08-10 ✅ 2026-08-09 ^a4\n- [x] Untracked ✅ 2026-08-01\n- [x] Old ✅ 2026-06-30 ^a5\n- [ ] Open ^a6\n',
        'ada/running.md': '- [x] E ✅ 2026-08-20 ^a7\n',
      },
      '### Kept: mine\n4 done, 1 of 2 on time\n- E (done 2026-08-20)\n- B (done 2026-08-13, 3 late)\n- A (done 2026-08-10, on time)\n- C (done 2026-08-01)\n### Kept: ada\n1 done, 1 of 1 on time\n- D (Ada, done 2026-08-09, on time)',
    ],
    [
      'what was agreed, and how it changed',
      'Agreed',
      {
        'ada/2026-03-03.md': '- WHAT: the ledger\n',
        'ada/2026-06-03.md': '- **WHAT**: the gateway\n- HOW: alone\n',
        'ada/2026-08-03.md': '## Alignment\n\n- **WHAT**: the gateway\n- **HOW**: with [two teams](https://example.com)\n- **WHEN**:\n',
        'ada/2026-08-10.md': '- [x] How: with two teams.\n- [-] WHAT: nothing\n',
        'ada/2026-08-17.md': '**WHAT**：refunds\nin May\nHOW：\nWHEN： by March\n',
      },
      'Agreed 2026-08-17\n- **WHAT**: refunds\\\n  in May\n- **HOW**: with [two teams](https://example.com)\n- **WHEN**: by March\n### Changed\n| Date | WHAT | HOW | WHEN |\n| --- | --- | --- | --- |\n| 2026-06-03 | the gateway | alone |  |\n| 2026-08-03 | the gateway | with [two teams](https://example.com) |  |\n| 2026-08-17 | refunds in May | with [two teams](https://example.com) | by March |',
    ],
    [
      'what is expected, and nothing else of a profile',
      'ada expects',
      {
        'ada/profile.md':
          "---\nname: Ada\n---\n\n## Their manager's priorities\n\n- X\n\n## Expectations\n\nTwo:\n\n- A proposal\n\n### Later\n\n- Y\n\n## Private\n\n- Z\n",
      },
      'Two:\n- A proposal\n### Later\n- Y',
    ],
    [
      'gaps',
      'Gaps',
      {
        'wins.md': '- 2026-07-30 Better\n',
        'career-plan.md': '## Goals\n\n- [ ] One\n- [/] Two\n- [x] Three ✅ 2026-08-01\n- [x] [Four](a.md) ✅ 2026-08-01\n',
        'training-plan-2026.md':
          '- [x] A course ✅ 2026-08-01\n- [x] A [talk](../src/talk.md) ✅ 2026-08-01\n- [x] A book\n  - Evidence: it\n',
        'ada/profile.md': '## Expectations\n\n- \n',
        'ada/2026-08-03.md':
          '## Feedback\n\n- [x] Speak up\n- [x] To Ada：fine\n- [x] Shown\n  - Evidence：\n    - it\n- [ ] Late 📅 2026-08-09 ^a1\n- [ ] @ada Late 📅 2026-08-09 ^a2\n\n## Alignment\n\n- WHAT: x\n',
        'ada/2026-08-10.md': 'A\n<<<<<<< ours\n',
        'ada/2026-08-17.md': '---\ndate: [\n---\n\n- B\n',
      },
      'Fill them in.\nada/2026-08-10.md skipped: conflict 2\nada/2026-08-17.md skipped: yaml 3\nno win: 2026-08, 2026-09\nno figure\n- Better\nno evidence\n- Speak up\n- Late\n- Late\nno progress\n- One\ngoal not shown\n- Three\ntraining-plan-2026.md not agreed\nnot demonstrated\n- A course\noverdue\n- Late (Grace, by 2026-08-09)\nno expectations of ada\nnot agreed: HOW, WHEN',
    ],
    ['what is missing where there is nothing', 'Gaps', {}, 'Fill them in.\nno wins\nno goals\nno training'],
  ];
  for (const [what, heading, files, text] of table)
    it(what, async () => {
      const { doc } = await review(files);
      assert.equal(under(heading, doc), text);
      const crlf = Object.fromEntries(Object.entries(files).map(([file, said]) => [file, `\ufeff${said.replaceAll('\n', '\r\n')}`]));
      assert.equal(under(heading, (await review(crlf)).doc), text);
    });

  it('names what could not be read, and takes the rest', async () => {
    const { doc, skipped } = await review({ 'ada/2026-08-03.md': '- [x] 1 win #win\n', 'wins.md': '<<<<<<< a\n- 2026-08-01 hush 1\n' });
    assert.deepEqual(skipped, ['file:///wins.md']);
    assert.match(writeMarkdown(doc), /wins\.md skipped: conflict 1[\s\S]*2026-08-03: 1 win/);
    assert.doesNotMatch(writeMarkdown(doc), /hush/);
    const gone = await review({ 'ada/2026-08-03.md': '' }, { problem: 'It is locked.' });
    assert.match(writeMarkdown(gone.doc), /2026-08-03\.md skipped: It is locked\./);
  });

  it('says nothing of a private action that a note refers to', async () => {
    const files = { 'ada/2026-08-03.md': '## Feedback\n\n- [hush](a.md#^a1)\n- [hush](a.md#^a1) seen\n' };
    const { doc } = await review(files, {
      withId: () => ({ private: true, task: parseTaskLine('- [x] hush #feedback ✅ 2026-08-01 ^a1')! }),
    });
    assert.equal(under('Feedback', doc), '- 2026-08-03: seen');
  });

  it('has an action of each folder, where two have one ID', async () => {
    const files = { 'ada/2026-08-03.md': '## Feedback\n\n- [x] @ada Ask #feedback ✅ 2026-08-01 ^a1\n' };
    const other = { 'ada/2026-08-03.md': '## Feedback\n\n- [x] @ada Tell #feedback ✅ 2026-08-02 ^a1\n' };
    const notes = [...packetOf(files).notes, ...packetOf(other, { root: 'file:///other', person: () => 'Adele' }).notes];
    const { doc } = await reviewPacket({ ...packetOf(files), notes }, packetEnglish);
    assert.equal(under('Feedback', doc), '- 2026-08-03: Ask (Ada, done 2026-08-01)\n- 2026-08-03: Tell (Adele, done 2026-08-02)');
    assert.match(under('Promises', doc), /Tell \(Adele, done 2026-08-02\)\n- Ask \(Ada, done 2026-08-01\)/);
  });

  it('is made of thousands of lines', async () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `- 2026-08-01 Win ${at} of 5000`).join('\n');
    const { doc } = await review({ 'wins.md': lines, 'ada/2026-08-03.md': `## Feedback\n\n${lines}\n\n## Support\n\n${lines}\n` });
    assert.equal(under('Wins', doc).split('\n').length, 5_001);
  });
});

describe('a handover packet', () => {
  it('says how we work, what is expected and agreed, what is open on both sides, goals and training, and wins', async () => {
    const files = {
      'wins.md': '- 2026-08-01 3 talks\n',
      'career-plan.md': '## Goals\n\n- [ ] A goal\n',
      'training-plan-2026.md': '- [ ] A course\n',
      'ada/profile.md':
        "## Priorities\n\n- P\n\n## Their manager's priorities\n\n- Q\n\n## Expectations\n\n- A proposal\n\n## Private\n\n- R\n",
      'ada/2026-01-03.md': '### How we work\n\n- [x] Tuesdays\n\n### Other\n\n- S\n',
      'ada/2026-08-03.md':
        '## Feedback\n\n- [x] T\n\n## Alignment\n\n- WHAT: x\n- HOW: y\n- WHEN: z\n\n## Notes\n\n- [ ] Mine 📅 2026-09-01 ^a1\n- [ ] Mine too ^a2\n- [ ] @ada Theirs 📅 2026-09-01 ^a3\n- [x] Done ✅ 2026-08-01 ^a4\n',
    };
    const { doc } = await handover(packetOf(files, { values: ['weekly', 'tuesday'] }), packetEnglish);
    assert.equal(
      writeMarkdown(doc).replace(/\n+/g, '\n').trim(),
      [
        '# Packet',
        '2026-07-01 to 2026-12-31',
        '## Gaps',
        'Fill them in.',
        'no due date',
        '- Mine too',
        '## How we work',
        'When: weekly, tuesday',
        '- Tuesdays',
        '## ada expects',
        '- A proposal',
        '## Agreed',
        'Agreed 2026-08-03',
        '- **WHAT**: x',
        '- **HOW**: y',
        '- **WHEN**: z',
        '## Open: mine',
        '- Mine (Grace, by 2026-09-01)',
        '- Mine too (Grace)',
        '## Open: ada',
        '- Theirs (Ada, by 2026-09-01)',
        '## Goals',
        'Target: weekly, tuesday',
        '- A goal',
        '## Training',
        '- A course',
        '## Wins',
        '### 2026-08',
        '- 2026-08-01: 3 talks',
      ].join('\n'),
    );
  });
});
