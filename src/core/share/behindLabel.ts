import { type Inline, type Line, wordsOfLine } from './document';

/** A line without the words that a pattern finds at its start, whatever emphasis they have. */
export function behindLabel(line: Line, label: RegExp): Line {
  let left = label.exec(wordsOfLine(line))?.[0].length ?? 0;
  const cut = (part: Inline): Inline[] => {
    if (left === 0 || part.kind === 'break') return [part];
    if (part.kind === 'text' || part.kind === 'code') {
      const taken = Math.min(left, part.text.length);
      left -= taken;
      return taken === part.text.length ? [] : [{ ...part, text: part.text.slice(taken) }];
    }
    const of = part.of.flatMap(cut);
    return of.length === 0 ? [] : [{ ...part, of }];
  };
  return line.flatMap(cut);
}
