import { Range } from 'vscode';
import type { Judgement } from '../../core/rules/engine';

/** Where a finding is, in the text that was judged. */
export function rangeOf({ finding: { at }, facts: { note } }: Judgement): Range {
  if ('line' in at) return new Range(at.line, at.start, at.line, at.end);
  const [start, end] = [at.start, at.end].map((offset): [number, number] => {
    const line = note?.lineOf(offset) ?? 0;
    return [line, offset - (note?.outline.lineStarts[line] ?? 0)];
  }) as [[number, number], [number, number]];
  return new Range(...start, ...end);
}

/** The note that a finding is in. */
export function noteOf({ facts }: Judgement): string {
  return facts.note?.uri ?? (facts.kind === 'note' ? facts.uri : facts.kind === 'actions' ? (facts.actions[0]?.uri ?? '') : '');
}
