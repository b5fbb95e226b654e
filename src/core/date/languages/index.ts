import type { DateGrammar } from '../dateGrammar';
import { chinese } from './chinese';
import { compile } from './compile';
import { french } from './french';
import { german } from './german';
import { japanese } from './japanese';
import type { DateLanguage } from './language';
import { judgeOf, type Judge } from './neighbours';
import { portuguese } from './portuguese';
import { spanish } from './spanish';

/** The words of a language beside English. */
export interface NativeDates {
  readonly grammar: DateGrammar;
  readonly judge: Judge;
  readonly isUnspaced: boolean;
}

const tables: ReadonlyMap<string, DateLanguage> = new Map([
  ['de', german],
  ['es', spanish],
  ['fr', french],
  ['ja', japanese],
  ['pt', portuguese],
  ['zh', chinese],
]);

/** Compiled when first asked for. */
const compiled = new Map<string, NativeDates>();

/** @param tag BCP 47: `de`, `pt-br`, `zh-tw`. undefined for English, and for a language that has no table. */
export function nativeDates(tag: string | undefined): NativeDates | undefined {
  const name = tag?.toLowerCase().split('-')[0] ?? '';
  const table = tables.get(name);
  if (table === undefined) return undefined;
  const known = compiled.get(name) ?? { grammar: compile(table), judge: judgeOf(table), isUnspaced: table.isUnspaced === true };
  compiled.set(name, known);
  return known;
}
