import { type Block, type Doc, type Inline, type Line, type List, wordsOfLine } from './document';
import { PlainLines } from './plainLines';

/** A document as text for people, lines parted by `\n`: a link is its words and its address. Empty where the document is. */
export function writeText({ title, blocks }: Doc): string {
  const text = textOfBlocks(blocks);
  return `${[title, text].filter((part) => part !== '').join('\n\n')}\n`;
}

/** The same of blocks alone, without a line end. */
export function textOfBlocks(blocks: readonly Block[]): string {
  const lines = new PlainLines();
  writeBlocks(blocks, lines, '');
  return lines.text();
}

/** A line of a document as text; a break is a line end. */
export function textOfLine(line: Line): string {
  return line.map(textOfInline).join('');
}

function writeBlocks(blocks: readonly Block[], lines: PlainLines, indent: string, isInList = false): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        lines.gap();
        lines.add(textOfLine(block.text), indent);
        break;
      case 'paragraph':
        lines.add(textOfLine(block.text), indent);
        if (!isInList) lines.gap();
        break;
      case 'list':
        writeList(block, lines, indent);
        if (!isInList) lines.gap();
        break;
      case 'table':
        for (const row of [block.header, ...block.rows])
          lines.add(
            row
              .map(textOfLine)
              .filter((cell) => cell !== '')
              .join(' · '),
            indent,
          );
        lines.gap();
        break;
      case 'quote':
        writeBlocks(block.blocks, lines, indent, isInList);
        break;
      case 'code':
        lines.block(block.text);
        break;
      case 'rule':
        lines.gap();
    }
  }
}

function writeList({ ordered, items }: List, lines: PlainLines, indent: string): void {
  for (const [at, { text, below }] of items.entries()) {
    const mark = ordered === undefined ? '- ' : `${ordered.start + at}${ordered.delimiter} `;
    lines.add(textOfLine(text), indent, mark);
    for (const block of below) writeBlocks([block], lines, indent + (block.kind === 'list' ? '  ' : ' '.repeat(mark.length)), true);
  }
}

function textOfInline(part: Inline): string {
  switch (part.kind) {
    case 'text':
    case 'code':
      return part.text;
    case 'break':
      return '\n';
    case 'link': {
      const words = wordsOfLine(part.of);
      const address = part.target.replace(/^mailto:/i, '');
      return words === '' || words === address || words === part.target ? address : `${textOfLine(part.of)} (${address})`;
    }
    default:
      return textOfLine(part.of);
  }
}
