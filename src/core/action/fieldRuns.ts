import { isSpace } from '../text/characters';
import { fieldRow } from './fields';
import type { FieldToken, Token } from './token';

export interface FieldRuns {
  /** What is a field; see `readTaskLine`. */
  readonly fields: readonly FieldToken[];
  readonly runStart: number;
  readonly tailStart: number;
}

const none: readonly FieldToken[] = [];

/** Sorts the tokens of a body into runs with nothing but white space within, and tells which of them are fields. */
export function findFields(source: string, tokens: readonly Token[], textStart: number, bodyEnd: number): FieldRuns {
  let fields: FieldToken[] | undefined;
  let runStart = bodyEnd;
  let tailStart = bodyEnd;
  for (let first = 0; first < tokens.length;) {
    let last = first;
    let strong = false;
    let behindText = first;
    let behindForeign = first;
    let some = false;
    for (let index = first; index < tokens.length; index += 1) {
      const token = tokens[index]!;
      if (index > first && !isBlank(source, tokens[last]!.end, token.start)) break;
      last = index;
      if (isForeign(token)) behindForeign = index + 1;
      if (token.kind === 'field') {
        some = true;
        strong ||= isStrong(token);
      } else if ((token.kind === 'tag' && token.number) || (token.kind === 'minutes' && behindText === index)) {
        behindText = index + 1;
      }
    }
    const ends = tokens[last]!.end >= bodyEnd;
    if (some) fields = keepFields(tokens, first, last, strong || ends, tokens[first]!.start <= textStart, fields);
    if (ends) {
      runStart = tokens[behindForeign]?.start ?? bodyEnd;
      tailStart = tokens[behindText]?.start ?? bodyEnd;
    }
    first = last + 1;
  }
  return { fields: fields ?? none, runStart, tailStart };
}

function keepFields(
  tokens: readonly Token[],
  first: number,
  last: number,
  all: boolean,
  starts: boolean,
  into: FieldToken[] | undefined,
): FieldToken[] | undefined {
  for (let index = first; index <= last; index += 1) {
    const token = tokens[index]!;
    if (token.kind === 'field' && (all || (starts && token.name === 'priority'))) (into ??= []).push(token);
  }
  return into;
}

/** What Obsidian Tasks does not know, and stops at. */
function isForeign(token: Token): boolean {
  return token.kind === 'comment' || token.kind === 'minutes' || (token.kind === 'field' && fieldRow(token.name).isForeign === true);
}

/** Its value leaves no doubt that it is meant as a field. */
export function isStrong({ form, name }: FieldToken): boolean {
  return form === 'dataview' || fieldRow(name).kind === 'date';
}

function isBlank(source: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!isSpace(source.charCodeAt(i))) return false;
  return true;
}
