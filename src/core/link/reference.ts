import type { Action } from '../model';
import { isAnchorCharacter } from '../action/characters';
import { withoutCode } from '../action/codeSpans';
import { linkText } from './linkText';
import { relativeLink } from './relativeLink';

/** A list item whose link ends in `#^id`. Offsets are UTF-16 units into its line. */
export interface ReferenceLine {
  /** Without `^`. */
  readonly id: string;
  /** What is before `#^id` in the link, as written: a percent-encoded path, or a wiki link's page. Empty: this note. */
  readonly target: string;
  readonly targetStart: number;
  readonly idStart: number;
}

const listItem = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** Reads a line, given without its line end. Code is no link; both `[text](note.md#^id)` and `[[note#^id|text]]` are links; the first that fits counts. */
export function readReference(source: string): ReferenceLine | undefined {
  if (!source.includes('#^')) return undefined;
  const line = source.includes('`') ? withoutCode(source) : source;
  for (let hash = line.indexOf('#^'); hash >= 0; hash = line.indexOf('#^', hash + 2)) {
    const idStart = hash + 2;
    let idEnd = idStart;
    while (isAnchorCharacter(line.charCodeAt(idEnd))) idEnd += 1;
    const targetStart = idEnd > idStart && endsLink(line, idEnd) ? targetBefore(line, hash) : -1;
    if (targetStart >= 0 && listItem.test(line))
      return { id: line.slice(idStart, idEnd), target: line.slice(targetStart, hash), targetStart, idStart };
  }
  return undefined;
}

function endsLink(line: string, at: number): boolean {
  const next = line.charAt(at);
  return (
    next === ')' || next === '>' || next === '|' || (next === ' ' && /^ ["'(]/.test(line.slice(at, at + 2))) || line.startsWith(']]', at)
  );
}

/** Where the target starts that ends at an offset, behind `](`, `](<` or `[[`; -1: it is in no link. No path is longer than 1,000. */
function targetBefore(line: string, hash: number): number {
  const from = Math.max(0, hash - 1000);
  const before = line.slice(from, hash);
  const open = Math.max(before.lastIndexOf(']('), before.lastIndexOf('[['));
  if (open < 0) return -1;
  const angled = before.startsWith('](<', open);
  const start = open + (angled ? 3 : 2);
  const target = before.slice(start);
  const isPath = before.startsWith('[[', open) || angled ? !/[[\]<>|]/.test(target) : !/[\s<>]/.test(target);
  return isPath ? from + start : -1;
}

/** The list item, without line end, that refers to a tracked action from a note. An action without a text is called by its id. */
export function writeReference(action: Pick<Action, 'uri'> & { readonly id: string; readonly text: string }, from: string): string {
  return `- [${linkText(action.text) || action.id}](${relativeLink(from, action.uri)}#^${action.id})`;
}
