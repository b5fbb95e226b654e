import assert from 'node:assert/strict';
import { setAnchor, setField, setOwner } from '../../../src/core/action/edit';
import { readTaskLine, type LineParts } from '../../../src/core/action/readTaskLine';
import { setStatus } from '../../../src/core/action/setStatus';
import { trackAction } from '../../../src/core/action/track';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';

type Edit = (parts: LineParts) => TextEdit[];

function edited(line: string, edit: Edit): string {
  const parts = readTaskLine(line) ?? assert.fail(`no task line: ${line}`);
  return applyEdits(line, edit(parts));
}

function table(title: string, rows: readonly [what: string, edit: Edit, before: string, after: string][]): void {
  describe(title, () => {
    for (const [what, edit, before, after] of rows) it(`${what}: ${before} → ${after}`, () => assert.equal(edited(before, edit), after));
  });
}

const on = '2026-11-27';
const complete: Edit = (parts) => setStatus(parts, 'done', on, 'tasks');
const cancel: Edit = (parts) => setStatus(parts, 'cancelled', on, 'tasks');
const reopen: Edit = (parts) => setStatus(parts, 'open', on, 'tasks');

table('setting the status of an action', [
  ['complete', complete, '- [ ] @me Send it 📅 2026-11-28 ^k3f9q2', '- [x] @me Send it 📅 2026-11-28 ✅ 2026-11-27 ^k3f9q2'],
  ['complete', complete, '- [ ] Send it', '- [x] Send it ✅ 2026-11-27'],
  ['complete', complete, '- [/] Send it', '- [x] Send it ✅ 2026-11-27'],
  ['complete what is done', complete, '- [X] Send it ✅ 2026-11-01', '- [X] Send it ✅ 2026-11-01'],
  ['complete what lacks its date', complete, '- [X] Send it', '- [X] Send it ✅ 2026-11-27'],
  ['complete what was, before its box was emptied by hand', complete, '- [ ] Send it ✅ 2026-11-01T10:00', '- [x] Send it ✅ 2026-11-27'],
  [
    'cancel what was, before its box was emptied by hand',
    cancel,
    '- [/] Send it [cancelled:: 2026-11-01]',
    '- [-] Send it [cancelled:: 2026-11-27]',
  ],
  ['cancel what has both ends', cancel, '- [x] Send it ❌ 2026-11-01 ✅ 2026-11-02', '- [-] Send it ❌ 2026-11-27'],
  ['complete with an impossible date', complete, '- [x] Send it ✅ 2026-02-30', '- [x] Send it ✅ 2026-11-27'],
  [
    'complete what was cancelled',
    complete,
    '- [-] Send it 📅 2026-11-28 ❌ 2026-11-01 ^k3f9q2',
    '- [x] Send it 📅 2026-11-28 ✅ 2026-11-27 ^k3f9q2',
  ],
  [
    'complete a recurring one',
    complete,
    '- [ ] Report 🔁 every week 📅 2026-11-28 ^k3f9q2',
    '- [x] Report 🔁 every week 📅 2026-11-28 ✅ 2026-11-27 ^k3f9q2',
  ],
  ['complete before trailing text', complete, '- [ ] Send it 📅 2026-11-28 by mail', '- [x] Send it 📅 2026-11-28 by mail ✅ 2026-11-27'],
  ['complete in front of a hard break', complete, '- [ ] Send it  ', '- [x] Send it ✅ 2026-11-27  '],
  ['complete in a quote', complete, '> 1. [ ] Send it', '> 1. [x] Send it ✅ 2026-11-27'],
  [
    'complete in Dataview form',
    (parts) => setStatus(parts, 'done', on, 'dataview'),
    '- [ ] @ada Send it #ask',
    '- [x] @ada Send it #ask [completion:: 2026-11-27]',
  ],
  [
    'complete in the form that it has: Dataview',
    complete,
    '- [ ] Send it [due:: 2026-11-28] ^k3f9q2',
    '- [x] Send it [due:: 2026-11-28] [completion:: 2026-11-27] ^k3f9q2',
  ],
  [
    'complete in the form that it has: signs',
    (parts) => setStatus(parts, 'done', on, 'dataview'),
    '- [ ] Send it ⏫',
    '- [x] Send it ⏫ ✅ 2026-11-27',
  ],
  [
    'cancel what was done, in its form',
    (parts) => setStatus(parts, 'cancelled', on, 'dataview'),
    '- [x] Send it [due:: 2026-11-28] ✅ 2026-11-01',
    '- [-] Send it [due:: 2026-11-28] ❌ 2026-11-27',
  ],
  ['cancel', cancel, '- [ ] Send it 📅 2026-11-28 ^k3f9q2', '- [-] Send it 📅 2026-11-28 ❌ 2026-11-27 ^k3f9q2'],
  ['cancel what was done', cancel, '- [x] Send it ✅ 2026-11-01', '- [-] Send it ❌ 2026-11-27'],
  ['cancel what was done twice', cancel, '- [x] Send it ✅ 2026-11-01 ✅ 2026-11-02', '- [-] Send it ❌ 2026-11-27'],
  ['reopen', reopen, '- [x] Send it 📅 2026-11-28 ✅ 2026-11-27 ^k3f9q2', '- [ ] Send it 📅 2026-11-28 ^k3f9q2'],
  ['reopen', reopen, '- [-] Send it [cancelled:: 2026-11-27] [due:: 2026-11-28]', '- [ ] Send it [due:: 2026-11-28]'],
  ['reopen all ends', reopen, '- [x] Send it ✅ 2026-11-27 ❌ 2026-11-26 ✅ 2026-11-25', '- [ ] Send it'],
  ['reopen what is open', reopen, '- [?] Send it', '- [?] Send it'],
  ['start', (parts) => setStatus(parts, 'in-progress', on, 'tasks'), '- [x] Send it ✅ 2026-11-27', '- [/] Send it'],
  ['move on', (parts) => setStatus(parts, 'moved', on, 'tasks'), '- [ ] Send it', '- [>] Send it'],
]);

