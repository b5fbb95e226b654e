import assert from 'node:assert/strict';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import type { TaskLine } from '../../../src/core/model';

const nbsp = '\u00a0';
const selector = '\ufe0f';

describe('a task line', () => {
  const shapes: [line: string, text: string | undefined, why: string][] = [
    ['- [ ] Ask', 'Ask', 'the plain one'],
    ['* [ ] Ask', 'Ask', 'a star'],
    ['+ [ ] Ask', 'Ask', 'a plus'],
    ['1. [ ] Ask', 'Ask', 'a number'],
    ['12) [ ] Ask', 'Ask', 'a number and a bracket'],
    ['1234567890. [ ] Ask', undefined, 'no list number has ten digits'],
    ['  \t- [ ] Ask', 'Ask', 'indented'],
    ['> - [ ] Ask', 'Ask', 'quoted'],
    ['> > 1. [ ] Ask', 'Ask', 'quoted twice'],
    ['- - [ ] Ask', 'Ask', 'a list in a list item'],
    ['-   [ ]   Ask  ', 'Ask', 'more white space'],
    ['-\t[ ]\tAsk', 'Ask', 'tabs'],
    [`- [ ]${nbsp}Ask`, 'Ask', 'a no-break space behind the box'],
    ['- [ ]', '', 'nothing yet'],
    ['- [ ] ', '', 'nothing yet'],
    ['- [🔥] Ask', 'Ask', 'a box of two units'],
    ['- [x](https://example.com)', undefined, 'a link'],
    ['- [x]: https://example.com', undefined, 'a link definition'],
    ['- [ ]Ask', undefined, 'no white space behind the box'],
    ['- [] Ask', undefined, 'no box'],
    ['- [xx] Ask', undefined, 'two characters'],
    ['-[ ] Ask', undefined, 'no list'],
    [`-${nbsp}[ ] Ask`, undefined, 'no list in Markdown'],
    ['[ ] Ask', undefined, 'no list'],
    ['> [ ] Ask', undefined, 'no list'],
    ['Say - [ ] Ask', undefined, 'no list'],
    ['- Ask [ ] me', undefined, 'a box elsewhere'],
    ['', undefined, 'nothing'],
  ];
  for (const [line, text, why] of shapes) {
    it(`${JSON.stringify(line)} ${text === undefined ? 'is none' : 'is one'}: ${why}`, () => {
      assert.equal(parseTaskLine(line)?.text, text);
    });
  }

  const boxes: [box: string, status: TaskLine['status']][] = [
    [' ', 'open'],
    ['x', 'done'],
    ['X', 'done'],
    ['-', 'cancelled'],
    ['/', 'in-progress'],
    ['>', 'moved'],
    ['?', 'open'],
    ['!', 'open'],
    ['<', 'open'],
    ['b', 'open'],
    ['😀', 'open'],
  ];
  for (const [box, status] of boxes) {
    it(`[${box}] is ${status}`, () => {
      const task = parseTaskLine(`- [${box}] Ask`);
      assert.equal(task?.status, status);
      assert.equal(task.box, box);
    });
  }
});

