import { isEscape } from '../note/linkGrammar';
import type { LinkKind } from './readLinks';

/** Those that a path is ever written with; of others the name stays as it is. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  num: '#',
  percnt: '%',
  sol: '/',
  period: '.',
  lpar: '(',
  rpar: ')',
  lowbar: '_',
  colon: ':',
  quest: '?',
  nbsp: '\u00a0',
};
const entity = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-zA-Z]{2,8}));/y;

/** A link's target without backslash escapes and entities, and where each of its characters is written. */
export class WrittenTarget {
  readonly text: string;
  readonly #places: number[] = [];

  /** @param written is in a note at `start`. */
  constructor(kind: LinkKind, written: string, start: number) {
    let text = '';
    for (let at = 0; at < written.length;) {
      const escape = (kind === 'inline' || kind === 'definition') && isEscape(written, at) ? 1 : 0;
      const named = escape === 0 && kind !== 'autolink' && written.charAt(at) === '&' ? entityAt(written, at) : undefined;
      const meant = named?.text ?? written.charAt(at + escape);
      for (let unit = 0; unit < meant.length; unit++) this.#places.push(start + at + escape);
      text += meant;
      at += named?.length ?? 1 + escape;
    }
    this.#places.push(start + written.length);
    this.text = text;
  }

  /** The offset in the note of a character, or of the end. */
  place(at: number): number {
    return this.#places[at] ?? 0;
  }
}

function entityAt(text: string, at: number): { readonly text: string; readonly length: number } | undefined {
  entity.lastIndex = at;
  const [whole, hex, decimal, name] = entity.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const meant = name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : undefined) : entities[name];
  return meant === undefined ? undefined : { text: meant, length: whole.length };
}
