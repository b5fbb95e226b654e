import { readOutline } from '../note/readOutline';
import type { TextEdit } from '../text/textEdit';
import { readWins, type Win } from './readWins';

/**
 * Gives a win of a log an id, in the place of its own where it has one: the win on its line, else the only one whose line is the same,
 * character for character. Undefined where there is none, or more than one.
 */
export function setWinId(text: string, { line, source, id: own }: Pick<Win, 'line' | 'source' | 'id'>, id: string): TextEdit[] | undefined {
  const outline = readOutline(text);
  const same = readWins(text, outline).filter((win) => win.source === source);
  const found = same.find((win) => win.line === line) ?? (same.length === 1 ? same[0] : undefined);
  if (found === undefined) return undefined;
  const start = outline.lineStarts[found.line] ?? 0;
  if (own === undefined) {
    const end = start + source.trimEnd().length;
    return [{ start: end, end, text: ` ^${id}` }];
  }
  const at = start + source.lastIndexOf(`^${own}`) + 1;
  return [{ start: at, end: at + own.length, text: id }];
}
