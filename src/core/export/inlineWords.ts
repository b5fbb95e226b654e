import type { Token } from 'markdown-it';

/** Noncharacters of Unicode: around the words of a link that others cannot follow, until the parentheses that hold nothing else are gone. */
const [DEAD, ALIVE] = ['\ufffe', '\uffff'];
const DEAD_ALONE = /[ \t]*\(\ufffe[^\ufffe\uffff]*\uffff\)/g;
const WIKI_LINK = /!?\[\[([^[\]|]{1,200})(?:\\?\|([^[\]|]{1,200}))?\]\]/g;

/** Inline Markdown as its words. */
export class InlineWords {
  /** @param parse gives the tokens of markdown-it. */
  constructor(private readonly parse: (content: string) => readonly Token[]) {}

  /** Without marks, anchors and the head of a callout; lines are trimmed, and empty ones go. */
  read(content: string): string {
    const plain = content.replace(/[ \t]+\^[A-Za-z0-9-]+$/gm, '').replace(/^\[![\w-]+\][+-]?[ \t]*/, '');
    const links: { readonly target: string; readonly at: number }[] = [];
    let text = '';
    for (const token of this.parse(plain)) {
      if (token.type === 'link_open') links.push({ target: String(token.attrGet('href') ?? ''), at: text.length });
      else if (token.type === 'link_close') {
        const { target, at } = links.pop()!;
        text = text.slice(0, at) + linkWords(text.slice(at), target);
      } else text += wordsOf(token);
    }
    const found = text.replace(DEAD_ALONE, '').replaceAll(DEAD, '').replaceAll(ALIVE, '');
    return found
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
  }
}

function wordsOf({ type, content }: Token): string {
  switch (type) {
    case 'text':
      return content.replace(WIKI_LINK, (_, page: string, alias?: string) => alias ?? pageName(page));
    case 'text_special':
    case 'code_inline':
    case 'image':
      return content;
    case 'softbreak':
    case 'hardbreak':
      return '\n';
    case 'html_inline':
      return /^<br\b/i.test(content) ? '\n' : '';
    default:
      return '';
  }
}

function linkWords(words: string, target: string): string {
  if (!/^(?:https?:|mailto:)/i.test(target)) return `${DEAD}${words}${ALIVE}`;
  const address = target.replace(/^mailto:/i, '');
  return words === '' || words === address || words === target ? address : `${words} (${address})`;
}

/** `ada/2026-11-24.md#^id` is read as 2026-11-24. */
function pageName(page: string): string {
  return page
    .replace(/[#^].*$/, '')
    .replace(/^.*\//, '')
    .replace(/\.md$/i, '');
}
