/**
 * What VS Code inserts for a snippet, after the grammar in its documentation ("Snippets in Visual Studio Code"): only what our
 * snippets use, so no transforms. The oracle of these tests: it shares no code with `core/agenda/template`.
 */
export function insertedText(snippet: string): string {
  const nodes = new Reader(snippet).read();
  const defaults = new Map<number, Node[]>();
  collect(nodes, defaults);
  return write(nodes, defaults);
}

/** The number of each tab stop, in order, nested ones after their parent; 0 where the cursor ends. */
export function tabStopsOf(snippet: string): number[] {
  const indices = (nodes: readonly Node[]): number[] =>
    nodes.flatMap((node) =>
      typeof node === 'string' ? [] : 'index' in node ? [node.index, ...indices(node.children)] : indices(node.children),
    );
  return indices(new Reader(snippet).read());
}

type Node = string | { index: number; children: Node[] } | { variable: string; children: Node[] };

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  read(inPlaceholder = false): Node[] {
    const nodes: Node[] = [];
    while (this.at < this.text.length) {
      const c = this.text[this.at] ?? '';
      if (inPlaceholder && c === '}') return nodes;
      if (c === '\\' && /[\\$}]/.test(this.text[this.at + 1] ?? '')) {
        nodes.push(this.text[this.at + 1] ?? '');
        this.at += 2;
        continue;
      }
      const special = c === '$' ? this.special() : undefined;
      if (special !== undefined) nodes.push(special);
      else {
        nodes.push(c);
        this.at += 1;
      }
    }
    return nodes;
  }

  private special(): Node | undefined {
    const simple = /^\$(?:(\d+)|([A-Za-z_]\w*))/.exec(this.rest());
    if (simple) return this.take(simple, []);
    const start = this.at;
    const open = /^\$\{(?:(\d+)|([A-Za-z_]\w*))/.exec(this.rest());
    if (!open) return undefined;
    const node = this.take(open, []);
    if (this.text[this.at] === '|' && Number(open[1]) > 0) {
      const choices = /^\|((?:\\[,|\\]|[^,|])+)(?:,(?:\\[,|\\]|[^,|])+)*\|\}/.exec(this.rest());
      if (choices) {
        this.at += choices[0].length;
        return { index: Number(open[1]), children: [(choices[1] ?? '').replace(/\\([,|\\])/g, '$1')] };
      }
    } else if (this.text[this.at] === ':') {
      this.at += 1;
      const children = this.read(true);
      if (this.text[this.at] === '}') {
        this.at += 1;
        return typeof node === 'string' ? node : { ...node, children };
      }
    } else if (this.text[this.at] === '}') {
      this.at += 1;
      return node;
    }
    this.at = start;
    return undefined;
  }

  private take([all, index, variable]: RegExpExecArray, children: Node[]): Node {
    this.at += all.length;
    return index === undefined ? { variable: variable ?? '', children } : { index: Number(index), children };
  }

  private rest(): string {
    return this.text.slice(this.at);
  }
}

function collect(nodes: readonly Node[], defaults: Map<number, Node[]>): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    if ('index' in node && node.index > 0 && node.children.length > 0 && !defaults.has(node.index)) defaults.set(node.index, node.children);
    collect(node.children, defaults);
  }
}

/** A variable that VS Code does not know becomes a placeholder with its default, or else its name. */
function write(nodes: readonly Node[], defaults: ReadonlyMap<number, Node[]>): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if ('index' in node) return write(defaults.get(node.index) ?? node.children, defaults);
      return node.children.length > 0 ? write(node.children, defaults) : node.variable;
    })
    .join('');
}
