import assert from 'node:assert/strict';
import { agendaDigest } from '../../../src/core/share/digest';

const note = '---\ndate: 2026-11-24\n---\n\n## Recap\n\n- [ ] Refunds\n- [ ] Payouts (5m)\n';

describe('the digest of a shared agenda', () => {
  it('is six digits that stay the same over versions', () => {
    assert.equal(agendaDigest(''), '1c9d44');
    assert.match(agendaDigest(note), /^[0-9a-f]{6}$/);
  });

  const same: [what: string, text: string][] = [
    ['a ticked box', note.replace('[ ]', '[x]')],
    ['the front matter', note.replace('date:', 'shared: 2026-11-23\ndate:')],
    ['line ends', note.replaceAll('\n', '\r\n')],
    ['a comment', note.replace('Refunds', 'Refunds %% ask twice %%')],
    ['a prompt and an empty point', `${note}\n## Wins\n\n<!-- which? -->\n- [ ] \n`],
    ['what is private', `${note}\n## Private\n\n- salary\n`],
    ['what is written in the meeting', `${note}\n## Notes\n\n- Decision: ship\n`],
    ['an id, an owner and a date', note.replace('Refunds', '@me Refunds 📅 2026-11-28 ^k3f9q2')],
  ];
  for (const [what, text] of same) it(`stays with ${what}`, () => assert.equal(agendaDigest(text), agendaDigest(note)));

  const other: [what: string, text: string][] = [
    ['a word', note.replace('Refunds', 'Refund')],
    ['one more point', `${note}- Team\n`],
    ['the order', note.replace('Refunds', 'Payouts (5m)').replace(/Payouts \(5m\)\n$/, 'Refunds\n')],
    ['a heading', note.replace('Recap', 'Status')],
  ];
  it('changes with the goal, which is shared, but not with a comment in it', () => {
    const withGoal = agendaDigest(note, 'a yes');
    assert.notEqual(withGoal, agendaDigest(note));
    assert.notEqual(withGoal, agendaDigest(note, 'a no'));
    assert.equal(withGoal, agendaDigest(note, 'a yes %% or not %%'));
  });

  for (const [what, text] of other) it(`changes with ${what}`, () => assert.notEqual(agendaDigest(text), agendaDigest(note)));
});
