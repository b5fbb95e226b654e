import assert from 'node:assert/strict';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import { carryOver, type CarriedOver } from '../../../src/core/agenda/carryOver';
import type { Action } from '../../../src/core/model';
import { readOutline } from '../../../src/core/note/readOutline';
import { applyEdits } from '../../../src/core/text/textEdit';

const folder = 'file:///n/1on1/ada';

/** Every task line of a note, as the index knows them. */
function actionsIn(file: string, text: string): Action[] {
  const uri = `${folder}/${file}`;
  return readOutline(text).items.flatMap((item) => {
    const source = text.slice(item.start, item.end);
    const task = parseTaskLine(source);
    return task ? [{ uri, root: 'file:///n/1on1', manager: 'ada', line: item.line, source, private: item.private, task }] : [];
  });
}

interface Story {
  readonly note: string;
  readonly file?: string;
  readonly notes?: Record<string, string>;
  readonly previous?: string;
}

function run({ note, file = '2026-11-24.md', notes = {}, previous }: Story): CarriedOver & { text: string } {
  const actions = Object.entries({ ...notes, [file]: note }).flatMap(([name, text]) => actionsIn(name, text));
  const last =
    previous === undefined ? {} : { previous: { uri: `${folder}/${previous}`, text: notes[previous] ?? '', date: previous.slice(0, 10) } };
  const carried = carryOver({ note: { uri: `${folder}/${file}`, text: note }, actions, ...last });
  return { ...carried, text: applyEdits(note, carried.edits) };
}

/** Runs it, and once more on the result: that adds nothing. */
function carry(story: Story): string {
  const first = run(story);
  const second = run({ ...story, note: first.text });
  assert.deepEqual(second.edits, [], 'run again, it adds nothing');
  assert.equal(second.actions + second.points, 0);
  for (const { start, end } of first.edits) assert.match(story.note.slice(start, end), /^(?:\[ \]\s*)?$/, 'it only inserts and fills');
  return first.text;
}

const lines = (...all: string[]) => all.join('\n') + '\n';