/** A time of day behind a date goes with it, however it is written; what stood on both sides stays apart. */
table('taking a date out that has a time, or no white space around it', [
  ...[
    'T10:00',
    't10:00',
    'T10',
    'T1000',
    'T10:00:59',
    'T10:00:59.123',
    'T10:00Z',
    'T10:00+01:00',
    'T10:00:00-0500',
    '_10:00',
    ' 10:00',
    ' 9:05',
    ' 10:00:30',
    '\u00a010:00',
  ].flatMap((time): [string, Edit, string, string][] => [
    ['done', reopen, `- [x] Pay #area/pay ✅ 2026-11-24${time}`, '- [ ] Pay #area/pay'],
    ['cancelled, before an id', reopen, `- [-] Pay #area/pay ❌ 2026-11-24${time} ^k3f9q2`, '- [ ] Pay #area/pay ^k3f9q2'],
    ['done, before another field', reopen, `- [x] Pay ✅ 2026-11-24${time} 📅 2026-11-28`, '- [ ] Pay 📅 2026-11-28'],
    ['done, glued to a tag', reopen, `- [x] Pay #area/pay✅ 2026-11-24${time}`, '- [ ] Pay #area/pay'],
  ]),
  ...['T10:00', 'T10:00:00Z', '_10:00', ' 10:00'].map((time): [string, Edit, string, string] => [
    'in Dataview form',
    reopen,
    `- [x] Pay #area/pay [completion:: 2026-11-24${time}]`,
    '- [ ] Pay #area/pay',
  ]),
  [
    'due',
    (parts) => setField(parts, 'due', undefined, 'tasks'),
    '- [ ] Pay #area/pay 📅 2026-11-24T10:00 ^k3f9q2',
    '- [ ] Pay #area/pay ^k3f9q2',
  ],
  ['follow-up', (parts) => setField(parts, 'followUp', undefined, 'tasks'), '- [ ] Pay ⏳ 2026-11-24T10:00Z', '- [ ] Pay'],
  [
    'raised',
    (parts) => setField(parts, 'raised', undefined, 'tasks'),
    '- [ ] Pay ➕ 2026-11-24 10:00 📅 2026-11-28',
    '- [ ] Pay 📅 2026-11-28',
  ],
  ['done becomes cancelled', cancel, '- [x] Pay ✅ 2026-11-24T10:00', '- [-] Pay ❌ 2026-11-27'],
  [
    'a new date keeps its time',
    (parts) => setField(parts, 'due', '2026-12-01', 'tasks'),
    '- [ ] Pay 📅 2026-11-24T10:00',
    '- [ ] Pay 📅 2026-12-01T10:00',
  ],
  ['what begins like a time is text', reopen, '- [x] Pay ✅ 2026-11-24 10:00-11:00', '- [ ] Pay 10:00-11:00'],
  ['a letter behind the date is text', reopen, '- [x] Pay ✅ 2026-11-24Tuesday', '- [ ] Pay Tuesday'],
  ['glued to a tag behind it', reopen, '- [x] Pay #a ✅ 2026-11-24#b', '- [ ] Pay #a #b'],
  ['glued to a word before it', reopen, '- [x] Pay✅ 2026-11-24 by mail', '- [ ] Pay by mail'],
  ['glued on both sides', reopen, '- [x] Pay #a✅ 2026-11-24#b', '- [ ] Pay #a #b'],
  ['two glued to each other', reopen, '- [x] Pay ✅ 2026-11-24❌ 2026-11-25T10:00', '- [ ] Pay'],
  ['two glued, text on both sides', reopen, '- [x] Pay✅ 2026-11-24❌ 2026-11-25by mail', '- [ ] Pay by mail'],
  ['first in the line', reopen, '- [x] ✅ 2026-11-24T10:00 Pay', '- [ ] Pay'],
  ['alone in the line', reopen, '- [x] ✅ 2026-11-24T10:00', '- [ ] '],
]);

