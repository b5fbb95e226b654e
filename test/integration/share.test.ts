import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addDays } from '../../src/core/date/date';
import { run, useDesk } from './desk';

const today = new Date().toLocaleDateString('sv');
const next = addDays(today, 3);
const last = addDays(today, -4);
const secret = 'SECRET';

const agenda = `---\ndate: ${next}\ngoal: agree the plan\n---\n\n## Support\n\n<!-- ${secret} prompt -->\n- [ ] **Deploys** are flaky %%${secret}%%\n- [ ] \n\n## Private\n\n- ${secret}\n\n## Notes\n\n- ${secret}, as it is not shared before\n`;
const heldNote = `---\ndate: ${last}\nstatus: held\n---\n\n## Support\n\n- [x] Deploys\n  - Pin the runner\n- [ ] Hiring\n\n## Notes\n\n- Decision: pin it\n- Heard: they will ask\n- [ ] @me Send the plan 📅 ${next} ^k3f9q2\n\n## Private\n\n- ${secret}\n`;

describe('1:1: Share Agenda and Send Recap', () => {
  const desk = useDesk();

  for (const as of ['text', 'html', 'slack', 'eml', 'mailto'] as const) {
    it(`gives the agenda as ${as}, and notes when it was shared`, async () => {
      const series = await desk.series({ [`${next}.md`]: agenda }, 'email: zora@example.com');
      const uri = series.uri(`${next}.md`);
      const text = as === 'mailto' ? await shareWithoutMailProgram(uri) : await run<string>('shareAgenda', { uri, as });
      const said = as === 'mailto' ? decodeURIComponent(text) : as === 'eml' ? decoded(text) : text;
      assert.match(said, /Deploys/);
      assert.match(said, /agree the plan/);
      assert.doesNotMatch(said, /SECRET/);
      if (as === 'eml' || as === 'mailto') assert.match(text, /zora@example\.com/);
      const note = await series.read(`${next}.md`);
      assert.match(note, new RegExp(`^shared: "?${today}"?$`, 'm'));
      assert.match(note, /^shared-digest: "?[0-9a-f]{6}"?$/m);
      assert.ok(note.endsWith(agenda.slice(agenda.indexOf('\n## Support'))));
    });
  }

  it('writes to the target, and gives its Uri', async () => {
    const series = await desk.series({ [`${next}.md`]: agenda });
    const target = series.uri('agenda.html');
    assert.equal(String(await run('shareAgenda', { uri: series.uri(`${next}.md`), as: 'html', target })), String(target));
    assert.match(await series.read('agenda.html'), /<strong>Deploys<\/strong>/);
  });

  it('sends what the meeting came to, and notes when', async () => {
    const series = await desk.series({ [`${last}.md`]: heldNote, [`${next}.md`]: agenda });
    const text = await run<string>('sendRecap', { uri: series.uri(`${last}.md`), as: 'text' });
    for (const part of [
      /Decisions[\s\S]*pin it/,
      /What I heard[\s\S]*they will ask/,
      /Pin the runner/,
      /Not discussed[\s\S]*Hiring/,
      /Actions[\s\S]*Send the plan \(.*, by /,
      /Next 1:1/,
    ])
      assert.match(text, part);
    assert.doesNotMatch(text, /SECRET|k3f9q2|📅/);
    assert.match(await series.read(`${last}.md`), new RegExp(`^recap: "?${today}"?$`, 'm'));
  });

  it('is told to be shared again where the agenda has changed since', async () => {
    const series = await desk.series({ [`${next}.md`]: agenda });
    const uri = series.uri(`${next}.md`);
    const rules = async () => ((await run<{ rule: string }[]>('check', { uri })) ?? []).map(({ rule }) => rule);
    await run('shareAgenda', { uri, as: 'text' });
    assert.ok(!(await rules()).includes('agenda/changed-after-share'));
    const shared = await series.read(`${next}.md`);
    await series.write(`${next}.md`, shared.replace('## Private', '- [ ] Hiring\n\n## Private'));
    await run('refresh');
    assert.ok((await rules()).includes('agenda/changed-after-share'));
    await series.write(`${next}.md`, shared.replace('agree the plan', 'agree another plan'));
    await run('refresh');
    assert.ok((await rules()).includes('agenda/changed-after-share'), 'the goal is shared, too');
  });

  it('says why nothing is shared, and leaves the note as it is', async () => {
    const broken = `---\ndate: [\n---\n\n- [ ] a\n`;
    const conflict = `- [ ] a\n<<<<<<< ours\n- b\n=======\n- c\n>>>>>>> theirs\n`;
    const empty = '## Support\n\n- [ ] \n\n## Private\n\n- x\n';
    const days = [next, addDays(next, 7), addDays(next, 14)];
    const series = await desk.series({ [`${days[0]}.md`]: broken, [`${days[1]}.md`]: conflict, [`${days[2]}.md`]: empty });
    for (const [at, message] of [/front matter/, /merge conflict/, /nothing to share/].entries()) {
      const name = `${days[at]}.md`;
      const before = await series.read(name);
      await desk.refused('shareAgenda', { uri: series.uri(name), as: 'text' }, message);
      assert.equal(await series.read(name), before);
    }
    await desk.refused('shareAgenda', { uri: series.uri(`${days[2]}.md`), as: 'fax' }, /fax/);
  });

  it('says that a mail link would be too long', async () => {
    const long = `## Support\n\n${'- [ ] A point that goes on and on\n'.repeat(100)}`;
    const series = await desk.series({ [`${next}.md`]: long });
    await desk.refused('shareAgenda', { uri: series.uri(`${next}.md`), as: 'mailto' }, /too long/);
    assert.equal(await series.read(`${next}.md`), long);
  });

  /** Nothing is to open in a test: a target takes the place of the mail program. */
  async function shareWithoutMailProgram(uri: vscode.Uri): Promise<string> {
    const target = vscode.Uri.joinPath(uri, '..', 'mailto.txt');
    await run('shareAgenda', { uri, as: 'mailto', target });
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
  }
});

/** The parts of a draft, each in base64. */
function decoded(eml: string): string {
  return [...eml.matchAll(/base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)]
    .map(([, part = '']) => new TextDecoder().decode(Uint8Array.from(atob(part.replace(/\s/g, '')), (sign) => sign.charCodeAt(0))))
    .join('\n');
}
