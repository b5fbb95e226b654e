import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, day, readFile, run, until, useDesk } from './desk';

const secret = 'SECRET';
const held = day(-4);
const span = { from: day(-30), to: day() };

const note = `---\ndate: ${held}\nstatus: held\n---\n\n## Wins\n\n- [x] Refunds went from 78 to 86 #win\n\n## Alignment\n\n- **WHAT**: the ledger, see [the plan](https://example.com/plan)\n- **HOW**: with two teams\n\n## Feedback\n\n- [x] Speak up earlier %%${secret}%%\n\n## Notes\n\n- [x] @me Send the plan 📅 ${held} ✅ ${held} ^pkt001\n- [ ] @me Draw it 📅 ${day(9)} ^pkt002\n\n## Private\n\n- ${secret}\n`;
const profile = (name: string) =>
  `---\nname: ${name}\ncadence: weekly\n---\n\n## Their manager's priorities\n\n- ${secret}\n\n## Expectations\n\n- A proposal with the problem\n\n## Private\n\n- ${secret}\n`;

describe('1:1: Create Review Packet', () => {
  const desk = useDesk();

  async function series() {
    const made = await desk.series({ [`${held}.md`]: note });
    await made.write('profile.md', profile(made.name));
    await run('refresh');
    return made;
  }

  it('gives what there is to show for a review, or to tell the next manager, as text', async () => {
    const { id } = await series();
    const review = await run<string>('reviewPacket', { ...span, manager: id });
    for (const part of [
      /^# Review packet/,
      /## Wins[\s\S]*: Refunds went from 78 to 86$/m,
      /## Feedback[\s\S]*: Speak up earlier$/m,
      /Send the plan \(done .*, on time\)/,
      /A proposal with the problem/,
      /\*\*WHAT\*\*: the ledger, see \[the plan\]\(https:\/\/example\.com\/plan\)/,
      /Agree on WHEN\./,
    ])
      assert.match(review, part);
    const handover = await run<string>('reviewPacket', { ...span, manager: id, for: 'handover' });
    for (const part of [/^# Handover/, /A proposal with the problem/, /## My open actions\n\n- Draw it \(/, /When we meet: weekly/])
      assert.match(handover, part);
    for (const text of [review, handover]) assert.doesNotMatch(text, /SECRET|pkt00|📅/);
    assert.doesNotMatch(handover, /Speak up/);
  });

  it('writes a page to the target, into a new folder', async () => {
    const made = await series();
    const target = made.uri('reviews/packet.html');
    const uri = await run<vscode.Uri>('reviewPacket', { ...span, manager: made.id, format: 'html', target });
    assert.equal(uri.toString(), target.toString());
    assert.match(await readFile(uri), /<h2 dir="auto">Wins<\/h2>/);
  });

  it('says which note it left out, and takes the others', async () => {
    const made = await series();
    await made.write(`${day(-2)}.md`, `## Wins\n\n- ${secret} 1\n<<<<<<< ours\n`);
    await run('refresh');
    const text = await run<string>('reviewPacket', { ...span, manager: made.id });
    assert.match(text, new RegExp(`${day(-2)}\\.md was skipped\\. It has a merge conflict in line 4\\.`));
    assert.match(text, /Refunds went/);
    assert.doesNotMatch(text, /SECRET/);
    assert.ok(desk.messages.some(({ kind, text: said }) => kind === 'warning' && said.includes(`${day(-2)}.md`)));
  });

  it('gives one of a time in which nothing was', async () => {
    const { id } = await series();
    assert.match(await run<string>('reviewPacket', { from: '2001-01-01', to: '2001-02-01', manager: id }), /Add wins/);
  });

  it('names what is wrong', async () => {
    await desk.refused('reviewPacket', { from: '2026-02-01', to: '2026-01-01' }, /from can't be later than to: 2026-02-01, 2026-01-01/);
    await desk.refused('reviewPacket', { from: 'soon', to: '2026-01-01' }, /from.*soon/);
    await desk.refused('reviewPacket', { ...span, format: 'csv' }, /format.*csv/);
    await desk.refused('reviewPacket', { ...span, for: 'fun' }, /for.*fun/);
    await desk.refused('reviewPacket', { ...span, manager: 'nobody-at-all' }, /nobody-at-all/);
  });

  it('asked by hand, opens beside the editor', async () => {
    const made = await series();
    await vscode.window.showTextDocument(made.uri(`${held}.md`));
    const asked = await answering('', () => Promise.resolve(run('reviewPacket', { manager: made.id })));
    assert.equal(asked.length, 3, 'what it is for, of when, and what to do with it');
    const shown = vscode.window.activeTextEditor;
    assert.equal(shown?.document.isUntitled, true);
    assert.equal(shown.document.languageId, 'markdown');
    assert.equal(shown.viewColumn, vscode.ViewColumn.Two);
    assert.match(shown.document.getText(), /^# Review packet/);
  });

  it('is offered when the manager changes, and nobody waits for the answer', async () => {
    const [from, to] = [await series(), await desk.series()];
    assert.ok(await run('changeManager', { from: from.id, to: to.id }));
    await until('it is offered', () => desk.messages.some(({ kind, text }) => kind === 'information' && text.includes(to.name)));
  });
});
