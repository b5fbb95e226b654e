import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NotesFolders } from '../../src/platform/folders/notesFolders';
import { Notes } from '../../src/platform/notes/notes';
import { createTools } from '../../src/tools/all';
import { api, day, linesWith, notesFolder, refresh, type Series, useDesk, workspaceFolder } from './desk';
import { ownContext } from './ownContext';

const secret = 'SECRET';
const [last, next] = [day(-4), day(3)];
const heldNote = [
  `---\ndate: ${last}\nstatus: held\ngoal: agree the plan %%${secret}%%\n---`,
  `## Support`,
  `<!-- ${secret} prompt -->\n- **Deploys** are flaky %%${secret}%%\n- [ ] @me Pin the runner by friday`,
  `## Follow-up`,
  `- [ ] @me Send the capacity plan 📅 ${day(-1)} ^tool01\n- [ ] Talk %%${secret}%% to Bob ^tool02`,
  `## Private`,
  `- [ ] ${secret} SALARY ^tool03\n- [ ] ${secret} box`,
].join('\n\n');
/** Nobody can tell what of it is private. */
const conflict = `<<<<<<< ours\n## Private\n=======\n## Follow-up\n>>>>>>> theirs\n\n- [ ] @me SALARY ^tool04\n`;
const agenda = [
  `---\ndate: ${next}\n---`,
  `## Support\n\n- [ ] Deploys are flaky\n- [Send the capacity plan](${last}.md#^tool01)\n- [SALARY](${last}.md#^tool03)\n- [SALARY](${day(-11)}.md#^tool04)`,
  `## Private\n\n- ${secret}`,
].join('\n\n');

async function invoke(tool: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(`oneOnOne_${tool}`, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : assert.fail('text alone'))).join('');
}

