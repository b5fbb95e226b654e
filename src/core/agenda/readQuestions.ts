import { itemText } from '../note/itemText';
import { readOutline } from '../note/readOutline';
import type { NewPoint } from './addPoints';
import { pointWords } from './addPoints';

/** Questions of the user's own, in order: each list item that is not private or empty, once, for where the heading above it says. */
export function readQuestions(text: string): NewPoint[] {
  const outline = readOutline(text);
  const questions = new Map<string, NewPoint>();
  for (const [index, { section, heading }] of outline.items.entries()) {
    const question = itemText(text, outline, index);
    const words = pointWords(question);
    if (words === '' || section === 'private' || questions.has(words)) continue;
    const title = outline.headings[heading]?.text || undefined;
    questions.set(words, { text: question, section, heading: title });
  }
  return [...questions.values()];
}
