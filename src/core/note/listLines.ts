/** A rule for the Enter key: what a new line begins with, where the text before and behind the cursor fit. */
export interface EnterRule {
  readonly beforeText: RegExp;
  readonly afterText?: RegExp;
  readonly appendText: string;
}

/** An editor has rules for fixed texts only: up to here ordered lists go on. */
const mostOrdered = 30;
const markers: readonly (readonly [marker: string, next: string])[] = [
  ...['-', '*', '+'].map((marker) => [marker, marker] as const),
  ...Array.from({ length: mostOrdered }, (_, at) => ['.', ')'].map((end) => [`${at + 1}${end}`, `${at + 2}${end}`] as const)).flat(),
];

/**
 * Rules by which a list goes on: with a box where the item has one, in a quote, too. An item is parted where the cursor is, and an empty
 * one goes before an item when the cursor is at its start. White space before the marker is kept by the editor. Not for an empty item.
 */
export const enterRules: readonly EnterRule[] = ['', '> '].flatMap((quote) =>
  markers.flatMap(([marker, next]) => {
    const start = `^[ \\t]*${quote}(?!(?:[-*][ \\t]*){3,}$)${marker.replace(/[*+.)]/, '\\$&')}[ \\t]+`;
    const box = '\\[[^\\]]\\][ \\t]+';
    const plain = '(?!\\[[^\\]]\\](?:[ \\t]|$))';
    const boxed = `${quote}${next} [ ] `;
    return [
      { beforeText: new RegExp(`${start}${box}\\S`), appendText: boxed },
      { beforeText: new RegExp(`${start}${box}$`), afterText: /^\S/, appendText: boxed },
      { beforeText: new RegExp(`${start}${plain}\\S`), appendText: `${quote}${next} ` },
      { beforeText: new RegExp(`${start}$`), afterText: new RegExp(`^${plain}\\S`), appendText: `${quote}${next} ` },
    ];
  }),
);

const item = /^([ \t]*(?:>[ \t]*)*)((?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[^\]]\](?:[ \t]+|$))?)/;

/** Whether a line has the marks of a list item and nothing else. */
export function isEmptyItem(line: string): boolean {
  return item.exec(line)?.[0].length === line.length;
}

/**
 * What an empty item becomes when its list ends: the next item of the list around it, else an empty line, in a quote with its marks.
 * @param above the lines before it, the nearest first.
 */
export function endedItem(line: string, above: Iterable<string>): string {
  const [, lead = ''] = item.exec(line) ?? [];
  for (const other of above) {
    const [, outer, marks] = item.exec(other) ?? [];
    if (outer === undefined || marks === undefined) {
      if (/^\S/.test(other)) break;
      continue;
    }
    if (outer.length < lead.length && lead.startsWith(outer)) return outer + nextMarks(marks);
    if (outer.length < lead.length) break;
  }
  return lead.replace(/[ \t]+$/, '').trimStart();
}

/** An open box where there is one, and the next number. */
function nextMarks(marks: string): string {
  return marks.replace(/\[[^\]]\][ \t]*$/, '[ ] ').replace(/^\d+/, (number) => String(Number(number) + 1));
}