describe('carrying actions over', () => {
  it('refers to every open one of mine and theirs, soonest due first', () => {
    const notes = {
      '2026-11-03.md': lines(
        '- [ ] @me No date ^aaaaa1',
        '- [/] @ada Begun 📅 2026-12-05 ^aaaaa2',
        '- [?] @me Asked 📅 2026-11-28 ^aaaaa3',
      ),
      '2026-11-17.md': lines(
        '- [x] Done ^bbbbb1',
        '- [-] Cancelled ^bbbbb2',
        '- [>] Moved on ^bbbbb3',
        '- [ ] Untracked',
        '- [ ] Soon [due:: 2026-11-25] ^bbbbb4',
      ),
      'profile.md': lines('## Expectations', '- [ ] Agree on level ➕ 2026-10-01 ^ccccc1', '## Private', '- [ ] Secret ^ccccc2'),
    };
    assert.equal(
      carry({ note: lines('## Follow-up', '- x'), notes }),
      lines(
        '## Follow-up',
        '- x',
        '- [Soon](2026-11-17.md#^bbbbb4)',
        '- [Asked](2026-11-03.md#^aaaaa3)',
        '- [Begun](2026-11-03.md#^aaaaa2)',
        '- [Agree on level](profile.md#^ccccc1)',
        '- [No date](2026-11-03.md#^aaaaa1)',
      ),
    );
  });

  it('puts first what cannot wait: urgent, then to be escalated', () => {
    const notes = {
      '2026-11-17.md': lines(
        '- [ ] Soon 📅 2026-11-18 ^aaaaa1',
        '- [ ] Get a date #escalate 📅 2026-12-01 ^aaaaa2',
        '- [ ] Stop the run #Urgent ^aaaaa3',
        '- [ ] Not so #urgent/later 📅 2026-11-19 ^aaaaa4',
        '## Support',
        '- [ ] A point',
        '- [ ] Needs your word #escalate',
        '- [ ] The outage of today (#urgent)',
        '- [ ] The outage #urgent',
      ),
    };
    assert.equal(
      carry({ note: lines('## Support', '- [ ] ', '## Follow-up', '- x'), notes, previous: '2026-11-17.md' }),
      lines(
        '## Support',
        '- [ ] The outage ([2026-11-17](2026-11-17.md)) #urgent',
        '- [ ] Needs your word ([2026-11-17](2026-11-17.md)) #escalate',
        '- [ ] A point ([2026-11-17](2026-11-17.md))',
        '- [ ] The outage of today (#urgent) ([2026-11-17](2026-11-17.md))',
        '## Follow-up',
        '- x',
        '- [Stop the run](2026-11-17.md#^aaaaa3)',
        '- [Get a date](2026-11-17.md#^aaaaa2)',
        '- [Soon](2026-11-17.md#^aaaaa1)',
        '- [Not so](2026-11-17.md#^aaaaa4)',
      ),
    );
  });

  const action = { '2026-11-17.md': lines('- [ ] Send it ^k3f9q2') };
  const reference = '- [Send it](2026-11-17.md#^k3f9q2)';

  const kept: [what: string, line: string][] = [
    ['there', reference],
    ['there in other words', '1. [Did I send it?](2026-11-17.md#^k3f9q2) no'],
    ['there with a box', '- [x] [Send it](2026-11-17.md#^k3f9q2)'],
    ['there as a wiki link', '- ![[2026-11-17#^k3f9q2]]'],
    ['there nested and quoted', `> - x\n>   ${reference}`],
    ['there to a file that was renamed', '- [Send it](2026-11-18.md#^k3f9q2)'],
    ['there under Private', `## Private\n${reference}`],
    ['raised in this very note', '- [ ] Send it ^k3f9q2'],
  ];
  for (const [what, line] of kept) {
    it(`adds nothing for what is ${what}`, () => {
      const note = lines('## Follow-up', line);
      const own = line.endsWith('] Send it ^k3f9q2');
      assert.equal(carry({ note, notes: own ? {} : action }), note);
    });
  }

  const missing: [what: string, block: string[]][] = [
    ['code', ['```', reference, '```']],
    ['a comment', [`<!-- ${reference} -->`]],
    ['a paragraph', [reference.slice(2)]],
    ['text without a link', ['- 2026-11-17.md#^k3f9q2']],
  ];
  for (const [what, block] of missing) {
    it(`a mention in ${what} is no reference`, () => {
      assert.ok(carry({ note: lines('## Follow-up', '- x', '', ...block), notes: action }).includes(`\n${reference}\n`));
    });
  }

  it('two actions of one id are two', () => {
    const notes = { '2026-11-03.md': lines('- [ ] One ^k3f9q2'), '2026-11-10.md': lines('- [ ] Two ^k3f9q2') };
    assert.equal(
      carry({ note: lines('## Follow-up', '- [Two](2026-11-10.md#^k3f9q2)'), notes }),
      lines('## Follow-up', '- [Two](2026-11-10.md#^k3f9q2)', '- [One](2026-11-03.md#^k3f9q2)'),
    );
  });

  it('an action without words is called by its id', () => {
    assert.equal(
      carry({ note: lines('## Follow-up'), notes: { '2026-11-17.md': lines('- [ ] 📅 2026-11-28 ^k3f9q2') } }),
      lines('## Follow-up', '', '- [k3f9q2](2026-11-17.md#^k3f9q2)'),
    );
  });
});

