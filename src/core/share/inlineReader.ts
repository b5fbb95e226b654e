import type { Token } from 'markdown-it';
import { type Inline, isWebTarget, type Line, text } from './document';

/** What stands in the place of a link that only works inside the folder. Undefined: the link's own words. */
export type InsteadOf = (target: string) => Line | undefined;

type Part = Inline | { readonly kind: 'inside'; readonly of: Line };
interface Open {
  readonly kind: 'strong' | 'emphasis' | 'struck' | 'link' | 'all';
  readonly target: string;
  readonly parts: Part[];
}

const kinds = { strong_open: 'strong', em_open: 'emphasis', s_open: 'struck' } as const;
const WIKI_LINK = /!?\[\[([^[\]|]{1,200})(?:\\?\|([^[\]|]{1,200}))?\]\]/g;

/** In the place of brackets that are escaped, which are no marks of a wiki link: no character has these codes. */
const escaped = { '[': '\ufdd0', ']': '\ufdd1' };

/** Inline Markdown as a line of a document. */
export class InlineReader {
  /** @param parse gives the tokens of markdown-it, what is escaped apart from text. */
  constructor(private readonly parse: (content: string) => readonly Token[]) {}

  /** Without anchors and the head of a callout; lines are trimmed, and empty ones go. */
  read(content: string, insteadOf: InsteadOf = () => undefined): Line {
    const plain = content.replace(/(?<![ \t])[ \t]+\^[A-Za-z0-9-]+$/gm, '').replace(/^\[![\w-]+\][+-]?[ \t]*/, '');
    const open: Open[] = [{ kind: 'all', target: '', parts: [] }];
    let words = '';
    const say = (): void => {
      open.at(-1)!.parts.push(...withoutWikiLinks(words, insteadOf));
      words = '';
    };
    for (const token of this.parse(plain)) {
      if (token.type === 'text' || token.type === 'text_special') {
        words += token.type === 'text' ? token.content : token.content.replaceAll('[', escaped['[']).replaceAll(']', escaped[']']);
        continue;
      }
      say();
      if (token.type === 'link_open') open.push({ kind: 'link', target: String(token.attrGet('href') ?? ''), parts: [] });
      else if (token.type in kinds) open.push({ kind: kinds[token.type as keyof typeof kinds], target: '', parts: [] });
      else if (/^(?:link|strong|em|s)_close$/.test(token.type)) {
        const { kind, target, parts } = open.pop()!;
        open.at(-1)!.parts.push(closed(kind, target, settled(parts), insteadOf));
      } else open.at(-1)!.parts.push(...partsOf(token, insteadOf));
    }
    say();
    return trimmed(settled(open[0]!.parts));
  }
}

function closed(kind: Open['kind'], target: string, of: Line, insteadOf: InsteadOf): Part {
  if (kind !== 'link') return { kind: kind as 'strong', of };
  if (!isWebTarget(target)) return { kind: 'inside', of: insteadOf(target) ?? of };
  const words = of.length > 0 ? of : text(target.replace(/^mailto:/i, ''));
  return { kind: 'link', target, of: words };
}

function partsOf(token: Token, insteadOf: InsteadOf): Part[] {
  switch (token.type) {
    case 'image': {
      const target = String(token.attrGet('src') ?? '');
      const of = text(token.content);
      if (!isWebTarget(target)) return [...(insteadOf(target) ?? of)];
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

function withoutWikiLinks(content: string, insteadOf: InsteadOf): Part[] {
  const parts: Part[] = [];
  const said = (words: string): Line => text(words.replaceAll(escaped['['], '[').replaceAll(escaped[']'], ']'));
  let at = 0;
  for (const { index, 0: whole, 1: page = '', 2: alias } of content.matchAll(WIKI_LINK)) {
    parts.push(...said(content.slice(at, index)), ...(insteadOf(page) ?? said(alias ?? pageName(page))));
    at = index + whole.length;
  }
  return [...parts, ...said(content.slice(at))];
}

/** Links into the folder as their words; one that is alone in parentheses goes with them. */
function settled(parts: readonly Part[]): Line {
  const line: Inline[] = [];
  let cut = '';
  for (const [at, part] of parts.entries()) {
    if (part.kind !== 'inside') {
      line.push(part.kind === 'text' && cut !== '' ? { kind: 'text', text: part.text.slice(cut.length) } : part);
      cut = '';
      continue;
    }
    const before = line.at(-1);
    const behind = parts[at + 1];
    if (before?.kind === 'text' && before.text.endsWith('(') && behind?.kind === 'text' && behind.text.startsWith(')')) {
      line[line.length - 1] = { kind: 'text', text: before.text.slice(0, -1).replace(/(?<![ \t])[ \t]+$/, '') };
      cut = ')';
    } else line.push(...part.of);
  }
  return joined(line);
}

function joined(line: readonly Inline[]): Line {
  const parts: Inline[] = [];
  for (const part of line) {
    const last = parts.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + part.text };
    else if (part.kind !== 'text' || part.text !== '') parts.push(part);
  }
  return parts;
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

/** `ada/2026-11-24.md#^id` is read as 2026-11-24. */
function pageName(page: string): string {
  return page
    .replace(/[#^].*$/, '')
    .replace(/^.*\//, '')
    .replace(/\.md$/i, '');
}
