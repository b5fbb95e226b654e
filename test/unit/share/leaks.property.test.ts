import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agenda } from '../../../src/core/share/agenda';
import type { Doc } from '../../../src/core/share/document';
import { writeEml } from '../../../src/core/share/eml';
import { documentFormats, noteFormats } from '../../../src/core/share/formats';
import { handover } from '../../../src/core/share/handover';
import { htmlFragment } from '../../../src/core/share/html';
import { writeMailto } from '../../../src/core/share/mailto';
import type { ExportedNote } from '../../../src/core/share/exportedNote';
import { recap } from '../../../src/core/share/recap';
import { meetingDocument } from '../../../src/core/share/meetingDocument';
import { plainText } from '../../../src/core/share/plainText';
import { publicWords } from '../../../src/core/share/publicWords';
import type { WithId } from '../../../src/core/share/readBlocks';
import { searchNote } from '../../../src/core/share/searchNote';
import { reviewPacket } from '../../../src/core/share/reviewPacket';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import { itemsWithSecrets, noteWithSecrets } from '../note/secretNotes';
import { english } from './englishWords';
import { packetEnglish, packetOf } from './packetNotes';
import { runs } from '../runs';

type Action = NonNullable<ReturnType<WithId>>;

/** Every link leads to an action that is private. */
const noneIsPublic: WithId = () => ({ private: true, task: parseTaskLine('- [ ] hush ^aaaaaa')! });

/** Secrets in the front matter, beside what is public there. */
const front = '---\ndate: 2026-11-17\nsalary: hush1\nshared-digest: hush2\n# hush3\ngoal: seen1 %% hush4 %%\n---\n\n';
const goal = 'seen1 %% hush4 %% <!-- hush5 --> seen2';

async function forms(doc: Doc): Promise<Readonly<Record<string, string>>> {
  const mail = { to: [], subject: '', doc, date: 0, id: 'a' };
  const parts = writeEml(mail).split('base64\r\n\r\n').slice(1);
  const mailto = writeMailto(mail);
  return {
    ...Object.fromEntries(await Promise.all(documentFormats.map(async ({ id, write }) => [id, await write(doc)] as const))),
    clipboard: htmlFragment(doc),
    ...Object.fromEntries(parts.map((part, at) => [`mail ${at}`, Buffer.from(part.split('--')[0]!, 'base64').toString()])),
    ...('address' in mailto ? { mailto: decodeURIComponent(mailto.address) } : {}),
  };
}

async function givenAway(text: string, actions: readonly Action[] = []): Promise<Readonly<Record<string, string>>> {
  const withId: WithId = (id) => actions.find(({ task }) => task.id === id) ?? noneIsPublic(id);
  const meeting = { manager: 'ada', date: '2026-11-17', duration: 30, type: 'weekly', status: 'held' as const, goal };
  const told = actions.map(({ task }) => ({ line: 0, manager: 'ada', text: task.text, status: task.status, owner: 'me', tags: [] }));
  const exported: ExportedNote = { root: '', file: 'a.md', name: 'Ada', meeting, source: text, withId, actions: told, words: english };
  const facts = { text, title: '', goal, withId };
  const invite = plainText(text, { owner: (words) => words, due: (words) => words, done: (words) => words }, withId);
  const given: Record<string, string> = { invite };
  for (const [name, shared] of [
    ['agenda', await agenda(facts, english)],
    ['recap', await recap({ ...facts, kept: actions.map(({ task }) => task) }, english)],
    ['meeting', await meetingDocument({ ...facts, reason: goal }, english)],
  ] as const) {
    if (shared.problem === undefined)
      for (const [form, said] of Object.entries(await forms(shared.doc))) given[`${name} as ${form}`] = said;
    else assert.equal(shared.problem, 'empty');
  }
  if (actions.length > 0) given.agent = actions.map((action) => publicWords(action, withId)).join('\n');
  const lines = await searchNote(text, [], withId);
  given.search = lines.map(({ text: line }) => line).join('\n');
  for (const { id, write } of noteFormats) given[`notes as ${id}`] = await write({ notes: [exported], title: '' });
  return given;
}