const allow = (allowed: boolean | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('oneOnOne').update('agents.enabled', allowed, vscode.ConfigurationTarget.Global);

describe('tools for agents', () => {
  const desk = useDesk();
  const disposables: vscode.Disposable[] = [];
  let series: Series;

  before(api);
  beforeEach(async () => {
    await allow(true);
    await vscode.workspace.fs.writeFile(
      desk.remove(vscode.Uri.joinPath(notesFolder(), 'training-plan-2031.md')),
      new TextEncoder().encode(`- [ ] @me Read the book ^tool05\n- [ ] Not tracked\n\n## Private\n\n- [ ] ${secret} ^tool06\n`),
    );
    series = await desk.series({ [`${day(-11)}.md`]: conflict, [`${last}.md`]: heldNote, [`${next}.md`]: agenda });
  });
  afterEach(async () => {
    vscode.Disposable.from(...disposables.splice(0)).dispose();
    await allow(undefined);
  });

  /** Each with an input that it can do something with. */
  const calls = (): [tool: string, input: object, asked: readonly string[]][] => [
    ['readAgenda', { manager: series.id }, [series.name]],
    ['listActions', { manager: series.name }, [series.name]],
    ['searchNotes', { manager: series.id, query: 'flaky deploys' }, [series.name, 'flaky deploys']],
    ['readMeeting', { manager: series.id, date: last }, [series.name]],
    ['addPoint', { manager: series.id, text: 'Hiring *plan*' }, [series.name, 'Hiring *plan*']],
    ['trackAction', { manager: series.id, date: last, text: 'Pin the runner by friday' }, [series.name, 'Pin the runner by friday']],
    ['completeAction', { id: 'tool01' }, [series.name, 'Send the capacity plan']],
  ];

  it('are those of the manifest, behind the setting', async () => {
    const { languageModelTools } = vscode.extensions.getExtension('one-on-one.one-on-one')!.packageJSON.contributes as {
      languageModelTools: { name: string; when: string }[];
    };
    assert.deepEqual(
      languageModelTools.map(({ name }) => name),
      calls().map(([tool]) => `oneOnOne_${tool}`),
    );
    assert.ok(languageModelTools.every(({ when }) => when === 'config.oneOnOne.agents.enabled'));
  });

  it('do nothing unless the setting is on, and no workspace can turn it on', async () => {
    await allow(undefined);
    await assert.rejects(async () =>
      vscode.workspace.getConfiguration('oneOnOne').update('agents.enabled', true, vscode.ConfigurationTarget.Workspace),
    );
    for (const [tool, input] of calls()) await assert.rejects(invoke(tool, input), /oneOnOne\.agents\.enabled/, tool);
    assert.deepEqual([await series.read(`${last}.md`), await series.read(`${next}.md`)], [heldNote, agenda]);
  });

  it('ask first, with the person, and what is read or written', async () => {
    const folders = new NotesFolders();
    const storageUri = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'tools-storage'));
    const notes = new Notes({ storageUri, globalStorageUri: storageUri }, folders);
    const own = ownContext(notes, folders);
    disposables.push(folders, notes, ...own.disposables);
    const tools = createTools(() => Promise.resolve(own.context));
    for (const [tool, input, asked] of calls()) {
      const { confirmationMessages } = await tools.prepare(`oneOnOne_${tool}`, input);
      const message = confirmationMessages?.message as vscode.MarkdownString;
      const words = message.value.replaceAll('&nbsp;', ' ').replace(/\\(.)/g, '$1');
      for (const part of asked) assert.ok(words.includes(part), `${part} in ${words}`);
      assert.ok(!words.includes(secret) && message.isTrusted !== true);
      assert.ok(!/[^\\]\*/.test(message.value), 'what a note says is text, not Markdown');
    }
    const { confirmationMessages } = await tools.prepare('oneOnOne_searchNotes', { query: 'x' });
    assert.match((confirmationMessages?.message as vscode.MarkdownString).value.replaceAll('&nbsp;', ' '), /your plans, and your wins/);
    assert.deepEqual([await series.read(`${last}.md`), await series.read(`${next}.md`)], [heldNote, agenda]);
  });

  const reads: [tool: string, input: () => object, says: RegExp[]][] = [
    ['readAgenda', () => ({ manager: series.id }), [/Deploys are flaky/, /Send the capacity plan/]],
    [
      'listActions',
      () => ({ manager: series.id }),
      [/"id":"tool01".*Send the capacity plan.*"due":"/, /"id":"tool02".*"text":"Talk to Bob"/],
    ],
    ['listActions', () => ({}), [/tool01/, /\{"id":"tool05","text":"Read the book"/]],
    ['searchNotes', () => ({ query: 'DEPLOYS flaky' }), [new RegExp(`"file":"${next}.md","section":"Support".*"file":"${last}.md"`)]],
    ['searchNotes', () => ({ query: 'lunch talk 40' }), [/\{"file":"wins\.md","section":"Wins","text":"[^"]*First talk at the engineers/]],
    ['searchNotes', () => ({ query: 'lunch talk 40', manager: series.id }), [/^\{"lines":\[\]\}$/]],
    ['searchNotes', () => ({ query: secret }), [/^\{"lines":\[\]\}$/]],
    [
      'readMeeting',
      () => ({ manager: series.id, date: last }),
      [/agree the plan/, /\*\*Deploys\*\* are flaky/, /not tracked: \["Pin the runner by friday"\]/],
    ],
    ['readMeeting', () => ({ manager: series.id, date: next }), [/Send the capacity plan/]],
  ];
  for (const [tool, input, says] of reads) {
    it(`${tool} gives what is not private: ${says.map(({ source }) => source).join(' ')}`, async () => {
      const told = await invoke(tool, input());
      for (const part of says) assert.match(told, part);
      assert.doesNotMatch(told, /SECRET|tool03|tool04|SALARY/);
      assert.deepEqual([await series.read(`${last}.md`), await series.read(`${next}.md`)], [heldNote, agenda]);
    });
  }

  it('add a point, once, where it belongs', async () => {
    assert.match(await invoke('addPoint', { manager: series.id, section: 'wins', text: 'Hiring\n%%is done' }), /^Added/);
    assert.match(await invoke('addPoint', { manager: series.id, section: 'wins', text: 'Hiring\n%%is done' }), /^Already/);
    assert.match(await invoke('addPoint', { manager: series.id, text: '- [ ] Hiring %%is done' }), /^Already/, 'a marker is no word of it');
    const note = await series.read(`${next}.md`);
    assert.match(note, /## Wins\s+- \[ \] Hiring .*is done/);
    assert.equal(note.replace(/## Wins\s+.*\s+/, ''), agenda);
  });

  it('track a task and complete an action, and change no other line', async () => {
    const told = JSON.parse(
      await invoke('trackAction', { manager: series.id, date: last, text: 'pin the runner by friday', due: next }),
    ) as { id: string };
    assert.match(
      linesWith(await series.read(`${last}.md`), told.id).join(),
      new RegExp(`^- \\[ \\] @me Pin the runner.*📅 ${next}.* \\^${told.id}$`),
    );
    await invoke('completeAction', { id: told.id });
    const note = await series.read(`${last}.md`);
    assert.match(linesWith(note, told.id).join(), /^- \[x\]/);
    assert.equal(
      note
        .split('\n')
        .filter((line) => !line.includes('Pin the runner'))
        .join('\n'),
      heldNote.replace(/- \[ \] @me Pin.*\n/, ''),
    );
  });

  it('say what is wrong with a call, and change nothing', async () => {
    await series.write(`${day(-11)}.md`, `---\ndate: [\n---\n\n- ${secret} flaky deploys\n`);
    await refresh();
    const wrong: [tool: string, input: object, message: RegExp][] = [
      ['completeAction', { id: 'tool03' }, /no action \^tool03/],
      ['completeAction', {}, /ID/],
      ['readMeeting', { manager: series.id, date: day(-5) }, new RegExp(day(-5))],
      ['readMeeting', { manager: series.id, date: 'tuesday' }, /tuesday/],
      ['readMeeting', { manager: series.id, date: day(-11) }, /front matter/],
      ['readAgenda', { manager: 'nobody-here' }, /nobody-here/],
      ['searchNotes', { query: ' ' }, /query/],
      ['addPoint', { manager: series.id, text: 'x', section: 'private' }, /section/],
      ['addPoint', { manager: series.id, text: 'x'.repeat(501) }, /500/],
      ['trackAction', { manager: series.id, date: last, text: `${secret} box` }, /no open task/],
    ];
    for (const [tool, input, message] of wrong) await assert.rejects(invoke(tool, input), message, `${tool} ${JSON.stringify(input)}`);
    assert.doesNotMatch(await invoke('searchNotes', { query: 'flaky', manager: series.id }), /SECRET/);
    assert.deepEqual([await series.read(`${last}.md`), await series.read(`${next}.md`)], [heldNote, agenda]);
  });
});
