import { type Block, type Doc, type Inline, type Line, wordsOfLine } from './document';
import { PlainLines } from './plainLines';
import { type LineForm, writeLines } from './writeLines';

/** A document as text for people, lines parted by `\n`: a link is its words and its address. Empty where the document is. */
export function writeText({ title, blocks }: Doc): string {
  const text = textOfBlocks(blocks);
  return `${[title, text].filter((part) => part !== '').join('\n\n')}\n`;
}

/** The same of blocks alone, without a line end. */
export function textOfBlocks(blocks: readonly Block[]): string {
  const lines = new PlainLines();
  writeLines(blocks, lines, plain);
  return lines.text();
}

/** A line of a document as text; a break is a line end. */
export function textOfLine(line: Line): string {
  return line.map(textOfInline).join('');
}

const plain: LineForm = {
  line: textOfLine,
  heading: textOfLine,
  code: (text) => text,
  mark: ({ ordered }, at) => (ordered === undefined ? '- ' : `${ordered.start + at}${ordered.delimiter} `),
  below: ({ kind }, mark) => (kind === 'list' ? '  ' : ' '.repeat(mark.length)),
  row: '',
};

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
