import type { Outline, Span } from './outline';
import { type KeyRow, type Place, rowsIn } from './schema';
import type { KindName } from './valueKinds';

/** What one may write at a place in front matter, and what of it stands there already: `typed` ends at the place, `whole` may go on behind it. */
export type FrontMatterPlace = { readonly typed: Span; readonly whole: Span } & (
  { readonly kind: 'key'; readonly rows: readonly KeyRow[] } | { readonly kind: 'value'; readonly row: KeyRow; readonly hasSpace: boolean }
);

const keyLine = /^(\s*)([\w-]*)$/;
const valueLine = /^(["']?)([\w-]+)\1[ \t]*:([ \t]*)(.*)$/;

/** Undefined outside of front matter, in a comment, in a list of several lines, and behind a key that is not ours. */
export function frontMatterPlace(note: Place, text: string, outline: Outline, offset: number): FrontMatterPlace | undefined {
  const block = outline.frontMatter;
  if (block === undefined || offset < block.start || offset > block.end) return undefined;
  const start = Math.max(block.start, text.lastIndexOf('\n', offset - 1) + 1);
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const before = text.slice(start, offset);
  if (offset === block.end && before === '' && rest !== '' && offset !== start) return undefined;
  const key = keyLine.exec(before);
  if (key) return keyPlace(note, text, outline, { offset, typed: key[2] ?? '', rest });
  const value = valueLine.exec(before);
  const row = value && rowsIn(note).find((one) => one.key === value[2]);
  if (!value || row === null || row === undefined) return undefined;
  const typed = value[4] ?? '';
  if (/(?:^|\s)#/.test(typed)) return undefined;
  // A list has several: what is typed is the last one.
  const from = Math.max(...['[', ',', '..', '{'].map((mark) => (typed.includes(mark) ? typed.lastIndexOf(mark) + mark.length : 0)));
  const own = typed.slice(from).replace(/^\s+/, '');
  const behind = /^[^\s#,\]}.][^#,\]}\r\n]*?(?=\s*(?:$|#|,|\]|\}))/.exec(rest)?.[0] ?? '';
  return {
    kind: 'value',
    row,
    hasSpace: value[3] !== '' || typed !== '',
    typed: { start: offset - own.length, end: offset },
    whole: { start: offset - own.length, end: offset + behind.length },
  };
}

function keyPlace(
  note: Place,
  text: string,
  { frontMatter: block }: Outline,
  { offset, typed, rest }: { readonly offset: number; readonly typed: string; readonly rest: string },
): FrontMatterPlace | undefined {
  // A word before a colon is a key that is there already; the fence below is none.
  if (/^[\w-]*[ \t]*:/.test(rest) || (block !== undefined && offset === block.end && typed !== '')) return undefined;
  const yaml = block === undefined ? '' : text.slice(block.start, block.end);
  const there = new Set([...yaml.matchAll(/^[ \t]*["']?([\w-]+)["']?[ \t]*:/gm)].map((found) => found[1]));
  const span = { start: offset - typed.length, end: offset };
  return {
    kind: 'key',
    rows: rowsIn(note).filter((row) => !there.has(row.key)),
    typed: span,
    whole: { ...span, end: offset + (/^[\w-]*/.exec(rest)?.[0].length ?? 0) },
  };
}

const cadences = ['weekly', 'biweekly', 'every 3 weeks', 'monthly', 'quarterly'];
const halfHours = Array.from({ length: 21 }, (_, at) => `${String(8 + Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`);

/** What may stand for a value of a kind, as one would say it; for dates, zones and names of templates the host knows more. */
export const offeredValues: Partial<Readonly<Record<KindName, readonly string[]>>> = {
  time: halfHours,
  minutes: ['15', '25', '30', '45', '50', '60'],
  cadence: cadences,
  'topic-cadence': ['monthly', 'every 2 months', 'quarterly', 'every 6 months', 'yearly', 'never'],
  weekday: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'first monday', 'last friday'],
  'meeting-status': ['planned', 'held', 'cancelled', 'missed'],
};
