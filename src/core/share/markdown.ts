import { type Block, type Doc, type Inline, type Item, type Line, wordsOfLine } from './document';

/** A document as Markdown (GitHub-flavoured), lines parted by `\n`. What is text in it reads as that text, whatever it looks like. */
export function writeMarkdown({ title, blocks }: Doc): string {
  const all: readonly Block[] = title === '' ? blocks : [{ kind: 'heading', level: 1, text: [{ kind: 'text', text: title }] }, ...blocks];
  return all.length === 0 ? '' : `${markdownOfBlocks(all)}\n`;
}

function markdownOfBlocks(blocks: readonly Block[]): string {
  let marker = '-';
  return blocks
    .map((block, at) => {
      // Two lists that meet would be one.
      const isNext = blocks[at - 1]?.kind === 'list';
      marker = block.kind === 'list' && isNext && marker === '-' ? '*' : '-';
      return markdownOfBlock(block, marker);
    })
    .join('\n\n');
}

function markdownOfBlock(block: Block, marker: string): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(block.text).replace(/(?<!#)#+$/, (signs) => `\\${signs}`)}`;
    case 'paragraph':
      return markdownOfLine(block.text);
    case 'list': {
      const delimiter = block.ordered?.delimiter === ')' ? ')' : '.';
      return block.items
        .map((item, at) => markdownOfItem(item, block.ordered === undefined ? marker : `${block.ordered.start + at}${delimiter}`))
        .join('\n');
    }
    case 'table': {
      const columns = Math.max(block.header.length, ...block.rows.map((row) => row.length));
      const row = (cells: readonly Line[]) => `| ${Array.from({ length: columns }, (_, at) => cellOf(cells[at] ?? [])).join(' | ')} |`;
      return [row(block.header), `|${' --- |'.repeat(columns)}`, ...block.rows.map(row)].join('\n');
    }
    case 'quote':
      return markdownOfBlocks(block.blocks).replace(/^/gm, '> ').replace(/^> $/gm, '>');
    case 'code': {
      const longest = Math.max(2, ...[...block.text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
      const fence = '`'.repeat(longest + 1);
      return `${fence}\n${block.text}\n${fence}`;
    }
    case 'rule':
      return '---';
  }
}

function markdownOfItem({ text, below }: Item, mark: string): string {
  const parts = [text.length === 0 ? '' : markdownOfLine(text)];
  for (const block of below) parts.push(`${block.kind === 'list' ? '' : '\n'}${markdownOfBlock(block, '-')}`);
  const indent = ' '.repeat(mark.length + 1);
  return `${mark} ${parts
    .filter((part, at) => at > 0 || part !== '')
    .join('\n')
    .replace(/\n(?=[^\n])/g, `\n${indent}`)
    .replace(/^\n\s*/, '')}`;
}

function cellOf(line: Line): string {
  return oneLine(line).replace(/\|/g, '\\|');
}

function oneLine(line: Line): string {
  return markdownOfLine(line).replace(/\\?\n/g, ' ');
}

function markdownOfLine(line: Line): string {
  return markdownOfInlines(line)
    .split('\n')
    .map((one) => one.replace(startOfBlock, (_, before: string, sign: string) => `${before}\\${sign}`))
    .join('\n');
}

/** What would begin another block where a line begins: a heading, an item, a quote, a line below a heading, a fence. */
const startOfBlock = /^\s*(\d{0,9})([-+#=.)](?=[\s#=-]|$)|[-+](?=[-+])|>|~(?=~~))/;

function markdownOfInline(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return escape(part.text);
    case 'code':
      return codeSpan(part.text);
    case 'break':
      return '\\\n';
    case 'strong':
      return `**${markdownOfInlines(part.of)}**`;
    case 'emphasis':
      return `*${markdownOfInlines(part.of)}*`;
    case 'struck':
      return `~~${markdownOfInlines(part.of)}~~`;
    case 'link':
      return `[${markdownOfInlines(part.of)}](${part.target.replace(/[\s()<>\\]/g, (sign) => encodeURIComponent(sign).replace(/[()]/g, (one) => `%${one.charCodeAt(0).toString(16)}`))})`;
  }
}

function markdownOfInlines(line: Line): string {
  return line
    .map((part, at) => {
      if (part.kind !== 'link' || !isAddress(part)) return markdownOfInline(part);
      return standsAlone(part.target, line[at - 1], line[at + 1]) ? part.target : `<${part.target}>`;
    })
    .join('');
}

/** A link whose words are its address. */
function isAddress({ target, of }: Extract<Inline, { kind: 'link' }>): boolean {
  return wordsOfLine(of) === target && /^https?:\/\/[^\s<>]+$/i.test(target);
}

/** Whether an address is a link without marks, and no more or less of the line is (GFM 6.9). */
function standsAlone(target: string, before: Inline | undefined, behind: Inline | undefined): boolean {
  if (escape(target) !== target || !/[\p{L}\p{N}/]$/u.test(target) || target.includes('|')) return false;
  const isApart = (part: Inline | undefined, end: RegExp) =>
    part === undefined || part.kind === 'break' || (part.kind === 'text' && end.test(part.text));
  return isApart(before, /[\s("']$/) && isApart(behind, /^(?:[\s)"']|[.,;:!?](?:\s|$))/);
}

function codeSpan(text: string): string {
  const ticks = new Set([...text.matchAll(/`+/g)].map(([run]) => run.length));
  let count = 1;
  while (ticks.has(count)) count += 1;
  const fence = '`'.repeat(count);
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Inline marks, entities and our own comment marks stand for themselves. */
function escape(text: string): string {
  return text
    .replace(/[\\`*[\]<>]|~~|&(?=#?\w{1,32};)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (sign) =>
      [...sign].map((one) => `\\${one}`).join(''),
    )
    .replace(/%%/g, '%\\%')
    .replace(/(?<=^|[ \t])\^(?=[A-Za-z0-9-]+[ \t]*$)/gm, '\\^')
    .replace(/\n/g, '\\\n');
}