const due =
  (date: string | undefined, form: 'tasks' | 'dataview' = 'tasks'): Edit =>
  (parts) =>
    setField(parts, 'due', date, form);

table('setting a date', [
  ['new', due('2026-12-01'), '- [ ] Send it', '- [ ] Send it 📅 2026-12-01'],
  ['new, before the anchor', due('2026-12-01'), '- [ ] Send it ^k3f9q2', '- [ ] Send it 📅 2026-12-01 ^k3f9q2'],
  [
    'new, among others',
    due('2026-12-01'),
    '- [ ] Send it #ask ⏫ ➕ 2026-11-17 ✅ 2026-11-20',
    '- [ ] Send it #ask ⏫ ➕ 2026-11-17 📅 2026-12-01 ✅ 2026-11-20',
  ],
  ['new, before a field without a space', due('2026-12-01'), '- [ ] Send it✅2026-11-20', '- [ ] Send it 📅 2026-12-01 ✅2026-11-20'],
  ['new, in front of nothing', due('2026-12-01'), '- [ ] ', '- [ ] 📅 2026-12-01'],
  ['new, in front of nothing at all', due('2026-12-01'), '- [ ]', '- [ ] 📅 2026-12-01'],
  ['new, before a comment that stays open', due('2026-12-01'), '- [ ] Send it <!-- not', '- [ ] Send it 📅 2026-12-01 <!-- not'],
  [
    'new, in the form that the line has: signs',
    due('2026-12-01', 'dataview'),
    '- [ ] Send it ⏳ 2026-11-24',
    '- [ ] Send it ⏳ 2026-11-24 📅 2026-12-01',
  ],
  [
    'new, in the form that the line has: Dataview',
    due('2026-12-01'),
    '- [ ] Send it (scheduled:: 2026-11-24) ^k3f9q2',
    '- [ ] Send it (scheduled:: 2026-11-24) [due:: 2026-12-01] ^k3f9q2',
  ],
  [
    'new, in the given form where the line has both',
    due('2026-12-01', 'dataview'),
    '- [ ] Send it [priority:: high] ⏳ 2026-11-24',
    '- [ ] Send it [priority:: high] ⏳ 2026-11-24 [due:: 2026-12-01]',
  ],
  [
    'new, in the given form beside a field that nobody knows',
    due('2026-12-01'),
    '- [ ] Send it [client:: acme]',
    '- [ ] Send it 📅 2026-12-01 [client:: acme]',
  ],
  ['changed', due('2026-12-01'), '- [ ] Send it 🗓️\u00a02026-11-28  #late ^k3f9q2', '- [ ] Send it 🗓️\u00a02026-12-01  #late ^k3f9q2'],
  ['changed in its own form', due('2026-12-01'), '- [ ] Send it [ Due ::2026-11-28 ]', '- [ ] Send it [ Due ::2026-12-01 ]'],
  ['changed within a link', due('2026-12-01'), '- [ ] Send it [due:: [[2026-11-28]]]', '- [ ] Send it [due:: [[2026-12-01]]]'],
  [
    'changed with its time of day kept',
    due('2026-12-01'),
    '- [ ] Send it [due:: 2026-11-28T10:00]',
    '- [ ] Send it [due:: 2026-12-01T10:00]',
  ],
  ['mended', due('2026-12-01'), '- [ ] Send it 📅 2026-02-30', '- [ ] Send it 📅 2026-12-01'],
  ['mended', due('2026-12-01'), '- [ ] Send it [due:: next week]', '- [ ] Send it [due:: 2026-12-01]'],
  ['mended', due('2026-12-01'), '- [ ] Send it [due::]', '- [ ] Send it [due:: 2026-12-01]'],
  [
    'the one that counts',
    due('2026-12-01'),
    '- [ ] From 📅 2026-11-01 to 📅 2026-11-28 📅 2026-11-30',
    '- [ ] From 📅 2026-11-01 to 📅 2026-12-01 📅 2026-11-30',
  ],
  ['the same', due('2026-11-28'), '- [ ] Send it 📅 2026-11-28', '- [ ] Send it 📅 2026-11-28'],
  ['none', due(undefined), '- [ ] Send it 📅 2026-11-28 ^k3f9q2', '- [ ] Send it ^k3f9q2'],
  ['none, between words', due(undefined), '- [ ] Send 📅 2026-11-28 it', '- [ ] Send it'],
  ['none, first', due(undefined), '- [ ] 📅 2026-11-28 Send it', '- [ ] Send it'],
  ['none, alone', due(undefined), '- [ ] 📅 2026-11-28', '- [ ] '],
  ['none of several', due(undefined), '- [ ] Send it 📅 2026-11-28 [due:: 2026-12-01], #a', '- [ ] Send it #a'],
  [
    'raised',
    (parts) => setField(parts, 'raised', '2026-11-17', 'tasks'),
    '- [ ] Send it 📅 2026-11-28',
    '- [ ] Send it ➕ 2026-11-17 📅 2026-11-28',
  ],
  [
    'follow-up',
    (parts) => setField(parts, 'followUp', '2026-11-24', 'tasks'),
    '- [ ] Send it 🆔 a 🔁 every day 📅 2026-11-28',
    '- [ ] Send it 🆔 a 🔁 every day ⏳ 2026-11-24 📅 2026-11-28',
  ],
  [
    'follow-up of the other sign',
    (parts) => setField(parts, 'followUp', '2026-11-24', 'tasks'),
    '- [ ] Send it ⌛ 2026-11-20',
    '- [ ] Send it ⌛ 2026-11-24',
  ],
]);

