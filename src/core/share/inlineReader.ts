import type { Token } from 'markdown-it';
import { type Inline, isWebTarget, type Line, text } from './document';
import type { WikiLink } from './wikiLinks';

/** What stands in the place of a link that only works inside the folder. Undefined: the link's own words. */
export type InsteadOf = (target: string) => Line | undefined;

type Part = Inline | { readonly kind: 'inside'; readonly of: Line };
interface Open {
  readonly kind: 'strong' | 'emphasis' | 'struck' | 'link' | 'all';
  readonly target: string;
  /** A link that is its address. */
  readonly isAddress: boolean;
  readonly parts: Part[];
}

const kinds = { strong_open: 'strong', em_open: 'emphasis', s_open: 'struck' } as const;
/** Behind the name of a picture: how large Obsidian shows it. */
const pictureSize = /^\d+(?:x\d+)?$/;

/** Inline Markdown as a line of a document. */
export class InlineReader {
  /** @param parse gives the tokens of markdown-it with `wikiLinks`. */
  constructor(private readonly parse: (content: string) => readonly Token[]) {}

  /** Without anchors and the head of a callout; lines are trimmed, and empty ones go. */
  read(content: string, insteadOf: InsteadOf = () => undefined): Line {
    const plain = content.replace(/(?:^|(?<![ \t])[ \t]+)\^[A-Za-z0-9-]+(?=[ \t]*$)/gm, '').replace(/^\[![\w-]+\][+-]?[ \t]*/, '');
    const open: Open[] = [{ kind: 'all', target: '', isAddress: false, parts: [] }];
    for (const token of this.parse(plain)) {
      const { type } = token;
      if (type === 'link_open')
        open.push({ kind: 'link', target: String(token.attrGet('href') ?? ''), isAddress: token.info === 'auto', parts: [] });
      else if (type in kinds) open.push({ kind: kinds[type as keyof typeof kinds], target: '', isAddress: false, parts: [] });
      else if (/^(?:link|strong|em|s)_close$/.test(type)) {
        const one = open.pop()!;
        open.at(-1)!.parts.push(...closed(one, settled(one.parts), insteadOf));
      } else open.at(-1)!.parts.push(...(type === 'wiki_link' ? this.wikiLink(token, insteadOf) : partsOf(token, insteadOf)));
    }
    return trimmed(settled(open[0]!.parts));
  }

  private wikiLink({ content, markup, meta }: Token, insteadOf: InsteadOf): Part[] {
    const { alias } = meta as unknown as WikiLink;
    const isSize = markup === '![[' && alias !== undefined && pictureSize.test(alias);
    return inPlace(insteadOf(content) ?? (alias === undefined || isSize ? text(pageName(content)) : this.read(alias, insteadOf)));
  }
}

function closed({ kind, target, isAddress }: Open, of: Line, insteadOf: InsteadOf): Part[] {
  if (kind !== 'link') return of.length === 0 ? inPlace(of) : [{ kind: kind as 'strong', of }];
  if (!isWebTarget(target)) {
    const said = insteadOf(target);
    return said === undefined && !isAddress ? [{ kind: 'inside', of }] : inPlace(said ?? of);
  }
  const isBare = of.length === 0 || (isAddress && !/^mailto:/i.test(target));
  return [{ kind: 'link', target, of: isBare ? text(target.replace(/^mailto:/i, '')) : of }];
}

/** What stands for a link; where it is nothing, brackets and one of two spaces around it go, too. */
function inPlace(said: Line): Part[] {
  return said.length === 0 ? [{ kind: 'inside', of: said }] : [...said];
}

function partsOf(token: Token, insteadOf: InsteadOf): Part[] {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return [{ kind: 'text', text: token.content }];
    case 'image': {
      const target = String(token.attrGet('src') ?? '');
      const [, words = '', size] = /^(.*?)(?:\|([^|]*))?$/s.exec(token.content)!;
      const of = text(size === undefined || pictureSize.test(size) ? words : token.content);
      if (!isWebTarget(target)) return inPlace(insteadOf(target) ?? of);
      return of.length > 0 ? [{ kind: 'link', target, of }] : [];
    }
    case 'code_inline':
      return [{ kind: 'code', text: token.content }];
    case 'softbreak':
    case 'hardbreak':
      return [{ kind: 'break' }];
    case 'html_inline':
      return /^<br\b/i.test(token.content) ? [{ kind: 'break' }] : [];
    default:
      return [];
  }
}

/** Links into the folder as their words; one that is alone in parentheses goes with them. */
function settled(parts: readonly Part[]): Line {
  const line: Inline[] = [];
  let cut = '';
  for (const [at, part] of parts.entries()) {
    if (part.kind !== 'inside') {
      add(line, part.kind === 'text' ? { kind: 'text', text: part.text.slice(cut.length) } : part);
      cut = '';
      continue;
    }
    const before = line.at(-1);
    const behind = parts[at + 1];
    if (before?.kind === 'text' && before.text.endsWith('(') && behind?.kind === 'text' && behind.text.startsWith(')')) {
      line[line.length - 1] = { kind: 'text', text: before.text.slice(0, -1).replace(/(?<![ \t])[ \t]+$/, '') };
      cut = ')';
    } else if (part.of.length === 0 && before?.kind === 'text' && /[ \t]$/.test(before.text) && behind?.kind === 'text') {
      cut = /^[ \t]*/.exec(behind.text)![0];
    } else for (const one of part.of) add(line, one);
  }
  return line.filter((part) => part.kind !== 'text' || part.text !== '');
}

/** Texts that meet are one. */
function add(line: Inline[], part: Inline): void {
  const last = line.at(-1);
  if (part.kind === 'text' && last?.kind === 'text') line[line.length - 1] = { kind: 'text', text: last.text + part.text };
  else line.push(part);
}

/** No white space around a line of it, and no empty one. */
function trimmed(line: Line): Line {
  const parts: Inline[] = [];
  let isStart = true;
  for (const [at, part] of line.entries()) {
    if (part.kind === 'break') {
      if (!isStart) parts.push(part);
      isStart = true;
      continue;
    }
    let kept = part;
    if (part.kind === 'text') {
      const next = line[at + 1];
      const start = isStart ? part.text.trimStart() : part.text;
      kept = { kind: 'text', text: next === undefined || next.kind === 'break' ? start.trimEnd() : start };
      if (kept.text === '') continue;
    }
    parts.push(kept);
    isStart = false;
  }
  while (parts.at(-1)?.kind === 'break') parts.pop();
  return parts;
}

/** `ada/2026-11-24.md#^id` is read as 2026-11-24, and `#Support` as Support. */
function pageName(page: string): string {
  const name = page
    .replace(/[#^].*$/, '')
    .replace(/^.*\//, '')
    .replace(/\.md$/i, '');
  return name !== '' ? name : page.replace(/#?\^.*$/, '').replace(/^.*#/, '');
}
