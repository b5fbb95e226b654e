import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { allCommands } from '../../src/commands/all';
import { NoteCodeActions } from '../../src/editor/codeActions';
import { LineLenses } from '../../src/editor/lineLenses';
import { NoteCompletion } from '../../src/editor/completion';
import { NoteNavigation } from '../../src/editor/navigation';
import { NoteLines } from '../../src/editor/noteLines';
import type { Schedule } from '../../src/schedule/schedule';
import type { Linter } from '../../src/platform/linter/linter';
import { noteOf } from '../../src/platform/linter/places';
import { Notes } from '../../src/platform/notes/notes';
import { NotesFolders } from '../../src/platform/folders/notesFolders';
import { actionItem } from '../../src/views/actions/items';
import { ActionNode } from '../../src/views/actions/nodes';
import { day, linesWith, readFile, useDesk, withWorkspace, workspaceFolder } from './desk';
import { ownContext } from './ownContext';

const raised = day(-14);
const held = day(-7);
const next = day(7);
const profile = '---\nname: Ada\ncadence: weekly\n---\n';
const action = `- [ ] @ada Send the plan #tag 📅 ${day(3)} ^t1t1t1\n`;
const reference = `## Follow-up\n\n- [Send the plan](${raised}.md#^t1t1t1)\n`;
const both = {
  'ada/profile.md': profile,
  [`ada/${raised}.md`]: action,
  [`ada/${held}.md`]: reference,
  [`ada/${next}.md`]: `---\ndate: ${next}\n---\n${reference}`,
};

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

