import { type Block, type Doc, type Inline, isWebTarget, type Line, type List, wordsOfLine } from './document';
import { PlainLines } from './plainLines';

/** A document as Slack's mrkdwn: bold headings, bullets, `<address|words>`. Nothing in it calls a channel or a person. */
export function writeSlack({ title, blocks }: Doc): string {
  const lines = new PlainLines();
  if (title !== '') {
    lines.add(bold(escape(title)));
    lines.gap();
  }
  writeBlocks(blocks, lines, '');
  return `${lines.text()}\n`;
}

function writeBlocks(blocks: readonly Block[], lines: PlainLines, indent: string, isInList = false): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        lines.gap();
        lines.add(bold(escape(wordsOfLine(block.text))), indent);
        break;
      case 'paragraph':
        lines.add(slackOfLine(block.text), indent);
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
              .map(slackOfLine)
              .filter((cell) => cell !== '')
              .join(' · '),
            `${indent}• `,
          );
        lines.gap();
        break;
      case 'quote':
        writeBlocks(block.blocks, lines, `${indent}> `, true);
        lines.gap();
        break;
      case 'code':
        lines.block(`\`\`\`\n${escape(block.text).replace(/`{3}/g, '`\u2060``')}\n\`\`\``);
        break;
      case 'rule':
        lines.gap();
    }
  }
}

function writeList({ ordered, items }: List, lines: PlainLines, indent: string): void {
  for (const [at, { text, below }] of items.entries()) {
    lines.add(slackOfLine(text), indent, ordered === undefined ? '• ' : `${ordered.start + at}. `);
    writeBlocks(below, lines, `${indent}    `, true);
  }
}

function slackOfLine(line: Line): string {
  return line.map(slackOfInline).join('');
}

function slackOfInline(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return escape(part.text);
    case 'code':
      return `\`${escape(part.text).replace(/`/g, "'")}\``;
    case 'break':
      return '\n';
    case 'strong':
      return bold(slackOfLine(part.of));
    case 'emphasis':
      return `_${slackOfLine(part.of)}_`;
    case 'struck':
      return `~${slackOfLine(part.of)}~`;
    case 'link': {
      const words = escape(wordsOfLine(part.of)).replace(/\|/g, '¦').replace(/\n/g, ' ');
      const target = escape(part.target.replace(/\|/g, '%7C'));
      return isWebTarget(part.target) ? `<${target}|${words}>` : words;
    }
  }
}

function bold(words: string): string {
  return `*${words.replace(/\*/g, '')}*`;
}

/** `&`, `<` and `>` as Slack asks for; a word joiner keeps what would call a whole channel from doing so. */
function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@(?=channel|here|everyone)/gi, '@\u2060');
}
