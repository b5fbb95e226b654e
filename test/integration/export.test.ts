import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dateWords } from '../../src/platform/words/words';
import { day, exists, press, readFile, run, useDesk, workspaceFolder } from './desk';

interface Exported {
  version: number;
  notes: ({ file: string; name: string; manager: string; date: string; text: string; actions: Record<string, unknown>[] } & Record<
    string,
    unknown
  >)[];
}

const secretive = `---
date: 2026-11-17
time: "10:00"
goal: grow %%secret%% together
# secret
---

## Recap

<!-- secret prompt -->
- [ ] A point %%secret%% that is seen <!-- secret -->

%%
secret block
%%

- [ ] @me Public %%secret%% promise <!-- secret --> 📅 2031-01-01 ^e1e1e1

## Private

- [ ] @me secret promise ^e2e2e2

### Deeper secret

secret words

## Notes

Words for all.

<!-- an open secret
`;

/** As documents say it. */
const said = (date: string): string => dateWords(date, day());

describe('1:1: Export Notes', () => {
  const desk = useDesk();
  const json = async (argument: object): Promise<Exported> =>
    JSON.parse(await run<string>('exportNotes', { format: 'json', ...argument })) as Exported;

  it('gives Markdown: a heading for the person, one for each meeting by date, its own below', async () => {
    const series = await desk.series(
      {
        '2026-11-24.md': '---\ntype: career\nstatus: cancelled\nreason: release week\n---\n# Top\r\n\r\nText\r\n',
        '2026-11-17.md': '---\ntime: "10:00"\ngoal: agree\n---\n\n## Recap\n\n- [x] Said ✅ 2026-11-17\n\n```\n# no heading\n```\n',
      },
      'cadence: weekly\nduration: 45',
    );
    assert.equal(
      await run('exportNotes', { manager: series.id, format: 'markdown' }),
      [
        `# ${series.name}`,
        '## 2026-11-17 10:00 · weekly · held',
        '*agree*',
        '#### Recap',
        `- Said (done ${said('2026-11-17')})`,
        '```\n# no heading\n```',
        '## 2026-11-24 · career · cancelled',
        '*release week*',
        '### Top',
        'Text\n',
      ].join('\n\n'),
    );
  });

  it('gives JSON: what the API says of each note, its text and its actions', async () => {
    const series = await desk.series(
      { '2026-11-17.md': '---\ntime: "10:00"\ngoal: agree\n---\n\n- [ ] @me Send 📅 2031-01-01 #ask ^e1e1e1\n- [x] Plain\n' },
      'cadence: weekly\nduration: 45',
    );
    assert.deepEqual(await json({ manager: series.id }), {
      version: 1,
      notes: [
        {
          file: `${series.id}/2026-11-17.md`,
          name: series.name,
          manager: series.id,
          date: '2026-11-17',
          time: '10:00',
          duration: 45,
          type: 'weekly',
          status: 'held',
          goal: 'agree',
          text: `- Send (me, by ${said('2031-01-01')})\n- Plain (done)`,
          actions: [
            {
              id: 'e1e1e1',
              line: 5,
              manager: series.id,
              text: 'Send',
              status: 'open',
              owner: 'me',
              raised: '2026-11-17',
              due: '2031-01-01',
              tags: ['#ask'],
            },
            { line: 6, manager: series.id, text: 'Plain', status: 'done', owner: 'me', raised: '2026-11-17', tags: [] },
          ],
        },
      ],
    });
  });

  it('lets nothing out that is private or a comment', async () => {
    const series = await desk.series({ '2026-11-17.md': secretive });
    for (const format of ['markdown', 'json', 'html', 'csv']) {
      const text = await run<string>('exportNotes', { manager: series.id, format });
      assert.doesNotMatch(text, /secret/i, format);
      if (format !== 'json') assert.doesNotMatch(text, /\^e1e1e1|📅/, format);
      if (format === 'html') assert.match(text, /^<!DOCTYPE html>\n<html lang="en/);
      for (const seen of [/A point +that is seen/, /Public +promise/, /Words for all\./, /grow +together/])
        assert.match(text, seen, format);
    }
    assert.deepEqual(
      (await json({ manager: series.id })).notes[0]?.actions.map(({ text }) => text),
      ['A point that is seen', 'Public promise'],
    );
  });

  it('lets nothing out of a note that is in conflict, nor of its actions: nobody can tell what is private', async () => {
    const series = await desk.series({
      '2026-11-17.md':
        '<<<<<<< ours\n## Private\n=======\n## Support\n>>>>>>> theirs\n\n- secret\n- [x] @me secret ✅ 2026-11-20 ^e3e3e3\n',
      '2026-11-24.md': '## Support\n\n- Seen\n  - [secret](2026-11-17.md#^e3e3e3)\n',
    });
    const { id } = series;
    const uri = (name: string) => series.uri(name);
    const ways: [way: string, command: string, argument: object][] = [
      ...['markdown', 'json', 'html', 'csv'].map((format): [string, string, object] => [format, 'exportNotes', { manager: id, format }]),
      ...['markdown', 'csv'].map((format): [string, string, object] => [`issues as ${format}`, 'exportIssues', { manager: id, format }]),
      ['agenda', 'shareAgenda', { uri: uri('2026-11-24.md'), as: 'text' }],
      ['recap', 'sendRecap', { uri: uri('2026-11-24.md'), as: 'text' }],
      ['invite', 'createInvite', { uri: uri('2026-11-24.md') }],
      ['packet', 'reviewPacket', { manager: id, from: '2026-11-01', to: '2026-11-30', format: 'markdown' }],
      ['insights', 'exportInsights', { manager: id, from: '2026-11-01', to: '2026-11-30' }],
    ];
    for (const [way, command, argument] of ways) assert.doesNotMatch(await run<string>(command, argument), /secret/, way);
    const [conflict] = (await json({ manager: id })).notes;
    assert.match(String(conflict?.problem), /merge conflict/);
    assert.deepEqual([conflict?.text, conflict?.actions], ['', []]);
    await desk.refused('createInvite', { uri: uri('2026-11-17.md') }, /merge conflict/);
  });

  it('lets nothing out of a note whose front matter nothing ends, and writes none above it', async () => {
    const text = '---\ndate: 2026-11-17\nsalary: secret\n\n- [ ] @me secret ^f4f4f4\n';
    const series = await desk.series({ '2026-11-17.md': text });
    const given = { manager: series.id };
    const exported = ['markdown', 'json', 'html', 'csv'].map((format) => run<string>('exportNotes', { ...given, format }));
    for (const said of await Promise.all(exported)) assert.doesNotMatch(said, /secret/);
    const [broken] = (await json(given)).notes;
    assert.match(String(broken?.problem), /front matter is invalid \(line 1\)/);
    const uri = series.uri('2026-11-17.md');
    await desk.refused('shareAgenda', { uri, as: 'text' }, /front matter is invalid/);
    await desk.refused('createInvite', { uri }, /front matter is invalid/);
    assert.equal(await series.read('2026-11-17.md'), text);
  });

  it('takes one manager or all, from one date to another', async () => {
    const files = { '2026-11-10.md': 'a', '2026-11-17.md': 'b', '2026-11-24.md': 'c' };
    const [one, other] = [await desk.series(files), await desk.series(files)];
    const dates = async (argument: object): Promise<string[]> =>
      (await json(argument)).notes
        .filter(({ manager }) => manager === one.id || manager === other.id)
        .map(({ manager, date }) => `${manager} ${date}`);
    assert.deepEqual(
      await dates({ manager: one.id }),
      ['2026-11-10', '2026-11-17', '2026-11-24'].map((date) => `${one.id} ${date}`),
    );
    assert.deepEqual(
      await dates({ manager: other.name, from: '2026-11-17' }),
      ['2026-11-17', '2026-11-24'].map((date) => `${other.id} ${date}`),
    );
    assert.deepEqual(
      await dates({ from: '2026-11-17', to: '2026-11-17' }),
      [one.id, other.id].sort().map((id) => `${id} 2026-11-17`),
    );
    assert.deepEqual(await dates({ from: '2031-01-01' }), []);
    assert.equal(await run('exportNotes', { manager: one.id, from: '2031-01-01', format: 'markdown' }), '');
    assert.ok((await json({})).notes.length > 6, 'those of the sample, too');
  });

  it('writes the target, over what is there and into folders that are not yet, and gives its Uri', async () => {
    const series = await desk.series({ '2026-11-17.md': 'Words\n' });
    const target = vscode.Uri.joinPath(desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'out put')), 'deep', 'é.md');
    for (const given of [target, target.toString()]) {
      assert.equal(
        (await run<vscode.Uri>('exportNotes', { manager: series.id, format: 'markdown', target: given })).toString(),
        target.toString(),
      );
      assert.equal(await readFile(target), await run('exportNotes', { manager: series.id, format: 'markdown' }));
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('x'.repeat(10_000)));
    }
  });

  it('without a format asks for what else is not given, and keeps what is', async () => {
    const series = await desk.series({ '2026-11-03.md': 'Early\n', '2026-11-10.md': 'Middle\n', '2026-11-17.md': 'Late\n' });
    const target = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'some.md'));
    const uri = await press('accept', run('exportNotes', { manager: series.id, from: '2026-11-05', to: '2026-11-12', target }));
    assert.equal(String(uri), target.toString());
    assert.equal(await readFile(target), `# ${series.name}\n\n## 2026-11-10 · weekly · held\n\nMiddle\n`);
  });

  it('wins from the open editor, and does not save it', async () => {
    const series = await desk.series({ '2026-11-17.md': 'Old\n' });
    const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'New '));
    assert.match(await run<string>('exportNotes', { manager: series.id, format: 'markdown' }), /New Old/);
    assert.equal(await series.read('2026-11-17.md'), 'Old\n');
    assert.equal(editor.document.isDirty, true);
  });

  it('does not lose the others when a note goes or cannot be read', async () => {
    const series = await desk.series({
      '2026-11-10.md': 'First\n',
      '2026-11-17.md': 'Gone\n',
      '2026-11-24.md': '---\ndate: [\n---\nLast\n',
    });
    await vscode.workspace.fs.delete(series.uri('2026-11-17.md'));
    for (const format of ['markdown', 'json']) {
      const text = await run<string>('exportNotes', { manager: series.id, format });
      assert.match(text ?? '', /First/);
      assert.match(text ?? '', /Last/);
    }
  });

  it('refuses wrong arguments and writes nothing', async () => {
    const target = vscode.Uri.joinPath(workspaceFolder(), 'never.md');
    const wrong: [argument: object, message: RegExp][] = [
      [{ manager: 'nobody-at-all' }, /nobody-at-all/],
      [{ format: 'docx' }, /format.*docx/],
      [{ from: '2026-02-30' }, /from.*2026-02-30/],
      [{ to: 'tomorrow' }, /to.*tomorrow/],
      [{ to: 5 }, /to.*5/],
      [{ from: '2026-02-01', to: '2026-01-01' }, /from.*2026-02-01.*2026-01-01/],
      [{ target: 'not a uri' }, /target.*not a uri/],
      [{ target: workspaceFolder() }, /./],
    ];
    for (const [argument, message] of wrong) await desk.refused('exportNotes', { format: 'json', target, ...argument }, message);
    assert.equal(await exists(target), false);
  });
});

