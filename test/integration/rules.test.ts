import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FoundData } from '../../src/commands/rules/check';
import { day, note, run, useDesk, withSetting } from './desk';

const next = `${day(3)}.md`;
const agenda = (front = '') => note('## Support\n\n- [ ] Deploys\n', `date: ${day(3)}${front}`);

describe('rules', () => {
  const desk = useDesk();
  const settings = () => vscode.workspace.getConfiguration('oneOnOne');
  afterEach(() => settings().update('rules', undefined, vscode.ConfigurationTarget.Global));
  const check = (uri: vscode.Uri) => run<FoundData[]>('check', { uri });
  const ids = async (uri: vscode.Uri) => (await check(uri)).map(({ rule }) => rule);

  it('find what to look at in one note, as plain data', async () => {
    const series = await desk.series({ [next]: agenda() });
    const uri = series.uri(next);
    const found = (await check(uri)).find(({ rule }) => rule === 'agenda/no-goal');
    assert.deepEqual(found, {
      rule: 'agenda/no-goal',
      level: 'hint',
      message: `Say in one line what you want from this 1:1 with ${series.name.split(' ')[0]}.`,
      uri: uri.toString(),
      line: 1,
      fixes: ['add-goal', 'off-person', 'off-everywhere'],
    });
  });

  it('find it in all that is judged, and nothing in old notes', async () => {
    const old = Object.fromEntries([20, 27, 34].map((days) => [`${day(-days)}.md`, note('x', `date: ${day(-days)}`)]));
    const series = await desk.series({ ...old, [next]: agenda(), [`${day(-3)}.md`]: note('## Notes\n', `date: ${day(-3)}`) });
    const found = (await run<FoundData[]>('check', {})).filter(({ uri }) => uri.startsWith(series.folder.toString()));
    const files = new Set(found.map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1)));
    assert.ok(files.has(next));
    assert.deepEqual(
      Object.keys(old).filter((file) => files.has(file)),
      [],
    );
  });

  it('apply the preferred fix, once', async () => {
    const series = await desk.series({ [next]: agenda() });
    const argument = { uri: series.uri(next), rule: 'agenda/no-goal', line: 1 };
    await withSetting('rules', { '*': 'off', 'agenda/no-goal': 'info' }, async () => {
      assert.equal((await check(argument.uri))[0]?.level, 'info');
      assert.equal(await run('fix', argument), true);
      assert.equal(await series.read(next), `---\ndate: ${day(3)}\ngoal: ""\n---\n\n## Support\n\n- [ ] Deploys\n`);
      assert.equal(await run('fix', argument), false, 'there is nothing on that line now');
    });
  });

  it('apply what works at the cursor in the note itself, whatever is open', async () => {
    const [planned, held] = [`${day(2)}.md`, `${day(-2)}.md`];
    const series = await desk.series({
      [planned]: note('## Follow-up\n', `date: ${day(2)}`),
      [held]: note('## Support\n\n## Notes\n', `date: ${day(-2)}`),
    });
    const other = await vscode.workspace.openTextDocument({ content: 'Something else', language: 'markdown' });
    await vscode.window.showTextDocument(other);
    assert.equal(await run('fix', { uri: series.uri(planned), rule: 'agenda/empty', line: 1 }), true);
    assert.equal(other.getText(), 'Something else');
    const filled = (await vscode.workspace.openTextDocument(series.uri(planned))).getText();
    assert.ok(filled.startsWith(`---\ndate: ${day(2)}\n---\n\n## Follow-up\n\n## Recap\n`), filled);
    await vscode.window.showTextDocument(other);
    assert.equal(await run('fix', { uri: series.uri(held), rule: 'meeting/no-notes', line: 6 }), true);
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.deepEqual([document.uri.toString(), selection.active.line], [series.uri(held).toString(), 7]);
  });

  it('are turned off for a person in their profile', async () => {
    const series = await desk.series({ [next]: agenda() });
    const uri = series.uri(next);
    assert.equal(await run('fix', { uri, rule: 'agenda/no-goal', line: 1, fix: 'off-person' }), true);
    assert.equal(await series.read('profile.md'), `---\nname: ${series.name}\ncadence: weekly\nrules: { agenda/no-goal: off }\n---\n`);
    assert.ok(!(await ids(uri)).includes('agenda/no-goal'));
  });

  it('are turned off everywhere in the settings', async () => {
    const series = await desk.series({ [next]: agenda() });
    const uri = series.uri(next);
    await withSetting('rules', { 'agenda/*': 'hint' }, async () => {
      assert.equal(await run('fix', { uri, rule: 'agenda/no-goal', line: 1, fix: 'off-everywhere' }), true);
      assert.deepEqual(settings().get('rules'), { 'agenda/*': 'hint', 'agenda/no-goal': 'off' });
      assert.ok(!(await ids(uri)).includes('agenda/no-goal'));
    });
  });

  it('are turned off by the note itself, and by a comment', async () => {
    const series = await desk.series({ [next]: agenda('\nrules: { agenda/no-goal: off }') });
    assert.ok(!(await ids(series.uri(next))).includes('agenda/no-goal'));
  });

  it('refuse what is missing or wrong, and name it', async () => {
    const series = await desk.series({ [next]: agenda() });
    const uri = series.uri(next);
    await desk.refused('check', { uri: series.uri('gone.md') }, /gone\.md/);
    await desk.refused('fix', { rule: 'agenda/no-goal', line: 1 }, /uri/);
    await desk.refused('fix', { uri, line: 1 }, /rule/);
    await desk.refused('fix', { uri, rule: 'agenda/no-goal' }, /line/);
    await desk.refused('fix', { uri, rule: 'agenda/no-gaol', line: 1 }, /agenda\/no-gaol/);
    await desk.refused('fix', { uri, rule: 'agenda/no-goal', line: 1, fix: 'magic' }, /magic/);
    assert.equal(await series.read(next), agenda());
  });
});