const owner =
  (word: string, form: 'tasks' | 'dataview' = 'tasks'): Edit =>
  (parts) =>
    setField(parts, 'owner', word, form);

table('setting the owner', [
  ['new', owner('ada'), '- [ ] Send it ^k3f9q2', '- [ ] @ada Send it ^k3f9q2'],
  ['new, in Dataview form', owner('ada', 'dataview'), '- [ ] Send it', '- [ ] [owner:: ada] Send it'],
  ['changed', owner('ada'), '- [ ] @me: Send it', '- [ ] @ada: Send it'],
  ['changed in its own form', owner('ada'), '- [ ] Send it [owner:: @me] 📅 2026-11-28', '- [ ] Send it [owner:: @ada] 📅 2026-11-28'],
  [
    'changed before words that may be a full name',
    owner('ada'),
    '- [ ] @Priya Natarajan introduce me',
    '- [ ] @ada Priya Natarajan introduce me',
  ],
  [
    'taken out before them',
    (parts) => setField(parts, 'owner', undefined, 'tasks'),
    '- [ ] @Priya Natarajan introduce me',
    '- [ ] Priya Natarajan introduce me',
  ],
  ['changed in a link', owner('sam'), '- [ ] Send it (owner:: [[ada|Ada]])', '- [ ] Send it (owner:: [[sam|Ada]])'],
]);

table('setting priority, tag and anchor', [
  [
    'priority',
    (parts) => setField(parts, 'priority', 'high', 'tasks'),
    '- [ ] Send it #ask 📅 2026-11-28',
    '- [ ] Send it #ask ⏫ 📅 2026-11-28',
  ],
  ['priority', (parts) => setField(parts, 'priority', 'low', 'tasks'), '- [ ] Send it ⏫️ 📅 2026-11-28', '- [ ] Send it 🔽 📅 2026-11-28'],
  ['priority', (parts) => setField(parts, 'priority', 'high', 'dataview'), '- [ ] Send it', '- [ ] Send it [priority:: high]'],
  [
    'priority',
    (parts) => setField(parts, 'priority', 'high', 'tasks'),
    '- [ ] Send it [priority:: urgent]',
    '- [ ] Send it [priority:: high]',
  ],
  ['no priority', (parts) => setField(parts, 'priority', undefined, 'tasks'), '- [ ] ⏫ Send it', '- [ ] Send it'],
  ['anchor', (parts) => setAnchor(parts, 'w8n2r4'), '- [ ] Send it', '- [ ] Send it ^w8n2r4'],
  ['another anchor', (parts) => setAnchor(parts, 'w8n2r4'), '- [ ] Send it ^k3f9q2  ', '- [ ] Send it ^w8n2r4  '],
]);

