import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { day, note, notesFolder, press, run, useDesk } from './desk';

const planned = day(3);
const file = `${planned}.md`;

async function ownQuestions(text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(notesFolder(), 'templates', 'questions.md');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

describe('1:1: Ask a Question', () => {
  const desk = useDesk();

  it('puts one by its key into the empty point of its section, once', async () => {
    const before = note('## Feedback\n\n- [ ] \n\n## Notes\n', `date: ${planned}`);
    const series = await desk.series({ [file]: before });
    const uri = series.uri(file);
    const after = before.replace('- [ ] ', '- [ ] What could I do better?');
    for (const uriGiven of [uri, uri.toString()]) {
      const result = await run<vscode.Uri>('askQuestion', { uri: uriGiven, question: 'feedback/better' });
      assert.equal(result.toString(), uri.toString());
      assert.equal(await series.read(file), after);
    }
    await run('askQuestion', { uri, question: 'What could I do better?' });
    assert.equal(await series.read(file), after);
    assert.deepEqual(desk.messages, []);
  });

  it('puts any text under Support, and leaves every other byte', async () => {
    const before = `\ufeff---\r\ndate: ${planned}\r\n---\r\n\r\n## Help\r\n\r\n- [ ] Épée 🗡\r\n\r\n## Notes\r\n`;
    const series = await desk.series({ [file]: before });
    await run('askQuestion', { uri: series.uri(file), question: '  Why is the\nbuild slow?' });
    assert.equal(await series.read(file), before.replace('🗡\r\n', '🗡\r\n- [ ] Why is the build slow?\r\n'));
  });

  it("puts one of the user's own where its heading says, as the file is in the editor", async () => {
    const own = desk.remove(await ownQuestions('## Growth\n\n- Old?\n'));
    const series = await desk.series({ [file]: note('## Career\n', `date: ${planned}`) });
    const editor = await vscode.window.showTextDocument(own);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), '- [ ] New?\n'));
    await run('askQuestion', { uri: series.uri(file), question: 'New?' });
    assert.match(await series.read(file), /^## Career\n\n- \[ \] New\?\n$/m);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('keeps those out of the templates', async () => {
    desk.remove(await ownQuestions('- Mine?\n'));
    const series = await desk.series();
    await desk.refused('newMeeting', { manager: series.id, template: 'questions' }, /"questions"/);
  });

  it('takes the note that is open, unless its meeting is over: then the next one with the same person', async () => {
    const last = `${day(-4)}.md`;
    const series = await desk.series({
      [last]: note('## Feedback\n', `date: ${day(-4)}`),
      [file]: note('## Feedback\n', `date: ${planned}`),
    });
    const before = await series.read(last);
    for (const [open, key] of [
      [file, 'feedback/better'],
      [last, 'feedback/surprise'],
      ['profile.md', 'feedback/way'],
    ] as const) {
      await vscode.window.showTextDocument(series.uri(open));
      const uri = await run<vscode.Uri>('askQuestion', { question: key });
      assert.equal(uri.toString(), series.uri(file).toString(), open);
    }
    assert.equal(await series.read(last), before);
    assert.equal((await series.read(file)).match(/^- \[ \] /gm)?.length, 3);
  });

  it("makes the person's next note where there is none", async () => {
    const series = await desk.series({ [`${day(-7)}.md`]: note('- [ ] Left over\n', `date: ${day(-7)}`) });
    const uri = await run<vscode.Uri>('askQuestion', { manager: series.id, question: 'career/mentor' });
    assert.equal(uri.toString(), series.uri(`${day()}.md`).toString());
    const text = await series.read(`${day()}.md`);
    assert.match(text, /- \[ \] Who could be a mentor to me\?/);
    assert.match(text, /Left over/);
  });

  it('writes nothing when it is left', async () => {
    const series = await desk.series({ [`${day(-7)}.md`]: note('', `date: ${day(-7)}`) });
    assert.equal(await press('leave', run('askQuestion', { manager: series.id })), undefined);
    assert.deepEqual(await series.names(), [`${day(-7)}.md`, 'profile.md']);
  });

  it('refuses a key that there is not, a note that is none of a meeting, and a series that is archived', async () => {
    const series = await desk.series({ [file]: note('', `date: ${planned}`) });
    await desk.refused('askQuestion', { uri: series.uri(file), question: 'career/nope' }, /career\/nope/);
    await desk.refused('askQuestion', { uri: series.uri(file), question: 7 }, /question.*7/);
    await desk.refused('askQuestion', { uri: series.uri('profile.md'), question: 'career/mentor' }, /profile\.md/);
    await desk.refused('askQuestion', { manager: 'nobody-at-all', question: 'career/mentor' }, /nobody-at-all/);
    const gone = await desk.series({}, `until: ${day(-30)}`);
    await desk.refused('askQuestion', { manager: gone.id, question: 'career/mentor' }, /archived/);
    assert.deepEqual(await gone.names(), ['profile.md']);
  });
});
