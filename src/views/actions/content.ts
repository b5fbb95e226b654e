import { commands, type Disposable, type Memento, Range, TreeItemCheckboxState, type TreeView, Uri, window } from 'vscode';
import type { ShownActions } from '../../core/action/shownActions';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import type { Clock } from '../../platform/clock';
import { actionMime, putDragged } from '../dragged';
import type { ViewContent } from '../lazyTreeView';
import { ActionNode, type ActionsNode, MoreNode } from './nodes';
import { ActionsProvider } from './provider';

const storageKey = 'actions.shown';
/** How long an action that is done stays where it was, in milliseconds. */
const lingers = 6000;
const usual: ShownActions = { groupBy: 'due', filter: '', done: false };

/** What the actions view is made from. */
export interface ActionsServices {
  readonly index: NoteIndex;
  readonly schedule: Schedule;
  readonly clock: Clock;
  /** Keeps grouping and filter between sessions. */
  readonly workspaceState: Memento;
  /** Takes what is to be disposed of with the extension. */
  readonly subscriptions: Disposable[];
}

/** The rows of the actions view, its checkboxes, and what the commands of its title do. */
export class ActionsContent implements ViewContent<ActionsNode> {
  readonly provider: ActionsProvider;
  readonly dragging = dragging;
  private readonly state: Memento;
  private current: ShownActions;

  constructor(
    private readonly view: TreeView<ActionsNode>,
    { index, schedule, clock, workspaceState, subscriptions }: ActionsServices,
  ) {
    this.state = workspaceState;
    const timers = new Set<ReturnType<typeof setTimeout>>();
    this.current = { ...usual, ...workspaceState.get<Partial<ShownActions>>(storageKey) };
    const provider: ActionsProvider = new ActionsProvider(index, schedule, this.current, (actions) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        provider.release(actions);
      }, lingers);
      timers.add(timer);
    });
    this.provider = provider;
    this.describe();
    // only then is it known how often each was carried
    void index.complete.then(() => provider.refreshLooks());
    subscriptions.push(
      { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
      index.onDidChange((change) => provider.refresh(change)),
      clock.onDidChangeDay(() => provider.refresh(undefined, true)),
      view.onDidChangeCheckboxState(async ({ items }) => {
        for (const [node, checked] of items) await tick(node, checked);
        provider.repaint(items.map(([node]) => node));
      }),
    );
  }

  get shown(): ShownActions {
    return this.current;
  }

  /** Where the action is now: a row that has not changed may have moved. */
  async open(row: unknown): Promise<void> {
    if (!(row instanceof ActionNode)) return;
    await window.showTextDocument(Uri.parse(row.uri), { selection: new Range(row.line, 0, row.line, 0) });
  }

  showMore(row: unknown): void {
    if (row instanceof MoreNode) this.provider.showMore(row);
  }

  show(part: Partial<ShownActions>): void {
    this.current = { ...this.current, ...part };
    void this.state.update(storageKey, this.current);
    this.provider.show(this.current);
    this.describe();
  }

  private describe(): void {
    const { filter, done } = this.current;
    this.view.description = filter;
    void commands.executeCommand('setContext', 'oneOnOne.actions.done', done);
    void commands.executeCommand('setContext', 'oneOnOne.actions.filtered', filter !== '');
  }
}

async function tick(node: ActionsNode, state: TreeItemCheckboxState): Promise<void> {
  if (!(node instanceof ActionNode)) return;
  await commands.executeCommand(state === TreeItemCheckboxState.Checked ? 'oneOnOne.completeAction' : 'oneOnOne.reopenAction', {
    id: node.id,
    uri: node.uri,
    line: node.line,
    source: node.source,
  });
}

const dragging: ViewContent<ActionsNode>['dragging'] = {
  handleDrag(nodes, data) {
    putDragged(
      actionMime,
      nodes.flatMap((node) => (node instanceof ActionNode && node.id !== undefined ? `${node.uri}#^${node.id}` : [])),
      data,
    );
  },
};