const known = [{ name: 'Sam Rivera' }, { name: 'Ada Lovelace' }, { name: 'Seán de Búrca O’Neil' }, { name: 'Plato' }];
const assign: Edit = (parts) => setOwner(parts, 'grace', known, 'tasks');

table('assigning a line that starts with a name', [
  ['the whole name of somebody known', assign, '- [ ] @Ada Lovelace send it', '- [ ] @grace send it'],
  ['in another case, before a colon', assign, '- [ ] @ada lovelace: send it', '- [ ] @grace: send it'],
  ['of several words, without accents', assign, '- [ ] @Sean de Burca O’Neil sends it ^k3f9q2', '- [ ] @grace sends it ^k3f9q2'],
  ['alone', assign, '- [ ] @Ada Lovelace', '- [ ] @grace'],
  ['the first name alone', assign, '- [ ] @Ada send it', '- [ ] @grace send it'],
  ['the first name before other words', assign, '- [ ] @ada RFC for Lovelace', '- [ ] @grace RFC for Lovelace'],
  ['of one word', assign, '- [ ] @Plato writes', '- [ ] @grace writes'],
  [
    "nobody's name that may be one: not a word is lost",
    assign,
    '- [ ] @Vendor AWS migration plan',
    '- [ ] @grace Vendor AWS migration plan',
  ],
  ['no name', assign, '- [ ] Ada Lovelace sends it', '- [ ] @grace Ada Lovelace sends it'],
]);

const tracking = { id: 'k3f9q2', owner: 'me', raised: '2026-11-17', followUp: '2026-11-24', due: '2026-11-28' };
const track: Edit = (parts) => trackAction(parts, tracking, 'tasks');

table('tracking a task line', [
  ['all', track, '- [ ] Send it', '- [ ] @me Send it ➕ 2026-11-17 ⏳ 2026-11-24 📅 2026-11-28 ^k3f9q2'],
  [
    'all, in Dataview form',
    (parts) => trackAction(parts, tracking, 'dataview'),
    '- [ ] Send it',
    '- [ ] [owner:: me] Send it [created:: 2026-11-17] [scheduled:: 2026-11-24] [due:: 2026-11-28] ^k3f9q2',
  ],
  [
    'all that is missing, in the form that the line has',
    track,
    '- [ ] Send it [due:: 2026-11-28]',
    '- [ ] [owner:: me] Send it [created:: 2026-11-17] [scheduled:: 2026-11-24] [due:: 2026-11-28] ^k3f9q2',
  ],
  ['tags stay with the text', track, '- [ ] Send it #ask', '- [ ] @me Send it #ask ➕ 2026-11-17 ⏳ 2026-11-24 📅 2026-11-28 ^k3f9q2'],
  ['what it says stays', track, '- [ ] @ada Send it ➕ 2026-11-03', '- [ ] @ada Send it ➕ 2026-11-03 ⏳ 2026-11-24 📅 2026-11-28 ^k3f9q2'],
  [
    'dates that are given go before',
    track,
    '- [ ] Send it 📅 2026-12-24 #ask',
    '- [ ] @me Send it ➕ 2026-11-17 ⏳ 2026-11-24 📅 2026-11-28 #ask ^k3f9q2',
  ],
  ['only an id', (parts) => trackAction(parts, { id: 'k3f9q2' }, 'tasks'), '- [ ] Send it by friday', '- [ ] Send it by friday ^k3f9q2'],
  [
    'priority',
    (parts) => trackAction(parts, { id: 'k3f9q2', priority: 'high' }, 'tasks'),
    '- [ ] Send it 📅 2026-11-28',
    '- [ ] Send it ⏫ 📅 2026-11-28 ^k3f9q2',
  ],
  ['an id is kept', (parts) => trackAction(parts, { id: 'new111' }, 'tasks'), '- [ ] Send it ^k3f9q2', '- [ ] Send it ^k3f9q2'],
  ['nothing there', track, '- [ ]', '- [ ] @me ➕ 2026-11-17 ⏳ 2026-11-24 📅 2026-11-28 ^k3f9q2'],
]);
