import { base64 } from './base64';

const encoder = new TextEncoder();
/** With `=?UTF-8?B?` and `?=` 64 characters, of 75 that RFC 2047 allows: one fits behind `Subject: ` on a line of 76. */
const mostOctets = 39;

/** Whether a text can stand in a header as it is. */
export function isPlainHeader(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text) && !text.includes('=?');
}

/** A text as encoded words (RFC 2047), none longer than 75 characters and no character cut in two; parted by a fold. */
export function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  let octets = 0;
  for (const character of text) {
    const size = encoder.encode(character).length;
    if (octets + size > mostOctets) {
      words.push(word);
      word = '';
      octets = 0;
    }
    word += character;
    octets += size;
  }
  words.push(word);
  return words.map((one) => `=?UTF-8?B?${base64(encoder.encode(one))}?=`).join('\r\n ');
}

/** A text of one line: line ends and other controls are spaces. */
export function headerText(text: string): string {
  return wellFormed(text)
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();
}

/** With U+FFFD for a half of a character that has no other. */
export function wellFormed(text: string): string {
  return new TextDecoder().decode(encoder.encode(text));
}
