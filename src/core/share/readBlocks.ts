import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from 'markdown-it';
import { readTaskBody } from '../action/readTaskLine';
import { statusOf } from '../action/status';
import { wordsOf } from '../action/taskLine';
import type { Action, TaskLine } from '../model';
import { boxAt } from '../note/itemMarks';
import { type Block, isEmptyLine, type Item, type Line, type SharedTask, text } from './document';
import { InlineReader, type InsteadOf } from './inlineReader';
import { wikiLinks } from './wikiLinks';

/** The action with an id; where it is private, nothing of it is said. */
export type WithId = (id: string) => Pick<Action, 'private' | 'task'> | undefined;

/** The link reference definitions of a note, as markdown-it has them. */
export type Definitions = Readonly<Pick<Env, 'references'>>;

const noneWithId: WithId = () => undefined;
/** As markdown-it has a target: percent-encoded. */
const idAtEnd = /#(?:\^|%5E)([A-Za-z0-9-]+)$/i;

/**
 * What Markdown says that has nothing private in it, as blocks of a document. Marks, ids and anchors are gone; a link that only works inside
 * the folder is its words, a reference the words of its action. An item says what its box and fields do in `task`. What has no words is gone.
 */
export function readBlocks(markdown: string, withId: WithId = noneWithId): Block[] {
  const parser = markdownIt();
  const definitions = {};
  const tokens = parser.parse(markdown, definitions);
  const inline = inlineReader(parser, definitions);
  const instead = insteadOf(parser, withId);
  return new BlockReader(tokens, inline, instead, (html) => parser.utils.unescapeAll(html.replace(/\\/g, '\\\\'))).read();
}

/** The same of inline Markdown, such as an action's text, in a note with these definitions. */
export function readLine(markdown: string, withId: WithId = noneWithId, definitions: Definitions = {}): Line {
  const parser = markdownIt();
  return readWords(inlineReader(parser, definitions), markdown, insteadOf(parser, withId)).text;
}

/** What `[x][1]` and `[x]` mean in Markdown that has nothing private in it. */
export function definitionsIn(markdown: string): Definitions {
  const definitions: Env = {};
  markdownIt().parse(markdown, definitions);
  return definitions;
}

function inlineReader(parser: Parser, definitions: Definitions): InlineReader {
  return new InlineReader((content) => parser.parseInline(content, { ...definitions })[0]?.children ?? []);
}

type Instead = (target: string, found?: (task: TaskLine) => void) => Line | undefined;

/** Gives the words of the action that a target refers to; none where it is private. What `[x][1]` means in its note, no other knows. */
function insteadOf(parser: Parser, withId: WithId): Instead {
  const inline = inlineReader(parser, {});
  return (target, found) => {
    const action = actionOf(target, withId);
    if (action === undefined) return undefined;
    if (action.private) return [];
    found?.(action.task);
    return readWords(inline, action.task.text, (inner) => (actionOf(inner, withId)?.private === true ? [] : undefined)).text;
  };
}

function actionOf(target: string, withId: WithId): ReturnType<WithId> {
  const id = idAtEnd.exec(target)?.[1];
  return id === undefined ? undefined : withId(id);
}

/** Addresses are links only where they say so, by `https://`. Every target is read as one: who can follow it is decided by `isWebTarget`. */
function markdownIt() {
  const parser = new MarkdownIt({ html: true, linkify: true }).use(wikiLinks);
  parser.validateLink = () => true;
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  return parser;
}