describe('where carried lines go', () => {
  const notes = { '2026-11-17.md': lines('- [ ] Send it ^k3f9q2') };
  const ref = '- [Send it](2026-11-17.md#^k3f9q2)';
  const rows: [what: string, note: string[], after: string[]][] = [
    [
      'behind the last line of the section',
      ['## Next steps', '- a', '', '## Notes', '- b'],
      ['## Next steps', '- a', ref, '', '## Notes', '- b'],
    ],
    [
      'behind what goes on with an item',
      ['## Actions', '- a', '  goes on', '', '## Notes'],
      ['## Actions', '- a', '  goes on', ref, '', '## Notes'],
    ],
    ['under an empty section', ['## Follow-up', '', '## Notes'], ['## Follow-up', '', ref, '', '## Notes']],
    ['under a section without a blank line', ['## Follow-up', '## Notes'], ['## Follow-up', '', ref, '', '## Notes']],
    [
      'behind a prompt',
      ['## Follow-up', '<!-- What is open? -->', '', '## Notes'],
      ['## Follow-up', '<!-- What is open? -->', '', ref, '', '## Notes'],
    ],
    ['before a rule', ['## Follow-up', '', '- a', '', '---', '## Notes'], ['## Follow-up', '', '- a', ref, '', '---', '## Notes']],
    ['before headings below', ['## Follow-up', '- a', '### Later', '- b'], ['## Follow-up', '- a', ref, '', '### Later', '- b']],
    ['under a setext heading', ['Follow-up', '---------', '- a'], ['Follow-up', '---------', '- a', ref]],
    ['not under Private', ['## Private', '### Follow-up', '- a'], ['## Follow-up', '', ref, '', '## Private', '### Follow-up', '- a']],
    ['not in a quote', ['> ## Follow-up', '> - a'], ['> ## Follow-up', '> - a', '', '## Follow-up', '', ref]],
    ['in a new section at the end', ['# 1:1', '', '### Wins', '- a'], ['# 1:1', '', '### Wins', '- a', '', '### Follow-up', '', ref]],
    [
      "in a new section before the manager's topics",
      ['## Wins', '- a', '', "## Ada's topics", '- b'],
      ['## Wins', '- a', '', '## Follow-up', '', ref, '', "## Ada's topics", '- b'],
    ],
    [
      "in a new section before the manager's topics and Private",
      ['## Wins', '## Your topics', '- b', '## Private', '- c'],
      ['## Wins', '', '## Follow-up', '', ref, '', '## Your topics', '- b', '## Private', '- c'],
    ],
    [
      "at the end when the manager's topics are not last",
      ['## Your topics', '- b', '', '## Wins', '- c'],
      ['## Your topics', '- b', '', '## Wins', '- c', '', '## Follow-up', '', ref],
    ],
    [
      'in a note with nothing but front matter',
      ['---', 'date: 2026-11-24', '---'],
      ['---', 'date: 2026-11-24', '---', '', '## Follow-up', '', ref],
    ],
    ['before a fence that stays open', ['## Follow-up', '- a', '```'], ['## Follow-up', '', ref, '', '## Follow-up', '- a', '```']],
    [
      'before a comment that stays open',
      ['---', 'a: b', '---', '# 1:1', '<!--'],
      ['---', 'a: b', '---', '## Follow-up', '', ref, '', '# 1:1', '<!--'],
    ],
  ];
  for (const [what, note, after] of rows) {
    it(what, () => assert.equal(carry({ note: lines(...note), notes }), lines(...after)));
    for (const mark of ['', '\ufeff']) {
      it(`${what}, with CR LF${mark === '' ? '' : ' and a byte order mark'}`, () => {
        const crlf = (all: string[]) => `${mark}${all.join('\r\n')}\r\n`;
        assert.equal(carry({ note: crlf(note), notes }), crlf(after));
      });
    }
  }

  it('in an empty note', () => assert.equal(carry({ note: '', notes }), lines('## Follow-up', '', ref)));
  it('behind a last line that has no end', () => assert.equal(carry({ note: '## Follow-up\n- a', notes }), `## Follow-up\n- a\n${ref}`));
});

