import { splitMinutes } from '../action/minutes';

/** A question mark of any script at the end, also in marks of emphasis. */
const asks = /[?？؟][\s*_~]*$/u;

/** Whatever minutes it is given. */
export function isQuestion(text: string): boolean {
  return asks.test(splitMinutes(text).text);
}