class BlockReader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly inline: InlineReader,
    private readonly instead: Instead,
    /** Character references as what they stand for. */
    private readonly unescaped: (html: string) => string,
  ) {}

  /** Up to the token that ends what the last one opened. */
  read(): Block[] {
    const blocks: Block[] = [];
    for (let token = this.next(); token && token.nesting >= 0; token = this.next()) blocks.push(...this.block(token));
    return blocks;
  }

  private next(): Token | undefined {
    return this.tokens[this.at++];
  }

  private block(token: Token): readonly Block[] {
    switch (token.type) {
      case 'heading_open':
        return ofLine(this.line(), (line) => ({ kind: 'heading', level: Number(token.tag.slice(1)), text: line }));
      case 'paragraph_open':
        return ofLine(this.line(), (line) => ({ kind: 'paragraph', text: line }));
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.list(token);
      case 'blockquote_open':
        return ofBlocks(this.read(), (blocks) => ({ kind: 'quote', blocks }));
      case 'table_open':
        return this.table();
      case 'fence':
      case 'code_block':
        return token.content.trim() === '' ? [] : [{ kind: 'code', text: token.content.trimEnd() }];
      case 'html_block':
        return ofLine(linesOf(this.unescaped(withoutHtmlTags(token.content))), (line) => ({ kind: 'paragraph', text: line }));
      case 'hr':
        return [{ kind: 'rule' }];
      default:
        return token.nesting > 0 ? this.read() : [];
    }
  }

  /** Of a heading, a paragraph or a cell, to its end. */
  private line(): Line {
    return this.inline.read(this.content(), (target) => this.instead(target));
  }

  private content(): string {
    const content = this.next()?.content ?? '';
    this.next();
    return content;
  }

  private list(list: Token): readonly Block[] {
    const start = list.type === 'ordered_list_open' ? Number(list.attrGet('start') ?? 1) : undefined;
    const items: Item[] = [];
    for (let token = this.next(); token && token.nesting > 0; token = this.next()) items.push(...this.item());
    if (items.length === 0) return [];
    return [{ kind: 'list', ...(start === undefined ? {} : { ordered: { start, delimiter: list.markup } }), items }];
  }

  /** Where it has no words, what is nested in it stands in its place. */
  private item(): readonly Item[] {
    const isText = this.tokens[this.at]?.type === 'paragraph_open';
    if (isText) this.next();
    const { text: own, ...more } = isText ? this.point(this.content()) : { text: [] };
    const below = this.read();
    if (isEmptyLine(own)) {
      if (below.every((block) => block.kind === 'list')) return below.flatMap((block) => (block.kind === 'list' ? block.items : []));
      return [{ text: [], below }];
    }
    return [{ text: own, below, ...more }];
  }

  private point(content: string): Omit<Item, 'below'> {
    const [first = '', ...more] = content.split('\n');
    const box = boxAt(first, 0);
    const body = box && wordsOf(readTaskBody(first, box.end + 1));
    let task = box && body && sharedTask({ ...body, status: statusOf(first.slice(box.start, box.end)) });
    const lines = (body === undefined ? [first, ...more] : more).map(withoutTags);
    let leads = false;
    const markdown = [...(body ? [body.text] : []), ...lines.map(({ text: said }) => said)].join('\n');
    const { text: own, tags: behind } = readWords(this.inline, markdown, (target) => {
      const line = this.instead(target, (found) => {
        if (task?.id === undefined) task = sharedTask(found);
      });
      leads ||= line === undefined;
      return line;
    });
    const tags = [...lines.flatMap((line) => line.tags), ...behind];
    return { text: own, ...(task === undefined ? {} : { task }), ...(tags.length === 0 ? {} : { tags }), ...(leads ? { leads } : {}) };
  }

  private table(): readonly Block[] {
    const rows: Line[][] = [];
    const end = this.tokens.findIndex((token, index) => index >= this.at && token.type === 'table_close');
    while (this.at < end) {
      const token = this.next()!;
      if (token.type === 'tr_open') rows.push([]);
      else if (token.type === 'th_open' || token.type === 'td_open') rows.at(-1)!.push(this.line());
    }
    this.next();
    const [header = [], ...body] = rows;
    return rows.flat().every(isEmptyLine) ? [] : [{ kind: 'table', header, rows: body }];
  }
}

function sharedTask({ status, owner, due, done, cancelled, id, tags = [] }: SharedTask): SharedTask {
  return {
    status,
    ...(tags.length === 0 ? {} : { tags }),
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(done === undefined ? {} : { done }),
    ...(cancelled === undefined ? {} : { cancelled }),
    ...(id === undefined ? {} : { id }),
  };
}

function ofLine(line: Line, block: (line: Line) => Block): Block[] {
  return isEmptyLine(line) ? [] : [block(line)];
}

function ofBlocks(blocks: readonly Block[], block: (blocks: readonly Block[]) => Block): Block[] {
  return blocks.length === 0 ? [] : [block(blocks)];
}

/** A line, and the tags that it ends in; a number is none. */
function withoutTags(line: string): { readonly text: string; readonly tags: readonly string[] } {
  const { tokens, tailStart } = readTaskBody(line);
  const tags = tokens.filter((token) => token.kind === 'tag' && !token.number && token.start >= tailStart);
  const text = tags.reduceRight((said, { start, end }) => said.slice(0, start).trimEnd() + said.slice(end), line);
  return { text, tags: tags.map(({ start, end }) => line.slice(start, end)) };
}

/** What an item or an action says; tags go, too, behind which only a link into the folder stood. */
function readWords(inline: InlineReader, markdown: string, instead: InsteadOf): { readonly text: Line; readonly tags: readonly string[] } {
  let leads = false;
  const read = inline.read(markdown, (target) => {
    leads = true;
    return instead(target);
  });
  return leads ? withoutLastTags(read) : { text: read, tags: [] };
}

/** Without the tags that its lines end in. */
function withoutLastTags(read: Line): { readonly text: Line; readonly tags: readonly string[] } {
  const tags: string[] = [];
  const own = read.flatMap((part, at) => {
    if (part.kind !== 'text' || (read[at + 1]?.kind ?? 'break') !== 'break') return [part];
    const line = withoutTags(part.text);
    tags.push(...line.tags);
    const isFirst = (read[at - 1]?.kind ?? 'break') === 'break';
    return text(isFirst ? line.text.trimStart() : line.text);
  });
  return { text: own, tags };
}

/** From each `<` to the next `>`. */
function withoutHtmlTags(html: string): string {
  // Behind the last `>` no tag ends, and none is looked for.
  const end = html.lastIndexOf('>') + 1;
  return html.slice(0, end).replace(/<[^>]*>/g, '') + html.slice(end);
}

function linesOf(words: string): Line {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.flatMap((line, at) => [...(at === 0 ? [] : [{ kind: 'break' as const }]), ...text(line)]);
}
