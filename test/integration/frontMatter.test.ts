import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, notesFolder, readFile, run, type Series, useDesk } from './desk';

const date = '2031-02-04';

describe('front matter', () => {
  const desk = useDesk();

  async function template(name: string, bytes: string | Uint8Array): Promise<void> {
    const uri = desk.remove(vscode.Uri.joinPath(notesFolder(), 'templates', `${name}.md`));
    await vscode.workspace.fs.writeFile(uri, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  }

  async function make(series: Series, name: string): Promise<string> {
    const uri = await run<vscode.Uri | undefined>('newMeeting', { manager: series.id, date, template: name, open: false });
    assert.ok(uri, desk.errors().join());
    return readFile(uri);
  }

  describe('of a template', () => {
    it("is filled like the body, and merged with the note's own", async () => {
      const series = await desk.series();
      await template(
        'mine',
        '---\ntitle: 1:1 with ${manager}\n"date": 2020-01-01\ntags:\n  - 1on1\n  - ${manager}\ntype:\n  - x\nduration : 50\n---\n## ${manager}\n- a\n',
      );
      const first = series.name.split(' ')[0];
      assert.equal(
        await make(series, 'mine'),
        `---\ndate: ${date}\ntype: mine\ntitle: 1:1 with ${first}\ntags:\n  - 1on1\n  - ${first}\nduration : 50\n---\n\n## ${first}\n- a\n`,
      );
      const [meeting] = await (await api()).meetings(series.id);
      assert.deepEqual([meeting?.date, meeting?.type, meeting?.duration], [date, 'mine', 50]);
    });

    it('is closed by dots too', async () => {
      const series = await desk.series();
      await template('mine', '---\nmood: sunny\n...\n## A\n\n---\n');
      assert.equal(await make(series, 'mine'), `---\ndate: ${date}\ntype: mine\nmood: sunny\n---\n\n## A\n\n---\n`);
    });

    it("that is broken is told by the template's name and line, and nothing is written", async () => {
      const series = await desk.series();
      await template('broken', '---\nmood: sunny\ntags: [a\n---\n## A\n');
      await desk.refused('newMeeting', { manager: series.id, date, template: 'broken', open: false }, /"broken".* 4:/);
      assert.deepEqual(await series.names(), ['profile.md']);
    });

    it('may be UTF-16, and what is no text at all is refused', async () => {
      const series = await desk.series();
      const text = '\uFEFF---\nmood: é\n---\n## Ü\n';
      await template(
        'wide',
        Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8])),
      );
      assert.equal(await make(series, 'wide'), `---\ndate: ${date}\ntype: wide\nmood: é\n---\n\n## Ü\n`);
      await template('latin', Uint8Array.from([0x23, 0x20, 0xe9, 0x0a]));
      await desk.refused('newMeeting', { manager: series.id, date: '2031-02-11', template: 'latin', open: false }, /"latin".*UTF-8/);
      assert.deepEqual(await series.names(), [`${date}.md`, 'profile.md']);
    });
  });

  describe('of a note is changed, and the body never', () => {
    const rows: [what: string, before: string, after: string][] = [
      [
        'closed by dots',
        '---\ndate: 2031-02-04\n...\n## A\n- [ ] b\n\n---\n\n- [ ] c\n',
        '---\ndate: 2031-02-04\nstatus: cancelled\nreason: release week\n...\n## A\n- [ ] b\n\n---\n\n- [ ] c\n',
      ],
      [
        'with a no-break space',
        '---\nstatus: planned\u00a0\nreason: "x" \n---\n',
        '---\nstatus: cancelled\nreason: "release week" \n---\n',
      ],
      ['with anchors', '---\nreason: &r none\nnote: *r\n---\n', '---\nreason: release week\nnote: &r none\nstatus: cancelled\n---\n'],
      [
        'with lists of mappings',
        '---\nrules: { a: off }\nlinks:\n  - a: b\n    c: d\nstatus: planned\n---\n',
        '---\nrules: { a: off }\nlinks:\n  - a: b\n    c: d\nstatus: cancelled\nreason: release week\n---\n',
      ],
    ];
    for (const [what, before, after] of rows) {
      it(what, async () => {
        const series = await desk.series({ [`${date}.md`]: before });
        assert.equal(await run('cancelMeeting', { uri: series.uri(`${date}.md`), reason: 'release week' }), true, desk.errors().join());
        assert.equal(await series.read(`${date}.md`), after);
      });
    }

    it('what dots close has its actions, behind a later line of hyphens too', async () => {
      const series = await desk.series({ [`${date}.md`]: `---\ndate: ${date}\n...\n- [ ] one ^aaa111\n\n---\n\n- [ ] two ^bbb222\n` });
      const actions = (await (await api()).actions()).filter(({ manager }) => manager === series.id);
      assert.deepEqual(actions.map(({ text }) => text).sort(), ['one', 'two']);
    });
  });

  it('offers the keys that are missing and what they can be, in words that it explains', async () => {
    const series = await desk.series({}, 'cadence: weekly\ntime: \nti');
    const uri = series.uri('profile.md');
    await vscode.window.showTextDocument(uri);
    const offered = async (line: number, character: number): Promise<vscode.CompletionItem[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        new vscode.Position(line, character),
      );
      return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Property || kind === vscode.CompletionItemKind.Value);
    };
    const keys = await offered(4, 2);
    const zone = keys.find(({ label }) => label === 'timezone');
    assert.ok(zone, keys.map(({ label }) => label).join());
    assert.equal(zone.insertText, 'timezone: ');
    assert.match(String(zone.documentation), /IANA/);
    assert.ok(!keys.some(({ label }) => label === 'cadence' || label === 'goal'));
    const times = await offered(3, 6);
    assert.ok(
      times.some(({ insertText }) => insertText === '"10:00"'),
      times.map(({ insertText }) => String(insertText)).join(),
    );
  });

  it('takes a value that is written another way, and changes nothing else', async () => {
    const series = await desk.series({}, "cadence: weekly\ntime: 10am # in her office\nmood: 'sunny' ");
    const uri = series.uri('profile.md');
    await vscode.window.showTextDocument(uri);
    assert.equal(await run('fix', { uri, rule: 'note/front-matter-value', line: 3 }), true, desk.errors().join());
    assert.equal(
      await series.read('profile.md'),
      `---\nname: ${series.name}\ncadence: weekly\ntime: "10:00" # in her office\nmood: 'sunny' \n---\n`,
    );
  });
});