describe('two notes folders with the same notes', () => {
  useDesk();
  const folders = ['one', 'two'].map((name, index) => ({ name, index, uri: vscode.Uri.joinPath(workspaceFolder(), `tree-${name}`) }));
  const at = (tree: 'one' | 'two', path: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), `tree-${tree}`, '1on1', path);
  const root = (tree: 'one' | 'two'): string => vscode.Uri.joinPath(workspaceFolder(), `tree-${tree}`, '1on1').toString();
  const disposables: vscode.Disposable[] = [];
  let notes: Notes;
  let folder: NotesFolders;
  let linter: Linter;
  let schedule: Schedule;
  let run: (command: string, argument: unknown) => Promise<unknown>;

  const write = (tree: 'one' | 'two', path: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(at(tree, path), new TextEncoder().encode(text));

  beforeEach(async () => {
    for (const tree of ['one', 'two'] as const) for (const [path, text] of Object.entries(both)) await write(tree, path, text);
    await withWorkspace('workspaceFolders', folders, async () => {
      folder = new NotesFolders();
      const storageUri = vscode.Uri.joinPath(workspaceFolder(), 'tree-storage');
      notes = new Notes({ storageUri, globalStorageUri: storageUri }, folder);
    });
    const own = ownContext(notes, folder);
    const { context } = own;
    ({ linter, schedule } = context);
    run = async (id, argument) => allCommands.find((command) => command.id === id)?.run(context, argument);
    disposables.push(folder, notes, ...own.disposables);
    await notes.index.ready;
    await notes.index.settled();
  });

  afterEach(async () => {
    vscode.Disposable.from(...disposables.splice(0)).dispose();
    for (const name of ['tree-one', 'tree-two', 'tree-storage']) {
      await vscode.workspace.fs
        .delete(vscode.Uri.joinPath(workspaceFolder(), name), { recursive: true, useTrash: false })
        .then(undefined, () => undefined);
    }
  });

  /** The line of the action, as each folder has it. */
  const lines = async (): Promise<string[]> =>
    Promise.all((['one', 'two'] as const).map(async (tree) => linesWith(await readFile(at(tree, `ada/${raised}.md`)), 't1t1t1')[0] ?? ''));
  const noteLines = (): NoteLines => new NoteLines(notes.index, folder, notes.documents);

  const acts: [what: string, command: string, argument: () => object][] = [
    ['a line of the one', 'completeAction', () => ({ uri: at('two', `ada/${raised}.md`), line: 0 })],
    ['a line that refers to it', 'completeAction', () => ({ uri: at('two', `ada/${held}.md`), line: 2 })],
    ['its id, and a note of the folder', 'cancelAction', () => ({ id: 't1t1t1', uri: at('two', `ada/${held}.md`) })],
    [
      'a row of the actions view',
      'snoozeAction',
      () => ({ kind: 'action', id: 't1t1t1', uri: at('two', `ada/${raised}.md`).toString(), line: 0, due: '2031-01-01' }),
    ],
  ];
  for (const [what, command, argument] of acts) {
    it(`${command} acts in the folder of ${what}`, async () => {
      assert.equal(await run(command, argument()), true);
      const [one, two] = await lines();
      assert.equal(one, action.trimEnd());
      assert.notEqual(two, one);
    });
  }

  it('an id alone means the folder of the active editor', async () => {
    await vscode.window.showTextDocument(at('two', 'ada/profile.md'));
    assert.equal(await run('completeAction', { id: 't1t1t1' }), true);
    const [one, two] = await lines();
    assert.deepEqual([one, two?.startsWith('- [x]')], [action.trimEnd(), true]);
  });

  it('an id or a name alone, with nothing that says where, is refused with both folders named', async () => {
    const named = /tree-one\/1on1.*tree-two\/1on1/;
    for (const command of ['completeAction', 'cancelAction', 'reopenAction', 'assignAction', 'snoozeAction'] as const) {
      await assert.rejects(run(command, { id: 't1t1t1', owner: 'ada', due: '2031-01-01' }), named, command);
    }
    await assert.rejects(run('newMeeting', { manager: 'Ada', open: false }), named);
    await assert.rejects(run('createInvite', { manager: 'ada' }), named);
    assert.deepEqual(await lines(), [action.trimEnd(), action.trimEnd()]);
  });

  it('an action goes on an agenda of its own folder, whoever is in the editor', async () => {
    await write('two', `ada/${held}.md`, '- [ ] Mine ^m1m1m1\n');
    await notes.index.rescan();
    await vscode.window.showTextDocument(at('one', 'ada/profile.md'));
    assert.equal(await run('putOnAgenda', { id: 'm1m1m1', manager: 'ada' }), 1);
    assert.match(await readFile(at('two', `ada/${next}.md`)), /m1m1m1/);
    const elsewhere = /own notes folder.*tree-two\/1on1/;
    await assert.rejects(run('putOnAgenda', { id: 'm1m1m1', meeting: at('one', `ada/${next}.md`) }), elsewhere);
    await assert.rejects(run('putOnAgenda', { id: 'm1m1m1', manager: 'ada', root: root('one') }), elsewhere);
    assert.doesNotMatch(await readFile(at('one', `ada/${next}.md`)), /m1m1m1/);
  });

  it('a note that is named says in which folder a person is meant', async () => {
    await vscode.window.showTextDocument(at('one', 'ada/profile.md'));
    const uri = await run('addToAgenda', { manager: 'ada', text: 'The plan', uri: at('two', `ada/${held}.md`) });
    assert.equal(String(uri), at('two', `ada/${next}.md`).toString());
  });

  it('a plan of one is not taken for that of the other', async () => {
    await write('one', 'career-plan.md', '## Goals\n');
    await notes.index.rescan();
    const uri = await run('createPlan', { plan: 'career', root: root('two') });
    assert.equal(String(uri), at('two', 'career-plan.md').toString());
    assert.match(await readFile(at('two', 'career-plan.md')), /## Target role/);
    await write('one', 'training-plan-2026.md', '- [ ] A course\n');
    await notes.index.rescan();
    for (const [tree, line] of [
      ['one', '- [ ] A course'],
      ['two', '# '],
    ] as const) {
      await vscode.window.showTextDocument(at(tree, 'ada/profile.md'));
      const plan = await run('createPlan', { plan: 'training', year: 2026 });
      assert.equal(String(plan), at(tree, 'training-plan-2026.md').toString());
      assert.ok((await readFile(at(tree, 'training-plan-2026.md'))).includes(line));
    }
  });

  it('an id that one of them has is found, wherever one stands', async () => {
    await write('two', `ada/${held}.md`, '- [ ] Only here ^o1o1o1\n');
    await notes.index.rescan();
    await vscode.window.showTextDocument(at('one', 'ada/profile.md'));
    assert.equal(await run('completeAction', { id: 'o1o1o1' }), true);
    assert.match(await readFile(at('two', `ada/${held}.md`)), /^- \[x\]/);
  });

  it('the same id in both is no duplicate; twice in one is', async () => {
    await notes.index.complete;
    linter.idsAreKnown();
    await write('two', `ada/${held}.md`, '- [ ] Again ^t1t1t1\n');
    notes.index.refresh(at('two', `ada/${held}.md`).toString());
    await notes.index.settled();
    const told = (await linter.all()).filter(({ rule: { id } }) => id === 'action/duplicate-id');
    assert.deepEqual(told.map(noteOf), [at('two', `ada/${held}.md`).toString()]);
    assert.equal(await run('completeAction', { id: 't1t1t1', uri: at('one', 'ada/profile.md') }), true);
  });

  it('lenses, code actions, definition, references and hover keep to the folder of the note', async () => {
    await run('completeAction', { uri: at('one', `ada/${raised}.md`), line: 0 });
    const navigation = new NoteNavigation(notes.index, schedule, noteLines());
    for (const [tree, open] of [
      ['one', false],
      ['two', true],
    ] as const) {
      const document = await vscode.workspace.openTextDocument(at(tree, `ada/${held}.md`));
      const position = new vscode.Position(2, 4);
      const content = noteLines().at(document, position);
      assert.ok(content);
      const note = {
        uri: document.uri.toString(),
        root: content.root,
        meeting: notes.index.meeting(document.uri.toString()),
        today: day(),
      };
      const lenses = new LineLenses().of([content], note, notes.index);
      assert.deepEqual(
        lenses.map(({ command }) => (command?.arguments?.[0] as { uri: string }).uri),
        open ? [0, 1].map(() => at(tree, `ada/${raised}.md`).toString()) : [],
      );
      const places = (found: readonly vscode.Location[] | undefined): string[] => (found ?? []).map(({ uri }) => uri.toString());
      assert.deepEqual(places(navigation.definition(document, position)), [at(tree, `ada/${raised}.md`).toString()]);
      assert.deepEqual(
        places(navigation.references(document, position, { includeDeclaration: true })),
        [raised, held, next].map((date) => at(tree, `ada/${date}.md`).toString()),
      );
      const [words] = navigation.hover(document, position)?.contents ?? [];
      assert.equal(/Done/.test((words as vscode.MarkdownString).value), !open);
      const actions = await new NoteCodeActions(notes.index, schedule, noteLines(), linter).in(
        document,
        new vscode.Range(position, position),
        { diagnostics: [], only: undefined, triggerKind: vscode.CodeActionTriggerKind.Invoke },
      );
      assert.equal(
        actions.some(({ command }) => command?.command === 'oneOnOne.completeAction'),
        open,
      );
    }
  });

  it('owners and tags are offered from the folder of the note, and shown by its names', async () => {
    await write('two', 'bob/profile.md', '---\nname: Bob\n---\n- [ ] @ada x #only-two ^b1b1b1\n');
    await write('two', 'ada/profile.md', '---\nname: Adele\n---\n');
    await notes.index.rescan();
    const completion = new NoteCompletion(notes.index, schedule, noteLines());
    const offered = async (tree: 'one' | 'two', text: string): Promise<string[]> => {
      await write(tree, `ada/${day(-21)}.md`, text);
      const document = await vscode.workspace.openTextDocument(at(tree, `ada/${day(-21)}.md`));
      return completion.at(document, new vscode.Position(0, text.length)).map(labelOf);
    };
    assert.deepEqual(await offered('one', '- [ ] @'), ['@ada', '@me']);
    assert.equal((await offered('two', '- [ ] #')).includes('#only-two'), true);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(at('one', `ada/${day(-21)}.md`));
    await write('one', `ada/${day(-28)}.md`, '- [ ] #');
    const other = await vscode.workspace.openTextDocument(at('one', `ada/${day(-28)}.md`));
    assert.equal(completion.at(other, new vscode.Position(0, 7)).map(labelOf).includes('#only-two'), false);
    const [row] = notes.index.openActions({ root: root('two'), id: 'ada' });
    assert.ok(row);
    const item = actionItem(new ActionNode('key', { kind: 'group', key: 'later' }, row), notes.index, schedule, 'due');
    assert.match(String(item.description), /Adele.*tree-two\/1on1/);
  });

  it('what is carried over, and the issue table, are of the folder alone', async () => {
    await write('two', `ada/${raised}.md`, `${action}- [ ] Mine ^m1m1m1\n`);
    await write('two', `ada/${held}.md`, '## Support\n\n- **Payments**: slow\n  - [Send the plan](x.md#^t1t1t1)\n');
    await notes.index.rescan();
    await run('completeAction', { uri: at('one', `ada/${raised}.md`), line: 0 });
    assert.equal(await run('carryOver', { uri: at('one', `ada/${next}.md`) }), 0);
    assert.equal(await run('carryOver', { uri: at('two', `ada/${next}.md`) }), 2, 'an action, and an issue');
    assert.doesNotMatch(await readFile(at('one', `ada/${next}.md`)), /m1m1m1|Payments/);
    const table = String(await run('exportIssues', { format: 'csv', manager: 'ada', root: root('two') }));
    assert.match(table, /Payments,slow,.*,Send the plan,.*,open/i);
  });
});
