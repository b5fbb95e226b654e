import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, day, note, press, run, type Series, sleep, useDesk } from './desk';

const last = day(-7);
const next = day(7);
const before = day(-14);

describe('1:1: Carry Over', () => {
  const desk = useDesk();
  const carry = (series: Series, file = `${next}.md`): Thenable<unknown> => run('carryOver', { uri: series.uri(file) });

  it('refers to every open action, mine and theirs, soonest due first, and copies what was left unticked', async () => {
    const empty = note('## Recap\n\n- [ ] Mine already\n\n## Follow-up\n\n', `date: ${next}`);
    const series = await desk.series({
      [`${before}.md`]: note(
        '- [ ] @me Later 📅 2031-03-03 ^c1c1c1\n- [x] @me Done ^c2c2c2\n- [-] @me Dropped ^c3c3c3\n- [>] @me Moved ^c4c4c4\n- [ ] Untracked of long ago\n\n## Private\n\n- [ ] @me Salary ^c5c5c5\n',
        `date: ${before}`,
      ),
      [`${last}.md`]: note(
        '## Recap\n\n- [ ] Left [with] a bracket (10m)\n- [x] Told\n- plain\n\n## Rockets\n\n- [/] Half said\n\n## Notes\n\n- [ ] Noted\n\n## Next steps\n\n- [ ] @ada Sooner 📅 2031-01-01 ^c6c6c6\n- [/] @me No date ^c7c7c7\n',
        `date: ${last}`,
      ),
      [`${next}.md`]: empty,
    });
    assert.equal(await carry(series), 6);
    const origin = `([${last}](${last}.md))`;
    assert.equal(
      await series.read(`${next}.md`),
      empty
        .replace('- [ ] Mine already\n', `- [ ] Mine already\n- [ ] Left [with] a bracket (10m) ${origin}\n`)
        .replace(
          '## Follow-up\n\n',
          `## Follow-up\n\n- [Sooner](${last}.md#^c6c6c6)\n- [Later](${before}.md#^c1c1c1)\n- [No date](${last}.md#^c7c7c7)\n- [ ] Half said ${origin}\n- [ ] Noted ${origin}\n`,
        ),
    );
    assert.equal(await carry(series), 0);
    assert.equal(await carry(series), 0);
  });

  it('puts a point under the heading of its section even if that has another name', async () => {
    const series = await desk.series({
      [`${last}.md`]: note('## Blockers\n\n- [ ] Stuck\n\n## Growth\n\n- [ ] Talk\n', `date: ${last}`),
      [`${next}.md`]: note('## Support\n\n## Career\n\n- x\n\n## Follow-up\n', `date: ${next}`),
    });
    assert.equal(await carry(series), 2);
    const origin = `([${last}](${last}.md))`;
    assert.equal(
      await series.read(`${next}.md`),
      note(`## Support\n\n- [ ] Stuck ${origin}\n\n## Career\n\n- x\n- [ ] Talk ${origin}\n\n## Follow-up\n`, `date: ${next}`),
    );
  });

  it('makes a follow-up section where there is none', async () => {
    const series = await desk.series({ [`${last}.md`]: '- [ ] @me Open ^c1c1c1\n', [`${next}.md`]: 'words' });
    assert.equal(await carry(series), 1);
    assert.match(await series.read(`${next}.md`), new RegExp(`^words\n\n## Follow-up\n\n- \\[Open\\]\\(${last}\\.md#\\^c1c1c1\\)\n?$`));
  });

  describe('works from the last held meeting', () => {
    const point = (name: string): string => `## Support\n\n- [ ] ${name}\n`;
    const rows: [name: string, files: Record<string, string>, carried: string[]][] = [
      [
        'not from one that was cancelled or missed',
        {
          [day(-21)]: point('of the held'),
          [day(-14)]: `---\nstatus: cancelled\n---\n${point('of the cancelled')}`,
          [day(-7)]: `---\nstatus: missed\n---\n${point('of the missed')}`,
        },
        ['of the held'],
      ],
      [
        'not from one still planned, and not from one before the last',
        { [day(-14)]: point('old'), [day(-7)]: point('last'), [day(3)]: point('planned') },
        ['last'],
      ],
      [
        'also where one was held ahead of its date',
        { [day(-7)]: point('last'), [day(3)]: `---\nstatus: held\n---\n${point('held ahead')}` },
        ['held ahead'],
      ],
      [
        'by the date a note says, where it was moved and kept its name',
        { [day(-7)]: point('last'), [day(-14)]: `---\ndate: ${day(-2)}\n---\n${point('moved')}` },
        ['moved'],
      ],
      [
        'when two notes have swapped their dates',
        { [day(-7)]: `---\ndate: ${day(-14)}\n---\n${point('now first')}`, [day(-14)]: `---\ndate: ${day(-7)}\n---\n${point('now last')}` },
        ['now last'],
      ],
      [
        'by the time on one day',
        {
          [`${day(-7)}`]: `---\ntime: "15:00"\n---\n${point('afternoon')}`,
          [`${day(-7)}-2`]: `---\ntime: "09:00"\n---\n${point('morning')}`,
        },
        ['afternoon'],
      ],
    ];
    for (const [name, files, carried] of rows) {
      it(name, async () => {
        const series = await desk.series({
          ...Object.fromEntries(Object.entries(files).map(([file, text]) => [`${file}.md`, text])),
          [`${next}.md`]: point('mine'),
        });
        assert.equal(await carry(series), carried.length);
        const points = [...(await series.read(`${next}.md`)).matchAll(/^- \[ \] (.*?)(?: \(\[.*)?$/gm)].map(([, text]) => text);
        assert.deepEqual(points, ['mine', ...carried]);
      });
    }

    it('also into a note that was made early: what the meeting between leaves comes on top', async () => {
      const series = await desk.series({
        [`${before}.md`]: point('first'),
        [`${last}.md`]: `---\nstatus: planned\n---\n${point('second')}`,
      });
      const uri = await run<vscode.Uri>('newMeeting', { manager: series.id, date: next, open: false });
      assert.match(await series.read(`${next}.md`), /\[ \] first /);
      await series.write(`${last}.md`, `---\nstatus: held\n---\n${point('second')}- [ ] @me Promised ^c1c1c1\n`);
      await run('refresh');
      assert.equal(await run('carryOver', { uri }), 2);
      const text = await series.read(`${next}.md`);
      assert.match(text, /\[ \] second /);
      assert.match(text, /\[Promised\]/);
      assert.equal(await run('carryOver', { uri }), 0);
    });
  });

  it('leaves out what was taken on board in other words, and what is referred to in whatever form', async () => {
    const series = await desk.series({
      [`${last}.md`]: '## Support\n\n- [ ] The same\n- [ ] @me One ^c1c1c1\n- [ ] @me Two ^c2c2c2\n',
      [`${next}.md`]: `- [x] The same\n- [[${last}#^c1c1c1]]\n1. see [it](<${last}.md#^c2c2c2>)\n`,
    });
    assert.equal(await carry(series), 0);
  });

  it('is one undo, and saves a clean note but not a dirty one', async () => {
    const series = await desk.series({ [`${last}.md`]: '## Support\n\n- [ ] Left\n- [ ] @me Open ^c1c1c1\n', [`${next}.md`]: 'words\n' });
    const editor = await vscode.window.showTextDocument(series.uri(`${next}.md`));
    assert.equal(await carry(series), 2);
    assert.equal(editor.document.isDirty, false);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'words\n');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'unsaved '));
    const onDisk = await series.read(`${next}.md`);
    assert.equal(await carry(series), 2);
    assert.match(editor.document.getText(), /^unsaved words\n[^]*Left/);
    assert.equal(editor.document.isDirty, true);
    assert.equal(await series.read(`${next}.md`), onDisk);
  });

  it('counts what the API counts', async () => {
    const series = await desk.series({ [`${last}.md`]: '- [ ] @me A ^c1c1c1\n- [ ] @me B ^c2c2c2\n', [`${next}.md`]: '' });
    assert.equal(await carry(series), (await (await api()).actions({ manager: series.id, status: 'open', tracked: true })).length);
  });

  describe('run by hand', () => {
    const files = { [`${last}.md`]: '## Support\n\n- [ ] Left\n- [ ] @me Open ^c1c1c1\n', [`${next}.md`]: 'words\n' };
    const answer = async (series: Series, key: 'accept' | 'leave', ...given: unknown[]): Promise<unknown> => {
      await vscode.window.showTextDocument(series.uri(`${next}.md`));
      const running = run('carryOver', ...given);
      await sleep(300);
      assert.equal(await series.read(`${next}.md`), 'words\n', 'nothing before it is confirmed');
      return press(key, running);
    };

    it('shows what it would add, and adds nothing when left', async () => {
      const series = await desk.series(files);
      assert.equal(await answer(series, 'leave'), undefined);
      assert.equal(await answer(series, 'leave', series.uri(`${next}.md`)), undefined);
      assert.equal(await answer(series, 'leave', { kind: 'meeting', uri: series.uri(`${next}.md`).toString() }), undefined);
      assert.equal(await series.read(`${next}.md`), 'words\n');
    });

    it('adds it when confirmed', async () => {
      const series = await desk.series(files);
      assert.equal(await answer(series, 'accept'), 2);
      assert.match(await series.read(`${next}.md`), /Left[^]*Open|Open[^]*Left/);
    });
  });

  it('refuses what is no meeting note, and writes nothing', async () => {
    const series = await desk.series({ 'ideas.md': '# Ideas\n' });
    await desk.refused('carryOver', { uri: series.uri('profile.md') }, /profile\.md/);
    await desk.refused('carryOver', { uri: series.uri('ideas.md') }, /ideas\.md/);
    await desk.refused('carryOver', { uri: series.uri('2020-01-01.md') }, /2020-01-01\.md/);
    await desk.refused('carryOver', { uri: 5 }, /uri.*5/);
    await desk.refused('carryOver', undefined, /note/);
    assert.equal(await series.read('ideas.md'), '# Ideas\n');
  });
});
