import type { Token } from 'markdown-it';
import type { PreviewLine, PreviewPiece } from '../../core/link/previewPieces';

type NewToken = (meaning: PreviewPiece | { readonly kind: 'reference'; readonly id: string }, content: string) => Token;

/**
 * The tokens of a list item's text with a token of ours in the place of each piece of its first line, and one behind the link that refers
 * to an action. A piece is found by what the line has there; one that markdown-it reads as something else stays.
 */
export function spliceTokens(children: readonly Token[], { pieces, reference }: PreviewLine, newToken: NewToken): Token[] {
  const left = [...pieces];
  const made: Token[] = [];
  let isFirstLine = true;
  let isReferring = false;
  let id = reference;
  for (const child of children) {
    isFirstLine &&= child.type !== 'softbreak' && child.type !== 'hardbreak';
    if (child.type !== 'text' || !isFirstLine) made.push(child);
    else made.push(...partsOf(child, left, newToken));
    if (id === undefined || !isFirstLine) continue;
    if (child.type === 'link_open') isReferring = leadsTo(child, id);
    const isWiki =
      child.type === 'text' && made.at(-1) !== child && made.some(({ meta }) => (meta as PreviewPiece | null)?.kind === 'wiki');
    if (!isWiki && !(child.type === 'link_close' && isReferring)) continue;
    made.push(newToken({ kind: 'reference', id }, ''));
    id = undefined;
  }
  return made;
}

/** A text token parted at the pieces that are in it; what is found is taken out of `left`. */
function partsOf(text: Token, left: PreviewPiece[], newToken: NewToken): Token[] {
  const parts: Token[] = [];
  let rest = text.content;
  const textPart = (content: string): void => {
    if (content !== '') parts.push(Object.assign(Object.create(Object.getPrototypeOf(text) as object) as Token, text, { content }));
  };
  for (;;) {
    const next = left.findIndex(({ source }) => rest.includes(source));
    const piece = left[next];
    if (piece === undefined) break;
    // Pieces are in order; one that is not here may be in the next text.
    const at = rest.indexOf(piece.source);
    textPart(rest.slice(0, at));
    parts.push(newToken(piece, piece.source));
    rest = rest.slice(at + piece.source.length);
    left.splice(next, 1);
  }
  textPart(rest);
  return parts.length === 1 && rest === text.content ? [text] : parts;
}

/** markdown-it has targets percent-encoded. */
function leadsTo(link: Token, id: string): boolean {
  return new RegExp(`#(?:\\^|%5E)${id}$`, 'i').test(String(link.attrGet('href') ?? ''));
}
