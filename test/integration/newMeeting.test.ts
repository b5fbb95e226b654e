import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, api, day, notesFolder, readFile, run, type Series, useDesk } from './desk';

describe('1:1: New Meeting', () => {
  const desk = useDesk();

  async function make(series: Series, argument: object = {}): Promise<{ file: string; text: string }> {
    const uri = await run<vscode.Uri>('newMeeting', { manager: series.id, open: false, ...argument });
    assert.ok(uri instanceof vscode.Uri, `a Uri, not ${String(uri)}: ${desk.errors().join()}`);
    assert.equal(vscode.Uri.joinPath(uri, '..').toString(), series.folder.toString());
    return { file: uri.path.split('/').at(-1) ?? '', text: await readFile(uri) };
  }

  describe('without a date takes the next by cadence from the last note', () => {
    // 2031-01-07 is a Tuesday.
    const rows: [profile: string, last: string, next: string][] = [
      ['cadence: weekly', '2031-01-07', '2031-01-14'],
      ['cadence: weekly\nweekday: thursday', '2031-01-07', '2031-01-16'],
      ['cadence: biweekly', '2031-01-07', '2031-01-21'],
      ['cadence: every 3 weeks', '2031-01-07', '2031-01-28'],
      ['cadence: every 10 days', '2031-01-07', '2031-01-17'],
      ['cadence: monthly', '2031-01-31', '2031-02-28'],
      ['cadence: monthly\nweekday: first tuesday', '2031-01-07', '2031-02-04'],
      ['cadence: monthly\nweekday: last friday', '2031-01-31', '2031-02-28'],
      ['cadence: quarterly', '2031-01-07', '2031-04-07'],
      ['cadence: weekly\naway: [2031-01-13..2031-01-20]', '2031-01-07', '2031-01-21'],
    ];
    for (const [profile, last, next] of rows) {
      it(`${profile.replaceAll('\n', ', ')}: ${last}, then ${next}`, async () => {
        const series = await desk.series({ [`${last}.md`]: `---\ndate: ${last}\n---\n` }, profile);
        assert.equal((await make(series)).file, `${next}.md`);
      });
    }

    it('never in the past, and today or later where there is no note yet', async () => {
      const old = await desk.series({ '2020-03-03.md': '---\ndate: 2020-03-03\n---\n' });
      const fresh = await desk.series();
      for (const series of [old, fresh]) assert.ok((await make(series)).file >= `${day()}.md`);
    });
  });

  it('writes date, time, duration and type into the front matter', async () => {
    const series = await desk.series({}, 'cadence: weekly\ntime: "10:00"\nduration: 45');
    const { file, text } = await make(series, { date: '2031-02-04' });
    assert.equal(file, '2031-02-04.md');
    assert.match(text, /^---\ndate: 2031-02-04\ntime: "10:00"\nduration: 45\ntype: weekly\ngoal:\n---\n/);
    const own = await make(series, { date: '2031-02-11', time: '16:15', template: 'career' });
    assert.match(own.text, /^---\ndate: 2031-02-11\ntime: "16:15"\nduration: 45\ntype: career\ngoal:\n---\n/);
    const meetings = await (await api()).meetings(series.id);
    assert.deepEqual(
      meetings.map(({ date, time, duration, type, status }) => ({ date, time, duration, type, status })),
      [
        { date: '2031-02-04', time: '10:00', duration: 45, type: 'weekly', status: 'planned' },
        { date: '2031-02-11', time: '16:15', duration: 45, type: 'career', status: 'planned' },
      ],
    );
  });

  it('takes the template that the profile names, and the one for a skip-level', async () => {
    assert.match((await make(await desk.series({}, 'template: five-part'))).text, /^type: five-part$/m);
    assert.match((await make(await desk.series({}, 'relation: skip-level'))).text, /^type: skip-level$/m);
  });

  it('calls a second note of a day -2, and never writes over one', async () => {
    const series = await desk.series({ '2031-02-04.md': 'mine\n' });
    assert.equal((await make(series, { date: '2031-02-04' })).file, '2031-02-04-2.md');
    assert.equal((await make(series, { date: '2031-02-04' })).file, '2031-02-04-3.md');
    assert.equal(await series.read('2031-02-04.md'), 'mine\n');
    const made = await Promise.all([make(series, { date: '2031-03-04' }), make(series, { date: '2031-03-04' })]);
    assert.deepEqual(made.map(({ file }) => file).sort(), ['2031-03-04-2.md', '2031-03-04.md']);
  });

  it('knows the manager by name too, and opens the note', async () => {
    const series = await desk.series();
    const uri = await run<vscode.Uri>('newMeeting', { manager: series.name, date: '2031-02-04' });
    assert.equal(uri.toString(), series.uri('2031-02-04.md').toString());
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    assert.equal(vscode.window.activeTextEditor?.document.isDirty, false);
  });

  for (const name of ['weekly', 'career', 'performance', 'skip-level', 'first', 'five-part', 'plan']) {
    it(`has the built-in template ${name}: headings, prompts as comments, nothing of a snippet left`, async () => {
      const series = await desk.series();
      const { text } = await make(series, { template: name, date: '2031-02-04' });
      assert.match(text, new RegExp(`^type: ${name}$`, 'm'));
      assert.ok((text.match(/^#{1,3} \S/gm) ?? []).length >= 3, 'headings');
      assert.match(text, /<!-- .+ -->/);
      assert.doesNotMatch(text, /\$\{|\$\d/);
      assert.ok(text.endsWith('\n') && !text.includes('\r'));
      assert.equal((await (await api()).meetings(series.id))[0]?.type, name);
    });
  }

  it('lets templates/*.md of the folder replace a built-in one by name, and add to them', async () => {
    const series = await desk.series();
    const templates = vscode.Uri.joinPath(notesFolder(), 'templates');
    const own = desk.remove(vscode.Uri.joinPath(templates, 'weekly.md'));
    const added = desk.remove(vscode.Uri.joinPath(templates, 'Über uns.md'));
    await vscode.workspace.fs.writeFile(
      own,
      new TextEncoder().encode(
        '\uFEFF---\r\nduration: 50\r\nmood: sunny\r\n---\r\n## Mine with ${manager:them} on ${date}\r\n- [ ] ${1:first}\r\n',
      ),
    );
    await vscode.workspace.fs.writeFile(added, new TextEncoder().encode('## $5 is an amount\n'));
    const { text } = await make(series, { date: '2031-02-04' });
    assert.match(text, /^---\r\ndate: 2031-02-04\r\ntype: weekly\r\nduration: 50\r\nmood: sunny\r\n---\r\n/);
    assert.match(text, new RegExp(`^## Mine with ${series.name.split(' ')[0]} on 2031-02-04\r\n- \\[ \\] first\r\n$`, 'm'));
    assert.match(
      (await make(series, { date: '2031-02-11', template: 'Über uns' })).text,
      /type: "?Über uns"?\n---\n\n## \$5 is an amount\n$/,
    );
  });

  it('of a row asks for date and agenda, and keeps the date while one looks elsewhere', async () => {
    const series = await desk.series();
    const row = { kind: 'manager', manager: series.id, open: false };
    const asked = await answering('2031-02-04', async () => run('newMeeting', row));
    assert.equal(asked.length, 2);
    for (const { title, ignoreFocusOut } of asked)
      assert.ok(title?.startsWith(`New meeting with ${series.name}`) === true && ignoreFocusOut);
    assert.deepEqual(await series.names(), ['2031-02-04.md', 'profile.md']);
  });

  const wrong: [argument: object, message: RegExp][] = [
    [{ manager: 'nobody-at-all' }, /nobody-at-all/],
    [{ manager: '' }, /manager/],
    [{ manager: 7 }, /manager.*7/],
    [{ date: '2031-02-30' }, /date.*2031-02-30/],
    [{ date: '04/02/2031' }, /date.*04\/02\/2031/],
    [{ date: 20310204 }, /date.*20310204/],
    [{ time: "9 o'clock" }, /time.*9 o'clock/],
    [{ template: 'nope' }, /nope/],
    [{ template: '../../../etc/passwd' }, /passwd/],
    [{ open: 'yes' }, /open.*yes/],
  ];
  for (const [argument, message] of wrong) {
    it(`refuses ${JSON.stringify(argument)} and writes nothing`, async () => {
      const series = await desk.series();
      await desk.refused('newMeeting', { manager: series.id, date: '2031-02-04', ...argument }, message);
      assert.deepEqual(await series.names(), ['profile.md']);
    });
  }

  it('says so where the series has ended and no date is given', async () => {
    const series = await desk.series({}, 'cadence: weekly\nuntil: 2024-01-31');
    await desk.refused('newMeeting', { manager: series.id }, new RegExp(series.name));
    assert.deepEqual(await series.names(), ['profile.md']);
  });
});
