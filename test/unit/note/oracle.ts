import type { Node } from 'commonmark';
import { Parser } from 'commonmark';

/**
 * Headings and list items as the reference parser of CommonMark sees them, in the plainest code: what the scanner must equal.
 * It knows no `%%` and takes no care of speed. Lines count from 0, columns are UTF-16 units into the line.
 */
export interface OracleNote {
  readonly headings: OracleHeading[];
  readonly items: OracleItem[];
}
export interface OracleHeading {
  readonly line: number;
  readonly level: number;
  readonly parent: number;
}
export interface OracleItem {
  readonly line: number;
  readonly text: number;
  readonly box?: string;
  readonly parent: number;
  readonly heading: number;
}

export function readByCommonMark(text: string): OracleNote {
  const lines = withoutFrontMatter(text).split(/\r\n|\n|\r/);
  const note: OracleNote = { headings: [], items: [] };
  walk(new Parser().parse(lines.join('\n')), -1, -1);
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  return { ...note, items: note.items.map((item) => (item.line === 0 ? { ...item, text: item.text + bom } : item)) };

  /** Gives the heading that holds behind the node. `outer` is the one that holds before the quote or item that the node is in. */
  function walk(node: Node, item: number, outer: number): number {
    let heading = outer;
    for (let child = node.firstChild; child; child = child.next) {
      const line = child.sourcepos[0][0] - 1;
      if (child.type === 'heading') {
        while (heading !== outer && note.headings[heading]!.level >= child.level) heading = note.headings[heading]!.parent;
        note.headings.push({ line, level: child.level, parent: heading });
        heading = note.headings.length - 1;
      } else if (child.type === 'item') {
        note.items.push({ line, ...readItem(lines[line]!, child), parent: item, heading });
        walk(child, note.items.length - 1, heading);
      } else if (child.type === 'block_quote') {
        walk(child, item, heading);
      } else if (child.type === 'list') {
        walk(child, item, heading);
      }
    }
    return heading;
  }
}

function readItem(line: string, item: Node): { text: number; box?: string } {
  const marker = item.sourcepos[0][1] - 1;
  const [marks] = /^(?:[-*+]|\d+[.)])[ \t]*/.exec(line.slice(marker))!;
  const text = marker + marks.length;
  const first = item.firstChild;
  if (first?.type !== 'paragraph' && first?.type !== 'heading') return { text };
  const box = /^\[(.)\](?:[ \t]+|$)/su.exec(line.slice(text));
  if (!box) return { text };
  const words = text + box[0].length;
  return words < line.length ? { text: words, box: box[1]! } : { text: words };
}

/** Its lines are emptied, so that the numbers of the others stay. */
function withoutFrontMatter(text: string): string {
  const bare = text.replace(/^\uFEFF/, '');
  const block = /^---[ \t]*(?:\r\n|\n|\r)(?:[^\r\n]*(?:\r\n|\n|\r))*?(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/.exec(bare)?.[0];
  return block === undefined ? bare : block.replace(/[^\r\n]+/g, '') + bare.slice(block.length);
}
