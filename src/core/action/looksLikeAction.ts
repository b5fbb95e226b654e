import type { DateFacts } from '../date/dateTerms';
import { parseDateWords } from '../date/dateWords';
import type { TaskLine } from '../model';
import type { Section } from '../note/outline';
import { hasActionVerb } from './actionVerbs';

/** What is written there in a meeting is mostly to be done. */
const written: ReadonlySet<Section | undefined> = new Set<Section>(['notes', 'follow-up']);

/**
 * Whether an untracked task line of a meeting's note is more than a talking point: any under Notes and Follow-up; elsewhere one that has an
 * owner or a date, in a field or in words, or that begins with a verb.
 */
export function looksLikeAction(task: TaskLine, section: Section | undefined, facts: DateFacts): boolean {
  const { text, owner, due, followUp } = task;
  if (written.has(section) || owner !== undefined || due !== undefined || followUp !== undefined) return true;
  return hasActionVerb(text) || parseDateWords(text, facts) !== undefined;
}