describe('what leaves the folder, in every document and form', () => {
  it('has no secret, and every public word', async () => {
    await fc.assert(
      fc.asyncProperty(noteWithSecrets, fc.boolean(), async (body, isSecond) => {
        const text = (isSecond ? front.replaceAll('\n', body.includes('\r') ? '\r\n' : '\n') : '') + body;
        for (const [way, said] of Object.entries(await givenAway(text))) {
          assert.doesNotMatch(said, /hush/, `${way} of\n${text}\n---\n${said}`);
          // A tag is a mark, not a word.
          for (const [word] of body.matchAll(/(?<!#)(?:seen|left|task)\d+/g))
            assert.ok(said.includes(word), `${word} is not in ${way} of\n${text}\n---\n${said}`);
        }
      }),
      { numRuns: runs(300) },
    );
  }).timeout(20_000);

  for (const reference of [
    '[hush](a.md#^hidden)',
    '[[a#^hidden|hush]]',
    '![hush](a.md#^hidden)',
    '![[a#^hidden]]',
    '[[a#^hidden|a **hush**]]',
    '**[[a#^hidden]]**',
    '[[a#^hidden\\|hush]]',
    '[[a#^hidden |hush]]',
    '[[a#^hidden|hush [1]]]',
    `[[a#^hidden|${'hush '.repeat(50)}]]`,
  ])
    it(`has nothing of a private action that a public one refers to: ${reference}`, async () => {
      const task = parseTaskLine(`- [ ] seen1 ${reference} ^public`)!;
      const said = await givenAway('## Follow-up\n\n- [x](a.md#^public)\n', [{ private: false, task }]);
      for (const [way, words] of Object.entries(said)) {
        assert.doesNotMatch(words, /hush|hidden/, way);
        assert.match(words, /seen1/, way);
      }
    });

  it('nor has a packet, nor what is told in confidence, and every public word of what it is made from', async () => {
    const parts = fc.record({
      wins: itemsWithSecrets,
      goals: itemsWithSecrets,
      training: itemsWithSecrets,
      feedback: itemsWithSecrets,
      support: itemsWithSecrets,
      expectations: noteWithSecrets,
      work: noteWithSecrets,
      other: noteWithSecrets,
    });
    await fc.assert(
      fc.asyncProperty(parts, fc.boolean(), async (said, isSecond) => {
        // No word is in two of them.
        const own = Object.fromEntries(
          Object.entries(said).map(([name, text], at) => [name, text.replace(/(seen|left|task)(\d+)/g, `$1${at + 1}$2`)] as const),
        ) as typeof said;
        const head = isSecond ? front : '';
        const done = own.feedback.replaceAll('[ ]', '[x]');
        const training = own.training.replace(/^- (?!\[.\] )/gm, '- [ ] ');
        const expectations = under('Expectations', own.expectations);
        const files = {
          'wins.md': `${head}# Wins\n\n${own.wins}`,
          'career-plan.md': `${head}## Goals\n\n${own.goals}\n## Private\n\n- hush\n`,
          'training-plan-2026.md': `${head}${training}`,
          'ada/profile.md': `${head}${expectations}\n## Priorities\n\n- hush\n\n## Their manager's priorities\n\n- hush\n\n## Private\n\nhush\n`,
          'ada/2026-11-03.md': `${head}## Feedback\n\n${done}\n## Private\n\n- WHAT: hush\n- [x] hush #win #feedback ^aaaaaa\n`,
          'ada/2026-11-10.md': `${head}## Support\n\n${own.support}`,
          'ada/2026-11-17.md': `${head}${under('How we work', own.work)}`,
          'ada/2026-11-24.md': `${head}${own.other}`,
        };
        const facts = packetOf(files, { withId: noneIsPublic, values: ['weekly <!-- hush -->', '%% hush %%'] });
        const shared = own.wins + own.goals + training + expectations;
        const made = [
          ['review', await reviewPacket(facts, packetEnglish), shared + done + own.support],
          ['handover', await handover(facts, packetEnglish), shared + own.work],
        ] as const;
        for (const [name, { doc, skipped }, words] of made) {
          assert.deepEqual(skipped, []);
          for (const { id, write } of documentFormats.filter((format) => format.id === 'markdown' || format.id === 'html')) {
            const text = await write(doc);
            const what = () => `${name} as ${id} of\n${JSON.stringify(files, undefined, 2)}\n---\n${text}`;
            assert.doesNotMatch(text, /hush/, what());
            for (const [word] of words.matchAll(/(?<!#)(?:seen|left|task)\d+/g))
              assert.ok(text.includes(word), `${word} is not in ${what()}`);
          }
        }
      }),
      { numRuns: runs(100) },
    );
  }).timeout(20_000);
});

/** The same under another heading. */
function under(heading: string, text: string): string {
  return text.replace(/^## (?:Support|Issues|Career|Recap|Ada's topics|Follow-up)$/gm, `## ${heading}`);
}
