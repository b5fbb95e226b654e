import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeDragAndDropController,
  type TreeItem,
  type TreeView,
  type TreeViewOptions,
  window,
} from 'vscode';
import { onFirstUse } from '../platform/onFirstUse';

/** What a view shows, and what dragging does there. */
export interface ViewContent<N> {
  readonly provider: TreeDataProvider<N>;
  readonly dragging: Pick<TreeDragAndDropController<N>, 'handleDrag' | 'handleDrop'>;
}

type Options<N> = Omit<TreeViewOptions<N>, 'treeDataProvider' | 'dragAndDropController'> &
  Pick<TreeDragAndDropController<N>, 'dragMimeTypes' | 'dropMimeTypes'>;

/** A view that is there at once, while what it shows is loaded with its first rows, or with the first command about it. */
export class LazyTreeView<N, C extends ViewContent<N>> implements Disposable {
  readonly view: TreeView<N>;
  readonly content: () => Promise<C>;

  constructor(id: string, { dragMimeTypes, dropMimeTypes, ...options }: Options<N>, load: (view: TreeView<N>) => Promise<C>) {
    this.content = onFirstUse(() => load(this.view));
    this.view = window.createTreeView(id, {
      ...options,
      treeDataProvider: new LateProvider(async () => (await this.content()).provider),
      dragAndDropController: {
        dragMimeTypes,
        dropMimeTypes,
        handleDrag: async (...dragged) => (await this.content()).dragging.handleDrag?.(...dragged),
        handleDrop: async (...dropped) => (await this.content()).dragging.handleDrop?.(...dropped),
      },
    });
  }

  dispose(): void {
    this.view.dispose();
  }
}

class LateProvider<N> implements TreeDataProvider<N> {
  private readonly changed = new EventEmitter<N | N[] | undefined | null | void>();
  private readonly provider: () => Promise<TreeDataProvider<N>>;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(load: () => Promise<TreeDataProvider<N>>) {
    this.provider = onFirstUse(async () => {
      const provider = await load();
      provider.onDidChangeTreeData?.((rows) => this.changed.fire(rows));
      return provider;
    });
  }

  async getChildren(node?: N): Promise<N[]> {
    return (await (await this.provider()).getChildren(node)) ?? [];
  }

  async getTreeItem(node: N): Promise<TreeItem> {
    return (await this.provider()).getTreeItem(node);
  }

  async getParent(node: N): Promise<N | undefined> {
    return (await (await this.provider()).getParent?.(node)) ?? undefined;
  }

  async resolveTreeItem(item: TreeItem, node: N, token: CancellationToken): Promise<TreeItem> {
    return (await (await this.provider()).resolveTreeItem?.(item, node, token)) ?? item;
  }
}
