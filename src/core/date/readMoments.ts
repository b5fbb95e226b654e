import { readMoment, type MomentPhrase } from './dateGrammar';
import type { DateFacts } from './dateTerms';
import type { NativeDates } from './languages';

/**
 * The date that starts at an offset, in English or in the other language: the longer words count. Words of the same length that mean
 * two dates name none.
 */
export function readMoments(text: string, start: number, facts: DateFacts, native: NativeDates | undefined): MomentPhrase | undefined {
  const english = readMoment(text, start, facts);
  const other = native && readMoment(text, start, facts, native.grammar);
  if (other === undefined || (english !== undefined && english.wholeEnd > other.wholeEnd)) return english;
  if (english === undefined || other.wholeEnd > english.wholeEnd) return { ...other, of: 'native' };
  return english.date === other.date ? { ...other, of: 'both' } : { ...other, date: undefined, of: 'both' };
}
