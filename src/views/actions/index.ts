import { commands, type Disposable, l10n, type Memento, Range, type TreeDragAndDropController, TreeItemCheckboxState, type TreeView, Uri, window } from 'vscode';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../index/schedule';
import type { Clock } from '../../platform/clock';
import type { Settings } from '../../platform/settings';
import { Soon } from '../../platform/soon';
import { actionMime, putActions } from '../draggedActions';
import { askFilter } from './askFilter';
import { askGroup } from './askGroup';
import type { Shown } from './grouping';
import { ActionNode, type ActionsNode } from './nodes';
import { ActionsProvider } from './provider';

const storageKey = 'actions.shown';
const usual: Shown = { groupBy: 'due', filter: '', done: false };

/** The view `oneOnOne.actions` with its badge, checkboxes and the commands of its title. */
export function registerActionsView(index: NoteIndex, schedule: Schedule, settings: Settings, clock: Clock, state: Memento): Disposable[] {
  let shown: Shown = { ...usual, ...state.get<Partial<Shown>>(storageKey) };
  const provider = new ActionsProvider(index, schedule, shown);
  const view = window.createTreeView<ActionsNode>('oneOnOne.actions', { treeDataProvider: provider, manageCheckboxStateManually: true, canSelectMany: true, showCollapseAll: true, dragAndDropController: dragging });
  const change = (part: Partial<Shown>) => {
    shown = { ...shown, ...part };
    void state.update(storageKey, shown);
    provider.show(shown);
    describe(view, shown);
  };
  describe(view, shown);
  const count = () => paintBadge(view, index, schedule, settings);
  const recount = new Soon(count, 200);
  void index.ready.then(count);
  return [
    view,
    recount,
    index.onDidChange((change) => {
      provider.refresh(change);
      recount.ask();
    }),
    clock.onDidChangeDay(() => {
      provider.refresh(undefined, true);
      count();
    }),
    settings.onDidChange(count),
    view.onDidChangeCheckboxState(async ({ items }) => {
      for (const [node, checked] of items) await tick(node, checked);
      provider.repaint(items.map(([node]) => node));
    }),
    commands.registerCommand('oneOnOne.openAction', (node?: ActionsNode) => open(node)),
    commands.registerCommand('oneOnOne.showMoreActions', (node?: ActionsNode) => node?.kind === 'more' && provider.showMore(node)),
    commands.registerCommand('oneOnOne.groupActions', async (given?: unknown) => {
      const by = await askGroup(shown.groupBy, given);
      if (by !== undefined) change({ groupBy: by });
    }),
    commands.registerCommand('oneOnOne.showPromises', async () => {
      change({ groupBy: 'owner', filter: '' });
      await commands.executeCommand('oneOnOne.actions.focus');
    }),
    commands.registerCommand('oneOnOne.filterActions', () => askFilter(shown.filter, (filter) => change({ filter }))),
    commands.registerCommand('oneOnOne.clearActionsFilter', () => change({ filter: '' })),
    commands.registerCommand('oneOnOne.showDoneActions', () => change({ done: true })),
    commands.registerCommand('oneOnOne.hideDoneActions', () => change({ done: false })),
  ];
}

function describe(view: TreeView<ActionsNode>, { filter, done }: Shown): void {
  view.description = filter;
  void commands.executeCommand('setContext', 'oneOnOne.actions.done', done);
  void commands.executeCommand('setContext', 'oneOnOne.actions.filtered', filter !== '');
}

function paintBadge(view: TreeView<ActionsNode>, index: NoteIndex, schedule: Schedule, settings: Settings): void {
  const today = schedule.today();
  const overdue = index.openActions().filter(({ task }) => task.due !== undefined && task.due < today).length;
  const value = settings.badge ? overdue : 0;
  if ((view.badge?.value ?? 0) === value) return;
  view.badge = value === 0 ? undefined : { value, tooltip: value === 1 ? l10n.t('1 action is overdue') : l10n.t('{0} actions are overdue', value) };
}

/** Where the action is now: a row that has not changed may have moved. */
async function open(node?: ActionsNode): Promise<void> {
  if (!(node instanceof ActionNode)) return;
  await window.showTextDocument(Uri.parse(node.uri), { selection: new Range(node.line, 0, node.line, 0) });
}

async function tick(node: ActionsNode, state: TreeItemCheckboxState): Promise<void> {
  if (!(node instanceof ActionNode)) return;
  await commands.executeCommand(state === TreeItemCheckboxState.Checked ? 'oneOnOne.completeAction' : 'oneOnOne.reopenAction', { id: node.id, uri: node.uri, line: node.line, source: node.source });
}

const dragging: TreeDragAndDropController<ActionsNode> = {
  dragMimeTypes: [actionMime],
  dropMimeTypes: [],
  handleDrag(nodes, data) {
    putActions(nodes.flatMap((node) => (node instanceof ActionNode ? (node.id ?? []) : [])), data);
  },
};
