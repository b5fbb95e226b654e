import { commands, type Disposable, type Memento, Range, TreeItemCheckboxState, type TreeView, Uri, window } from 'vscode';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../index/schedule';
import type { Clock } from '../../platform/clock';
import { actionMime, putDragged } from '../dragged';
import type { ViewContent } from '../lateView';
import { askFilter } from './askFilter';
import { askGroup } from './askGroup';
import { givenText } from './given';
import type { Shown } from './grouping';
import { ActionNode, type ActionsNode } from './nodes';
import { ActionsProvider } from './provider';

const storageKey = 'actions.shown';
const usual: Shown = { groupBy: 'due', filter: '', done: false };

/** What the actions view is made from. */
export interface ActionsServices {
  readonly index: NoteIndex;
  readonly schedule: Schedule;
  readonly clock: Clock;
  /** Keeps how the view was left. */
  readonly workspaceState: Memento;
  /** Takes what is to be disposed of with the extension. */
  readonly subscriptions: Disposable[];
}

/** The rows of the actions view, its checkboxes, and what the commands of its title do. */
export class ActionsContent implements ViewContent<ActionsNode> {
  readonly provider: ActionsProvider;
  readonly dragging = dragging;
  private readonly state: Memento;
  private shown: Shown;

  constructor(private readonly view: TreeView<ActionsNode>, { index, schedule, clock, workspaceState, subscriptions }: ActionsServices) {
    this.state = workspaceState;
    this.shown = { ...usual, ...workspaceState.get<Partial<Shown>>(storageKey) };
    const provider = new ActionsProvider(index, schedule, this.shown);
    this.provider = provider;
    this.describe();
    subscriptions.push(
      index.onDidChange((change) => provider.refresh(change)),
      clock.onDidChangeDay(() => provider.refresh(undefined, true)),
      view.onDidChangeCheckboxState(async ({ items }) => {
        for (const [node, checked] of items) await tick(node, checked);
        provider.repaint(items.map(([node]) => node));
      }),
    );
  }

  /** Where the action is now: a row that has not changed may have moved. */
  async open(node?: ActionsNode): Promise<void> {
    if (!(node instanceof ActionNode)) return;
    await window.showTextDocument(Uri.parse(node.uri), { selection: new Range(node.line, 0, node.line, 0) });
  }

  showMore(node?: ActionsNode): void {
    if (node?.kind === 'more') this.provider.showMore(node);
  }

  /** @param given `{ by }` from a caller that does not want to be asked. */
  async group(given?: unknown): Promise<void> {
    const groupBy = await askGroup(this.shown.groupBy, given);
    if (groupBy !== undefined) this.show({ groupBy });
  }

  async showPromises(): Promise<void> {
    this.show({ groupBy: 'owner', filter: '' });
    await commands.executeCommand('oneOnOne.actions.focus');
  }

  /** @param given `{ filter }` from a caller that does not want to be asked. */
  filter(given?: unknown): void {
    const filter = givenText(given, 'filter')?.trim();
    if (filter !== undefined) this.show({ filter });
    else askFilter(this.shown.filter, (filter) => this.show({ filter }));
  }

  show(part: Partial<Shown>): void {
    this.shown = { ...this.shown, ...part };
    void this.state.update(storageKey, this.shown);
    this.provider.show(this.shown);
    this.describe();
  }

  private describe(): void {
    const { filter, done } = this.shown;
    this.view.description = filter;
    void commands.executeCommand('setContext', 'oneOnOne.actions.done', done);
    void commands.executeCommand('setContext', 'oneOnOne.actions.filtered', filter !== '');
  }
}

async function tick(node: ActionsNode, state: TreeItemCheckboxState): Promise<void> {
  if (!(node instanceof ActionNode)) return;
  await commands.executeCommand(state === TreeItemCheckboxState.Checked ? 'oneOnOne.completeAction' : 'oneOnOne.reopenAction', { id: node.id, uri: node.uri, line: node.line, source: node.source });
}

const dragging: ViewContent<ActionsNode>['dragging'] = {
  handleDrag(nodes, data) {
    putDragged(actionMime, nodes.flatMap((node) => (node instanceof ActionNode && node.id !== undefined ? `${node.uri}#^${node.id}` : [])), data);
  },
};
