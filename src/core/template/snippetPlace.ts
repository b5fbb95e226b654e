/** The line before the cursor, where a snippet may be asked for: quote marks and white space, a list marker, a box, and the beginning of a prefix. */
export interface SnippetPlace {
  readonly lead: string;
  /** With the white space behind it; empty: the line is no list item. */
  readonly marker: string;
  readonly box: string;
  readonly typed: string;
}

/** A snippet as it fits its place: what it replaces starts at the character `from` of the line. */
export interface FittedSnippet {
  readonly from: number;
  readonly body: string;
}

const place = /^((?:[ \t]*>)*[ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)?(\[.\]\s+)?(1[\p{L}\p{M}\p{N}_-]*)?$/u;

/** Undefined where other text is before the cursor. */
export function readSnippetPlace(before: string): SnippetPlace | undefined {
  const [all, lead = '', marker = '', box = '', typed = ''] = place.exec(before) ?? [];
  return all === undefined || (box !== '' && marker === '') ? undefined : { lead, marker, box, typed };
}

/**
 * A body whose lists are written with `- ` and `- [ ] `, as it goes on from its place: in a list item it becomes that item, with the marker
 * that is there, and has a box when the snippet has one (a box that is ticked stays). What begins with other than an item takes the empty item's
 * place. Further lines get the quote's marks, and the item's own marker and indentation; white space before all is left to the editor.
 */
export function fitSnippet(body: string, { lead, marker, box }: SnippetPlace): FittedSnippet {
  const [first = '', ...rest] = body.split('\n');
  const isQuoted = lead.includes('>');
  const further = isQuoted ? lead.trimStart() : '';
  const join = (line: string, others: readonly string[]): string => [line, ...others.map((other) => further + other)].join('\n');
  const item = /^- (\[ \] )?/.exec(first);
  if (marker === '') return { from: lead.length, body: join(first, rest) };
  if (!item) return { from: isQuoted ? lead.length : 0, body: join(first, rest) };

  const words = first.slice(item[0].length);
  const hasBox = item[1] !== undefined;
  const keepsBox = box !== '' && (hasBox || !box.startsWith('[ ]'));
  const behindMarker = lead.length + marker.length;
  let siblings = 0;
  const others = rest.map((line) => {
    if (line.startsWith('- ')) return markerAfter(marker, ++siblings) + line.slice('- '.length);
    return line.startsWith('  ') ? marker.replace(/[^\t]/g, ' ') + line.slice('  '.length) : line;
  });
  return keepsBox
    ? { from: behindMarker + box.length, body: join(words, others) }
    : { from: behindMarker, body: join(`${hasBox ? '[ ] ' : ''}${words}`, others) };
}

function markerAfter(marker: string, steps: number): string {
  return marker.replace(/^\d+/, (number) => String(Number(number) + steps));
}
