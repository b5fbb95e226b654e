import { escapeHtml } from '../../core/share/html';

/** One bar: its label, and the parts that it is made of. */
export interface Bar {
  readonly label: string;
  /** Null: nothing is known. */
  readonly parts: readonly (number | null)[];
}

const height = 24;
/** Percent of the width: where bars begin, and how long the longest is. */
const start = 36;
const room = 50;
/** Characters of a label that fit before the bars. */
const longest = 26;

/** Bars as inline SVG, as wide as there is room; what it says is in `label`, for those who cannot see it. */
export function barsSvg(bars: readonly Bar[], label: string): string {
  const most = Math.max(1, ...bars.map(({ parts }) => total(parts)));
  const rows = bars.map(({ label: name, parts }, at) => {
    const middle = at * height + height / 2;
    let x = start;
    const rects = parts.map((part, index) => {
      const width = ((part ?? 0) / most) * room;
      const rect =
        (part ?? 0) > 0
          ? `<rect class="bar${index}" x="${rounded(x)}%" y="${at * height + 5}" width="${rounded(width)}%" height="${height - 10}" rx="2"/>`
          : '';
      x += width;
      return rect;
    });
    return `<text x="${start - 1.5}%" y="${middle + 4}" text-anchor="end">${escapeHtml(shortened(name))}</text>${rects.join('')}<text x="${rounded(x + 1)}%" y="${middle + 4}">${partWords(parts).join(' · ')}</text>`;
  });
  return `<svg role="img" aria-label="${escapeHtml(label)}" height="${bars.length * height}">${rows.join('')}</svg>`;
}

/** What the parts of a bar are, in words. */
export function partWords(parts: Bar['parts']): string[] {
  return parts.map((part) => String(part ?? '–'));
}

function total(parts: Bar['parts']): number {
  return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function shortened(text: string): string {
  const signs = [...text];
  return signs.length <= longest ? text : `${signs.slice(0, longest - 1).join('')}…`;
}
