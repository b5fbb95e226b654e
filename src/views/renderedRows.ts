/** What a tree is made of, asked again whenever something changed. */
export interface Tree<N extends { readonly key: string }> {
  /** How a row looks, as a text that differs where it looks different; undefined for one that is gone. */
  look(node: N): string | undefined;
  /** The rows below a node, or at the top. */
  children(node: N | undefined): readonly N[];
}

/** Remembers what a tree has shown, and tells which rows look different now. Rows whose appearance hasn't changed aren't refreshed. */
export class RenderedRows<N extends { readonly key: string }> {
  private readonly rows = new Map<string, { node: N; look: string }>();
  private readonly branches = new Map<string, { node: N | undefined; keys: string }>();

  constructor(private readonly tree: Tree<N>) {}

  row(node: N): void {
    const look = this.tree.look(node);
    if (look !== undefined) this.rows.set(node.key, { node, look });
  }

  branch(node: N | undefined, children: readonly N[]): void {
    this.branches.set(node?.key ?? '', { node, keys: keysOf(children) });
  }

  /** The rows to repaint, among those that `concerns` lets through; `all` where rows at the top came, went or changed places. */
  changes(concerns: (node: N) => boolean = () => true): readonly N[] | 'all' {
    const changed = new Map<string, N>();
    for (const [key, { node, look }] of this.rows) {
      if (!concerns(node)) continue;
      const now = this.tree.look(node);
      if (now === look) continue;
      if (now === undefined) this.forget(key);
      else {
        this.rows.set(key, { node, look: now });
        changed.set(key, node);
      }
    }
    for (const [key, { node, keys }] of this.branches) {
      if (node !== undefined && !concerns(node)) continue;
      const now = keysOf(this.tree.children(node));
      if (now === keys) continue;
      this.branches.set(key, { node, keys: now });
      if (node === undefined) return 'all';
      changed.set(key, node);
    }
    return [...changed.values()];
  }

  private forget(key: string): void {
    this.rows.delete(key);
    this.branches.delete(key);
  }
}

function keysOf(nodes: readonly { readonly key: string }[]): string {
  return nodes.map(({ key }) => key).join('\n');
}
