import type { Block, Line, List } from './document';
import type { PlainLines } from './plainLines';

/** How a form that is lines of text says what a document holds. */
export interface LineForm {
  line(line: Line): string;
  heading(line: Line): string;
  code(text: string): string;
  /** Before an item of a list. */
  mark(list: List, at: number): string;
  /** Before what is below an item. @param mark the item's. */
  below(block: Block, mark: string): string;
  /** Before each row of a table. */
  readonly row: string;
  /** Before each line of a quote; absent: quotes are not set apart. */
  readonly quote?: string;
}

/** Writes blocks as lines for people, in a form. */
export function writeLines(blocks: readonly Block[], lines: PlainLines, form: LineForm, indent = '', isInList = false): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        lines.gap();
        lines.add(form.heading(block.text), indent);
        break;
      case 'paragraph':
        lines.add(form.line(block.text), indent);
        if (!isInList) lines.gap();
        break;
      case 'list':
        for (const [at, { text, below }] of block.items.entries()) {
          const mark = form.mark(block, at);
          lines.add(form.line(text), indent, mark);
          for (const inner of below) writeLines([inner], lines, form, indent + form.below(inner, mark), true);
        }
        if (!isInList) lines.gap();
        break;
      case 'table':
        for (const row of [block.header, ...block.rows]) {
          const cells = row.map((cell) => form.line(cell)).filter((cell) => cell !== '');
          lines.add(cells.join(' · '), indent + form.row);
        }
        lines.gap();
        break;
      case 'quote':
        writeLines(block.blocks, lines, form, indent + (form.quote ?? ''), isInList || form.quote !== undefined);
        if (form.quote !== undefined) lines.gap();
        break;
      case 'code':
        lines.block(form.code(block.text));
        break;
      case 'rule':
        lines.gap();
    }
  }
}