describe('empty points are filled first', () => {
  const previous = '2026-11-17.md';
  const from = `([2026-11-17](${previous}))`;
  const last = lines('## Recap', '- [ ] One', '  - more', '- [ ] Two', '## Next steps', '- [ ] Send it ^k3f9q2');
  const ref = '- [Send it](2026-11-17.md#^k3f9q2)';
  const rest = ['', '## Follow-up', '', ref];
  const rows: [what: string, note: string[], after: string[]][] = [
    ['of the section', ['## Recap', '', '- [ ] '], ['## Recap', '', `- [ ] One ${from}`, '  - more', `- [ ] Two ${from}`, ...rest]],
    ['without a space behind the box', ['## Recap', '- [ ]'], ['## Recap', `- [ ] One ${from}`, '  - more', `- [ ] Two ${from}`, ...rest]],
    [
      'each where it is',
      ['## Recap', '<!-- a? -->', '- [ ] ', '', '<!-- b? -->', '- [ ] ', '', '<!-- c? -->', '- [ ] '],
      [
        '## Recap',
        '<!-- a? -->',
        `- [ ] One ${from}`,
        '  - more',
        '',
        '<!-- b? -->',
        `- [ ] Two ${from}`,
        '',
        '<!-- c? -->',
        '- [ ] ',
        ...rest,
      ],
    ],
    ['before another', ['## Recap', '* [ ] ', '* x'], ['## Recap', `* [ ] One ${from}`, '  - more', `* [ ] Two ${from}`, '* x', ...rest]],
    [
      'by a reference, which needs no box',
      ['## Recap', '', '## Follow-up', '- [ ] '],
      ['## Recap', '', `- [ ] One ${from}`, '  - more', `- [ ] Two ${from}`, '', '## Follow-up', ref],
    ],
  ];
  for (const [what, note, after] of rows) {
    it(what, () => assert.equal(carry({ note: lines(...note), notes: { [previous]: last }, previous }), lines(...after)));
    it(`${what}, with CR LF and no end of the last line`, () =>
      assert.equal(carry({ note: note.join('\r\n'), notes: { [previous]: last }, previous }).trimEnd(), after.join('\r\n').trimEnd()));
  }

  const full = ['- [x] ', '- ', '- [ ] <!-- ask -->', '- [ ] \n  goes on', '- [ ] \n  - [x] below', '> - [ ] ', '1. [ ] '];
  for (const item of full) {
    it(`${JSON.stringify(item)} is left as it is`, () => {
      const note = lines('## Recap', item, '', '## Follow-up', ref);
      const text = carry({ note, notes: { [previous]: last }, previous });
      assert.ok(text.startsWith(lines('## Recap', item)), text);
    });
  }
});