describe('1:1: Export Issues', () => {
  const desk = useDesk();
  const header = 'Project/Area,Issue,Date raised,Response,Action owner,Next action,Deadline,Status';
  const issues = (owner: string): string => `## Support

- **Payments**: deploys are flaky, "often" %%secret%%
  - Recommendation: freeze on Fridays
  - Response: agreed | later <!-- secret -->
  - [ ] @${owner} Ask for a budget %%secret%% 📅 2031-01-07 ^i1i1i1
- =HYPERLINK("http://example.com") #area/build
  - [x] @me Look at it ✅ 2026-11-20

## Private

### Issues

- **Secret**: secret
`;

  it("is a table with article B's columns", async () => {
    const series = await desk.series({ '2026-11-17.md': issues('ada') });
    assert.equal(
      await run('exportIssues', { manager: series.id, format: 'markdown' }),
      [
        `| ${header.replaceAll(',', ' | ')} |`,
        '| --- | --- | --- | --- | --- | --- | --- | --- |',
        '| Payments | deploys are flaky, "often" | 2026-11-17 | agreed \\| later | Ada | Ask for a budget | 2031-01-07 | open |',
        '| build | =HYPERLINK("http://example.com") | 2026-11-17 |  | me | Look at it |  | done |',
        '',
      ].join('\n'),
    );
  });

  it('is CSV after RFC 4180, with a byte order mark, and runs no formula', async () => {
    const series = await desk.series({ '2026-11-17.md': issues('ada') });
    assert.equal(
      await run('exportIssues', { manager: series.id, format: 'csv' }),
      `\uFEFF${[
        header,
        'Payments,"deploys are flaky, ""often""",2026-11-17,agreed | later,Ada,Ask for a budget,2031-01-07,open',
        'build,"\'=HYPERLINK(""http://example.com"")",2026-11-17,,me,Look at it,,done',
        '',
      ].join('\r\n')}`,
    );
  });

  it('names managers by their first name, follows references to the action, and can leave out what is solved', async () => {
    const series = await desk.series();
    await series.write('2026-11-10.md', `- [ ] @${series.first} Elsewhere 📅 2031-01-07 ^i2i2i2\n`);
    await series.write('2026-11-17.md', '## Issues\n\n- One\n  - [Elsewhere](2026-11-10.md#^i2i2i2)\n- [x] Two\n');
    await run('refresh');
    const rows = (await run<string>('exportIssues', { manager: series.id, open: true, format: 'csv' })).split('\r\n').slice(1, -1);
    assert.deepEqual(rows, [`,One,2026-11-17,,${series.name.split(' ')[0]},Elsewhere,2031-01-07,open`]);
  });

  it('writes the target and gives its Uri; without a format it asks and opens a tab whose rows lead to their lines', async () => {
    const series = await desk.series({ '2026-11-17.md': issues('ada') });
    const target = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'issues.csv'));
    assert.equal((await run<vscode.Uri>('exportIssues', { manager: series.id, format: 'csv', target })).toString(), target.toString());
    assert.equal(await readFile(target), await run('exportIssues', { manager: series.id, format: 'csv' }));
    const text = (await press('accept', run<string>('exportIssues', { manager: series.id }))) as string;
    assert.equal(vscode.window.activeTextEditor?.document.getText(), text);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'markdown');
    const links = [...text.matchAll(/\]\((.*?)\)/g)].map(([, link]) => link);
    const note = series.uri('2026-11-17.md').toString();
    assert.deepEqual(links, [`${note}#L3`, `${note}#^i1i1i1`, `${note}#L7`, `${note}#L8`]);
  });

  it('does not lose the others when a note goes', async () => {
    const series = await desk.series({ '2026-11-10.md': '## Issues\n\n- Gone\n', '2026-11-17.md': '## Issues\n\n- Here\n' });
    await vscode.workspace.fs.delete(series.uri('2026-11-10.md'));
    assert.match((await run<string>('exportIssues', { manager: series.id, format: 'csv' })) ?? '', /Here/);
  });

  it('refuses wrong arguments', async () => {
    await desk.refused('exportIssues', { manager: 'nobody-at-all', format: 'csv' }, /nobody-at-all/);
    await desk.refused('exportIssues', { format: 'json' }, /format.*json/);
    await desk.refused('exportIssues', { format: 'csv', open: 'yes' }, /open.*yes/);
    await desk.refused('exportIssues', { format: 'csv', target: 5 }, /target.*5/);
  });
});
