import { type Doc, type Inline, isWebTarget, type Line, wordsOfLine } from './document';
import { PlainLines } from './plainLines';
import { type LineForm, writeLines } from './writeLines';

/** A document as Slack's mrkdwn: bold headings, bullets, `<address|words>`. Nothing in it calls a channel or a person. */
export function writeSlack({ title, blocks }: Doc): string {
  const lines = new PlainLines();
  if (title !== '') {
    lines.add(bold(escape(title)));
    lines.gap();
  }
  writeLines(blocks, lines, slack);
  return `${lines.text()}\n`;
}

const slack: LineForm = {
  line: slackOfLine,
  heading: (line) => bold(escape(wordsOfLine(line))),
  code: (text) => `\`\`\`\n${escape(text).replace(/`{3}/g, '`\u2060``')}\n\`\`\``,
  mark: ({ ordered }, at) => (ordered === undefined ? '• ' : `${ordered.start + at}. `),
  below: () => '    ',
  row: '• ',
  quote: '> ',
};

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