describe('the fields of a task line', () => {
  const rows: [line: string, says: Partial<TaskLine>][] = [
    [
      '- [ ] @me Send the plan #area/payments ⏫ ➕ 2026-11-17 ⏳ 2026-11-24 📅 2026-11-28 ^k3f9q2',
      {
        owner: 'me',
        text: 'Send the plan',
        tags: ['#area/payments'],
        priority: 'high',
        raised: '2026-11-17',
        followUp: '2026-11-24',
        due: '2026-11-28',
        id: 'k3f9q2',
      },
    ],
    [
      '- [-] @me Send it 📅 2026-11-28 ❌ 2026-11-26 ^k3f9q2',
      { owner: 'me', text: 'Send it', due: '2026-11-28', cancelled: '2026-11-26', id: 'k3f9q2' },
    ],
    [
      '- [x] Send it [priority:: lowest] [created:: 2026-11-17] [scheduled:: 2026-11-24] [due:: 2026-11-28] [completion:: 2026-11-27]',
      { text: 'Send it', priority: 'lowest', raised: '2026-11-17', followUp: '2026-11-24', due: '2026-11-28', done: '2026-11-27' },
    ],
    ['- [-] Send it (due:: 2026-11-28) (cancelled:: 2026-11-26)', { text: 'Send it', due: '2026-11-28', cancelled: '2026-11-26' }],
    ['- [ ] Every sign 🔺', { text: 'Every sign', priority: 'highest' }],
    ['- [ ] Every sign 🔼', { text: 'Every sign', priority: 'medium' }],
    ['- [ ] Every sign 🔽', { text: 'Every sign', priority: 'low' }],
    ['- [ ] Every sign ⏬', { text: 'Every sign', priority: 'lowest' }],
    ['- [ ] Other signs ⌛ 2026-11-24 📆 2026-11-28', { text: 'Other signs', followUp: '2026-11-24', due: '2026-11-28' }],
    ['- [ ] A calendar 🗓 2026-11-28', { text: 'A calendar', due: '2026-11-28' }],

    // Variation selectors and white space, as emoji pickers, phones and no-break space keys leave them.
    [`- [ ] Ask 🗓${selector} 2026-11-28`, { text: 'Ask', due: '2026-11-28' }],
    [`- [ ] Ask ⏫${selector} 📅${selector}2026-11-28`, { text: 'Ask', priority: 'high', due: '2026-11-28' }],
    [`- [ ] Ask 📅\ufe0e\t2026-11-28`, { text: 'Ask', due: '2026-11-28' }],
    [`- [ ] Ask${nbsp}📅${nbsp}2026-11-28${nbsp}^k3f9q2`, { text: 'Ask', due: '2026-11-28', id: 'k3f9q2' }],
    ['- [ ] Ask 📅\u202f2026-11-28', { text: 'Ask', due: '2026-11-28' }],
    ['- [ ] Ask📅2026-11-28⏫', { text: 'Ask', due: '2026-11-28', priority: 'high' }],

    // A field needs no white space before it; a sign within a tag is the tag's.
    ['- [ ] Ask #ask📅 2026-11-28', { text: 'Ask', tags: ['#ask'], due: '2026-11-28' }],
    ['- [ ] Ask #area/ci➕2026-11-17 #ask ^k3f9q2', { text: 'Ask', tags: ['#area/ci', '#ask'], raised: '2026-11-17', id: 'k3f9q2' }],
    ['- [ ] Fix #42📅 2026-11-28', { text: 'Fix #42', due: '2026-11-28' }],
    ['- [ ] Ask #größe🔼', { text: 'Ask', tags: ['#größe'], priority: 'medium' }],
    ['- [ ] Watch #trend🔼 closely', { text: 'Watch #trend🔼 closely', tags: ['#trend🔼'] }],
    ['- [ ] Ask #ask[due:: 2026-11-28]', { text: 'Ask', tags: ['#ask'], due: '2026-11-28' }],

    // What Obsidian Tasks stops at does not stop us.
    ['- [ ] Ask 📅 2026-11-28 and tell Sam', { text: 'Ask and tell Sam', due: '2026-11-28' }],
    ['- [ ] Ask by 📅 2026-11-28.', { text: 'Ask by .', due: '2026-11-28' }],
    ['- [ ] ⏫ 📅 2026-11-28 Ask', { text: 'Ask', priority: 'high', due: '2026-11-28' }],
    ['- [ ] 🔼 Ask', { text: 'Ask', priority: 'medium' }],
    ['- [ ] @ada 🔼 Ask', { text: 'Ask', priority: 'medium', owner: 'ada' }],
    ['- [ ] Press 🔼 twice', { text: 'Press 🔼 twice' }],
    ['- [ ] Ask [due:: 2026-11-28] ⏫ (see the doc)', { text: 'Ask (see the doc)', priority: 'high', due: '2026-11-28' }],
    ['- [ ] Ask 📅 2026-11-28 <!-- not before the review -->', { text: 'Ask', due: '2026-11-28' }],
    ['- [ ] Ask %%quietly%% now', { text: 'Ask now' }],
    ['- [ ] Ask <!-- quietly', { text: 'Ask' }],
    ['- [ ] Grow 50%% by then', { text: 'Grow 50%% by then' }],

    // Minutes are text, wherever they are among what ends the line.
    ['- [ ] Ask #ask (10m)', { text: 'Ask (10m)', tags: ['#ask'] }],
    ['- [ ] Ask (10m) #ask', { text: 'Ask (10m)', tags: ['#ask'] }],
    ['- [ ] Ask #ask (1h30) #win ^k3f9q2', { text: 'Ask (1h30)', tags: ['#ask', '#win'], id: 'k3f9q2' }],
    ['- [ ] Ask ⏫ #ask (10 min) 📅 2026-11-28', { text: 'Ask (10 min)', tags: ['#ask'], priority: 'high', due: '2026-11-28' }],
    ['- [ ] Ask 🔁 every week (10m)', { text: 'Ask (10m)' }],
    ['- [ ] Ask #12 (10m) #ask', { text: 'Ask #12 (10m)', tags: ['#ask'] }],
    ['- [ ] Ask #ask (10)', { text: 'Ask #ask (10)', tags: ['#ask'] }],

    // Several formats in one line.
    [
      '- [ ] Ask [due:: 2026-11-28] ⏳ 2026-11-24 (priority:: high)',
      { text: 'Ask', due: '2026-11-28', followUp: '2026-11-24', priority: 'high' },
    ],
    ['- [ ] Ask  [due:: 2026-11-28],  [scheduled:: 2026-11-24]', { text: 'Ask', due: '2026-11-28', followUp: '2026-11-24' }],

    // Doubled fields: the leftmost of the run that ends the line.
    ['- [ ] Ask 📅 2026-11-28 📅 2026-12-28', { text: 'Ask', due: '2026-11-28' }],
    ['- [ ] Ask ⏫ 📅 2026-11-28 🔽', { text: 'Ask', due: '2026-11-28', priority: 'high' }],
    ['- [ ] Ask 📅 2026-11-28 #ask [due:: 2026-12-28]', { text: 'Ask', due: '2026-11-28', tags: ['#ask'] }],
    ['- [ ] Ask 📅 2026-11-28 <!-- or --> 📅 2026-12-28', { text: 'Ask', due: '2026-12-28' }],
    ['- [ ] Ask [due:: 2026-11-28] [estimate:: 3h] [due:: 2026-12-28]', { text: 'Ask', due: '2026-12-28' }],
    ['- [ ] Ask 📅 2026-11-28 [owner:: ada] 📅 2026-12-28', { text: 'Ask', owner: 'ada', due: '2026-12-28' }],
    ['- [ ] Ask 📅 2026-11-28 🏁 2nd 📅 2026-12-28', { text: 'Ask 🏁 2nd', due: '2026-12-28' }],
    ['- [ ] Moved from 📅 2026-11-28 to 📅 2026-12-28', { text: 'Moved from to', due: '2026-12-28' }],
    ['- [ ] From 📅 2026-11-28 or 📅 2026-12-28 on', { text: 'From or on', due: '2026-11-28' }],

    // No dates.
    ['- [ ] Ask 📅 2026-02-30', { text: 'Ask 📅 2026-02-30' }],
    ['- [ ] Ask 📅 2026-02-30 📅 2026-03-02', { text: 'Ask 📅 2026-02-30', due: '2026-03-02' }],
    ['- [ ] Leap 📅 2028-02-29', { text: 'Leap', due: '2028-02-29' }],
    ['- [ ] Leap 📅 2027-02-29', { text: 'Leap 📅 2027-02-29' }],
    ['- [ ] Ask 📅 2026-13-01', { text: 'Ask 📅 2026-13-01' }],
    ['- [ ] Ask 📅 2026-11-281', { text: 'Ask 📅 2026-11-281' }],
    ['- [ ] Ask 📅 tomorrow', { text: 'Ask 📅 tomorrow' }],
    ['- [ ] Ask 📅 28.11.2026', { text: 'Ask 📅 28.11.2026' }],
    ['- [ ] Ask [due:: next week]', { text: 'Ask [due:: next week]' }],
    ['- [ ] Ask [due::]', { text: 'Ask [due::]' }],
    ['- [ ] Ask [priority:: urgent]', { text: 'Ask [priority:: urgent]' }],

    // Dataview as people write it.
    ['- [ ] Ask [due::2026-11-28]', { text: 'Ask', due: '2026-11-28' }],
    ['- [ ] Ask [ due :: 2026-11-28 ]', { text: 'Ask', due: '2026-11-28' }],
    ['- [ ] Ask [Due:: 2026-11-28]', { text: 'Ask', due: '2026-11-28' }],
    ['- [ ] Ask [**due**:: 2026-11-28]', { text: 'Ask', due: '2026-11-28' }],
    ['- [ ] Ask [due:: [[2026-11-28]]]', { text: 'Ask', due: '2026-11-28' }],
    ['- [ ] Ask [due:: [[2026-11-28|Saturday]]]', { text: 'Ask [due:: [[2026-11-28|Saturday]]]' }],
    ['- [ ] Ask [due:: 2026-11-28T10:00]', { text: 'Ask', due: '2026-11-28' }],
    ['- [ ] Ask [due:: 2026-11-28 10:00]', { text: 'Ask', due: '2026-11-28' }],
    ['- [ ] Ask [due:: 2026-11-28)', { text: 'Ask [due:: 2026-11-28)' }],
    ['- [ ] Ask [due:: 2026-11-28', { text: 'Ask [due:: 2026-11-28' }],
    ['- [ ] Ask due:: 2026-11-28', { text: 'Ask due:: 2026-11-28' }],
    ['- [ ] Replace [std::vector] (see ns::name) in (a::b)', { text: 'Replace [std::vector] (see ns::name) in (a::b)' }],
    ['- [ ] Ask [owner:: ada]', { text: 'Ask', owner: 'ada' }],
    ['- [ ] Ask [owner:: @ada]', { text: 'Ask', owner: 'ada' }],
    ['- [ ] Ask (owner:: [[Ada Lovelace|Ada]])', { text: 'Ask', owner: 'Ada Lovelace' }],
    ['- [ ] @sam Ask [owner:: ada]', { text: 'Ask', owner: 'sam' }],

    // What is kept for other tools is no part of the text where it is clear that it is a field.
    [
      '- [ ] Ask 🆔 abc_1 ⛔ def,ghi 🔁 every week on Monday, Friday 🏁 keep 🛫 2026-11-20 📅 2026-11-28',
      { text: 'Ask', due: '2026-11-28' },
    ],
    ['- [ ] Ask 🔁 every week #ops 📅 2026-11-28', { text: 'Ask', tags: ['#ops'], due: '2026-11-28' }],
    ['- [ ] Ask [repeat:: every week] [dependsOn:: a, b] [id:: c] [onCompletion:: keep] [start:: 2026-11-20]', { text: 'Ask' }],
    ['- [ ] Ask [estimate:: 3h] 📅 2026-11-28', { text: 'Ask', due: '2026-11-28' }],
    ['- [ ] ⛔ blocked by legal', { text: '⛔ blocked by legal' }],
    ['- [ ] Go 🏁', { text: 'Go 🏁' }],
    ['- [ ] ✅ and ❌ in the table ➕', { text: '✅ and ❌ in the table ➕' }],

    // Code and escapes hold no fields.
    ['- [ ] Explain `📅 2026-11-28` to Sam', { text: 'Explain `📅 2026-11-28` to Sam' }],
    ['- [ ] Explain ``a ` 📅 2026-11-28`` #doc', { text: 'Explain ``a ` 📅 2026-11-28``', tags: ['#doc'] }],
    ['- [ ] One ` tick 📅 2026-11-28', { text: 'One ` tick', due: '2026-11-28' }],
    ['- [ ] Write \\[due:: 2026-11-28]', { text: 'Write \\[due:: 2026-11-28]' }],

    // Owners.
    ['- [ ] @ada: call back', { text: 'call back', owner: 'ada' }],
    ['- [ ] @jean-luc.p, call back', { text: 'call back', owner: 'jean-luc.p' }],
    ['- [ ] @Åsa call back', { text: 'call back', owner: 'Åsa' }],
    ['- [ ] @李 call back', { text: 'call back', owner: '李' }],
    ['- [ ] @me', { text: '', owner: 'me' }],
    ['- [ ] Ask @ada', { text: 'Ask @ada' }],
    ["- [ ] @ada's plan", { text: "@ada's plan" }],
    ['- [ ] @types/node to 22', { text: '@types/node to 22' }],
    ['- [ ] @', { text: '@' }],

    // Tags.
    ['- [ ] #issue Deploys fail #area/ci', { text: '#issue Deploys fail', tags: ['#issue', '#area/ci'] }],
    ['- [ ] Fix #ask now #ask #ASK', { text: 'Fix #ask now', tags: ['#ask', '#ASK'] }],
    ['- [ ] Review PR #123', { text: 'Review PR #123', tags: [] }],
    ['- [ ] Review #ask #123 #later 📅 2026-11-28', { text: 'Review #ask #123', tags: ['#ask', '#later'], due: '2026-11-28' }],
    ['- [ ] See https://example.com/#part and a#b and C# #', { text: 'See https://example.com/#part and a#b and C# #', tags: [] }],
    ['- [ ] Ask #ask, #offer.', { text: 'Ask #ask, #offer.', tags: ['#ask', '#offer'] }],
    ['- [ ] Ask #größe #日本', { text: 'Ask', tags: ['#größe', '#日本'] }],

    // A time of day behind a date.
    ['- [x] Pay #area/pay ✅ 2026-11-24T10:00', { text: 'Pay', tags: ['#area/pay'], done: '2026-11-24' }],
    ['- [x] Pay ✅ 2026-11-24T10:00:00+01:00 #late', { text: 'Pay', tags: ['#late'], done: '2026-11-24' }],
    ['- [x] Pay ➕ 2026-11-17 9:05 ✅ 2026-11-24 10:00 ^k3f9q2', { text: 'Pay', raised: '2026-11-17', done: '2026-11-24', id: 'k3f9q2' }],
    ['- [ ] Pay 📅 2026-11-28T10:00Z by mail', { text: 'Pay by mail', due: '2026-11-28' }],
    ['- [ ] Pay 📅 2026-11-28 14:00 at the bank', { text: 'Pay 14:00 at the bank', due: '2026-11-28' }],
    ['- [x] Pay [completion:: 2026-11-24t10:00]', { text: 'Pay', done: '2026-11-24' }],

    // Anchors.
    ['- [ ] Ask ^k3f9q2  ', { text: 'Ask', id: 'k3f9q2' }],
    ['- [ ] Ask ^Quote-1', { text: 'Ask', id: 'Quote-1' }],
    ['- [ ] ^k3f9q2', { text: '', id: 'k3f9q2' }],
    ['- [ ] Ask^k3f9q2', { text: 'Ask^k3f9q2' }],
    ['- [ ] Ask ^', { text: 'Ask ^' }],
    ['- [ ] Ask ^k3f_q2', { text: 'Ask ^k3f_q2' }],
    ['- [ ] Ask ^k3f9q2 📅 2026-11-28', { text: 'Ask ^k3f9q2', due: '2026-11-28' }],
    ['- [ ] 2 ^10', { text: '2', id: '10' }],
  ];
  for (const [line, says] of rows) {
    it(line, () => {
      const { box, status, ...task } = parseTaskLine(line) ?? assert.fail('no task line');
      assert.ok(box && status);
      assert.deepEqual(task, { tags: [], ...says });
    });
  }
});
