import MarkdownIt, { type Token } from 'markdown-it';
import { readTaskBody } from '../action/readTaskLine';
import { statusOf } from '../action/status';
import { wordsOf } from '../action/taskLine';
import { boxAt } from '../note/itemMarks';
import { visibleText } from '../note/visibleText';
import { InlineWords } from './inlineWords';
import { PlainLines } from './plainLines';

/** How what is in signs is said. */
export interface PlainWords {
  /** Whose an action is, in front of its text. @param owner as written, without `@`. */
  owner(text: string, owner: string): string;
  due(text: string, date: string): string;
  done(text: string): string;
}

interface List {
  readonly delimiter: string | undefined;
  number: number;
}

/**
 * What of a note may leave the folder, as people read it: without boxes, ids, emphasis and other marks of Markdown. A link that others
 * can follow is its words and its address, another its words alone. Items without words go, and headings under which nothing is left.
 */
export function plainText(note: string, words: PlainWords): string {
  const markdown = new MarkdownIt({ html: true });
  const env = {};
  const tokens = markdown.parse(visibleText(note, { frontMatter: false }), env);
  const inline = new InlineWords((content) => markdown.parseInline(content, env)[0]?.children ?? []);
  const lines = new PlainLines();
  const lists: List[] = [];
  let mark = '';
  let cells: string[] | undefined;
  const readers: Record<string, (token: Token, next: Token | undefined) => void> = {
    bullet_list_open: () => lists.push({ delimiter: undefined, number: 0 }),
    ordered_list_open: (token) => lists.push({ delimiter: token.markup, number: Number(token.attrGet('start') ?? 1) }),
    bullet_list_close: () => {
      if (lists.pop() && lists.length === 0) lines.gap();
    },
    ordered_list_close: () => {
      if (lists.pop() && lists.length === 0) lines.gap();
    },
    list_item_open: () => {
      const list = lists.at(-1)!;
      mark = list.delimiter === undefined ? '- ' : `${list.number}${list.delimiter} `;
      list.number += 1;
    },
    list_item_close: () => {
      mark = '';
    },
    heading_open: (token, next) => lines.head(inline.read(next?.content ?? ''), Number(token.tag.slice(1))),
    tr_open: () => {
      cells = [];
    },
    tr_close: () => {
      lines.add((cells ?? []).filter((cell) => cell !== '').join(' · '));
      cells = undefined;
    },
    table_close: () => lines.gap(),
    paragraph_close: () => {
      if (lists.length === 0) lines.gap();
    },
    fence: (token) => lines.block(token.content),
    code_block: (token) => lines.block(token.content),
    html_block: (token) => lines.block(token.content.replace(/<[^>]*>/g, '')),
    inline: ({ content }) => {
      if (cells !== undefined) return void cells.push(inline.read(content));
      const text = mark === '' ? inline.read(content) : itemText(inline, content, words);
      if (text === '') return;
      lines.add(text, '  '.repeat(Math.max(0, lists.length - 1)), mark);
      // what goes on below is under the text
      mark = ' '.repeat(mark.length);
    },
  };
  tokens.forEach((token, index) => {
    if (token.type !== 'inline' || tokens[index - 1]?.type !== 'heading_open') readers[token.type]?.(token, tokens[index + 1]);
  });
  return lines.text();
}

/** Of an item's first paragraph; nothing where it was cancelled. */
function itemText(inline: InlineWords, content: string, words: PlainWords): string {
  const [first = '', ...more] = content.split('\n');
  const box = boxAt(first, 0);
  if (box === undefined) return inline.read(content);
  const status = statusOf(first.slice(box.start, box.end));
  const task = wordsOf(readTaskBody(first, box.end + 1));
  const text = inline.read([task.text, ...more].join('\n'));
  if (text === '' || status === 'cancelled') return '';
  const owned = task.owner === undefined ? text : words.owner(text, task.owner);
  if (status === 'done') return words.done(owned);
  return task.due === undefined ? owned : words.due(owned, task.due);
}