describe('carrying points over', () => {
  const from = '([2026-11-17](2026-11-17.md))';
  const previous = '2026-11-17.md';
  const points = (last: string[], note: string[]) => carry({ note: lines(...note), notes: { [previous]: lines(...last) }, previous });

  it('copies what was left to its section, with a link', () => {
    assert.equal(
      points(
        ['## Wins', '- [x] told', '- [ ] Shipped the queue (5m)', '## Career', '- [ ] The next level', '## Nowhere', '- [ ] Odd'],
        ['## Wins', '- [ ] new', '', '## Growth', '', '## Follow-up', '- x'],
      ),
      lines(
        '## Wins',
        '- [ ] new',
        `- [ ] Shipped the queue (5m) ${from}`,
        '',
        '## Growth',
        '',
        `- [ ] The next level ${from}`,
        '',
        '## Follow-up',
        '- x',
        `- [ ] Odd ${from}`,
      ),
    );
  });

  const goes: [line: string, copy: string][] = [
    ['* [ ] Ask', `- [ ] Ask ${from}`],
    ['1. [/] Ask', `- [ ] Ask ${from}`],
    ['> - [?] Ask', `- [ ] Ask ${from}`],
    ['- [ ] @ada Ask #ask ⏫ 📅 2026-11-28', `- [ ] @ada Ask ${from} #ask ⏫ 📅 2026-11-28`],
    ['- [ ] Ask ([2026-11-10](2026-11-10.md))', `- [ ] Ask ${from}`],
    ['- [ ] Ask ([2026-11-10](2026-11-10.md)) #ask', `- [ ] Ask ${from} #ask`],
    ['- [ ] As in ([2026-11-10](2026-11-10.md)) and more', `- [ ] As in ([2026-11-10](2026-11-10.md)) and more ${from}`],
    ['- [ ] Ask\n  about the budget\n  of next year', `- [ ] Ask about the budget of next year ${from}`],
    ['- [ ] Ask\\\n  again', `- [ ] Ask again ${from}`],
    ['- [ ] Ask\n\n  Another paragraph', `- [ ] Ask ${from}`],
    ['- [ ] Ask <!-- softly -->', `- [ ] Ask ${from} <!-- softly -->`],
    ['- [ ] Ask <!-- a comment\n  that goes on -->', `- [ ] Ask ${from}`],
    // Comments, closed or not
    ['- [ ] Ask <!-- softly --> now', `- [ ] Ask <!-- softly --> now ${from}`],
    ['- [ ] Ask <!-- a comment\n  that goes on --> now', `- [ ] Ask now ${from}`],
    ['- [ ] Ask %% hush\n  hush %% now', `- [ ] Ask now ${from}`],
    ['- [ ] Ask\n  now <!-- hush', `- [ ] Ask now ${from}`],
    ['- [ ] Ask\n  <!-- hush', `- [ ] Ask ${from}`],
    ['- [ ] Ask\n  now %% hush', `- [ ] Ask now ${from}`],
    ['- [ ] Ask\n  %% hush', `- [ ] Ask ${from}`],
    ['- [ ] Ask %% hush', `- [ ] Ask ${from}`],
    ['- [ ] Ask <!-- hush', `- [ ] Ask ${from}`],
    ['- [ ] Ask %% hush\n\n%% more', `- [ ] Ask ${from}`],
    ['> - [ ] Ask\n>   now <!-- hush', `- [ ] Ask now ${from}`],
    ['- [ ] Ask `%%` once %% hush %%', `- [ ] Ask \`%\\%\` once ${from}`],
    ['- [ ] Ask for 100%% now', `- [ ] Ask for 100%% now ${from}`],
    ['- [ ] Ask \\<!-- now', `- [ ] Ask \\<!-- now ${from}`],
    // Quotes and callouts
    ['> - [ ] Ask\n>   now', `- [ ] Ask now ${from}`],
    ['> - [ ] Ask\n>> [!note] aside\n>> words', `- [ ] Ask ${from}`],
    ['> [!todo] Outer\n> - [ ] Ask\n> > [!note] aside', `- [ ] Ask ${from}`],
    ['> - [ ] Ask\n>   > [!note]- aside', `- [ ] Ask ${from}`],
    ['> > [!tip]\n> > - [ ] Ask\n> > >[!note] aside\n> more', `- [ ] Ask ${from}`],
    ['- [ ] Ask\n  > [!note] aside', `- [ ] Ask ${from}`],
    ['- [ ] a > b\n  and c', `- [ ] a > b and c ${from}`],
    ['> 1. - [ ] Ask\n>      now\n>    > aside', `- [ ] Ask now ${from}`],
  ];
  for (const [line, copy] of goes)
    it(`${JSON.stringify(line)} goes as ${copy}`, () =>
      assert.equal(points([line], ['## Follow-up', '- x']), lines('## Follow-up', '- x', copy)));

  const stays: string[] = [
    '- [x] Ask',
    '- [-] Ask',
    '- [>] Ask',
    '- Ask',
    'Ask',
    '- [ ] ',
    '- [ ]',
    '- [ ] 📅 2026-11-28',
    '- [ ] #ask',
    '- [x] Ask\n  - [x] more',
    '- [ ] [Send it](2026-11-10.md#^k3f9q2)',
    '```\n- [ ] Ask\n```',
    '<!--\n- [ ] Ask\n-->',
    '%%\n- [ ] Ask\n%%',
    '## Private\n- [ ] Ask',
    '## Notes\n- Ask',
  ];
  for (const line of stays)
    it(`${JSON.stringify(line)} stays`, () => assert.equal(points([line], ['## Follow-up', '- x']), lines('## Follow-up', '- x')));

  it('what was noted goes on under Notes and its parking lot, where the note has them', () => {
    assert.equal(
      points(
        ['## Notes', '- said', '- [ ] Ask her', '### Parking lot', '- [ ] Another time', '### Private', '- [ ] hush'],
        ['## Notes', '### Parking lot'],
      ),
      lines('## Notes', '', `- [ ] Ask her ${from}`, '', '### Parking lot', '', `- [ ] Another time ${from}`),
    );
    assert.equal(
      points(['## Notes', '- [ ] Ask her', '### Parking lot', '- [ ] Another time'], ['## Follow-up']),
      lines('## Follow-up', '', `- [ ] Ask her ${from}`, `- [ ] Another time ${from}`),
    );
    assert.equal(
      points(['## Parking lot', '- [ ] Another time'], ['## Notes', '### Parking lot', '- x']),
      lines('## Notes', '### Parking lot', '- x', `- [ ] Another time ${from}`),
    );
  });

  it('a tracked one goes as a reference only', () => {
    assert.equal(
      points(['- [ ] Send it ^k3f9q2'], ['## Follow-up', '- x']),
      lines('## Follow-up', '- x', '- [Send it](2026-11-17.md#^k3f9q2)'),
    );
  });

  it('a win that was not told goes with the link to it', () => {
    assert.equal(
      points(['## Wins', '- [ ] Won ([win](../wins.md#^w3k9q2))'], ['## Wins', '- x']),
      lines('## Wins', '- x', `- [ ] Won ([win](../wins.md#^w3k9q2)) ${from}`),
    );
  });

  it('references first, then points', () => {
    assert.equal(
      points(['- [ ] Ask', '- [ ] Send it ^k3f9q2'], ['## Follow-up']),
      lines('## Follow-up', '', '- [Send it](2026-11-17.md#^k3f9q2)', `- [ ] Ask ${from}`),
    );
  });

  it('what is nested goes along, but for what is done or lives elsewhere', () => {
    assert.equal(
      points(
        [
          '- [ ] Budget',
          '  - for screens',
          '    - [ ] two',
          '  - [x] for chairs',
          '    - [ ] green ones',
          '  - [ ] Send it ^k3f9q2',
          '  - [o](2026-11-03.md#^a1)',
          '- [ ] Next',
        ],
        ['## Follow-up'],
      ),
      lines(
        '## Follow-up',
        '',
        '- [Send it](2026-11-17.md#^k3f9q2)',
        `- [ ] Budget ${from}`,
        '  - for screens',
        '    - [ ] two',
        '  - [ ] for chairs: green ones',
        `- [ ] Next ${from}`,
      ),
    );
  });

  it('what is nested in a done one goes with its words, what is nested in a plain one by itself', () => {
    assert.equal(
      points(['- [x] Budget', '  - [ ] for screens', '- **Payments**: flaky', '  - [ ] ask for time'], ['## Follow-up']),
      lines('## Follow-up', '', `- [ ] Budget: for screens ${from}`, `- [ ] ask for time ${from}`),
    );
  });

  const kept: [what: string, last: string[]][] = [
    [
      'under a Private heading within the point',
      ['- [ ] Budget', '  - for screens', '', '  ### Private', '', '  - hush', '    - [ ] hush'],
    ],
    ['under a Private heading, the point in a quote', ['> - [ ] Budget', '>   - for screens', '>   ### Private', '>   - hush']],
    ['under a Private heading in a child', ['- [ ] Budget', '  - for screens', '    #### Private', '    1. [ ] hush']],
    ["between comment marks that open in the point's own words", ['- [ ] Budget <!--', '  - hush', '  -->', '  - for screens']],
    ["between `%%` that open in the point's own words", ['- [ ] Budget %%', '  - hush', '    - [ ] hush', '  %%', '  - for screens']],
    ['between marks that open in a child', ['- [ ] Budget', '  - for screens %%', '    - hush %%']],
    ['as a comment', ['- [ ] Budget', '  - %% hush %%', '  - [ ] <!-- hush -->', '  - for screens']],
  ];
  for (const [what, last] of kept) {
    it(`what is nested stays where it is ${what}`, () =>
      assert.equal(points(last, ['## Follow-up']), lines('## Follow-up', '', `- [ ] Budget ${from}`, '  - for screens')));
  }

  const leftOf: [what: string, last: string[], copy: string[]][] = [
    ['of two done ones', ['- [x] Budget', '  - [-] for screens', '    - [ ] two'], ['- [ ] Budget: for screens: two']],
    [
      'without their fields, boxes and links',
      ['- [x] @ada [Budget](a.md): #ask ✅ 2026-11-17 ^k3f9q2', '  - [ ] two #area/x'],
      ['- [ ] Budget: two #area/x'],
    ],
    ['without where they were carried from', ['- [x] Budget ([2026-11-10](2026-11-10.md))', '  - [ ] two'], ['- [ ] Budget: two']],
    [
      'without what is private',
      ['- [x] Budget <!-- hush', '  -->', '  - [ ] two', '- [x] %% hush %%', '  - [ ] three'],
      ['- [ ] Budget: two', '- [ ] three'],
    ],
    ['behind an owner', ['- [x] Budget', '  - [ ] @ada Tell'], ['- [ ] @ada Budget: Tell']],
    ['but not of one above that is open', ['- [x] Budget', '  - [ ] screens', '    - [ ] two'], ['- [ ] Budget: screens', '  - [ ] two']],
    ['of one in an open one', ['- [ ] Budget', '  - [x] screens', '    - [ ] two'], ['- [ ] Budget', '  - [ ] screens: two']],
  ];
  for (const [what, last, copy] of leftOf) {
    it(`what is left has the words ${what}`, () => {
      const copies = copy.map((line) => (line.startsWith(' ') ? line : line.replace(/(?: #area\/x)?$/, (fields) => ` ${from}${fields}`)));
      assert.equal(points(last, ['## Follow-up']), lines('## Follow-up', '', ...copies));
    });
  }

  it('a section within a section is found by its own heading', () => {
    assert.equal(
      points(['## Support', '### Payments', '- [ ] Ask'], ['## Support', '- x', '### Payments', '- y', '', '### CI']),
      lines('## Support', '- x', '### Payments', '- y', `- [ ] Ask ${from}`, '', '### CI'),
    );
  });

  const known: [what: string, line: string][] = [
    ['ticked', `- [x] Ask for the budget ${from}`],
    ['moved under another heading', `## Career\n- [ ] Ask for the budget ${from}`],
    ['made a plain item', `- Ask for the budget ${from}`],
    ['tracked', `- [ ] @me Ask for the budget ${from} ➕ 2026-11-24 ^k3f9q2`],
    ['given fields', `- [ ] @ada Ask for the budget ${from} #ask ⏫`],
    ['given tags and minutes', `- [ ] Ask for the budget ${from} #ask (10m)`],
    ['without its link', '- [ ] Ask for the budget'],
    ['carried here from another meeting', '- [ ] Ask for the budget ([2026-11-10](2026-11-10.md))'],
    ['reworded', `- [ ] Ask about the travel budget ${from}`],
    ['nested', `- Money\n  - [ ] Ask for the budget ${from}`],
  ];
  for (const [what, line] of known) {
    it(`a copy that was ${what} is known again`, () => {
      const note = lines('## Follow-up', line);
      assert.equal(carry({ note, notes: { [previous]: lines('- [ ] Ask for the budget') }, previous }), note);
    });
  }

  it('a copy of another point does not stand for it', () => {
    assert.equal(
      points(['- [ ] Ask for the budget', '- [ ] Plan the offsite'], ['## Follow-up', `- [x] Plan the offsite ${from}`]),
      lines('## Follow-up', `- [x] Plan the offsite ${from}`, `- [ ] Ask for the budget ${from}`),
    );
  });

  it('two of the same text are two', () => {
    assert.equal(
      points(['- [ ] Update', '## Career', '- [ ] Update'], ['## Follow-up', '- [ ] Update']),
      lines('## Follow-up', '- [ ] Update', `- [ ] Update ${from}`),
    );
  });

  it('a note is not carried into itself', () => {
    const note = lines('- [ ] Ask');
    assert.equal(carry({ note, file: previous, notes: {}, previous }), note);
  });

  it('counts what it adds', () => {
    const carried = run({
      note: '',
      notes: { [previous]: lines('- [ ] Ask', '  - more', '- [ ] Send it ^k3f9q2', '## Wins', '- [ ] Tell') },
      previous,
    });
    assert.deepEqual([carried.actions, carried.points], [1, 2]);
  });
});

describe('carry-over through a series', () => {
  const first = lines(
    '## Wins',
    '- [ ] Tell of the queue',
    '## Support',
    '- [ ] Ask for a screen',
    '- [ ] Send the plan 📅 2026-12-01 ^k3f9q2',
  );
  const empty = lines('## Wins', '', '## Support', '', '## Follow-up', '');

  it('links do not nest, however often a point is carried', () => {
    const second = carry({ note: empty, file: '2026-11-17.md', notes: { '2026-11-10.md': first }, previous: '2026-11-10.md' });
    const third = carry({
      note: empty,
      file: '2026-11-24.md',
      notes: { '2026-11-10.md': first, '2026-11-17.md': second },
      previous: '2026-11-17.md',
    });
    assert.equal(
      third,
      lines(
        '## Wins',
        '',
        '- [ ] Tell of the queue ([2026-11-17](2026-11-17.md))',
        '',
        '## Support',
        '',
        '- [ ] Ask for a screen ([2026-11-17](2026-11-17.md))',
        '',
        '## Follow-up',
        '',
        '- [Send the plan](2026-11-10.md#^k3f9q2)',
      ),
    );
  });

  it('a note made early is filled once, also when the meeting between is held later', () => {
    const early = carry({ note: empty, file: '2026-11-24.md', notes: { '2026-11-10.md': first }, previous: '2026-11-10.md' });
    const between =
      carry({ note: empty, file: '2026-11-17.md', notes: { '2026-11-10.md': first }, previous: '2026-11-10.md' }) +
      lines('- [ ] New there');
    const later = carry({
      note: early,
      file: '2026-11-24.md',
      notes: { '2026-11-10.md': first, '2026-11-17.md': between },
      previous: '2026-11-17.md',
    });
    assert.equal(later.split('Tell of the queue').length, 2);
    assert.equal(later.split('#^k3f9q2').length, 2);
    assert.ok(later.includes('- [ ] New there ([2026-11-17](2026-11-17.md))'));
  });

  it('two notes that swap order carry nothing twice', () => {
    const a = carry({ note: empty, file: '2026-11-17.md', notes: { '2026-11-10.md': first }, previous: '2026-11-10.md' });
    const b = carry({
      note: empty,
      file: '2026-11-24.md',
      notes: { '2026-11-10.md': first, '2026-11-17.md': a },
      previous: '2026-11-17.md',
    });
    assert.equal(
      carry({ note: a, file: '2026-12-01.md', notes: { '2026-11-10.md': first, '2026-11-24.md': b }, previous: '2026-11-24.md' }),
      a,
    );
  });
});
